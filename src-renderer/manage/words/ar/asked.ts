import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { asked as en } from '../en/asked';

export const asked: TranslationOf<typeof en, 'ar'> = {
  packageTitle: 'هل تُعرض حزمة؟',
  packageText: 'يقود رابط إلى صفحة حزمة في هذه المكتبة.',
  packageShow: 'عرض',
  importTitle: 'هل تُستورد حزم؟',
  importText: 'يطلب رابط استيراد حزم. لا يحدث شيء حتى تختار الملفات بنفسك.',
  fileTitle: 'هل تُستورد «{{file}}»؟',
  filesTitle_zero: 'لا توجد حزم للاستيراد',
  filesTitle_one: 'هل تُستورد حزمة واحدة؟',
  filesTitle_two: 'هل تُستورد حزمتان؟',
  filesTitle_few: 'هل تُستورد {{count}} حزم؟',
  filesTitle_many: 'هل تُستورد {{count}} حزمة؟',
  filesTitle_other: 'هل تُستورد {{count}} حزمة؟',
  filesText: 'طُلب من Lectern فتح هذا. تبقى الملفات في مكانها، وتحصل المكتبة على نسخ منها.',
  more_zero: 'ولا شيء غيرها',
  more_one: 'وملف آخر',
  more_two: 'وملفان آخران',
  more_few: 'و{{count}} ملفات أخرى',
  more_many: 'و{{count}} ملفًا آخر',
  more_other: 'و{{count}} ملف آخر',
  confirm: 'استيراد',
  keep: 'إلغاء',
  unknownTitle: 'لا يعرف Lectern هذا الرابط',
  unknownText: 'لم يحدث شيء. قد يكون الرابط ناقصًا، أو مُعدًّا لإصدار أحدث من Lectern.',
};
