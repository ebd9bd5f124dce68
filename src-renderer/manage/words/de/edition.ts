import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { edition as en } from '../en/edition';

export const edition: TranslationOf<typeof en, 'de'> = {
  v12: 'SCORM 1.2',
  v2004: 'SCORM 2004',
  v2004of: 'SCORM 2004 {{edition}} Ed.',
};
