import type { packageWords as en } from '../../../../../src-shared/contract/package-words';
import type { SentencesOf } from '../translation';

const otherExport = 'صدّر المقرر بصيغة SCORM 1.2 أو SCORM 2004';
const asExported = 'صدّر المقرر من جديد وارفع الملف كما يخرج';
const uploadAgain = 'ارفع الحزمة من جديد، أو صدّر المقرر من جديد';
const removeFile = 'أزل هذا الملف من أرشيف ZIP';
const noPassword = 'اضغط بلا كلمة مرور';
const toolZip = 'ارفع ملف ZIP الذي صدّرته أداة التأليف';
const exportFolder = 'اختر المجلد الذي صدّرت إليه أداة التأليف، لا المجلد الذي يحويه';

export const packageWords: SentencesOf<typeof en> = {
  'package.manifest-in-folder': {
    message: 'ملف imsmanifest.xml في المجلد «{{folder}}» بدلًا من جذر الحزمة',
    fix: 'اضغط (أو اربط) محتوى المجلد، لا المجلد المحيط به',
  },
  'package.manifest-case': {
    message: 'اسم البيان «{{name}}» بدلًا من «imsmanifest.xml»',
    fix: 'أعد تسميته إلى «imsmanifest.xml»',
  },
  'package.manifest-missing/cmi5': {
    message: 'لم يُعثر على imsmanifest.xml. هذه حزمة cmi5',
    fix: otherExport,
  },
  'package.manifest-missing/xapi': {
    message: 'لم يُعثر على imsmanifest.xml. هذه حزمة xAPI (Tin Can)',
    fix: otherExport,
  },
  'package.manifest-missing/aicc': {
    message: 'لم يُعثر على imsmanifest.xml. هذه حزمة AICC',
    fix: otherExport,
  },
  'package.manifest-missing/html': {
    message: 'لم يُعثر على imsmanifest.xml. هذا موقع ويب بلا بيان',
    fix: otherExport,
  },
  'package.manifest-missing/zip': {
    message: 'لم يُعثر على imsmanifest.xml. يحوي أرشيف ZIP أرشيف ZIP آخر',
    fix: 'فك ضغطه مرة، واستورد أرشيف ZIP الذي بداخله',
  },
  'package.manifest-missing/renamed': {
    message: 'لم يُعثر على imsmanifest.xml. يشبهه «{{path}}» باسم آخر',
    fix: 'سمّ ذلك الملف «imsmanifest.xml» وضعه في جذر الحزمة',
  },
  'package.manifest-missing/other-case': {
    message: 'لم يُعثر على imsmanifest.xml. يوجد «{{path}}» الذي لا تعدّه أنظمة أخرى هو',
    fix: 'سمّ ذلك الملف «imsmanifest.xml» بأحرف صغيرة',
  },
  'package.manifest-missing/several': {
    message:
      'لم يُعثر على imsmanifest.xml في جذر الحزمة. يوجد {{number}} منه في الأسفل، في «{{path}}» و«{{other}}»',
    fix: 'اضغط محتوى كل مجلد من هذه المجلدات في أرشيف ZIP خاص به',
  },
  'package.manifest-missing/nowhere': { message: 'لم يُعثر على imsmanifest.xml', fix: otherExport },
  'package.manifest-missing/deeper': {
    message: 'لم يُعثر على imsmanifest.xml في جذر الحزمة. يوجد واحد في «{{path}}»',
    fix: 'اضغط (أو اربط) محتوى المجلد الذي فيه imsmanifest.xml',
  },
  'package.other-identifier': {
    message:
      'معرّف البيان «{{identifier}}»، لكن معرّف الإصدار {{version}} من هذه الحزمة «{{before}}»: فقد يكون مقررًا آخر',
    fix: 'ارفع المقرر الآخر حزمةً مستقلة؛ وفي الإصدار الجديد من المقرر أبقِ المعرّف',
  },
  'package.more-findings': { message: 'حُذفت {{number}} ملاحظات أخرى' },
  'package.damaged-files/one': { message: 'ملف تالف: «{{name}}»', fix: uploadAgain },
  'package.damaged-files/some': { message: 'ملفات تالفة عددها {{number}}: «{{names}}»', fix: uploadAgain },
  'package.damaged-files/many': {
    message: 'ملفات تالفة عددها {{number}}، منها «{{names}}»',
    fix: uploadAgain,
  },
  'package.damaged-files/archive': {
    message: 'أرشيف ZIP المخزّن تالف: لم يعد يمكن فتحه',
    fix: 'ارفع الحزمة من جديد',
  },
  'zip.link': { message: '«{{name}}» رابط، فيُحذف' },
  'zip.no-file': { message: '«{{name}}» ليس ملفًا ولا مجلدًا، فيُحذف', fix: 'أزله من أرشيف ZIP' },
  'zip.backslash-names': {
    message: 'في أرشيف ZIP {{number}} من الأسماء بشرطات عكسية، منها «{{name}}»، وتُقرأ على أنها شرطات مائلة',
    fix: 'اضغط بأداة تكتب "/" بين المجلدات: فأنظمة أخرى لا ترى المجلدات',
  },
  'zip.damaged-file': {
    message: '«{{name}}» تالف: لا تطابق بايتاته المجموع الاختباري في أرشيف ZIP',
    fix: 'صدّر المقرر من جديد',
  },
  'zip.duplicate-name': {
    message: '«{{name}}» في أرشيف ZIP مرتين، والأخير هو المعتدّ به',
    fix: 'صدّر المقرر من جديد',
  },
  'zip.case-collision': {
    message: 'لا يختلف «{{name}}» و«{{other}}» إلا في حالة الأحرف',
    fix: 'أعد تسمية أحدهما',
  },
  'zip.too-many-entries': { message: 'في أرشيف ZIP أكثر من {{most}} ملف', fix: asExported },
  'zip.too-big': { message: 'ملفات أرشيف ZIP كبيرة جدًا بعد فك الضغط', fix: asExported },
  'zip.bomb': { message: 'يكبر أرشيف ZIP {{times}} مرة عند فك الضغط', fix: asExported },
  'zip.name-empty': { message: 'في أرشيف ZIP ملف بلا اسم', fix: removeFile },
  'zip.name-nul': { message: 'في أرشيف ZIP اسم فيه بايت صفري: «{{name}}»', fix: removeFile },
  'zip.name-absolute': { message: 'في أرشيف ZIP اسم مطلق: «{{name}}»', fix: removeFile },
  'zip.name-drive': { message: 'في أرشيف ZIP اسم بحرف قرص: «{{name}}»', fix: removeFile },
  'zip.name-parent': { message: 'في أرشيف ZIP اسم يخرج منه: «{{name}}»', fix: removeFile },
  'zip.encrypted/file': {
    message: 'لأرشيف ZIP كلمة مرور: «{{name}}» مشفّر، فلا يستطيع أي متعلّم فتحه',
    fix: noPassword,
  },
  'zip.encrypted/archive': {
    message: 'لأرشيف ZIP كلمة مرور: كله مشفّر، فلا يستطيع أي متعلّم فتحه',
    fix: noPassword,
  },
  'zip.method': {
    message: '«{{name}}» مضغوط بالطريقة {{method}} التي لا يعرفها SCORM',
    fix: 'اضغط بالطريقة «deflate»',
  },
  'zip.lying-size': { message: 'لا يمكن أن يكون لـ«{{name}}» الحجم المذكور', fix: asExported },
  'zip.overlap': { message: 'يشترك «{{name}}» في بايتاته مع ملف آخر', fix: asExported },
  'zip.empty': { message: 'الملف فارغ', fix: asExported },
  'zip.multi-disk': { message: 'الملف جزء من أرشيف ZIP مقسّم', fix: 'اضغط في ملف واحد' },
  'zip.trailing-bytes': { message: 'في نهاية أرشيف ZIP بايتات زائدة', fix: asExported },
  'zip.damaged': { message: 'دليل أرشيف ZIP تالف أو مبتور', fix: asExported },
  'zip.truncated': {
    message: 'أرشيف ZIP مبتور: تنقصه نهايته',
    fix: 'ارفع الملف من جديد، أو صدّر المقرر من جديد',
  },
  'zip.not-a-zip/unknown': { message: 'الملف ليس أرشيف ZIP صالحًا', fix: toolZip },
  'zip.not-a-zip/rar': { message: 'الملف ليس أرشيف ZIP صالحًا: إنه أرشيف RAR', fix: toolZip },
  'zip.not-a-zip/7z': { message: 'الملف ليس أرشيف ZIP صالحًا: إنه أرشيف 7-Zip', fix: toolZip },
  'zip.not-a-zip/gzip': { message: 'الملف ليس أرشيف ZIP صالحًا: إنه أرشيف gzip', fix: toolZip },
  'zip.not-a-zip/pdf': { message: 'الملف ليس أرشيف ZIP صالحًا: إنه مستند PDF', fix: toolZip },
  'zip.not-a-zip/picture': { message: 'الملف ليس أرشيف ZIP صالحًا: إنه صورة', fix: toolZip },
  'zip.not-a-zip/markup': { message: 'الملف ليس أرشيف ZIP صالحًا: إنه صفحة ويب أو ملف XML', fix: toolZip },
  'zip.name-long': { message: 'في أرشيف ZIP اسم أطول من 4096 حرفًا: «{{name}}»', fix: removeFile },
  'zip.name-encoding': {
    message: 'لا يذكر أرشيف ZIP ترميز أسمائه. تُقرأ بترميز {{encoding}}: «{{name}}»',
    fix: 'اضغط ببرنامج يكتب الأسماء بترميز UTF-8',
  },
  'zip.hidden-entries': { message: 'في أرشيف ZIP ملفات أكثر مما يذكر دليله', fix: asExported },
  'zip.appended': {
    message: 'في الملف أرشيفا ZIP، أحدهما وراء الآخر',
    fix: 'ارفع أرشيف ZIP الخاص بالمقرر وحده',
  },
  'zip.big-directory': { message: 'دليل أرشيف ZIP كبير جدًا', fix: asExported },
  'zip.more': { message: 'حُذفت {{number}} ملاحظات أخرى عن الأسماء' },
  'folder.link': {
    message: '«{{name}}» رابط يقود إلى خارج المجلد أو إلى لا شيء أو يدور في حلقة، فيُحذف',
    fix: 'ضع الملف نفسه في المجلد',
  },
  'folder.no-file': { message: '«{{name}}» ليس ملفًا ولا مجلدًا، فيُحذف', fix: 'أزله من المجلد' },
  'folder.too-many-files': { message: 'في المجلد أكثر من {{most}} ملف', fix: exportFolder },
  'folder.too-deep': { message: 'في المجلد أكثر من {{most}} من المجلدات المتداخلة', fix: exportFolder },
};
