import type { PreConditionAction, RuleCondition, SequencingRule } from '../cam/course';
import { conditionValue, type ConditionSubject } from './condition-value';
import { note, sequencingAt, type Draft } from './draft';
import type { ConditionNote } from './process-note';
import { all, any, not, type Truth } from './three-valued';

/**
 * Sequencing Rules Check Process [UP.2]: the action of the first rule that is true, in the order of the manifest; null
 * where none is. Unknown is not true.
 */
export function firstAction<Action extends string>(
  draft: Draft,
  position: number,
  kind: string,
  rules: readonly SequencingRule<Action>[],
): Action | null {
  for (const [index, rule] of rules.entries()) {
    if (ruleValue(draft, position, kind, index, rule) === true) return rule.action;
  }
  return null;
}

/** Does a precondition rule with this action hold? */
export function holdsBefore(draft: Draft, position: number, action: PreConditionAction): boolean {
  const rules = sequencingAt(draft, position).preConditionRules;
  if (rules.length === 0) return false;
  return rules.some(
    (rule, index) => rule.action === action && ruleValue(draft, position, action, index, rule) === true,
  );
}

/** Sequencing Rule Check Subprocess [UP.2.1]. */
function ruleValue(
  draft: Draft,
  position: number,
  kind: string,
  index: number,
  { combination, conditions, action }: SequencingRule<string>,
): Truth {
  const values = conditions.map((condition) => valueOf(draft, position, condition));
  const result = combination === 'all' ? all(values) : any(values);
  if (draft.notes !== null) {
    const looked = conditions.map((condition, at) => conditionNote(position, condition, values[at] ?? null));
    const rule = { kind, index, result, conditions: looked };
    note(draft, { process: 'UP.2', activity: position, outcome: result === true ? action : 'nothing', rule });
  }
  return result;
}

function valueOf(draft: Draft, position: number, condition: RuleCondition): Truth {
  const value = conditionValue(draft, condition.condition, subjectOf(draft, position, condition));
  return condition.isNegated ? not(value) : value;
}

/** Sequencing rules look at what was reached at any time; only rollup asks in which attempt. */
function subjectOf(draft: Draft, position: number, condition: RuleCondition): ConditionSubject {
  const { objectives } = sequencingAt(draft, position);
  const { referencedObjective, measureThreshold } = condition;
  const objective = objectives.find(({ id, isPrimary }) =>
    referencedObjective === null ? isPrimary : id === referencedObjective,
  );
  return { position, objective: objective ?? null, threshold: measureThreshold, isOld: () => false };
}

function conditionNote(activity: number, condition: RuleCondition, value: Truth): ConditionNote {
  const { condition: name, isNegated, referencedObjective } = condition;
  return { condition: name, isNegated, activity, objective: referencedObjective, value };
}
