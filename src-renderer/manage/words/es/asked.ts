import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { asked as en } from '../en/asked';

export const asked: TranslationOf<typeof en, 'es'> = {
  packageTitle: '¿Mostrar un paquete?',
  packageText: 'Un enlace lleva a la página de un paquete de esta biblioteca.',
  packageShow: 'Mostrar',
  importTitle: '¿Importar paquetes?',
  importText: 'Un enlace pide importar paquetes. No ocurre nada hasta que usted mismo elija los archivos.',
  fileTitle: '¿Importar «{{file}}»?',
  filesTitle_one: '¿Importar {{count}} paquete?',
  filesTitle_many: '¿Importar {{count}} de paquetes?',
  filesTitle_other: '¿Importar {{count}} paquetes?',
  filesText:
    'Se ha pedido a Lectern que abra esto. Los archivos se quedan donde están; la biblioteca recibe copias.',
  more_one: 'y {{count}} más',
  more_many: 'y {{count}} más',
  more_other: 'y {{count}} más',
  confirm: 'Importar',
  keep: 'Cancelar',
  unknownTitle: 'Lectern no conoce este enlace',
  unknownText: 'No se ha hecho nada. El enlace puede estar incompleto o ser para un Lectern más nuevo.',
};
