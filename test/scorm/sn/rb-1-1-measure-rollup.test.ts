import { describe, expect, test } from 'vitest';
import { rollUpAmount, rollUpMeasure } from '../../../src-shared/scorm/sn/rb-1-1-measure-rollup';
import { aDraft, anObjective, aTree, aMap, standingOf, type Declared, type Place } from './a-tree';
import { reached } from './known';

const weight = (objectiveMeasureWeight: number): Declared[string] => ({ objectiveMeasureWeight });
const progress = (progressWeight: number): Declared[string] => ({
  completionThreshold: { completedByMeasure: false, minProgressMeasure: 1, progressWeight },
});
const standings = (parts: Place['standings']): Place => ({ standings: parts ?? {} });
const scored = (measures: Readonly<Record<string, number | null>>): Place =>
  standings(Object.fromEntries(Object.entries(measures).map(([id, measure]) => [id, reached({ measure })])));
const advanced = (amounts: Readonly<Record<string, number | null>>): Place =>
  standings(Object.fromEntries(Object.entries(amounts).map(([id, amount]) => [id, reached({ amount })])));

/** [RB.1.1 a] on R[a,b,c], one row a branch. */
describe('the measure of a cluster', () => {
  test.each<readonly [string, Declared, Place, number | null]>([
    ['point 123: the mean where all weigh the same', {}, scored({ a: 1, b: 0.5, c: 0 }), 0.5],
    ['negative measures count', {}, scored({ a: -1, b: -0.5, c: 0 }), -0.5],
    [
      'by weights: (1 * 1 + 0.5 * 0.5) / 2',
      { b: weight(0.5), c: weight(0.5) },
      scored({ a: 1, b: 0.5 }),
      0.625,
    ],
    ['point 123: an unknown child still weighs: 0.75 / 3', {}, scored({ a: 0.75 }), 0.25],
    ['point 123: a known 0 is known', {}, scored({ a: 0 }), 0],
    ['point 123: none known is unknown, not 0', {}, scored({}), null],
    [
      'point 124: weights that sum up to 0 give nothing',
      { a: weight(0), b: weight(0), c: weight(0) },
      scored({ a: 1, b: 1, c: 1 }),
      null,
    ],
    ['a known child of weight 0 makes the sum known: 0 / 2', { a: weight(0) }, scored({ a: 1 }), 0],
    [
      'point 122a: an untracked child neither counts nor weighs',
      { b: { tracked: false } },
      scored({ a: 1, b: 0, c: 0 }),
      0.5,
    ],
    [
      'point 114: untracked children alone',
      { a: { tracked: false }, b: { tracked: false }, c: { tracked: false } },
      scored({ a: 1 }),
      null,
    ],
    [
      'rollupObjectiveSatisfied says nothing of measures',
      { a: { rollupObjectiveSatisfied: false } },
      scored({ a: 0.9 }),
      0.3,
    ],
    [
      'point 135b: of selected children only',
      {},
      { ...scored({ a: 1, b: 0, c: 0 }), available: { R: ['a', 'c'] } },
      0.5,
    ],
    [
      'as seen through a read map',
      { b: { objectives: [anObjective({ maps: [aMap('g', { reads: ['measure'] })] })] } },
      { ...scored({ a: 0.6 }), globals: { g: { measure: 0.9 } } },
      0.5,
    ],
    [
      'point 122: an objective without a name takes part',
      { a: { objectives: [anObjective({ id: 'named' })] }, b: { objectives: [anObjective()] } },
      scored({ a: 0.3, b: 0.6 }),
      0.3,
    ],
  ])('%s', (_, declared, place, expected) => {
    const draft = aDraft(aTree('R[a,b,c]', declared), place);
    rollUpMeasure(draft, 0);
    const { measure } = standingOf(draft, 'R').tracking;
    if (expected === null) expect(measure).toBeNull();
    else expect(measure).toBeCloseTo(expected, 10);
  });

  test('what is not known any more is forgotten, and written as unknown where it was known', () => {
    const objectives = [anObjective({ maps: [aMap('g', { writes: ['measure'] })] })];
    const draft = aDraft(aTree('R[a]', { R: { objectives } }), {
      standings: { R: reached({ measure: 0.5 }) },
      globals: { g: { measure: 0.5 } },
    });
    rollUpMeasure(draft, 0);
    expect(standingOf(draft, 'R').tracking.measure).toBeNull();
    expect(draft.globals).toEqual({ g: { measure: null } });
  });

  test('what was never known is not written as unknown', () => {
    const objectives = [anObjective({ maps: [aMap('g', { writes: ['measure', 'amount'] })] })];
    const draft = aDraft(aTree('R[a]', { R: { objectives } }), { globals: { g: { measure: 0.5 } } });
    rollUpMeasure(draft, 0);
    rollUpAmount(draft, 0);
    expect(draft.globals).toEqual({ g: { measure: 0.5 } });
  });
});

/** [RB.1.1 b] on R[a,b]. */
describe('the completion amount of a cluster', () => {
  test.each<readonly [string, Declared, Place, number | null]>([
    ['point 131: the mean where none says a weight', {}, advanced({ a: 1, b: 0.5 }), 0.75],
    [
      'point 131: by progressWeight: (1 * 1 + 0.5 * 0.25) / 1.25',
      { b: progress(0.25) },
      advanced({ a: 1, b: 0.5 }),
      0.9,
    ],
    ['point 135a: an unknown child still weighs', {}, advanced({ a: 0.5 }), 0.25],
    ['point 135a: none known is unknown, not 0', {}, advanced({}), null],
    ['weights that sum up to 0', { a: progress(0), b: progress(0) }, advanced({ a: 1, b: 1 }), null],
    [
      'a child that completed without an amount has none',
      {},
      standings({ a: reached({ completed: true }) }),
      null,
    ],
    ['an untracked child is left out', { b: { tracked: false } }, advanced({ a: 0.4, b: 1 }), 0.4],
    ['objectiveMeasureWeight says nothing of amounts', { b: weight(0) }, advanced({ a: 1, b: 0 }), 0.5],
    ['of selected children only', {}, { ...advanced({ a: 1, b: 0 }), available: { R: ['a'] } }, 1],
  ])('%s', (_, declared, place, expected) => {
    const draft = aDraft(aTree('R[a,b]', declared), place);
    rollUpAmount(draft, 0);
    expect(standingOf(draft, 'R').tracking.amount).toBe(expected);
  });
});
