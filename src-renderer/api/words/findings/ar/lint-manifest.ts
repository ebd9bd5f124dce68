import type { wordsOfManifest as en } from '../../../../../src-shared/lint/words-of-manifest';
import type { SentencesOf } from '../translation';

const webcontent = 'اكتب type="webcontent"';
const order = 'ضع العناصر بترتيب المخطط: {{order}}';

export const wordsOfManifest: SentencesOf<typeof en> = {
  'manifest.undeclared-prefix/known': {
    message: 'البادئة «{{prefix}}» مستخدمة لكنها غير معلنة؛ ولا تستطيع الأنظمة الصارمة قراءة البيان أصلًا',
    fix: 'أعلنها في العنصر manifest: xmlns:{{prefix}}="{{uri}}"',
  },
  'manifest.undeclared-prefix/unknown': {
    message: 'البادئة «{{prefix}}» مستخدمة لكنها غير معلنة؛ ولا تستطيع الأنظمة الصارمة قراءة البيان أصلًا',
    fix: 'أعلنها في العنصر manifest بـ xmlns:{{prefix}}، أو أزل ما تسبقه',
  },
  'manifest.misspelt-structure/element': {
    message: 'ليس في SCORM عنصر «{{written}}»، فلا يُعرض شيء منه؛ وربما المقصود «{{wanted}}»',
    fix: 'اكتب <{{wanted}}>',
  },
  'manifest.misspelt-structure/attribute': {
    message: 'ليست في SCORM سمة «{{written}}»، فلا يُعرض شيء للعنصر «{{element}}»؛ وربما المقصود «{{wanted}}»',
    fix: 'اكتب {{wanted}}="…"',
  },
  'manifest.misspelt/element': {
    message: 'ليس في SCORM عنصر «{{written}}»، فيُحذف مع كل ما بداخله؛ وربما المقصود «{{wanted}}»',
    fix: 'اكتب <{{wanted}}>',
  },
  'manifest.misspelt/attribute': {
    message: 'ليست في SCORM سمة «{{written}}»، فتُتجاهل في العنصر «{{element}}»؛ وربما المقصود «{{wanted}}»',
    fix: 'اكتب {{wanted}}="…"',
  },
  'manifest.name-case/element': {
    message:
      'يكتب البيان العنصر «{{written}}» بأحرف غير التي في SCORM، وفيه «{{wanted}}»؛ وتميّز XML بين الأحرف الكبيرة والصغيرة',
    fix: 'اكتب <{{wanted}}>: فالأنظمة الصارمة لا ترى العنصر',
  },
  'manifest.name-case/attribute': {
    message:
      'يكتب البيان السمة «{{written}}» بأحرف غير التي في SCORM، وفيه «{{wanted}}»؛ وتميّز XML بين الأحرف الكبيرة والصغيرة',
    fix: 'اكتب {{wanted}}="…": فالأنظمة الصارمة لا ترى السمة',
  },
  'manifest.rooted-href': {
    message: 'يبدأ href «{{href}}» من جذر خادم؛ ويُقرأ من جذر الحزمة',
    fix: 'أزل الشرطة المائلة من البداية: فأنظمة أخرى لا تعثر على الملف',
  },
  'manifest.disk-href': {
    message: 'يسمّي href «{{href}}» مكانًا على قرص للمؤلف لا يملكه أي متعلّم',
    fix: 'ضع الملف في الحزمة، واكتب مساره فيها',
  },
  'manifest.unknown-element': {
    message: 'ليس في SCORM عنصر «{{written}}»، فيُحذف مع كل ما بداخله',
    fix: 'أزله، أو أعطه فضاء أسماء خاصًا به: فالأنظمة الصارمة ترفض البيان',
  },
  'manifest.shared-identifier': {
    message: 'المعرّف «{{id}}» مشترك بين {{first}} و{{second}}',
    fix: 'أعطِ كل عنصر معرّفه: فالمعرّفات فريدة في البيان كله',
  },
  'manifest.dangling-dependency': {
    message: 'يعتمد المورد «{{id}}» على المورد «{{reference}}» غير الموجود في البيان',
    fix: 'صحّح identifierref للاعتماد',
  },
  'manifest.dependency-cycle': {
    message: 'يعتمد المورد «{{id}}» على نفسه، مباشرة أو عبر غيره',
    fix: 'أزل أحد الاعتمادات',
  },
  'manifest.unused-sco': {
    message: 'لا يشير أي بند إلى SCO «{{id}}»، فلا يمكن تشغيله',
    fix: 'أشر إليه من بند، أو أزل المورد',
  },
  'manifest.element-order/package': {
    message: 'يأتي «{{element}}» بعد «{{other}}» في «{{parent}}»؛ وترفض الأنظمة الصارمة هذا الترتيب',
    fix: order,
  },
  'manifest.element-order/sequencing': {
    message: 'يأتي «{{element}}» بعد «{{other}}» في «{{parent}}»؛ وترفض الأنظمة الصارمة هذا الترتيب',
    fix: order,
  },
  'manifest.resource-type/missing': { message: 'ليس للمورد «{{id}}» نوع', fix: webcontent },
  'manifest.resource-type/many-missing': {
    message: 'ليس لـ{{number}} من الموارد نوع، منها «{{names}}»',
    fix: webcontent,
  },
  'manifest.resource-type/other': {
    message: 'للمورد «{{id}}» الذي يشغّله بند النوع «{{type}}»',
    fix: webcontent,
  },
  'manifest.scormtype-missing': {
    message: 'ليس للمورد «{{id}}» الذي يشغّله بند {{attribute}}، فيُقرأ على أنه أصل (asset)',
    fix: 'اكتب adlcp:{{attribute}}="sco" حيث تخاطب الصفحة النظام، وإلا فاكتب "asset"',
  },
  'manifest.scormtype-case/name': {
    message: 'يكتب البيان «{{written}}»، لكن SCORM {{version}} يطلب «{{wanted}}»',
    fix: 'اكتب adlcp:{{wanted}}: فأنظمة أخرى تقرأ وحدات SCO على أنها أصول',
  },
  'manifest.scormtype-case/value': {
    message: 'للمورد «{{id}}» قيمة scormType «{{written}}» بدلًا من «{{wanted}}»',
    fix: 'اكتب "{{wanted}}": فأنظمة أخرى تقرؤه على أنه أصل',
  },
  'manifest.scormtype-prefix': {
    message: 'السمة «{{written}}» بلا بادئة فضاء أسمائها',
    fix: 'اكتب adlcp:{{wanted}}: فأنظمة أخرى تقرأ وحدات SCO على أنها أصول',
  },
  'manifest.launch-file-undeclared': {
    message: 'لا يسرد المورد «{{id}}» صفحة تشغيله «{{name}}» ملفًا من ملفاته',
    fix: 'أضف عنصر file للصفحة',
  },
  'manifest.item-without-title': { message: 'ليس للعنصر {{element}} «{{id}}» عنوان', fix: 'أعطه عنوانًا' },
  'manifest.empty-menu': {
    message:
      'لجميع البنود isvisible="false"، فيرى المتعلّمون قائمة فارغة، وليس في SCORM 1.2 طريق آخر من بند إلى الذي يليه',
    fix: 'اجعل isvisible بالقيمة "true" لما يجوز للمتعلّمين اختياره',
  },
  'manifest.empty-leaf': {
    message: 'ليس للبند «{{id}}» أبناء ولا مورد، فلا شيء يُعرض له',
    fix: 'اجعل identifierref فيه يسمّي موردًا، أو أزل البند',
  },
};
