import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { download as en } from '../en/download';

export const download: TranslationOf<typeof en, 'es'> = {
  underway: 'Descargando «{{name}}»',
  progress: 'Progreso de la descarga de «{{name}}»',
  cancel: 'Cancelar',
  cancelled: 'Se canceló la descarga de «{{name}}»',
};
