import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { findings as en } from '../en/package-findings';

export const findings: TranslationOf<typeof en, 'ar'> = {
  all: 'الكل',
  error: 'الأخطاء',
  warning: 'التحذيرات',
  info: 'التنويهات',
  filter: 'إظهار الملاحظات حسب الخطورة',
  mendTitle: 'يمكن إصلاح بعض هذا دون المؤلف',
  mendText:
    'ينشئ Lectern إصدارًا جديدًا أُصلحت فيه هذه العيوب. يبقى الإصدار الذي لديك كما هو، ويمكنك الرجوع إليه.',
  mend: 'إصلاح ما يمكن إصلاحه',
  mendKeeps:
    'ينشئ هذا إصدارًا جديدًا من الحزمة، ويبقى الإصدار {{version}} دون تغيير بين الإصدارات. لا يُمس شيء آخر في الحزمة. وسترى بعد ذلك كل تغيير.',
  mendNow: 'إنشاء الإصدار المُصلَح',
  leave: 'تركه كما هو',
  mended: 'أُصلحت الحزمة',
  mendedText: 'الإصدار {{version}} هو الحالي الآن، ويبقى الإصدار {{before}} دون تغيير بين الإصدارات.',
  close: 'إغلاق',
  fix: {
    're-root': 'إخراج كل شيء من المجلد المحيط بالمقرر',
    'manifest-name': 'تسمية البيان imsmanifest.xml',
    slashes: 'كتابة أسماء الملفات بالشرطة المائلة',
    case: 'كتابة المراجع كما سُمّيت الملفات',
    encoding: 'إعلان ترميز البيان كما هو فعلًا',
    'schema-version': 'ذكر إصدار SCORM بألفاظ المعيار',
  },
  cancel: 'إلغاء',
  mending: 'يجري إنشاء الإصدار المُصلَح. وحتى ذلك تبقى الحزمة كما هي.',
  mendCancelled: 'أُلغي. ما لم يكن الإصدار المُصلَح جاهزًا بالفعل، فالحزمة كما كانت.',
};
