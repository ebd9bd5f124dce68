import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { palette as en } from '../en/palette';

export const palette: TranslationOf<typeof en, 'es'> = {
  open: 'Buscar o hacer',
  title: 'Búsqueda y comandos',
  field: 'Encontrar un paquete, una pantalla o un comando',
  placeholder: 'Escriba un título o lo que quiere hacer',
  list: 'Resultados encontrados',
  goTo: 'Ir a',
  do: 'Hacer',
  packages: 'Paquetes',
  import: 'Importar paquetes',
  light: 'Usar colores claros',
  dark: 'Usar colores oscuros',
  system: 'Usar los colores del sistema',
  playNamed: 'Reproducir {{title}}',
  searching: 'Buscando',
  nothing: 'No se ha encontrado nada para «{{typed}}»',
  found_one: '{{count}} resultado',
  found_many: '{{count}} de resultados',
  found_other: '{{count}} resultados',
};
