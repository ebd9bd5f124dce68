import type { manifestWords as en } from '../../../../../src-shared/scorm/cam/manifest-words';
import type { SentencesOf } from '../translation';

const utf8 = 'احفظ البيان بترميز UTF-8 وأعلنه';
const otherExport = 'صدّر المقرر بصيغة SCORM 1.2 أو SCORM 2004';
const innerIntoOuter = 'ضع بنود البيان الداخلي وموارده في البيان الخارجي';
const schemaversion = 'اذكر الإصدار في schemaversion';
const ownItem = 'أعطِ الصفحة بندًا خاصًا بها';
const fixName = 'صحّح {{name}}';

export const manifestWords: SentencesOf<typeof en> = {
  'manifest.wrong-encoding/undeclared': {
    message: 'يُقرأ البيان بترميز {{encoding}} الذي لا يعلنه',
    fix: utf8,
  },
  'manifest.wrong-encoding/declared': {
    message: 'يُقرأ البيان بترميز {{encoding}} مع أنه يعلن «{{declared}}»',
    fix: utf8,
  },
  'manifest.byte-order-mark': {
    message: 'يبدأ البيان بعلامة ترتيب البايتات التي لا تتوقعها بعض الأنظمة في UTF-8',
    fix: 'احفظ البيان بترميز UTF-8 بلا علامة ترتيب البايتات',
  },
  'manifest.too-large': { message: 'البيان أكبر من {{mb}} ميغابايت', fix: 'اختصر البيان' },
  'manifest.course-too-large': {
    message: 'المقرر كبير جدًا: تزيد بنوده وقواعده ونصوصه على {{mb}} ميغابايت',
    fix: 'اختصر العناوين وسائر النصوص، أو قسّم المقرر إلى عدة حزم',
  },
  'manifest.references-too-large': {
    message: 'تزيد المراجع إلى الملفات على {{mb}} ميغابايت مع xml:base قبلها',
    fix: 'اختصر xml:base، أو احذفه',
  },
  'manifest.damaged': {
    message: 'البيان تالف داخل أرشيف ZIP: مجموعه الاختباري خاطئ',
    fix: 'ارفع الملف من جديد، أو صدّر المقرر من جديد',
  },
  'manifest.empty': { message: 'البيان فارغ', fix: 'صدّر المقرر من جديد' },
  'manifest.doctype': {
    message: 'في البيان DOCTYPE وهو يُتجاهل، ولا تُفكّ الكيانات التي يعرّفها',
    fix: 'أزل DOCTYPE',
  },
  'manifest.unknown-entity': {
    message: 'الكيان «&{{name}};» ليس من كيانات XML فيبقى نصًا',
    fix: 'اكتب الحرف نفسه',
  },
  'manifest.not-a-manifest/common-cartridge': {
    message: 'هذا IMS Common Cartridge وليس حزمة SCORM',
    fix: otherExport,
  },
  'manifest.not-a-manifest/other': {
    message: 'العنصر الأول هو «{{element}}» لا «manifest»',
    fix: otherExport,
  },
  'manifest.no-organization': {
    message: 'ليس في البيان organization، فلا شيء يحدد ما يُعرض',
    fix: 'صدّر المقرر مع organization فيها بند واحد على الأقل',
  },
  'manifest.no-items': {
    message: 'ليس في organization بنود، فلا شيء يُعرض',
    fix: 'صدّر المقرر مع بند واحد على الأقل',
  },
  'manifest.default-organization': {
    message: 'لا توجد organization الافتراضية «{{wanted}}»، فتُستخدم الأولى «{{first}}»',
    fix: 'صحّح السمة default',
  },
  'manifest.several-organizations': {
    message: 'في البيان {{number}} من organizations، ولا تُشغَّل إلا الافتراضية',
  },
  'manifest.sub-manifest/refused': {
    message: 'لا يُسمح ببيان داخل البيان في SCORM 2004 4th Edition',
    fix: innerIntoOuter,
  },
  'manifest.sub-manifest/read': {
    message: 'يحوي البيان بيانًا آخر، وتُقرأ بنوده وموارده على أنها له',
    fix: innerIntoOuter,
  },
  'manifest.sub-manifest/deeper': {
    message: 'يُحذف بيان داخل بيان داخلي مع بنوده وموارده',
    fix: 'ضع بنوده وموارده في البيان الخارجي',
  },
  'manifest.nothing-to-launch': {
    message: 'لا يقود أي بند إلى مورد يمكن تشغيله',
    fix: 'اجعل identifierref في بند يسمّي موردًا له href',
  },
  'manifest.version-conflict': {
    message: 'يذكر schemaversion «{{written}}»، لكن فضاءات الأسماء والسمات هي لـ SCORM {{version}}',
    fix: 'صحّح schemaversion',
  },
  'manifest.version-unknown/missing': {
    message: 'schemaversion مفقود، فتُقرأ الحزمة على أنها SCORM {{version}}',
    fix: schemaversion,
  },
  'manifest.version-unknown/strange': {
    message: 'schemaversion «{{written}}» غير معروف، فتُقرأ الحزمة على أنها SCORM {{version}}',
    fix: schemaversion,
  },
  'manifest.cluster-with-content/left-out': {
    message: 'للبند «{{id}}» أبناء ومحتوى، فيُحذف محتواه',
    fix: ownItem,
  },
  'manifest.cluster-with-content/shown': {
    message: 'للبند «{{id}}» أبناء ومحتوى، فيُعرض محتواه ابنًا أول له',
    fix: ownItem,
  },
  'manifest.item-without-id': {
    message: 'عنصر {{element}} بلا معرّف، ويُسمّى «{{id}}»',
    fix: 'أعطِ كل بند معرّفًا',
  },
  'manifest.duplicate-id/item': {
    message: 'المعرّف «{{written}}» مستخدم مرتين، ويُسمّى الثاني «{{id}}»',
    fix: 'أعطِ كل بند معرّفًا خاصًا به',
  },
  'manifest.duplicate-id/resource': {
    message: 'معرّف المورد «{{id}}» مستخدم مرتين، والأول هو المعتدّ به',
    fix: 'أعطِ كل مورد معرّفًا خاصًا به',
  },
  'manifest.dangling-identifierref': {
    message: 'يشير البند إلى المورد «{{reference}}» غير الموجود في البيان، فلا يعرض شيئًا',
    fix: 'صحّح identifierref',
  },
  'manifest.resource-without-href': {
    message: 'ليس للمورد «{{reference}}» href، فلا يعرض بنده شيئًا',
    fix: 'أعطِ المورد href صفحة تشغيله',
  },
  'manifest.external-href': { message: 'يُشغَّل البند من مضيف آخر: {{href}}', fix: 'ضع الصفحة في الحزمة' },
  'manifest.bad-value/mastery-score': {
    message: 'masteryscore «{{written}}» ليس عددًا من 0 إلى 100، فيُتجاهل',
    fix: 'صحّح masteryscore',
  },
  'manifest.bad-value/completion-threshold': {
    message: 'completionThreshold «{{written}}» ليس عددًا من 0 إلى 1',
    fix: 'صحّح completionThreshold',
  },
  'manifest.bad-value/flag': {
    message: '{{name}} «{{written}}» ليس "true" ولا "false"، فيُتجاهل',
    fix: fixName,
  },
  'manifest.bad-value/number': {
    message: '{{name}} «{{written}}» ليس عددًا من {{least}} إلى {{most}}، فيُتجاهل',
    fix: fixName,
  },
  'manifest.bad-value/count': {
    message: '{{name}} «{{written}}» ليس عددًا صحيحًا من 0 فصاعدًا، فيُتجاهل',
    fix: fixName,
  },
  'manifest.bad-value/word': { message: '{{name}} «{{written}}» غير معروف، فيُتجاهل', fix: fixName },
  'manifest.bad-value/near-word': {
    message: '{{name}} «{{written}}» غير معروف ويُتجاهل، وربما المقصود «{{wanted}}»',
    fix: 'اكتب {{name}}="{{wanted}}"',
  },
  'manifest.no-resources': { message: 'ليس في البيان موارد' },
  'manifest.href-outside': { message: 'يخرج href «{{href}}» من الحزمة، ويُقرأ من جذرها', fix: 'صحّح href' },
  'manifest.backslash/one': {
    message: 'في href «{{href}}» شرطات عكسية، وتُقرأ على أنها شرطات مائلة',
    fix: 'اكتب "/" بين المجلدات: فأنظمة أخرى لا تعثر على الملف',
  },
  'manifest.backslash/many': {
    message: 'في {{number}} من قيم href شرطات عكسية، منها «{{href}}»، وتُقرأ على أنها شرطات مائلة',
    fix: 'اكتب "/" بين المجلدات: فأنظمة أخرى لا تعثر على الملفات',
  },
  'manifest.scormtype': {
    message: 'scormType «{{written}}» ليس "sco" ولا "asset"، فيُقرأ المورد على أنه أصل',
    fix: 'اكتب "sco" أو "asset"',
  },
  'manifest.resource-without-id': { message: 'مورد بلا معرّف، فلا يمكن لأي بند أن يشير إليه' },
  'manifest.dangling-sequencing': {
    message: 'لا يقود IDRef التسلسل «{{reference}}» إلى أي تعريف',
    fix: 'صحّح IDRef',
  },
  'manifest.too-much-sequencing': {
    message: 'تأخذ البنود أكثر من {{most}} عنصرًا من مجموعة التسلسل',
    fix: 'اختصر التعريفات، أو أشر إليها من بنود أقل',
  },
  'manifest.rule-left-out/missing': {
    message: 'يُحذف عنصر {{kind}}: ينقصه {{name}}',
    fix: 'أضف {{name}}، أو أزل القاعدة',
  },
  'manifest.rule-left-out/word': {
    message: 'يُحذف عنصر {{kind}}: قيمة {{name}} فيه «{{written}}» غير معروفة',
    fix: 'استخدم شروط SCORM 2004 وإجراءاته',
  },
  'manifest.rule-left-out/near-word': {
    message: 'يُحذف عنصر {{kind}}: قيمة {{name}} فيه «{{written}}» غير معروفة، وربما المقصود «{{wanted}}»',
    fix: 'اكتب {{name}}="{{wanted}}"',
  },
  'manifest.objective-left-out/without-id': {
    message: 'يُحذف هدف: لا يجوز أن يكون بلا objectiveID إلا الهدف الأساسي',
    fix: 'أعطِ الهدف objectiveID',
  },
  'manifest.objective-left-out/duplicate': {
    message: 'الهدف «{{id}}» موجود مرتين في بند واحد، والأول هو المعتدّ به',
    fix: 'أعطِ كل هدف في البند objectiveID خاصًا به',
  },
  'manifest.unknown-objective/rule': {
    message: 'يشير شرط إلى الهدف «{{id}}» الذي ليس للبند، فلا يتحقق أبدًا',
    fix: 'صحّح referencedObjective',
  },
  'manifest.unknown-objective/adlseq': {
    message: 'يسمّي adlseq:objectives الهدف «{{id}}» غير الموجود في imsss:objectives، فيُحذف',
    fix: 'صحّح objectiveID',
  },
  'manifest.map-without-target': {
    message: 'يُحذف عنصر {{element}}: ليس له {{name}}',
    fix: 'سمّ ما يُربط به في {{name}}',
  },
  'manifest.several-read-maps': {
    message: 'يقرأ الهدف «{{id}}» القيمة {{value}} من عدة أهداف عامة، والأخير هو المعتدّ به',
    fix: 'اجعل سمات القراءة في الروابط الأخرى بالقيمة "false"',
  },
  'manifest.several-writers': {
    message: 'تكتب عدة أهداف من بند واحد إلى الهدف العام «{{target}}»',
    fix: 'اجعل واحدًا منها فقط يكتب',
  },
  'manifest.duplicate-shared-data': {
    message: 'يربط البند البيانات المشتركة «{{target}}» مرتين، والربط الأول هو المعتدّ به',
    fix: 'أزل أحد الربطين',
  },
  'manifest.more': { message: 'حُذفت {{number}} ملاحظات أخرى من النوع «{{id}}»' },
};
