import type { ElementRow, ElementTable } from './element-row';
import { isIdentifier12 } from './formats/identifier';
import { isDecimal12, isInteger12 } from './formats/number';
import { interactionTypes12, isFeedback12 } from './formats/response-12';
import { isTimeOfDay12, isTimespan12 } from './formats/time';
import { anyText, numberType, textType, vocabulary, type ValueType } from './value-type';

const identifier = textType('CMIIdentifier: 1 to 255 characters, no blanks', isIdentifier12);
const timespan = textType('CMITimespan: HHHH:MM:SS.SS', isTimespan12);
const decimal = numberType('CMIDecimal', isDecimal12);
const score: ValueType = numberType(
  'CMIDecimal, 0 to 100, or blank',
  (text) => text === '' || isDecimal12(text),
  0,
  100,
);
const decimalOrBlank: ValueType = textType('CMIDecimal or blank', (text) => text === '' || isDecimal12(text));
const integer = (least: number, most: number): ValueType =>
  numberType(`CMISInteger, ${least} to ${most}`, isInteger12, least, most);
const result: ValueType = textType(
  'correct, wrong, unanticipated, neutral or CMIDecimal',
  (text) => ['correct', 'wrong', 'unanticipated', 'neutral'].includes(text) || isDecimal12(text),
);
const response: ValueType = {
  name: 'CMIFeedback as its type asks: t or f; a,b; 1.a,2.b; a number',
  check: (text, { row }) => (isFeedback12(row.values['type'], text) ? null : 'type-mismatch'),
};
const pattern: ValueType = {
  name: 'CMIFeedback as its type asks: t or f; a,b; 1.a,2.b; a number',
  check: (text, { outer }) => (isFeedback12(outer?.values['type'], text) ? null : 'type-mismatch'),
};

const core = 'R12 3.4.4 cmi.core';
const texts = 'R12 3.4.4 cmi.suspend_data to cmi.comments_from_lms';
const objectives = 'R12 3.4.4 cmi.objectives';
const student = 'R12 3.4.4 cmi.student_data';
const preference = 'R12 3.4.4 cmi.student_preference';
const interactions = 'R12 3.4.4 cmi.interactions';

// prettier-ignore
const rows: readonly ElementRow[] = [
  { name: 'cmi.core.student_id', type: identifier, access: 'read-only', initial: '', section: core },
  { name: 'cmi.core.student_name', type: anyText, access: 'read-only', initial: '', keptLength: 255, section: core },
  { name: 'cmi.core.lesson_location', type: anyText, access: 'read-write', initial: '', keptLength: 255, section: core },
  { name: 'cmi.core.credit', type: vocabulary('credit', 'no-credit'), access: 'read-only', initial: 'credit', section: core },
  { name: 'cmi.core.lesson_status', type: vocabulary('passed', 'completed', 'failed', 'incomplete', 'browsed'), access: 'read-write', initial: 'not attempted', section: core },
  { name: 'cmi.core.entry', type: vocabulary('ab-initio', 'resume', ''), access: 'read-only', initial: 'ab-initio', section: core },
  { name: 'cmi.core.score.raw', type: score, access: 'read-write', initial: '', section: core },
  { name: 'cmi.core.score.min', type: score, access: 'read-write', initial: '', section: core },
  { name: 'cmi.core.score.max', type: score, access: 'read-write', initial: '', section: core },
  { name: 'cmi.core.total_time', type: timespan, access: 'read-only', initial: '0000:00:00.00', section: core },
  { name: 'cmi.core.lesson_mode', type: vocabulary('browse', 'normal', 'review'), access: 'read-only', initial: 'normal', section: core },
  { name: 'cmi.core.exit', type: vocabulary('time-out', 'suspend', 'logout', ''), access: 'write-only', section: core },
  { name: 'cmi.core.session_time', type: timespan, access: 'write-only', section: core },
  { name: 'cmi.suspend_data', type: anyText, access: 'read-write', initial: '', keptLength: 4096, section: texts },
  { name: 'cmi.launch_data', type: anyText, access: 'read-only', initial: '', keptLength: 4096, section: texts },
  { name: 'cmi.comments', type: anyText, access: 'read-write', initial: '', keptLength: 4096, rule: 'appends', section: texts },
  { name: 'cmi.comments_from_lms', type: anyText, access: 'read-only', initial: '', keptLength: 4096, section: texts },
  { name: 'cmi.objectives.n.id', type: identifier, access: 'read-write', initial: '', section: objectives },
  { name: 'cmi.objectives.n.score.raw', type: score, access: 'read-write', initial: '', section: objectives },
  { name: 'cmi.objectives.n.score.min', type: score, access: 'read-write', initial: '', section: objectives },
  { name: 'cmi.objectives.n.score.max', type: score, access: 'read-write', initial: '', section: objectives },
  { name: 'cmi.objectives.n.status', type: vocabulary('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted'), access: 'read-write', initial: 'not attempted', section: objectives },
  { name: 'cmi.student_data.mastery_score', type: decimalOrBlank, access: 'read-only', initial: '', section: student },
  { name: 'cmi.student_data.max_time_allowed', type: timespan, access: 'read-only', initial: '', section: student },
  { name: 'cmi.student_data.time_limit_action', type: vocabulary('exit,message', 'exit,no message', 'continue,message', 'continue,no message'), access: 'read-only', initial: '', section: student },
  { name: 'cmi.student_preference.audio', type: integer(-1, 100), access: 'read-write', initial: '0', section: preference },
  { name: 'cmi.student_preference.language', type: anyText, access: 'read-write', initial: '', keptLength: 255, section: preference },
  { name: 'cmi.student_preference.speed', type: integer(-100, 100), access: 'read-write', initial: '0', section: preference },
  { name: 'cmi.student_preference.text', type: integer(-1, 1), access: 'read-write', initial: '0', section: preference },
  { name: 'cmi.interactions.n.id', type: identifier, access: 'write-only', section: interactions },
  { name: 'cmi.interactions.n.objectives.n.id', type: identifier, access: 'write-only', section: interactions },
  { name: 'cmi.interactions.n.time', type: textType('CMITime: HH:MM:SS.S', isTimeOfDay12), access: 'write-only', section: interactions },
  { name: 'cmi.interactions.n.type', type: vocabulary(...interactionTypes12), access: 'write-only', section: interactions },
  { name: 'cmi.interactions.n.correct_responses.n.pattern', type: pattern, access: 'write-only', keptLength: 255, section: interactions },
  { name: 'cmi.interactions.n.weighting', type: decimal, access: 'write-only', section: interactions },
  { name: 'cmi.interactions.n.student_response', type: response, access: 'write-only', keptLength: 255, section: interactions },
  { name: 'cmi.interactions.n.result', type: result, access: 'write-only', section: interactions },
  { name: 'cmi.interactions.n.latency', type: timespan, access: 'write-only', section: interactions },
];

/** The data model of SCORM 1.2 [R12 3.4]. */
export const elements12: ElementTable = {
  rows,
  childless: ['cmi.interactions.n.objectives', 'cmi.interactions.n.correct_responses'],
  fixed: [],
  listed: null,
  unimplemented: [],
  version: '3.4',
};
