import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { edition as en } from '../en/edition';

export const edition: TranslationOf<typeof en, 'ar'> = {
  v12: 'SCORM 1.2',
  v2004: 'SCORM 2004',
  v2004of: '\u2066SCORM 2004 {{edition}} Ed.\u2069',
};
