import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { app as en } from '../en/app';

export const app: TranslationOf<typeof en, 'ar'> = {
  name: 'Lectern',
  skip: 'الانتقال إلى المحتوى',
  navigation: 'التنقل الرئيسي',
  menu: 'القائمة',
  library: 'المكتبة',
  classroom: 'الفصل الدراسي',
  sessions: 'الجلسات',
  sync: 'المزامنة',
  api: 'الوصول البرمجي',
  settings: 'الإعدادات',
  version: 'الإصدار {{version}}',
  notFoundTitle: 'لا يوجد شيء في هذا العنوان',
  notFoundText: 'قد يكون الرابط قديمًا، أو ينقصه حرف.',
  toLibrary: 'الذهاب إلى المكتبة',
};
