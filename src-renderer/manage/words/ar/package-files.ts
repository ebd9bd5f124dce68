import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { files as en } from '../en/package-files';

export const files: TranslationOf<typeof en, 'ar'> = {
  search: 'البحث بالاسم أو المجلد',
  list: 'الملفات',
  count_zero: 'لا ملفات',
  count_one: 'ملف واحد',
  count_two: 'ملفان',
  count_few: '{{count}} ملفات',
  count_many: '{{count}} ملفًا',
  count_other: '{{count}} ملف',
  cut: 'لا يُسرد إلا أول الملفات من أصل {{total}}.',
  undeclared: 'غير معلن',
  undeclaredHelp: 'لا يذكر البيان هذا الملف',
  textOf: 'نص {{name}}',
  save: 'حفظ الملف',
  noPreview: 'لا يمكن عرض هذا النوع من الملفات هنا. احفظه لتفتحه في برنامج لديك.',
  tooBig: 'تُعرض الملفات من هذا النوع هنا حتى {{most}}. احفظه لتفتحه في برنامج لديك.',
};
