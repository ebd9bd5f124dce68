import type { wordsOfPages as en } from '../../../../../src-shared/lint/words-of-pages';
import type { SentencesOf } from '../translation';

const sameCase = 'اكتب الاسم بحالة الأحرف نفسها: فأنظمة أخرى لا تعثر على الملف';
const oneVersion = 'صدّر المقرر من جديد لإصدار واحد';
const courseItself = 'استورد المقرر نفسه لتشغيله بلا شبكة';

export const wordsOfPages: SentencesOf<typeof en> = {
  'page.external-url/many': {
    message: 'تحمّل الصفحة {{number}} من ملفات {{host}}، منها «{{names}}»؛ وبلا شبكة تغيب هذه الأجزاء',
    fix: 'ضع الملفات في الحزمة',
  },
  'page.external-url/one': {
    message: 'تحمّل الصفحة {{url}}؛ وبلا شبكة يغيب هذا الجزء',
    fix: 'ضع الملف في الحزمة',
  },
  'page.insecure-url': {
    message: 'تحمّل الصفحة {{url}} عبر http، ولا يجوز ذلك لمقرر يُقدَّم عبر https',
    fix: 'ضع الملف في الحزمة، أو حمّله عبر https',
  },
  'page.absolute-path': {
    message: 'تحمّل الصفحة «{{url}}» من جذر الخادم حيث لا توجد الحزمة',
    fix: 'اكتب المسار بالنسبة إلى الصفحة',
  },
  'page.file-missing/many': {
    message: 'تحمّل الصفحة {{number}} من ملفات مجلد واحد ليست في الحزمة، منها «{{names}}»',
    fix: 'أضف الملفات أو أسماءها الصحيحة',
  },
  'page.file-missing/one': {
    message: 'تحمّل الصفحة «{{name}}» وهو ليس في الحزمة',
    fix: 'أضف الملف أو اسمه الصحيح',
  },
  'page.file-case': { message: 'تحمّل الصفحة «{{wanted}}»، لكن اسم الملف هو «{{there}}»', fix: sameCase },
  'page.document-domain': {
    message: 'تضبط الصفحة document.domain، ولم تعد المتصفحات تسمح بذلك',
    fix: 'أزله: فالصفحة والمشغّل يحتاجان إلى أصل واحد أو إلى رسائل',
  },
  'page.unload': {
    message: 'تحفظ الصفحة عند إزالتها، وقد تنهيها المتصفحات دون ذلك',
    fix: 'ثبّت البيانات (Commit) أثناء عمل المتعلّم وعند "pagehide"',
  },
  'page.synchronous-request': {
    message: 'ترسل الصفحة طلبًا متزامنًا ترفضه المتصفحات أثناء إغلاق الصفحة',
    fix: 'أرسله بشكل غير متزامن، أو استخدم navigator.sendBeacon',
  },
  'page.flash': { message: 'تعرض الصفحة Flash الذي لم يعد أي متصفح يشغّله', fix: 'صدّر المقرر بصيغة HTML5' },
  'page.service-worker': {
    message: 'تسجّل الصفحة service worker لا تسمح به مشغّلات SCORM',
    fix: 'أوقف دعم العمل بلا اتصال في أداة التأليف',
  },
  'page.wrong-api/1.2': {
    message: 'لا تخاطب الصفحات إلا واجهة SCORM 2004، بينما يذكر البيان SCORM 1.2',
    fix: oneVersion,
  },
  'page.wrong-api/2004': {
    message: 'لا تخاطب الصفحات إلا واجهة SCORM 1.2، بينما يذكر البيان SCORM 2004',
    fix: oneVersion,
  },
  'page.no-api': {
    message: 'لا تبحث أي صفحة عن واجهة SCORM، فلن يُبلَّغ عن شيء',
    fix: 'أعلن الموارد على أنها أصول، أو أضف الاستدعاءات',
  },
  'page.browser-storage-only': {
    message: 'تحفظ الصفحات التقدّم في المتصفح ولا تبلّغ عنه أبدًا',
    fix: 'اكتبه عبر واجهة SCORM: فمتصفح آخر أو حاسوب آخر يبدأ من جديد',
  },
  'page.suspend-data': {
    message: 'تكتب الصفحات suspend_data، ولا يحفظ SCORM 1.2 منها إلا 4,096 حرفًا',
    fix: 'اجعلها قصيرة، أو صدّر بصيغة SCORM 2004 الذي يحفظ 64,000',
  },
  'page.suspend-data-tool': {
    message: 'قد تكتب مقررات {{tool}} من suspend_data أكثر من 4,096 حرفًا التي يحفظها SCORM 1.2',
    fix: 'صدّر بصيغة SCORM 2004 الذي يحفظ 64,000، أو قسّم المقرر',
  },
  'package.dispatch-shell/scorm-cloud': {
    message: 'الحزمة توزيع من SCORM Cloud: فالمقرر نفسه هناك وليس في الحزمة',
    fix: courseItself,
  },
  'package.dispatch-shell/redirect': {
    message: 'الحزمة غلاف: تقود صفحة تشغيلها إلى {{host}} حيث المقرر نفسه',
    fix: courseItself,
  },
  'page.not-read': { message: 'لم يُنظر إلا في جزء من الصفحات والنصوص البرمجية' },
};
