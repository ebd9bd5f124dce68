import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { download as en } from '../en/download';

export const download: TranslationOf<typeof en, 'ar'> = {
  underway: 'جارٍ تنزيل «{{name}}»',
  progress: 'تقدّم تنزيل «{{name}}»',
  cancel: 'إلغاء',
  cancelled: 'أُلغي تنزيل «{{name}}»',
};
