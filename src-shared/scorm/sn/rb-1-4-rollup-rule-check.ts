import type { RollupAction, RollupCondition, RollupRule } from '../cam/course';
import { availableChildren } from './available-children';
import { isOutdated } from './current-attempt-info';
import { conditionValue, type ConditionSubject } from './condition-value';
import { note, sequencingAt, type Draft } from './draft';
import type { ConditionNote } from './process-note';
import { mayContribute } from './rb-1-4-2-check-child';
import { primaryObjective } from './seen-values';
import { all, any, not, type Truth } from './three-valued';

/** Rollup Rule Check Subprocess [RB.1.4]: does one of the rules with this action hold for the cluster's children? */
export function rollupApplies(
  draft: Draft,
  cluster: number,
  rules: readonly RollupRule[],
  action: RollupAction,
): boolean {
  return rules.some((rule, index) => rule.action === action && ruleHolds(draft, cluster, rule, index));
}

/**
 * Deviates from the book, as ADL's sample run-time does: where no child is considered "all" and "none" hold, while the
 * book has the rule give nothing.
 */
function ruleHolds(draft: Draft, cluster: number, rule: RollupRule, index: number): boolean {
  const children = availableChildren(draft, cluster).filter(
    (child) => sequencingAt(draft, child).tracked && mayContribute(draft, child, rule.action),
  );
  const values = children.map((child) => childValue(draft, child, rule));
  const holds = isEnough(rule, values);
  if (draft.notes !== null) {
    const conditions = children.flatMap((child) => conditionNotes(draft, child, rule));
    const looked = { kind: `rollup ${rule.action}`, index, result: holds, conditions, rollup: rule };
    note(draft, {
      process: 'RB.1.4',
      activity: cluster,
      outcome: holds ? rule.action : 'nothing',
      rule: looked,
    });
  }
  return holds;
}

function isEnough(
  { childActivitySet, minimumCount, minimumPercent }: RollupRule,
  values: readonly Truth[],
): boolean {
  const count = values.filter((value) => value === true).length;
  if (values.length === 0) return childActivitySet === 'all' || childActivitySet === 'none';
  switch (childActivitySet) {
    case 'all':
      return count === values.length;
    case 'any':
      return count > 0;
    case 'none':
      return values.every((value) => value === false);
    case 'atLeastCount':
      return count >= minimumCount;
    case 'atLeastPercent':
      return count / values.length >= minimumPercent;
  }
}

/** Evaluate Rollup Conditions Subprocess [RB.1.4.1]. */
function childValue(draft: Draft, child: number, rule: RollupRule): Truth {
  const values = rule.conditions.map((condition) => valueOf(draft, child, condition));
  return rule.combination === 'all' ? all(values) : any(values);
}

function valueOf(draft: Draft, child: number, condition: RollupCondition): Truth {
  const value = conditionValue(draft, condition.condition, subjectOf(draft, child));
  return condition.isNegated ? not(value) : value;
}

function subjectOf(draft: Draft, child: number): ConditionSubject {
  return {
    position: child,
    objective: primaryObjective(draft, child),
    threshold: 0,
    isOld: (objective, key) => isOutdated(draft, child, objective, key),
  };
}

function conditionNotes(draft: Draft, child: number, { conditions }: RollupRule): readonly ConditionNote[] {
  return conditions.map(({ condition, isNegated }) => ({
    condition,
    isNegated,
    activity: child,
    objective: null,
    value: valueOf(draft, child, { condition, isNegated }),
  }));
}
