import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { download as en } from '../en/download';

export const download: TranslationOf<typeof en, 'fr'> = {
  underway: 'Téléchargement de « {{name}} »',
  progress: 'Progression du téléchargement de « {{name}} »',
  cancel: 'Annuler',
  cancelled: 'Le téléchargement de « {{name}} » a été annulé',
};
