import { describe, expect, test } from 'vitest';
import type { RollupRule } from '../../../src-shared/scorm/cam/course';
import { rollUpMeasure } from '../../../src-shared/scorm/sn/rb-1-1-measure-rollup';
import { rollUpObjective } from '../../../src-shared/scorm/sn/rb-1-2-objective-rollup';
import { aDraft, aMap, anObjective, aTree, positionIn, standingOf, type Declared } from './a-tree';
import { reached } from './known';

const rule = (action: RollupRule['action'], parts: Partial<RollupRule> = {}): RollupRule => ({
  childActivitySet: 'any',
  minimumCount: 0,
  minimumPercent: 0,
  combination: 'any',
  conditions: [{ condition: 'satisfied', isNegated: false }],
  action,
  ...parts,
});
const failing: Partial<RollupRule> = { conditions: [{ condition: 'satisfied', isNegated: true }] };

/** [RB.1.2 a] on an activity whose objective is satisfied by measure, at least 0.6. */
describe('satisfaction by measure', () => {
  test.each<readonly [string, number | null, boolean, boolean, boolean | null]>([
    ['above', 0.7, false, true, true],
    ['just reached', 0.6, false, true, true],
    ['reached but for the noise of a sum', 0.6 - 1e-16, false, true, true],
    ['below', 0.5999, false, true, false],
    ['unknown', null, false, true, null],
    ['point 125: active, and that does not matter', 0.7, true, true, true],
    ['point 125: active, and that must not be', 0.7, true, false, null],
    ['point 125: ended, where active must not be', 0.7, false, false, true],
  ])('%s: %s', (_, measure, isActive, measureSatisfactionIfActive, expected) => {
    const objectives = [anObjective({ satisfiedByMeasure: true, minNormalizedMeasure: 0.6 })];
    for (const id of ['R', 'a']) {
      const draft = aDraft(aTree('R[a]', { [id]: { objectives, measureSatisfactionIfActive } }), {
        standings: { [id]: reached({ measure, satisfied: false }, { isActive }) },
      });
      rollUpObjective(draft, positionIn(draft.tree, id));
      expect({ id, is: standingOf(draft, id).tracking.satisfied }).toEqual({ id, is: expected });
    }
  });

  test('children of 0, 0.1 and 0.5 reach 0.2', () => {
    const objectives = [anObjective({ satisfiedByMeasure: true, minNormalizedMeasure: 0.2 })];
    const draft = aDraft(aTree('R[a,b,c]', { R: { objectives } }), {
      standings: {
        a: reached({ measure: 0 }),
        b: reached({ measure: 0.1 }),
        c: reached({ measure: 0.5 }),
      },
    });
    rollUpMeasure(draft, 0);
    rollUpObjective(draft, 0);
    expect(standingOf(draft, 'R').tracking.satisfied).toBe(true);
  });

  test('rules of satisfaction count for nothing then', () => {
    const objectives = [anObjective({ satisfiedByMeasure: true, minNormalizedMeasure: 0.6 })];
    const draft = aDraft(aTree('R[a]', { R: { objectives, rollupRules: [rule('satisfied')] } }), {
      standings: { R: reached({ measure: 0.1 }), a: reached({ satisfied: true }) },
    });
    rollUpObjective(draft, 0);
    expect(standingOf(draft, 'R').tracking.satisfied).toBe(false);
  });
});

/** [RB.1.2 b] on R[a,b,c]: T satisfied, F failed, U unknown; before it R was as the second column says. */
describe('satisfaction by rules', () => {
  const place = (children: string, before: boolean | null) => ({
    standings: {
      R: reached({ satisfied: before }),
      ...Object.fromEntries(
        Array.from(children).map((value, at) => [
          'abc'.charAt(at),
          reached({ satisfied: value === 'U' ? null : value === 'T' }),
        ]),
      ),
    },
  });

  test.each<readonly [string, boolean | null, readonly RollupRule[], boolean | null, string]>([
    ['TTT', null, [], true, 'point 126: defaults, all satisfied'],
    ['TFF', null, [], false, 'point 126: defaults, all known'],
    ['FFF', true, [], false, 'point 126: defaults, all failed'],
    ['TFU', null, [], null, 'point 126: one failed beside an unknown one decides nothing'],
    ['TFU', true, [], true, 'point 126: neither: unchanged'],
    ['UUU', false, [], false, 'neither: unchanged'],
    ['TFU', null, [rule('satisfied')], true, 'a declared rule'],
    ['FFF', null, [rule('satisfied')], null, 'point 126: defaults drop out once one of the pair is declared'],
    ['FFF', true, [rule('satisfied')], true, 'without a rule it never becomes not satisfied'],
    ['TTT', null, [rule('notSatisfied', failing)], null, 'nor the other way round'],
    ['TFU', null, [rule('notSatisfied', failing)], false, 'a declared rule of failing'],
    ['TFU', null, [rule('satisfied'), rule('notSatisfied', failing)], true, 'point 130: satisfied wins'],
    ['TFU', null, [rule('notSatisfied', failing), rule('satisfied')], true, 'point 130: in either order'],
    ['TTT', null, [rule('completed')], true, 'rules of completion leave the defaults in place'],
    ['FFF', null, [rule('satisfied'), rule('satisfied', failing)], true, 'the first that holds is enough'],
  ])('%s, before %s', (children, before, rollupRules, expected, _why) => {
    const draft = aDraft(aTree('R[a,b,c]', { R: { rollupRules } }), place(children, before));
    rollUpObjective(draft, 0);
    expect(standingOf(draft, 'R').tracking.satisfied).toBe(expected);
  });

  test('a leaf stays as it is', () => {
    const draft = aDraft(aTree('R[a]'), { standings: { a: reached({ satisfied: false }) } });
    rollUpObjective(draft, 1);
    expect(standingOf(draft, 'a').tracking.satisfied).toBe(false);
  });

  test('an untracked cluster is not touched', () => {
    const draft = aDraft(aTree('R[A[a]]', { A: { tracked: false } }), {
      standings: { a: reached({ satisfied: true }) },
    });
    rollUpObjective(draft, 1);
    expect(standingOf(draft, 'A').tracking.satisfied).toBeNull();
  });
});

test('[RB.1.2] what comes out is written through the maps', () => {
  const objectives = [anObjective({ maps: [aMap('g', { writes: ['satisfied'] })] })];
  const declared: Declared = { R: { objectives } };
  const draft = aDraft(aTree('R[a]', declared), { standings: { a: reached({ satisfied: true }) } });
  rollUpObjective(draft, 0);
  expect(draft.globals).toEqual({ g: { satisfied: true } });
});
