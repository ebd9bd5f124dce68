import type { xmlFaultWords as en } from '../../../../../src-shared/scorm/cam/xml-fault-words';
import type { SentencesOf } from '../translation';

const correct = 'صحّح XML هنا';
const cutOff = 'صدّر المقرر من جديد: يبدو الملف مبتورًا';

export const xmlFaultWords: SentencesOf<typeof en> = {
  'manifest.too-deep': {
    message: 'تتعذر قراءة البيان: تتداخل عناصره أكثر من {{deepest}} مستوى',
    fix: 'بسّط شجرة البنود',
  },
  'manifest.too-many-attributes': {
    message: 'تتعذر قراءة البيان: لأحد العناصر أكثر من {{most}} سمة',
    fix: 'صدّر المقرر من جديد',
  },
  'manifest.too-many-items': {
    message: 'تتعذر قراءة البيان: فيه أكثر من {{most}} بندًا',
    fix: 'قسّم المقرر إلى عدة حزم',
  },
  'manifest.not-well-formed/outside-text': {
    message: 'البيان ليس XML سليم البنية: يوجد نص خارج جميع العناصر',
    fix: correct,
  },
  'manifest.not-well-formed/ampersand': {
    message: 'البيان ليس XML سليم البنية: في النص علامة «&» مجردة؛ اكتب «&amp;»',
    fix: correct,
  },
  'manifest.not-well-formed/open-comment': {
    message: 'البيان ليس XML سليم البنية: تعليق لا يُغلق أبدًا',
    fix: cutOff,
  },
  'manifest.not-well-formed/open-cdata': {
    message: 'البيان ليس XML سليم البنية: مقطع CDATA لا يُغلق أبدًا',
    fix: cutOff,
  },
  'manifest.not-well-formed/open-instruction': {
    message: 'البيان ليس XML سليم البنية: تعليمة معالجة لا تُغلق أبدًا',
    fix: cutOff,
  },
  'manifest.not-well-formed/open-doctype': {
    message: 'البيان ليس XML سليم البنية: DOCTYPE لا يُغلق أبدًا',
    fix: cutOff,
  },
  'manifest.not-well-formed/closes-nothing': {
    message: 'البيان ليس XML سليم البنية: </{{closing}}> لا يغلق شيئًا',
    fix: correct,
  },
  'manifest.not-well-formed/other-close': {
    message: 'البيان ليس XML سليم البنية: يوجد </{{closing}}> حيث يُتوقع </{{opened}}>',
    fix: correct,
  },
  'manifest.not-well-formed/second-root': {
    message: 'البيان ليس XML سليم البنية: يوجد عنصر ثانٍ بجانب الأول',
    fix: correct,
  },
  'manifest.not-well-formed/early-end': {
    message: 'البيان ليس XML سليم البنية: ينتهي قبل </{{unclosed}}>',
    fix: cutOff,
  },
  'manifest.not-well-formed/no-element': {
    message: 'البيان فارغ: ليس فيه أي عنصر',
    fix: 'صدّر المقرر من جديد',
  },
  'manifest.not-well-formed/bare-less-than': {
    message: 'البيان ليس XML سليم البنية: علامة «<» لا تبدأ وسمًا؛ اكتب «&lt;» في النص',
    fix: correct,
  },
  'manifest.not-well-formed/attribute-twice': {
    message: 'البيان ليس XML سليم البنية: السمة {{attribute}} مذكورة مرتين',
    fix: correct,
  },
  'manifest.not-well-formed/attribute-ampersand': {
    message: 'البيان ليس XML سليم البنية: في السمة {{attribute}} علامة «&» مجردة؛ اكتب «&amp;»',
    fix: correct,
  },
  'manifest.not-well-formed/no-quotes': {
    message: 'البيان ليس XML سليم البنية: قيمة السمة {{attribute}} بلا علامات اقتباس',
    fix: 'اكتب {{attribute}}="…"',
  },
  'manifest.not-well-formed/no-value': {
    message: 'البيان ليس XML سليم البنية: السمة {{attribute}} بلا قيمة',
    fix: 'اكتب {{attribute}}="…"، أو أزلها',
  },
  'manifest.not-well-formed/open-value': {
    message: 'البيان ليس XML سليم البنية: قيمة السمة {{attribute}} غير مغلقة، أو فيها «<»',
    fix: 'أغلق الاقتباس بعد القيمة؛ واكتب «&lt;» بدلًا من «<»',
  },
  'manifest.not-well-formed/control-character': {
    message: 'البيان ليس XML سليم البنية: في الوسم <{{tag}}> حرف تحكم لا تسمح به XML',
    fix: 'أزل الحرف: تعرضه المحررات مربعًا، أو لا تعرضه',
  },
  'manifest.not-well-formed/reserved-name': {
    message: 'تتعذر قراءة البيان: أحد العناصر اسمه «{{name}}»، وهو اسم غير مقبول',
    fix: 'أعد تسمية العنصر أو أزله: فليس في SCORM عنصر بهذا الاسم',
  },
  'manifest.not-well-formed/bad-tag': {
    message: 'البيان ليس XML سليم البنية: الوسم <{{tag}}> غير مكتوب كما ينبغي',
    fix: correct,
  },
  'manifest.not-well-formed/parser': {
    message: 'البيان ليس XML سليم البنية. يقول المحلّل: {{reason}}',
    fix: 'افتح البيان في محرر XML، وصحّح ما يشير إليه، ثم اضغطه من جديد',
  },
};
