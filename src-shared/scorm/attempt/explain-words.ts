import { sequencingExceptions, type SequencingException } from '../sn/exceptions';

type ExceptionWords = {
  readonly [
    Id in SequencingException as `sn.explain.refusal/${Id}`
  ]: `"{{activity}}": ${(typeof sequencingExceptions)[Id]} (${Id})`;
} & {
  readonly [
    Id in SequencingException as `sn.explain.refusal-anywhere/${Id}`
  ]: `${(typeof sequencingExceptions)[Id]} (${Id})`;
};

const exceptionWords = Object.fromEntries(
  Object.entries(sequencingExceptions).flatMap(([id, meaning]) => [
    [`sn.explain.refusal/${id}`, `"{{activity}}": ${meaning} (${id})`],
    [`sn.explain.refusal-anywhere/${id}`, `${meaning} (${id})`],
  ]),
) as ExceptionWords;

/** What an explanation says, in English, by id; `id/case` where an id has several sentences. Screens translate this. */
export const explainWords = {
  ...exceptionWords,
  'sn.explain.refusal/no-current': '"{{activity}}": no activity is current',
  'sn.explain.refusal/ended': '"{{activity}}": the activity has ended already',
  'sn.explain.refusal/unreachable': '"{{activity}}": no activity can be reached in that direction',
  'sn.explain.refusal/not-in-course': '"{{activity}}" is not in the course',
  'sn.explain.refusal/not-choosable': '"{{activity}}" may not be chosen now',
  'sn.explain.refusal-anywhere/no-current': 'no activity is current',
  'sn.explain.refusal-anywhere/ended': 'the activity has ended already',
  'sn.explain.refusal-anywhere/unreachable': 'no activity can be reached in that direction',
  'sn.explain.refusal-anywhere/not-in-course': 'the activity is not in the course',
  'sn.explain.refusal-anywhere/not-choosable': 'the activity may not be chosen now',
  'sn.explain.outcome/refused': '{{wish}} is not available',
  'sn.explain.outcome/blocked': '{{wish}} is there, but leads nowhere now',
  'sn.explain.outcome/unseen': '{{wish}} would be accepted, but is not shown',
  'sn.explain.outcome/open': '{{wish}} is available',
  'sn.explain.control-mode/flow': '"{{activity}}" declares flow="false": nothing in it follows by itself',
  'sn.explain.control-mode/flow-default':
    '"{{activity}}" does not declare flow="true": nothing in it follows by itself',
  'sn.explain.control-mode/choice': '"{{activity}}" declares choice="false": nothing in it can be chosen',
  'sn.explain.control-mode/choice-default':
    '"{{activity}}" holds a single activity, so there is nothing to choose in it',
  'sn.explain.control-mode/choiceExit':
    '"{{activity}}" declares choiceExit="false": it cannot be left by choosing something else',
  'sn.explain.control-mode/forwardOnly':
    '"{{activity}}" declares forwardOnly="true": there is no way back in it',
  'sn.explain.constraint/preventActivation':
    '"{{activity}}" declares preventActivation="true": what is inside cannot be chosen before it has been entered',
  'sn.explain.constraint/constrainChoice':
    '"{{activity}}" declares constrainChoice="true": from inside it only its neighbours can be chosen ({{reach}})',
  'sn.explain.rule/disabled': '"{{activity}}" is disabled: its precondition rule {{number}} holds',
  'sn.explain.rule/skip': '"{{activity}}" is skipped: its precondition rule {{number}} holds',
  'sn.explain.rule/hiddenFromChoice':
    '"{{activity}}" is hidden from choice: its precondition rule {{number}} holds',
  'sn.explain.rule/stopForwardTraversal':
    '"{{activity}}" may not be passed: its precondition rule {{number}} (stopForwardTraversal) holds',
  'sn.explain.rule/exit': '"{{activity}}" ends first: its exit rule {{number}} holds',
  'sn.explain.rule/exitParent':
    'what is around "{{activity}}" ends first: its post-condition rule {{number}} holds',
  'sn.explain.rule/exitAll':
    'everything ends first: the post-condition rule {{number}} of "{{activity}}" holds',
  'sn.explain.rule/retry': '"{{activity}}" begins again instead: its post-condition rule {{number}} holds',
  'sn.explain.rule/retryAll':
    'the course begins again instead: the post-condition rule {{number}} of "{{activity}}" holds',
  'sn.explain.rule/continue':
    '"{{activity}}" asks to continue instead: its post-condition rule {{number}} holds',
  'sn.explain.rule/previous':
    '"{{activity}}" asks to go back instead: its post-condition rule {{number}} holds',
  'sn.explain.condition/true': '{{condition}} holds for "{{activity}}"',
  'sn.explain.condition/false': '{{condition}} does not hold for "{{activity}}"',
  'sn.explain.condition/unknown': '{{condition}} is not known for "{{activity}}"',
  'sn.explain.condition/true-objective':
    '{{condition}} holds for objective "{{objective}}" of "{{activity}}"',
  'sn.explain.condition/false-objective':
    '{{condition}} does not hold for objective "{{objective}}" of "{{activity}}"',
  'sn.explain.condition/unknown-objective':
    '{{condition}} is not known for objective "{{objective}}" of "{{activity}}"',
  'sn.explain.value/completed-true': '"{{activity}}" is completed',
  'sn.explain.value/completed-false': '"{{activity}}" is incomplete',
  'sn.explain.value/completed-unknown': 'it is not known whether "{{activity}}" is completed',
  'sn.explain.value/satisfied-true': '"{{activity}}" is satisfied',
  'sn.explain.value/satisfied-false': '"{{activity}}" is not satisfied',
  'sn.explain.value/satisfied-unknown': 'it is not known whether "{{activity}}" is satisfied',
  'sn.explain.value/measure-known': 'the score of "{{activity}}" is {{value}}',
  'sn.explain.value/measure-unknown': '"{{activity}}" has no score',
  'sn.explain.value/amount-known': 'the progress of "{{activity}}" is {{value}}',
  'sn.explain.value/amount-unknown': '"{{activity}}" has no progress measure',
  'sn.explain.value-of/completed-true': 'objective "{{objective}}" of "{{activity}}" is completed',
  'sn.explain.value-of/completed-false': 'objective "{{objective}}" of "{{activity}}" is incomplete',
  'sn.explain.value-of/completed-unknown':
    'it is not known whether objective "{{objective}}" of "{{activity}}" is completed',
  'sn.explain.value-of/satisfied-true': 'objective "{{objective}}" of "{{activity}}" is satisfied',
  'sn.explain.value-of/satisfied-false': 'objective "{{objective}}" of "{{activity}}" is not satisfied',
  'sn.explain.value-of/satisfied-unknown':
    'it is not known whether objective "{{objective}}" of "{{activity}}" is satisfied',
  'sn.explain.value-of/measure-known':
    'the score of objective "{{objective}}" of "{{activity}}" is {{value}}',
  'sn.explain.value-of/measure-unknown': 'objective "{{objective}}" of "{{activity}}" has no score',
  'sn.explain.value-of/amount-known':
    'the progress of objective "{{objective}}" of "{{activity}}" is {{value}}',
  'sn.explain.value-of/amount-unknown': 'objective "{{objective}}" of "{{activity}}" has no progress measure',
  'sn.explain.source/global': 'that is read from the global objective "{{global}}"',
  'sn.explain.source/global-unwritten':
    'that is read from the global objective "{{global}}", to which nothing in this course writes it: what the content of "{{activity}}" tells of its own does not count there',
  'sn.explain.source/by-measure': 'that is decided by a measure, which has to reach {{least}}',
  'sn.explain.source/untracked': '"{{activity}}" declares tracked="false": nothing is recorded of it',
  'sn.explain.source/no-objective': '"{{activity}}" has no such objective, so the rule reads nothing',
  'sn.explain.attempts/limited': '"{{activity}}" has been attempted {{count}} times, of {{limit}} allowed',
  'sn.explain.attempts/counted': '"{{activity}}" has been attempted {{count}} times',
  'sn.explain.rollup/holds': '"{{activity}}" is {{action}} by its rollup rule {{number}}',
  'sn.explain.rollup/holds-default': '"{{activity}}" is {{action}} by default rollup: all its children are',
  'sn.explain.rollup/lacks':
    'for "{{activity}}" to be {{action}} its rollup rule {{number}} lacks: {{missing}}',
  'sn.explain.rollup/lacks-default':
    'for "{{activity}}" to be {{action}} all its children have to be; missing: {{missing}}',
  'sn.explain.mean': '"{{activity}}" has the weighted mean of its children: {{values}}',
  'sn.explain.not-selected': '"{{activity}}" is not among the selected children of "{{cluster}}"',
  'sn.explain.state/no-session': 'no session is open',
  'sn.explain.state/session-open': 'a session is open already',
  'sn.explain.state/active': '"{{activity}}" is active',
  'sn.explain.state/not-active': '"{{activity}}" is not active',
  'sn.explain.state/ended': '"{{activity}}" has ended already',
  'sn.explain.state/suspended': '"{{activity}}" is suspended',
  'sn.explain.state/not-in-course': 'there is no such activity in the course',
  'sn.explain.edge/root': '"{{activity}}" is the course itself: there is nothing beside it',
  'sn.explain.edge/first': 'there is nothing before "{{activity}}"',
  'sn.explain.edge/last': 'there is nothing to reach from "{{activity}}" on',
  'sn.explain.edge/no-children': '"{{activity}}" has no available child',
  'sn.explain.edge/no-content': '"{{activity}}" has no content',
  'sn.explain.edge/edition': 'jump belongs to the 4th edition of SCORM 2004',
  'sn.explain.not-offered/hideLMSUI': '"{{activity}}" hides this control (hideLMSUI)',
  'sn.explain.not-offered/isvisible': '"{{activity}}" declares isvisible="false"',
  'sn.explain.prerequisites': '"{{activity}}" has prerequisites that are not met: {{script}}',
  'sn.explain.unmet': '"{{activity}}" is {{status}}; wanted is {{wanted}}',
  'sn.explain.unlock/way': 'it opens when:',
  'sn.explain.unlock/forbidden': 'where the learner stands now the course itself does not allow it',
  'sn.explain.unlock/used-up': 'the attempts are used up: nothing the learner does opens it',
  'sn.explain.unlock/unwritten':
    'nothing the learner does opens it: a rule looks at a value that is read from a global objective to which nothing in this course writes it. Let the manifest write it there, or not read it',
  'sn.explain.unlock/unknown': 'no way was found to open it',
  'sn.explain.fact/completed-true': '"{{activity}}" is completed',
  'sn.explain.fact/completed-false': '"{{activity}}" is incomplete',
  'sn.explain.fact/completed-unknown': '"{{activity}}" tells that its completion is unknown',
  'sn.explain.fact/satisfied-true': '"{{activity}}" is passed',
  'sn.explain.fact/satisfied-false': '"{{activity}}" is failed',
  'sn.explain.fact/satisfied-unknown': '"{{activity}}" tells that its success is unknown',
  'sn.explain.fact/measure-at-least': '"{{activity}}" has a score of at least {{value}}',
  'sn.explain.fact/measure-at-most': '"{{activity}}" has a score of at most {{value}}',
  'sn.explain.fact/measure-unknown': '"{{activity}}" has no score',
  'sn.explain.fact/amount-at-least': '"{{activity}}" has a progress of at least {{value}}',
  'sn.explain.fact/amount-at-most': '"{{activity}}" has a progress of at most {{value}}',
  'sn.explain.fact/amount-unknown': '"{{activity}}" has no progress measure',
  'sn.explain.fact/global':
    'another course writes the global objective "{{objective}}" so: {{key}} {{value}}',
  'sn.explain.fact/objective': 'objective "{{objective}}" of "{{activity}}" is so: {{key}} {{value}}',
  'sn.explain.fact/attempts': '"{{activity}}" has been attempted at least {{count}} times',
  'sn.explain.fact/continue': 'the learner has gone on to the next activity',
  'sn.explain.fact/previous': 'the learner has gone back to the activity before',
  'sn.explain.fact/choice': 'the learner has chosen "{{activity}}"',
  'sn.explain.fact/status': '"{{activity}}" is {{status}}',
} as const;
