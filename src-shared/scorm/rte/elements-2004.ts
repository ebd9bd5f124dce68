import type { Edition } from '../cam/course';
import type { ElementRow, ElementTable } from './element-row';
import { isLongIdentifier } from './formats/identifier';
import { isLanguageTag, isLocalizedString } from './formats/language';
import { isReal } from './formats/number';
import { formatOf, interactionTypes, verdictOf } from './formats/response';
import { isAlmostTimestamp, isTimeInterval, isTimestamp } from './formats/time';
import { anyText, numberType, textType, vocabulary, type ValueType } from './value-type';

const identifier = textType('long_identifier_type: a URI, or a whole URN without blanks', isLongIdentifier);
const localized = textType(
  'localized_string_type: text, before it {lang=xx} with a real language tag',
  isLocalizedString,
);
const language = textType(
  'language_type, for example en-US, or ""',
  (text) => text === '' || isLanguageTag(text),
);
const timestamp: ValueType = {
  name: 'time(second,10,0), for example 2004-04-01T09:45:58',
  check: (text, { lenientTimestamps }) =>
    verdictOf(isTimestamp(text) || (lenientTimestamps && isAlmostTimestamp(text))),
};
const interval = textType('timeinterval(second,10,2), for example PT1H30M5.25S', isTimeInterval);
const real = numberType('real(10,7): digits, sign and point only', isReal);
const realFrom = (least: number, most = Infinity): ValueType =>
  numberType(
    `real(10,7), ${most === Infinity ? `at least ${least}` : `${least} to ${most}`}`,
    isReal,
    least,
    most,
  );
const completion = vocabulary('completed', 'incomplete', 'not attempted', 'unknown');
const success = vocabulary('passed', 'failed', 'unknown');
const result: ValueType = textType(
  'correct, incorrect, unanticipated, neutral or real(10,7)',
  (text) => ['correct', 'incorrect', 'unanticipated', 'neutral'].includes(text) || isReal(text),
);
const response: ValueType = {
  name: 'a response as its type asks: [,] between items, [.] in pairs',
  check: (text, { row }) => verdictOf(formatOf(row.values['type'])?.response(text) ?? true),
};
const pattern: ValueType = {
  name: 'a pattern as its type asks: [,] between items, [.] in pairs, [:] in ranges',
  check: (text, { outer }) => verdictOf(formatOf(outer?.values['type'])?.pattern(text) ?? true),
};
const requests = ['continue', 'previous', 'exit', 'exitAll', 'abandon', 'abandonAll', 'suspendAll', '_none_'];
const choiceOnly = /^\{target=[^{}]+\}choice$/;
const choiceOrJump = /^\{target=[^{}]+\}(?:choice|jump)$/;
const navigation = (targeted: RegExp): ValueType =>
  textType(
    'continue, previous, exit, exitAll, abandon, abandonAll, suspendAll, _none_ or {target=ID}choice',
    (text) => requests.includes(text) || targeted.test(text),
  );
const validity = vocabulary('true', 'false', 'unknown');

const learnerComment = 'RTE 4.2.2';
const lmsComment = 'RTE 4.2.3';
const interaction = 'RTE 4.2.9';
const preference = 'RTE 4.2.13';
const objective = 'RTE 4.2.17';
const score = 'RTE 4.2.20';
const objectiveId = ['cmi.objectives.n.id'];
const interactionId = ['cmi.interactions.n.id'];
const interactionType = ['cmi.interactions.n.id', 'cmi.interactions.n.type'];

