import { describe, expect, test } from 'vitest';
import type { Edition, RollupRule } from '../../../src-shared/scorm/cam/course';
import { rollUpProgress } from '../../../src-shared/scorm/sn/rb-1-3-activity-progress-rollup';
import { aDraft, aTree, positionIn, standingOf } from './a-tree';
import { reached } from './known';

const rule = (action: RollupRule['action'], isNegated = false): RollupRule => ({
  childActivitySet: 'any',
  minimumCount: 0,
  minimumPercent: 0,
  combination: 'any',
  conditions: [{ condition: 'completed', isNegated }],
  action,
});

/** [RB.1.3 a] on an activity that is completed by measure, at least 0.6. */
describe('completion by measure', () => {
  const completionThreshold = { completedByMeasure: true, minProgressMeasure: 0.6, progressWeight: 1 };

  test.each<readonly [string, number | null, boolean | null]>([
    ['point 131: above', 1, true],
    ['point 131: just reached', 0.6, true],
    ['reached but for the noise of a sum', 0.6 - 1e-16, true],
    ['point 131: below', 0.5999, false],
    ['unknown', null, null],
  ])('%s: %s', (_, amount, expected) => {
    for (const id of ['R', 'a']) {
      const draft = aDraft(aTree('R[a]', { [id]: { completionThreshold } }), {
        standings: { [id]: reached({ amount, completed: false }) },
      });
      rollUpProgress(draft, positionIn(draft.tree, id));
      expect({ id, is: standingOf(draft, id).tracking.completed }).toEqual({ id, is: expected });
    }
  });

  test.each<readonly [Edition, boolean | null]>([
    ['4th', false],
    ['3rd', true],
    ['2nd', true],
  ])('a cluster of the %s edition: rules count for nothing since the 4th', (edition, expected) => {
    const course = aTree(
      'R[a]',
      { R: { completionThreshold, rollupRules: [rule('completed')] } },
      { edition },
    );
    const draft = aDraft(course, {
      standings: { R: reached({ amount: 0.1 }), a: reached({ completed: true }) },
    });
    rollUpProgress(draft, 0);
    expect(standingOf(draft, 'R').tracking.completed).toBe(expected);
  });

  test('a threshold that does not decide leaves it to the rules', () => {
    const silent = { ...completionThreshold, completedByMeasure: false };
    const draft = aDraft(aTree('R[a]', { R: { completionThreshold: silent } }), {
      standings: { R: reached({ amount: 0.1 }), a: reached({ completed: true }) },
    });
    rollUpProgress(draft, 0);
    expect(standingOf(draft, 'R').tracking.completed).toBe(true);
  });
});

/** [RB.1.3 b] on R[a,b,c]: T completed, F incomplete, U unknown; before it R was as the second column says. */
describe('completion by rules', () => {
  test.each<readonly [string, boolean | null, readonly RollupRule[], boolean | null, string]>([
    ['TTT', null, [], true, 'point 126: defaults, all completed'],
    ['TTF', null, [], false, 'point 126: defaults, all known'],
    ['FFF', true, [], false, 'point 126: defaults, all incomplete'],
    ['TFU', null, [], null, 'point 126: an unknown one decides nothing'],
    ['TFU', true, [], true, 'neither: unchanged'],
    ['TFU', null, [rule('completed')], true, 'a declared rule'],
    ['FFF', null, [rule('completed')], null, 'point 126: defaults drop out once one of the pair is declared'],
    ['TTT', null, [rule('incomplete', true)], null, 'nor the other way round'],
    ['TFU', null, [rule('incomplete', true)], false, 'a declared rule of incompletion'],
    ['TFU', null, [rule('completed'), rule('incomplete', true)], true, 'point 130: completed wins'],
    ['TFU', null, [rule('incomplete', true), rule('completed')], true, 'point 130: in either order'],
    ['TTT', null, [rule('satisfied', true)], true, 'rules of satisfaction leave the defaults in place'],
  ])('%s, before %s', (children, before, rollupRules, expected, _why) => {
    const completed = (value: string): boolean | null => (value === 'U' ? null : value === 'T');
    const inside = Array.from(children).map((value, at) => [
      'abc'.charAt(at),
      reached({ completed: completed(value) }),
    ]);
    const draft = aDraft(aTree('R[a,b,c]', { R: { rollupRules } }), {
      standings: { R: reached({ completed: before }), ...Object.fromEntries(inside) },
    });
    rollUpProgress(draft, 0);
    expect(standingOf(draft, 'R').tracking.completed).toBe(expected);
  });
});
