import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { download as en } from '../en/download';

export const download: TranslationOf<typeof en, 'de'> = {
  underway: '„{{name}}“ wird heruntergeladen',
  progress: 'Fortschritt beim Herunterladen von „{{name}}“',
  cancel: 'Abbrechen',
  cancelled: 'Das Herunterladen von „{{name}}“ wurde abgebrochen',
};
