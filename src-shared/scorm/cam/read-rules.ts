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
import { declaredCount, declaredNumber, declaredWord, keepDeclared } from './declared-values';
import type { Note } from './finding-list';
import { childNamed, childrenNamed, identifierOf, type XmlElement } from './xml-element';
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
  const list = childNamed(rule, 'ruleConditions');
  const conditions = list ? childrenNamed(list, 'ruleCondition').map((one) => ruleCondition(one, note)) : [];
  const action = declaredWord(childNamed(rule, 'ruleAction'), 'action', actions, note);
  const combination = declaredWord(list, 'conditionCombination', combinations, note) ?? 'all';
  if (action === undefined || conditions.includes(undefined)) {
    noteLeftOut(rule, kind, note);
    return undefined;
  }
  return { combination, conditions: conditions.filter((one) => one !== undefined), action };
}

function ruleCondition(element: XmlElement, note: Note): RuleCondition | undefined {
  const condition = declaredWord(element, 'condition', ruleConditions, note);
  if (condition === undefined) return undefined;
  return {
    condition,
    isNegated: declaredWord(element, 'operator', operators, note) === 'not',
    referencedObjective: identifierOf(element, 'referencedObjective'),
    measureThreshold: declaredNumber(element, 'measureThreshold', [-1, 1], note) ?? 0,
  };
}

function rollupRule(rule: XmlElement, note: Note): RollupRule | undefined {
  const list = childNamed(rule, 'rollupConditions');
  const conditions = list
    ? childrenNamed(list, 'rollupCondition').map((one) => rollupCondition(one, note))
    : [];
  const action: RollupAction | undefined = declaredWord(
    childNamed(rule, 'rollupAction'),
    'action',
    rollupActions,
    note,
  );
  const read = {
    childActivitySet: declaredWord(rule, 'childActivitySet', childActivitySets, note) ?? 'all',
    minimumCount: declaredCount(rule, 'minimumCount', note) ?? 0,
    minimumPercent: declaredNumber(rule, 'minimumPercent', [0, 1], note) ?? 0,
    combination: declaredWord(list, 'conditionCombination', combinations, note) ?? 'any',
  };
  if (action === undefined || conditions.includes(undefined)) {
    noteLeftOut(rule, 'rollupRule', note);
    return undefined;
  }
  return { ...read, conditions: conditions.filter((one) => one !== undefined), action };
}

function rollupCondition(element: XmlElement, note: Note): RollupCondition | undefined {
  const condition = declaredWord(element, 'condition', rollupConditions, note);
  if (condition === undefined) return undefined;
  return { condition, isNegated: declaredWord(element, 'operator', operators, note) === 'not' };
}

function noteLeftOut(rule: XmlElement, kind: string, note: Note): void {
  note('warning', tell('manifest.rule-left-out', { kind }), rule.line);
}
