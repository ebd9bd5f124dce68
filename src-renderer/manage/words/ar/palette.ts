import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { palette as en } from '../en/palette';

export const palette: TranslationOf<typeof en, 'ar'> = {
  open: 'بحث أو أمر',
  title: 'البحث والأوامر',
  field: 'ابحث عن حزمة أو شاشة أو أمر',
  placeholder: 'اكتب عنوانًا أو ما تريد فعله',
  list: 'النتائج',
  goTo: 'الذهاب إلى',
  do: 'تنفيذ',
  packages: 'الحزم',
  import: 'استيراد حزم',
  light: 'استخدام الألوان الفاتحة',
  dark: 'استخدام الألوان الداكنة',
  system: 'استخدام ألوان النظام',
  playNamed: 'تشغيل {{title}}',
  searching: 'جارٍ البحث',
  nothing: 'لا نتائج لـ «{{typed}}»',
  found_zero: 'لا نتائج',
  found_one: 'نتيجة واحدة',
  found_two: 'نتيجتان',
  found_few: '{{count}} نتائج',
  found_many: '{{count}} نتيجة',
  found_other: '{{count}} نتيجة',
};
