import type { RollupAction, RollupCondition, RollupRule } from '../cam/course';
import { sequencingAt, type Draft } from './draft';
import { rollupApplies } from './rb-1-4-rollup-rule-check';

/** Two opposite actions of rollup rules, and the rules that hold where a cluster declares neither. */
export interface RollupPair {
  readonly negative: RollupAction;
  readonly positive: RollupAction;
  readonly defaults: readonly RollupRule[];
}

/** By default all children have to meet the condition. */
export function pairOf(
  [negative, whenAllAre]: readonly [RollupAction, RollupCondition['condition']],
  [positive, whenAllAreToo]: readonly [RollupAction, RollupCondition['condition']],
): RollupPair {
  return {
    negative,
    positive,
    defaults: [defaultRule(negative, whenAllAre), defaultRule(positive, whenAllAreToo)],
  };
}

/** What the rules make of a cluster [RB.1.2 b, RB.1.3 b]: the positive one wins; null where neither holds. */
export function resultByRules(draft: Draft, cluster: number, pair: RollupPair): boolean | null {
  const { negative, positive, defaults } = pair;
  const declared = sequencingAt(draft, cluster).rollupRules.filter(
    ({ action }) => action === negative || action === positive,
  );
  const rules = declared.length > 0 ? declared : defaults;
  const isNegative = rollupApplies(draft, cluster, rules, negative);
  const isPositive = rollupApplies(draft, cluster, rules, positive);
  return isPositive ? true : isNegative ? false : null;
}

function defaultRule(action: RollupAction, condition: RollupCondition['condition']): RollupRule {
  return {
    childActivitySet: 'all',
    minimumCount: 0,
    minimumPercent: 0,
    combination: 'any',
    conditions: [{ condition, isNegated: false }],
    action,
  };
}
