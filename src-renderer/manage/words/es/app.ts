import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { app as en } from '../en/app';

export const app: TranslationOf<typeof en, 'es'> = {
  name: 'Lectern',
  skip: 'Ir al contenido',
  navigation: 'Principal',
  menu: 'Menú',
  library: 'Biblioteca',
  classroom: 'Aula',
  sessions: 'Sesiones',
  sync: 'Sincronización',
  api: 'Acceso a la API',
  settings: 'Configuración',
  version: 'Versión {{version}}',
  notFoundTitle: 'No hay nada en esta dirección',
  notFoundText: 'Puede que el enlace sea antiguo o que falte un carácter.',
  toLibrary: 'Ir a la biblioteca',
};
