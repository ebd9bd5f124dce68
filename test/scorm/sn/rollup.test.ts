import { expect, test } from 'vitest';
import { rollUpMeasure, type MeasureContributor } from '../../../src-shared/scorm/sn/rb-1-1-measure-rollup';
import { rollUpSatisfied } from '../../../src-shared/scorm/sn/rb-1-2-objective-rollup';
import { rollUpCompleted } from '../../../src-shared/scorm/sn/rb-1-3-activity-progress-rollup';
import { rollUpFrom } from '../../../src-shared/scorm/sn/rb-1-5-overall-rollup';
import { endAttempt } from '../../../src-shared/scorm/sn/up-4-end-attempt';
import { treeOf } from '../../../src-shared/scorm/sn/tree';
import { unknownTracking, type Tracking } from '../../../src-shared/scorm/sn/tracking';
import { aCourse2004, anActivity, aSco, defaultSequencing } from '../a-course';

const measure = (value: number | null, weight = 1): MeasureContributor => ({ measure: value, weight });
const reached = (parts: Partial<Tracking>): Tracking => ({ ...unknownTracking, ...parts });

// [RB.1.1], conformance points 123 and 124.
test.each<readonly [string, readonly MeasureContributor[], number | null]>([
  ['no children', [], null],
  ['no child has a measure', [measure(null), measure(null)], null],
  ['weights sum to zero', [measure(1, 0), measure(0.5, 0)], null],
  ['a child without a measure still weighs', [measure(1), measure(null)], 0.5],
  ['measures are weighed', [measure(1, 3), measure(0, 1)], 0.75],
  ['negative measures count', [measure(-1), measure(0.5)], -0.25],
])('measure rollup: %s', (_, children, expected) => {
  expect(rollUpMeasure(children)).toBe(expected);
});

// [RB.1.2, RB.1.3] default rules, conformance point 126.
test.each<readonly [string, readonly (boolean | null)[], boolean | null, boolean | null]>([
  ['all reached', [true, true], null, true],
  ['all known, one not reached', [true, false], null, false],
  ['one unknown leaves it as it was', [false, null], null, null],
  ['one unknown leaves it as it was', [true, null], true, true],
  ['no children leave it as it was', [], false, false],
])('default rollup: %s (%j, was %s)', (_, children, was, expected) => {
  const cluster = anActivity('x', { sequencing: defaultSequencing });
  const own = reached({ satisfied: was, completed: was });
  const trackings = children.map((value) => reached({ satisfied: value, completed: value }));
  expect(rollUpSatisfied(cluster, own, trackings)).toBe(expected);
  expect(rollUpCompleted(cluster, own, trackings)).toBe(expected);
});

test('rollup by measure decides over the children', () => {
  const objectives = [
    { id: '', isPrimary: true, satisfiedByMeasure: true, minNormalizedMeasure: 0.5, maps: [] },
  ];
  const threshold = { completedByMeasure: true, minProgressMeasure: 0.5, progressWeight: 1 };
  const cluster = anActivity('x', {
    sequencing: { ...defaultSequencing, objectives },
    completionThreshold: threshold,
  });
  const children = [reached({ satisfied: true, completed: true })];
  expect(rollUpSatisfied(cluster, reached({ measure: 0.4 }), children)).toBe(false);
  expect(rollUpSatisfied(cluster, reached({ satisfied: true }), children)).toBeNull();
  expect(rollUpCompleted(cluster, reached({ amount: 0.5 }), children)).toBe(true);
  expect(rollUpCompleted(cluster, reached({ completed: true }), children)).toBeNull();
});

// [RB.1.5]: org > (x > (a, b), c), with c not yet known.
test('overall rollup goes from the leaf to the root, deepest first', () => {
  const tree = treeOf(aCourse2004([anActivity('x', { children: [aSco('a'), aSco('b')] }), aSco('c')]));
  expect(tree.map((node) => node.activity.id)).toEqual(['org', 'x', 'a', 'b', 'c']);
  const trackings = [null, null, 1, 0.5, null].map((value) =>
    reached({ measure: value, satisfied: value === null ? null : true }),
  );
  const rolled = rollUpFrom(tree, trackings, 3);
  expect(rolled.map((tracking) => tracking.measure)).toEqual([0.375, 0.75, 1, 0.5, null]);
  expect(rolled.map((tracking) => tracking.satisfied)).toEqual([null, true, true, true, null]);
});

// [UP.4], conformance points 112 and 113.
test.each<
  readonly [
    string,
    Partial<Tracking>,
    { completion: boolean; success: boolean },
    boolean,
    readonly (boolean | null)[],
  ]
>([
  ['nothing reported', {}, { completion: false, success: false }, false, [true, true]],
  ['unknown reported', {}, { completion: true, success: true }, false, [null, null]],
  [
    'reported values stand',
    { completed: false, satisfied: false },
    { completion: true, success: true },
    false,
    [false, false],
  ],
  ['suspended', {}, { completion: false, success: false }, true, [null, null]],
])('end attempt: %s', (_, own, reported, isSuspended, expected) => {
  const { completed, satisfied } = endAttempt(
    aSco('a', { sequencing: defaultSequencing }),
    reached(own),
    reported,
    isSuspended,
  );
  expect([completed, satisfied]).toEqual(expected);
});
