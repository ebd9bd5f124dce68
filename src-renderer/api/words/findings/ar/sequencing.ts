import type { wordsOfSequencing as en } from '../../../../../src-shared/lint/words-of-sequencing';
import type { SentencesOf } from '../translation';

const prerequisites = 'صحّح المتطلبات السابقة';

export const wordsOfSequencing: SentencesOf<typeof en> = {
  'sequencing.no-way-in': {
    message: 'لا يسمح «{{title}}» بـ choice ولا flow، فلا يصل أحد إلى ما بداخله',
    fix: 'اجعل choice أو flow في controlMode بالقيمة "true"',
  },
  'sequencing.nothing-to-choose': {
    message: 'لا يسمح «{{title}}» إلا بـ choice، لكن كل ما بداخله مخفي عن الاختيار',
    fix: 'أظهر أحد بنوده، أو اسمح بـ flow',
  },
  'sequencing.empty-menu': {
    message: 'لجميع البنود isvisible="false"، فيرى المتعلّمون قائمة فارغة ولا يتقدمون إلا بالتالي والسابق',
    fix: 'اجعل isvisible بالقيمة "true" لما يجوز للمتعلّمين اختياره، إلا إذا كان المراد طريقًا واحدًا',
  },
  'sequencing.previous-in-forward-only': {
    message: 'يريد «{{title}}» الذهاب إلى النشاط السابق، لكن «{{parent}}» لا يسمح إلا بالتقدم',
    fix: 'أزل القاعدة، أو اجعل forwardOnly بالقيمة "false"',
  },
  'sequencing.prerequisites/unreadable': {
    message: 'تتعذر قراءة المتطلبات السابقة لـ«{{title}}» ابتداءً من الحرف {{at}}، فتُترك جانبًا',
    fix: prerequisites,
  },
  'sequencing.prerequisites/unknown-item': {
    message: 'تطلب المتطلبات السابقة لـ«{{title}}» البند «{{item}}» غير الموجود في المقرر',
    fix: 'صحّح المعرّف في المتطلبات السابقة',
  },
  'sequencing.prerequisites/never': {
    message: 'لا يمكن أبدًا استيفاء المتطلبات السابقة لـ«{{title}}»: فهي تنتظر نفسها أو لا تنتظر شيئًا',
    fix: prerequisites,
  },
  'sequencing.attempt-limit': {
    message: 'قيمة attemptLimit في «{{title}}» هي 0، فلا يمكن بدؤه أبدًا',
    fix: 'ارفع attemptLimit، أو أزله',
  },
  'sequencing.selection/too-many': {
    message: 'يختار «{{title}}» {{number}} من أبنائه، وليس له إلا {{children}}',
    fix: 'اخفض selectCount',
  },
  'sequencing.selection/none': {
    message: 'يختار «{{title}}» 0 من أبنائه، فلا يُعرض شيء مما بداخله',
    fix: 'ارفع selectCount',
  },
  'sequencing.selection/no-timing': {
    message: 'في «{{title}}» قيمة selectCount، لكن selectionTiming فيه هي "never"',
    fix: 'اجعل selectionTiming بالقيمة "once" أو "onEachNewAttempt"',
  },
  'sequencing.objective-never-written': {
    message: 'تطلب قاعدة في «{{title}}» الهدف العام «{{target}}» الذي لا يكتبه شيء في هذا المقرر',
    fix: 'اجعل هدفًا يكتب إليه',
  },
  'sequencing.objective-from-elsewhere': {
    message: 'تطلب قاعدة في «{{title}}» الهدف العام «{{target}}» الذي لا يكتبه إلا مقرر آخر',
    fix: 'اجعل هدفًا من هذا المقرر يكتب إليه، ما لم يكن غيره يفعل ذلك',
  },
  'sequencing.measure-never-written': {
    message:
      'تُقرأ درجة «{{title}}» من الهدف العام «{{target}}» الذي لا تُكتب إليه درجة: ما يحرزه المحتوى لا يحسم شيئًا',
    fix: 'اجعل writeNormalizedMeasure قيمتها "true" أو readNormalizedMeasure قيمتها "false"',
  },
  'sequencing.rollup-of-nobody/rule': {
    message: 'قاعدة التجميع (rollup) في «{{title}}» للإجراء «{{action}}» لا تحسب أحدًا من أبنائه',
    fix: 'اجعل ابنًا يشارك في التجميع، أو أزل القاعدة',
  },
  'sequencing.rollup-of-nobody/course': {
    message: 'لا يشارك شيء في المقرر في التجميع (rollup)، فلا يكتمل ولا يُستوفى أبدًا',
    fix: 'اجعل بندًا يشارك في التجميع',
  },
  'sequencing.rollup-count': {
    message: 'تطلب قاعدة التجميع (rollup) في «{{title}}» {{number}} من الأبناء، ولا يُحسب إلا {{children}}',
    fix: 'اخفض minimumCount',
  },
  'sequencing.measure-out-of-reach/none': {
    message: 'يُستوفى «{{title}}» بالقياس، لكن لا شيء بداخله يمكن أن تكون له درجة',
    fix: 'أعطِ وزنًا لوحدة SCO تبلّغ عن درجة، أو اجعل satisfiedByMeasure بالقيمة "false"',
  },
  'sequencing.measure-out-of-reach/weights': {
    message: 'يُستوفى «{{title}}» ابتداءً من القياس {{least}}، لكن أوزانه تسمح بـ{{most}} على الأكثر',
    fix: 'اجعل objectiveMeasureWeight بالقيمة 0 لما ليست له درجة، أو اخفض minNormalizedMeasure',
  },
  'sequencing.always-disabled': {
    message: 'تعطّله قاعدة في «{{title}}» دائمًا',
    fix: 'أزل القاعدة، أو أعطها شرطًا',
  },
  'sequencing.endless-retry': {
    message: 'تبدؤه قاعدة في «{{title}}» من جديد كلما غودر',
    fix: 'أعطِ القاعدة شرطًا، مثل "not satisfied"',
  },
};
