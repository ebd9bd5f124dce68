import type { TranslationOf } from '../../../../../src-shared/kernel/translation';
import type {
  runFindingWords as said,
  runFixWords as fixes,
} from '../../../../../src-shared/inspect/findings';

export const runFindingWords: TranslationOf<typeof said, 'ar'> = {
  'run.initialize-never': 'عُرض الـSCO ولم يستدعِ Initialize قط',
  'run.calls-before-initialize': 'استدعاءات قبل Initialize، رُفضت كلها: {{count}}',
  'run.status-after-terminate': 'ضُبط {{element}} على "{{value}}" بعد Terminate فضاع',
  'run.status-refused': 'ضُبط {{element}} على "{{value}}" ورُفض بالخطأ {{code}}: فبقي على حاله',
  'run.calls-after-terminate': 'استدعاءات بعد Terminate، رُفضت كلها: {{count}}',
  'run.terminate-never': 'غادر المتعلم الـSCO ولم يستدعِ Terminate قط',
  'run.suspend-data-over-limit/standard':
    'بلغ suspend_data عدد {{used}} من الأحرف؛ والمعيار يضمن متسعًا لـ{{limit}}',
  'run.suspend-data-over-limit/profile': 'رُفض suspend_data بحجم {{used}} بايت؛ وهذا النظام يحفظ {{limit}}',
  'run.suspend-data-over-limit/refuse':
    'رُفض suspend_data بطول {{used}} من الأحرف؛ يحتفظ هذا النظام بعدد {{limit}}',
  'run.suspend-data-over-limit/cut':
    'قُصّ suspend_data بطول {{used}} من الأحرف دون إعلام المحتوى؛ يحتفظ هذا النظام بعدد {{limit}}',
  'run.suspend-data-near-limit': 'يملأ suspend_data نسبة {{percent}}٪ من متسعه',
  'run.exit-not-suspend/unset':
    'ضُبط suspend_data ولم يُضبط {{element}} على "suspend": قد يبدأ التشغيل التالي من الصفر',
  'run.exit-not-suspend/other':
    'ضُبط suspend_data وضُبط {{element}} على "{{value}}": قد يبدأ التشغيل التالي من الصفر',
  'run.commit-never/never': 'عُيّنت قيم ولم يُستدعَ Commit بعدها؛ ثواني العمل بدونه: {{seconds}}',
  'run.commit-never/since': 'عُيّنت قيم بعد آخر Commit؛ ثواني العمل بدون استدعاء آخر: {{seconds}}',
  'run.commit-never/late': 'عُيّنت قيم ولم يُستدعَ Commit إلا لاحقًا؛ ثواني العمل بدونه: {{seconds}}',
  'run.score-without-max': 'ضُبطت درجة {{raw}} دون {{element}}',
  'run.score-without-min': 'ضُبطت درجة {{raw}}، وهي تحت الصفر، دون {{element}}',
  'run.score-without-scaled/passing-score':
    'ضُبطت درجة {{raw}} دون cmi.score.scaled، وهو وحده ما يُقارن بدرجة النجاح {{least}}',
  'run.score-without-scaled/rollup': 'ضُبطت درجة {{raw}} دون cmi.score.scaled، وهو وحده ما يُحسب للمقرر',
  'run.completed-never-passed': 'اكتمل بلا نجاح ولا رسوب: لم تُضبط درجة، ودرجة النجاح {{least}}',
  'run.errors-ignored/values':
    'قيم رُفضت ولم يسأل أحد عن السبب: {{count}}. أولها: {{element}} = "{{value}}"، الخطأ {{code}}',
  'run.errors-ignored/suspend-data':
    'رُفض suspend_data هنا ولم يسأل أحد عن السبب: {{count}}. أطولها {{used}} من المحارف، الخطأ {{code}}؛ وتبقى القيمة السابقة',
  'run.commit-failed': 'فشل Commit ولم يسأل أحد عن السبب: {{count}}. الخطأ الأول: {{code}}',
  'run.read-only-set': 'محاولات لضبط ما لا يضبطه إلا النظام: {{count}}. أولها: {{element}}',
  'run.session-time-never/refused': 'ضُبط {{element}} على "{{value}}" ورُفض بالخطأ {{code}}: فلا وقت معروف',
  'run.session-time-never/never': 'لم يُضبط {{element}} قط',
  'run.same-value-repeated': 'ضُبط {{element}} مرة بعد مرة على القيمة الموجودة فيه: {{count}}',
};

export const runFixWords: TranslationOf<typeof fixes, 'ar'> = {
  'run.initialize-never': 'ابحث عن الـAPI عند فتح الصفحة واستدعِ Initialize("") قبل أي شيء آخر.',
  'run.calls-before-initialize': 'انتظر حتى يجيب Initialize بـ"true" قبل القراءة أو الكتابة.',
  'run.status-after-terminate': 'اضبط الحالة قبل Terminate (LMSFinish)؛ فما يأتي بعده يُرفض في كل مكان.',
  'run.status-refused': 'اضبط إحدى الكلمات التي يذكرها المعيار له، بكتابتها نفسها.',
  'run.calls-after-terminate': 'تذكّر أن Terminate قد استُدعي، ولا تستدعِ شيئًا بعده.',
  'run.terminate-never':
    'استدعِ Terminate حين يغادر المتعلم: بعد الصفحة الأخيرة، وفي pagehide لمن يغلق النافذة.',
  'run.suspend-data-over-limit': 'احفظ أقل: أرقامًا بدل النصوص، أو اضغط ما يُحفظ.',
  'run.suspend-data-near-limit': 'انظر كيف ينمو مع كل صفحة، واحفظ أقل قبل أن يمتلئ.',
  'run.exit-not-suspend': 'اضبطه على "suspend" قبل Terminate (LMSFinish) ما دام المتعلم قد يعود.',
  'run.commit-never': 'استدعِ Commit بعد كل صفحة أو إجابة: فلا يكلّف العطل كثيرًا.',
  'run.score-without-max': 'اضبط معها أعلى درجة ليقرأ الجميع النسبة نفسها.',
  'run.score-without-min': 'اضبط معها أدنى درجة؛ فغيرك يعدّها 0.',
  'run.score-without-scaled': 'اضبط cmi.score.scaled، من ‎-1 إلى 1، كلما تغيرت الدرجة الخام.',
  'run.completed-never-passed': 'اضبط الدرجة لتُحسم بدرجة النجاح، أو لا تعلن درجة نجاح.',
  'run.errors-ignored': 'انظر إلى جواب SetValue، واسأل GetLastError حين يكون "false".',
  'run.commit-failed': 'انظر إلى جواب Commit: حين يكون "false" حاول مرة أخرى وأخبر المتعلم.',
  'run.read-only-set': 'احذف الاستدعاء: يُرفض في كل مكان.',
  'run.session-time-never': 'اضبطه مرة قبل Terminate (LMSFinish)؛ وإلا لم تُظهر أنظمة كثيرة أي وقت.',
  'run.same-value-repeated': 'لا تستدعِ SetValue إلا حين تتغير القيمة.',
};
