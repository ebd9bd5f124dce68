import type { wordsOfFiles as en } from '../../../../../src-shared/lint/words-of-files';
import type { SentencesOf } from '../translation';

export const wordsOfFiles: SentencesOf<typeof en> = {
  'package.launch-file-missing': {
    message: 'صفحة التشغيل «{{name}}» ليست في الحزمة، فلا يعرض بندها شيئًا',
    fix: 'أضف الصفحة، أو صحّح href موردها',
  },
  'package.file-missing/many': {
    message:
      'يعلن البيان {{number}} من ملفات مجلد واحد ليست في الحزمة، منها «{{names}}»؛ وتفتقدها الصفحات التي تحمّلها',
    fix: 'أضف الملفات، أو صحّح أسماءها، أو أزل عناصر file حيث لا حاجة إليها',
  },
  'package.file-missing/one': {
    message: 'يعلن البيان «{{name}}» وهو ليس في الحزمة؛ وتفتقده الصفحة التي تحمّله',
    fix: 'أضف الملف، أو صحّح اسمه، أو أزل عنصر file حيث لا حاجة إليه',
  },
  'package.file-case/many': {
    message: 'يكتب البيان {{number}} من أسماء مجلد واحد بحالة أحرف غير التي للملفات، منها «{{names}}»',
    fix: 'اكتب الأسماء بحالة الأحرف نفسها: فأنظمة أخرى لا تعثر على الملفات',
  },
  'package.file-case/one': {
    message: 'يعلن البيان «{{wanted}}»، لكن اسم الملف هو «{{there}}»',
    fix: 'اكتب الاسم بحالة الأحرف نفسها: فأنظمة أخرى لا تعثر على الملف',
  },
  'package.file-undeclared/one': {
    message: 'لا يعلن أي مورد الملف «{{name}}»',
    fix: 'أعلن الملف أو أزله: فالأنظمة الصارمة تتجاهل ما لم يُعلَن',
  },
  'package.file-undeclared/root': {
    message: 'لا يعلن أي مورد {{number}} من الملفات في جذر الحزمة، منها «{{name}}»',
    fix: 'أعلن الملفات أو أزلها: فالأنظمة الصارمة تتجاهل ما لم يُعلَن',
  },
  'package.file-undeclared/folder': {
    message: 'لا يعلن أي مورد {{number}} من ملفات المجلد «{{folder}}»، منها «{{name}}»',
    fix: 'أعلن الملفات أو أزلها: فالأنظمة الصارمة تتجاهل ما لم يُعلَن',
  },
  'package.name-reserved/one': {
    message: 'في «{{name}}» الحرف «{{character}}»، وهو خاص في العناوين أو في Windows',
    fix: 'أعد تسمية الملف وصحّح ما يشير إليه: فبعض الأنظمة لا تعثر عليه',
  },
  'package.name-reserved/many': {
    message: 'في {{number}} من الأسماء أحرف خاصة في العناوين أو في Windows، منها «{{names}}»',
    fix: 'أعد تسمية الملفات بحروف لاتينية وأرقام و«-» و«_»، وصحّح ما يشير إليها: فبعض الأنظمة لا تعثر عليها',
  },
  'package.name-blank/one': {
    message: 'في اسم «{{name}}» مسافة',
    fix: 'أعد تسمية الملف بـ«-» أو «_»: فبعض الأنظمة لا تعثر عليه',
  },
  'package.name-blank/many': {
    message: 'في {{number}} من الأسماء مسافات، منها «{{names}}»',
    fix: 'أعد تسمية الملفات بـ«-» أو «_»: فبعض الأنظمة لا تعثر عليها',
  },
  'package.name-not-ascii/one': {
    message: 'في اسم «{{name}}» أحرف خارج ASCII',
    fix: 'أعد تسمية الملف بحروف لاتينية بسيطة: فبعض الأنظمة تشوّه الاسم',
  },
  'package.name-not-ascii/many': {
    message: 'في {{number}} من الأسماء أحرف خارج ASCII، منها «{{names}}»',
    fix: 'أعد تسمية الملفات بحروف لاتينية بسيطة: فبعض الأنظمة تشوّه الأسماء',
  },
  'package.name-long/one': {
    message: 'طول المسار «{{name}}» هو {{number}} حرفًا، ويقبل Windows 260 مع المجلد الذي قبله',
    fix: 'اختصر أسماء المجلدات والملف: فبعض الأنظمة لا تستطيع فك ضغطه',
  },
  'package.name-long/many': {
    message:
      'طول {{number}} من المسارات يزيد على 180 حرفًا، منها «{{names}}»، ويقبل Windows 260 مع المجلد الذي قبلها',
    fix: 'اختصر أسماء المجلدات والملفات: فبعض الأنظمة لا تستطيع فك ضغطها',
  },
  'package.name-device/one': {
    message: 'لـ«{{name}}» اسم يحجزه Windows لأحد الأجهزة',
    fix: 'أعد تسمية الملف: فلا يمكن فك ضغطه على Windows',
  },
  'package.name-device/many': {
    message: 'لـ{{number}} من الملفات أسماء يحجزها Windows للأجهزة، منها «{{names}}»',
    fix: 'أعد تسمية الملفات: فلا يمكن فك ضغطها على Windows',
  },
  'package.name-ending/one': {
    message: 'ينتهي اسم في «{{name}}» بنقطة أو مسافة يسقطها Windows',
    fix: 'أعد تسمية الملف أو مجلده: فالصفحة التي تحمّله لا تجده هناك',
  },
  'package.name-ending/many': {
    message: 'في {{number}} من المسارات أسماء تنتهي بنقطة أو مسافة، منها «{{names}}»، ويسقطها Windows',
    fix: 'أعد تسمية الملفات أو مجلداتها: فالصفحات التي تحمّلها لا تجدها هناك',
  },
  'package.large': {
    message: 'حجم الحزمة {{mb}} ميغابايت بعد فك الضغط',
    fix: 'قلّل حجم الوسائط: فأنظمة كثيرة ترفض رفع ملفات بهذا الحجم',
  },
  'package.file-large': {
    message: 'حجم «{{name}}» هو {{mb}} ميغابايت',
    fix: 'اضغط الملف: فالمتعلّمون ذوو الاتصال البطيء ينتظرونه',
  },
  'package.launch-page-large': {
    message: 'حجم صفحة التشغيل «{{name}}» هو {{mb}} ميغابايت، فتظهر متأخرة',
    fix: 'حمّل الصور والوسائط من ملفات خاصة بها',
  },
  'package.flash-launch': {
    message: 'يشغّل البند «{{id}}» ملف Flash لم يعد أي متصفح يشغّله',
    fix: 'صدّر المقرر بصيغة HTML5',
  },
};