// prettier-ignore
const rows = (suspendDataLength: number, hasJump: boolean): readonly ElementRow[] => [
  { name: 'cmi.comments_from_learner.n.comment', type: localized, access: 'read-write', keptLength: 4000, section: learnerComment },
  { name: 'cmi.comments_from_learner.n.location', type: anyText, access: 'read-write', keptLength: 250, section: learnerComment },
  { name: 'cmi.comments_from_learner.n.timestamp', type: timestamp, access: 'read-write', section: learnerComment },
  { name: 'cmi.comments_from_lms.n.comment', type: localized, access: 'read-only', keptLength: 4000, section: lmsComment },
  { name: 'cmi.comments_from_lms.n.location', type: anyText, access: 'read-only', keptLength: 250, section: lmsComment },
  { name: 'cmi.comments_from_lms.n.timestamp', type: timestamp, access: 'read-only', section: lmsComment },
  { name: 'cmi.completion_status', type: completion, access: 'read-write', initial: 'unknown', section: 'RTE 4.2.4' },
  { name: 'cmi.completion_threshold', type: realFrom(0, 1), access: 'read-only', section: 'RTE 4.2.5' },
  { name: 'cmi.credit', type: vocabulary('credit', 'no-credit'), access: 'read-only', initial: 'credit', section: 'RTE 4.2' },
  { name: 'cmi.entry', type: vocabulary('ab-initio', 'resume', ''), access: 'read-only', initial: 'ab-initio', section: 'RTE 4.2.7' },
  { name: 'cmi.exit', type: vocabulary('time-out', 'suspend', 'logout', 'normal', ''), access: 'write-only', section: 'RTE 4.2.8' },
  { name: 'cmi.interactions.n.id', type: identifier, access: 'read-write', keptLength: 4000, section: interaction },
  { name: 'cmi.interactions.n.type', type: vocabulary(...interactionTypes), access: 'read-write', requires: interactionId, rule: 'discards-answers', section: interaction },
  { name: 'cmi.interactions.n.objectives.n.id', type: identifier, access: 'read-write', keptLength: 4000, requires: interactionId, rule: 'unique', section: interaction },
  { name: 'cmi.interactions.n.timestamp', type: timestamp, access: 'read-write', requires: interactionId, section: interaction },
  { name: 'cmi.interactions.n.correct_responses.n.pattern', type: pattern, access: 'read-write', requires: interactionType, rule: 'is-pattern', section: interaction },
  { name: 'cmi.interactions.n.weighting', type: real, access: 'read-write', requires: interactionId, section: interaction },
  { name: 'cmi.interactions.n.learner_response', type: response, access: 'read-write', requires: interactionType, section: interaction },
  { name: 'cmi.interactions.n.result', type: result, access: 'read-write', requires: interactionId, section: interaction },
  { name: 'cmi.interactions.n.latency', type: interval, access: 'read-write', requires: interactionId, section: interaction },
  { name: 'cmi.interactions.n.description', type: localized, access: 'read-write', keptLength: 250, requires: interactionId, section: interaction },
  { name: 'cmi.launch_data', type: anyText, access: 'read-only', keptLength: 4000, section: 'RTE 4.2.10' },
  { name: 'cmi.learner_id', type: identifier, access: 'read-only', keptLength: 4000, section: 'RTE 4.2' },
  { name: 'cmi.learner_name', type: localized, access: 'read-only', keptLength: 250, section: 'RTE 4.2' },
  { name: 'cmi.learner_preference.audio_level', type: realFrom(0), access: 'read-write', initial: '1', section: preference },
  { name: 'cmi.learner_preference.language', type: language, access: 'read-write', initial: '', keptLength: 250, section: preference },
  { name: 'cmi.learner_preference.delivery_speed', type: realFrom(0), access: 'read-write', initial: '1', section: preference },
  { name: 'cmi.learner_preference.audio_captioning', type: vocabulary('-1', '0', '1'), access: 'read-write', initial: '0', section: preference },
  { name: 'cmi.location', type: anyText, access: 'read-write', keptLength: 1000, section: 'RTE 4.2.14' },
  { name: 'cmi.max_time_allowed', type: interval, access: 'read-only', section: 'RTE 4.2.15' },
  { name: 'cmi.mode', type: vocabulary('browse', 'normal', 'review'), access: 'read-only', initial: 'normal', section: 'RTE 4.2.16' },
  { name: 'cmi.objectives.n.id', type: identifier, access: 'read-write', keptLength: 4000, rule: 'identifies', section: objective },
  { name: 'cmi.objectives.n.score.scaled', type: realFrom(-1, 1), access: 'read-write', requires: objectiveId, section: objective },
  { name: 'cmi.objectives.n.score.raw', type: real, access: 'read-write', requires: objectiveId, section: objective },
  { name: 'cmi.objectives.n.score.min', type: real, access: 'read-write', requires: objectiveId, section: objective },
  { name: 'cmi.objectives.n.score.max', type: real, access: 'read-write', requires: objectiveId, section: objective },
  { name: 'cmi.objectives.n.success_status', type: success, access: 'read-write', initial: 'unknown', requires: objectiveId, section: objective },
  { name: 'cmi.objectives.n.completion_status', type: completion, access: 'read-write', initial: 'unknown', requires: objectiveId, section: objective },
  { name: 'cmi.objectives.n.progress_measure', type: realFrom(0, 1), access: 'read-write', requires: objectiveId, section: objective },
  { name: 'cmi.objectives.n.description', type: localized, access: 'read-write', keptLength: 250, requires: objectiveId, section: objective },
  { name: 'cmi.progress_measure', type: realFrom(0, 1), access: 'read-write', section: 'RTE 4.2.18' },
  { name: 'cmi.scaled_passing_score', type: realFrom(-1, 1), access: 'read-only', section: 'RTE 4.2.19' },
  { name: 'cmi.score.scaled', type: realFrom(-1, 1), access: 'read-write', section: score },
  { name: 'cmi.score.raw', type: real, access: 'read-write', section: score },
  { name: 'cmi.score.min', type: real, access: 'read-write', section: score },
  { name: 'cmi.score.max', type: real, access: 'read-write', section: score },
  { name: 'cmi.session_time', type: interval, access: 'write-only', section: 'RTE 4.2.21' },
  { name: 'cmi.success_status', type: success, access: 'read-write', initial: 'unknown', section: 'RTE 4.2.22' },
  { name: 'cmi.suspend_data', type: anyText, access: 'read-write', keptLength: suspendDataLength, section: 'RTE 4.2.23' },
  { name: 'cmi.time_limit_action', type: vocabulary('exit,message', 'continue,message', 'exit,no message', 'continue,no message'), access: 'read-only', initial: 'continue,no message', section: 'RTE 4.2.24' },
  { name: 'cmi.total_time', type: interval, access: 'read-only', initial: 'PT0S', section: 'RTE 4.2.25' },
  { name: 'adl.nav.request', type: navigation(hasJump ? choiceOrJump : choiceOnly), access: 'read-write', initial: '_none_', section: 'SN 5.6.4' },
  { name: 'adl.nav.request_valid.continue', type: validity, access: 'read-only', section: 'SN 5.6.6' },
  { name: 'adl.nav.request_valid.previous', type: validity, access: 'read-only', section: 'SN 5.6.6' },
];

// prettier-ignore
const sharedData: readonly ElementRow[] = [
  { name: 'adl.data.n.id', type: identifier, access: 'read-only', section: 'RTE 4.3' },
  { name: 'adl.data.n.store', type: anyText, access: 'read-write', keptLength: 64000, rule: 'clears', section: 'RTE 4.3' },
];

/** What the editions differ in: how much suspend data is kept, and the jump request and shared data of the 4th. */
const tableWith = (suspendDataLength: number, is4th: boolean): ElementTable => ({
  rows: [...rows(suspendDataLength, is4th), ...(is4th ? sharedData : [])],
  childless: ['cmi.interactions.n.objectives', 'cmi.interactions.n.correct_responses'],
  fixed: ['adl.data'],
  listed: ['cmi.score', 'cmi.learner_preference', 'cmi.objectives.n.score'],
  unimplemented: is4th ? [] : ['adl.data', 'adl.nav.request_valid.jump'],
  version: '1.0',
});

/** The data model of SCORM 2004 [RTE 4.2] by edition. */
export const elements2004: Readonly<Record<Edition, ElementTable>> = {
  '2nd': tableWith(4000, false),
  '3rd': tableWith(64000, false),
  '4th': tableWith(64000, true),
};
