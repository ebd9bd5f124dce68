import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { access as en } from '../en/access';

export const access: TranslationOf<typeof en, 'es'> = {
  origins: 'Sitios permitidos',
  originsHelp:
    'Las páginas de estos sitios pueden llamar a la API con una clave y mostrar el reproductor en un marco. Los demás sitios se rechazan.',
  originsNone:
    'No hay ningún sitio permitido. Los programas que no son páginas web no necesitan figurar aquí.',
  originsList: 'Sitios permitidos',
  origin: 'Sitio',
  originHelp: 'Esquema, host y puerto, p. ej. https://portal.example',
  originBad: 'Esto no es un origen: escríbalo como https://portal.example, sin ruta.',
  originThere: 'Este sitio ya está en la lista.',
  add: 'Permitir sitio',
  added: '{{origin}} está permitido.',
  removeNamed: 'Quitar {{origin}}',
  removed: '{{origin}} ya no está permitido.',
  rates: 'Límites de solicitudes',
  ratesHelp:
    'Solicitudes por minuto que comparten todas las claves de un inquilino; 0 para no limitarlas. Las de sus propias ventanas no cuentan.',
  rateRead: 'Leer',
  rateWrite: 'Importar, iniciar, modificar',
  rateAdmin: 'Eliminar y administrar',
  rateHere: 'Contar también las solicitudes de este equipo',
  rateHereHelp: 'Desactívelo cuando solo llamen sus propios scripts.',
};
