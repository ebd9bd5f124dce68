import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { edition as en } from '../en/edition';

export const edition: TranslationOf<typeof en, 'es'> = {
  v12: 'SCORM 1.2',
  v2004: 'SCORM 2004',
  v2004of: 'SCORM 2004 {{edition}} Ed.',
};
