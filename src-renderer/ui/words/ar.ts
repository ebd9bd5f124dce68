import type { TranslationOf } from '../../../src-shared/kernel/translation';
import type { en } from './en';

export const ar: TranslationOf<typeof en, 'ar'> = {
  retry: 'حاول مرة أخرى',
  copy: 'نسخ',
  copied: 'تم النسخ',
  copyFailed: 'تعذّر النسخ: حدّد النص وانسخه',
  cancel: 'إلغاء',
  close: 'إغلاق',
  loading: 'جارٍ التحميل',
  details: 'التفاصيل',
  requestId: 'معرّف الطلب: {{id}}',
  picture: {
    cat: 'قطة',
    dog: 'كلب',
    fish: 'سمكة',
    butterfly: 'فراشة',
    tree: 'شجرة',
    flower: 'زهرة',
    sun: 'شمس',
    moon: 'قمر',
    star: 'نجمة',
    car: 'سيارة',
    boat: 'قارب',
    balloon: 'بالون',
  },
};
