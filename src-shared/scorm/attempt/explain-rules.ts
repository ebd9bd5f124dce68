import type { RuleCondition, SequencingRule } from '../cam/course';
import { conditionValue } from '../sn/condition-value';
import { sequencingAt, type Draft } from '../sn/draft';
import type { ProcessNote, RuleNote } from '../sn/process-note';
import { not } from '../sn/three-valued';
import type { Cause, RuleThatHolds } from './explain-causes';
import { idAt, objectiveOf } from './explain-origin';
import { causesOfCondition } from './explain-values';

/** The rules that hold among these remarks, with this action or of this list. */
export function holdingRules(notes: readonly ProcessNote[], kind: string): readonly HoldingNote[] {
  return notes.flatMap(({ process, activity, rule }) =>
    process === 'UP.2' && activity !== null && rule?.result === true && rule.kind === kind
      ? [{ activity, rule }]
      : [],
  );
}

export interface HoldingNote {
  readonly activity: number;
  readonly rule: RuleNote;
}

/** A rule that holds, its conditions with their values, and what those were read from. */
export function ruleCause(draft: Draft, { activity: position, rule: noted }: HoldingNote): readonly Cause[] {
  const { list, rules } = listOf(draft, position, noted.kind);
  const rule = rules[noted.index];
  if (rule === undefined) return [];
  const activity = idAt(draft, position);
  const because = rule.conditions.map((condition, at) =>
    conditionCause(draft, position, condition, noted.conditions[at]?.value ?? null),
  );
  const { action, combination } = rule;
  return [{ kind: 'rule', activity, list, index: noted.index, action, combination, because }];
}

interface RuleList {
  readonly list: RuleThatHolds['list'];
  readonly rules: readonly SequencingRule<RuleThatHolds['action']>[];
}

function listOf(draft: Draft, position: number, kind: string): RuleList {
  const { preConditionRules, exitConditionRules, postConditionRules } = sequencingAt(draft, position);
  if (kind === 'exit') return { list: 'exit', rules: exitConditionRules };
  if (kind === 'post') return { list: 'post', rules: postConditionRules };
  return { list: 'pre', rules: preConditionRules };
}

/** What a condition read is told where it still stands as it was read: processes that came later may have changed it. */
function conditionCause(
  draft: Draft,
  position: number,
  { condition, isNegated, referencedObjective, measureThreshold }: RuleCondition,
  value: boolean | null,
): Cause {
  const objective = objectiveOf(draft, position, referencedObjective);
  const subject = { position, objective, threshold: measureThreshold, isOld: () => false };
  const now = conditionValue(draft, condition, subject);
  const stands = (isNegated ? not(now) : now) === value;
  const compares = condition === 'objectiveMeasureGreaterThan' || condition === 'objectiveMeasureLessThan';
  return {
    kind: 'condition',
    activity: idAt(draft, position),
    condition,
    isNegated,
    objective: referencedObjective,
    threshold: compares ? measureThreshold : null,
    value,
    because: stands ? causesOfCondition(draft, position, condition, objective) : [],
  };
}
