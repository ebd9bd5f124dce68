import fc from 'fast-check';
import type { RollupRule, SequencingRule } from '../../src-shared/scorm/cam/course';

/** Thresholds, percents and weights: the ends, and what lies between. */
export const fraction = fc.constantFrom(0, 0.25, 0.5, 0.6, 1);
export const objectiveId = fc.constantFrom('o-1', 'o-2', 'o-3');

const condition = fc.constantFrom(
  'satisfied',
  'objectiveStatusKnown',
  'objectiveMeasureKnown',
  'completed',
  'activityProgressKnown',
  'attempted',
  'attemptLimitExceeded',
  'timeLimitExceeded',
  'outsideAvailableTimeRange',
);
const ruleCondition = fc.record({
  condition: fc.oneof(
    { weight: 3, arbitrary: condition },
    fc.constantFrom('always', 'objectiveMeasureGreaterThan', 'objectiveMeasureLessThan'),
  ),
  isNegated: fc.boolean(),
  referencedObjective: fc.option(objectiveId),
  measureThreshold: fraction,
});

/** A rule with one of the actions. */
export function ruleOf<Action extends string>(
  ...actions: readonly Action[]
): fc.Arbitrary<SequencingRule<Action>> {
  return fc.record({
    combination: fc.constantFrom('all', 'any'),
    conditions: fc.array(ruleCondition, { maxLength: 2 }),
    action: fc.constantFrom(...actions),
  });
}

export const rollupRule: fc.Arbitrary<RollupRule> = fc.record({
  childActivitySet: fc.constantFrom('all', 'any', 'none', 'atLeastCount', 'atLeastPercent'),
  minimumCount: fc.nat(3),
  minimumPercent: fraction,
  combination: fc.constantFrom('all', 'any'),
  conditions: fc.array(fc.record({ condition, isNegated: fc.boolean() }), { maxLength: 2 }),
  action: fc.constantFrom('satisfied', 'notSatisfied', 'completed', 'incomplete'),
});
