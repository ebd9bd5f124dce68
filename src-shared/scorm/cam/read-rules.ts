import type {
  ConditionName,
  PostConditionAction,
  PreConditionAction,
  RollupAction,
  RollupCondition,
  RollupRule,
  RuleCondition,
  Sequencing,
  SequencingRule,
} from './course';
import {
  declaredCount,
  declaredNumber,
  declaredWord,
  keepDeclared,
  nearestWord,
  shown,
  wordAmong,
} from './declared-values';
import type { Note } from './finding-list';
import { attribute, childNamed, childrenNamed, identifierOf, type XmlElement } from './xml-element';
import { tell } from './told';

const preConditionActions = ['skip', 'disabled', 'hiddenFromChoice', 'stopForwardTraversal'] as const;
const postConditionActions = ['exitParent', 'exitAll', 'retry', 'retryAll', 'continue', 'previous'] as const;
const rollupActions = ['satisfied', 'notSatisfied', 'completed', 'incomplete'] as const;
const childActivitySets = ['all', 'any', 'none', 'atLeastCount', 'atLeastPercent'] as const;

const rollupConditions = [
  'satisfied',
  'objectiveStatusKnown',
  'objectiveMeasureKnown',
  'completed',
  'activityProgressKnown',
  'attempted',
  'attemptLimitExceeded',
  'timeLimitExceeded',
  'outsideAvailableTimeRange',
] as const satisfies readonly ConditionName[];

const ruleConditions = [
  ...rollupConditions,
  'objectiveMeasureGreaterThan',
  'objectiveMeasureLessThan',
  'always',
] as const satisfies readonly ConditionName[];

const combinations = ['all', 'any'] as const;
const operators = ['noOp', 'not'] as const;

type SequencingRules = Pick<Sequencing, 'preConditionRules' | 'exitConditionRules' | 'postConditionRules'>;

/** `imsss:sequencingRules` [SN 3.4], each kind in the order of the manifest; a rule with an unknown word is left out. */
export function readSequencingRules(list: XmlElement, note: Note, read: Partial<SequencingRules>): void {
  const rules = <Action extends PreConditionAction | PostConditionAction | 'exit'>(
    kind: string,
    actions: readonly Action[],
  ) => someOf(childrenNamed(list, kind).map((rule) => sequencingRule(rule, kind, actions, note)));
  keepDeclared<SequencingRules>(read, {
    preConditionRules: rules('preConditionRule', preConditionActions),
    exitConditionRules: rules('exitConditionRule', ['exit']),
    postConditionRules: rules('postConditionRule', postConditionActions),
  });
}

/** The rules of `imsss:rollupRules` [SN 3.7]; undefined without any. */
export function readRollupRules(list: XmlElement | undefined, note: Note): readonly RollupRule[] | undefined {
  return list && someOf(childrenNamed(list, 'rollupRule').map((rule) => rollupRule(rule, note)));
}

/** Without the rules that were left out; undefined when none is left. */
function someOf<Rule>(rules: readonly (Rule | undefined)[]): readonly Rule[] | undefined {
  const read = rules.filter((rule) => rule !== undefined);
  return read.length === 0 ? undefined : read;
}

function sequencingRule<Action extends string>(
  rule: XmlElement,
  kind: string,
  actions: readonly Action[],
  note: Note,
): SequencingRule<Action> | undefined {
  const asked = { rule, kind, note };
  const list = childNamed(rule, 'ruleConditions');
  const conditions = list ? childrenNamed(list, 'ruleCondition').map((one) => ruleCondition(one, asked)) : [];
  const action = neededWord(childNamed(rule, 'ruleAction'), 'action', actions, asked);
  const combination = declaredWord(list, 'conditionCombination', combinations, note) ?? 'all';
  if (action === undefined || conditions.includes(undefined)) return undefined;
  return { combination, conditions: conditions.filter((one) => one !== undefined), action };
}

function ruleCondition(element: XmlElement, asked: Asked): RuleCondition | undefined {
  const { note } = asked;
  const condition = neededWord(element, 'condition', ruleConditions, asked);
  if (condition === undefined) return undefined;
  return {
    condition,
    isNegated: declaredWord(element, 'operator', operators, note) === 'not',
    referencedObjective: identifierOf(element, 'referencedObjective'),
    measureThreshold: declaredNumber(element, 'measureThreshold', [-1, 1], note) ?? 0,
  };
}

function rollupRule(rule: XmlElement, note: Note): RollupRule | undefined {
  const asked = { rule, kind: 'rollupRule', note };
  const list = childNamed(rule, 'rollupConditions');
  const conditions = list
    ? childrenNamed(list, 'rollupCondition').map((one) => rollupCondition(one, asked))
    : [];
  const action: RollupAction | undefined = neededWord(
    childNamed(rule, 'rollupAction'),
    'action',
    rollupActions,
    asked,
  );
  const read = {
    childActivitySet: declaredWord(rule, 'childActivitySet', childActivitySets, note) ?? 'all',
    minimumCount: declaredCount(rule, 'minimumCount', note) ?? 0,
    minimumPercent: declaredNumber(rule, 'minimumPercent', [0, 1], note) ?? 0,
    combination: declaredWord(list, 'conditionCombination', combinations, note) ?? 'any',
  };
  if (action === undefined || conditions.includes(undefined)) return undefined;
  return { ...read, conditions: conditions.filter((one) => one !== undefined), action };
}

function rollupCondition(element: XmlElement, asked: Asked): RollupCondition | undefined {
  const condition = neededWord(element, 'condition', rollupConditions, asked);
  if (condition === undefined) return undefined;
  return { condition, isNegated: declaredWord(element, 'operator', operators, asked.note) === 'not' };
}

/** What is read for a rule that is left out where a word is missing. */
interface Asked {
  readonly rule: XmlElement;
  readonly kind: string;
  readonly note: Note;
}

/** A word without which a rule says nothing; undefined, with a finding, where it is missing or not known. */
function neededWord<Word extends string>(
  element: XmlElement | undefined,
  name: string,
  words: readonly Word[],
  { rule, kind, note }: Asked,
): Word | undefined {
  const written = element ? attribute(element, name) : null;
  if (!element || written === null) {
    note('warning', tell('manifest.rule-left-out/missing', { kind, name }), (element ?? rule).line);
    return undefined;
  }
  const word = wordAmong(words, written);
  if (word !== undefined) return word;
  const wanted = nearestWord(words, written);
  const facts = { kind, name, written: shown(written) };
  const told =
    wanted === undefined
      ? tell('manifest.rule-left-out/word', facts)
      : tell('manifest.rule-left-out/near-word', { ...facts, wanted });
  note('warning', told, element.line);
  return undefined;
}
