import type { TranslationOf } from '../../../src-shared/kernel/translation';
import type { en } from './en';

export const es: TranslationOf<typeof en, 'es'> = {
  retry: 'Reintentar',
  copy: 'Copiar',
  copied: 'Copiado',
  copyFailed: 'No se pudo copiar: seleccione el texto y cópielo',
  cancel: 'Cancelar',
  close: 'Cerrar',
  loading: 'Cargando',
  details: 'Detalles',
  requestId: 'Id. de la solicitud: {{id}}',
  picture: {
    cat: 'Gato',
    dog: 'Perro',
    fish: 'Pez',
    butterfly: 'Mariposa',
    tree: 'Árbol',
    flower: 'Flor',
    sun: 'Sol',
    moon: 'Luna',
    star: 'Estrella',
    car: 'Coche',
    boat: 'Barco',
    balloon: 'Globo',
  },
};
