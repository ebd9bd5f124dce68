import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { access as en } from '../en/access';

export const access: TranslationOf<typeof en, 'ar'> = {
  origins: 'المواقع المسموح بها',
  originsHelp:
    'يمكن لصفحات هذه المواقع أن تستدعي الواجهة البرمجية بمفتاح، وأن تعرض المشغّل داخل إطار. وتُرفض جميع المواقع الأخرى.',
  originsNone: 'لا يوجد موقع مسموح به. البرامج التي ليست صفحات ويب لا تحتاج إلى إدراجها هنا.',
  originsList: 'المواقع المسموح بها',
  origin: 'الموقع',
  originHelp: 'البروتوكول والمضيف والمنفذ، مثل https://portal.example',
  originBad: 'هذا ليس أصلًا صالحًا: اكتبه هكذا https://portal.example بلا مسار.',
  originThere: 'هذا الموقع موجود في القائمة.',
  add: 'السماح للموقع',
  added: 'أصبح {{origin}} مسموحًا به.',
  removeNamed: 'إزالة {{origin}}',
  removed: 'لم يعد {{origin}} مسموحًا به.',
  rates: 'حدود الطلبات',
  ratesHelp: 'عدد الطلبات في الدقيقة لجميع مفاتيح المستأجر معًا؛ و0 لعدد غير محدود. نوافذك أنت لا تُحتسب.',
  rateRead: 'القراءة',
  rateWrite: 'الاستيراد والتشغيل والتحديث',
  rateAdmin: 'الحذف والإدارة',
  rateHere: 'احتساب طلبات هذا الجهاز أيضًا',
  rateHereHelp: 'أوقفه عندما لا تستدعي الواجهة إلا نصوصك البرمجية.',
};
