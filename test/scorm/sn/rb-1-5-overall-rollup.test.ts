import { describe, expect, test } from 'vitest';
import { overallRollup } from '../../../src-shared/scorm/sn/rb-1-5-overall-rollup';
import { recordValues } from '../../../src-shared/scorm/sn/record-values';
import { primaryObjective } from '../../../src-shared/scorm/sn/seen-values';
import { endAttempt } from '../../../src-shared/scorm/sn/up-4-end-attempt';
import type { MappedValue } from '../../../src-shared/scorm/cam/course';
import type { Draft } from '../../../src-shared/scorm/sn/draft';
import { aDraft, aMap, anObjective, aTree, idAt, positionIn, standingOf, type Declared } from './a-tree';
import { reached } from './known';

const mapped = (
  target: string,
  parts: { reads?: readonly MappedValue[]; writes?: readonly MappedValue[] },
) => ({
  objectives: [anObjective({ maps: [aMap(target, parts)] })],
});
const at = (draft: Draft, id: string): number => positionIn(draft.tree, id);

/** Clusters in the order in which their measures were rolled up. */
function order(draft: Draft): string {
  return (draft.notes ?? [])
    .filter(({ process, outcome }) => process === 'RB.1.1' && outcome.startsWith('measure'))
    .map(({ activity }) => idAt(draft.tree, activity ?? -1))
    .join(' ');
}

/** [RB.1.5] */
describe('the way up', () => {
  test('point 135: every cluster from the activity to the root, deepest first, each once', () => {
    const draft = aDraft(aTree('R[A[B[b1,b2]],C[c1]]'), { standings: { b1: reached({ measure: 1 }) } });
    overallRollup(draft, at(draft, 'b1'));
    expect(order(draft)).toBe('B A R');
    expect(['B', 'A', 'R', 'C'].map((id) => standingOf(draft, id).tracking.measure)).toEqual([
      0.5,
      0.5,
      0.25,
      null,
    ]);
  });

  test('point 135a: per cluster measure, amount, satisfaction, completion', () => {
    const draft = aDraft(aTree('R[a]'), {
      standings: { a: reached({ measure: 1, amount: 1, satisfied: true, completed: true }) },
    });
    overallRollup(draft, 1);
    const steps = (draft.notes ?? []).filter(({ process }) => /^RB\.1\.[123]$/.test(process));
    expect(steps.map(({ process, outcome }) => `${process} ${outcome}`)).toEqual([
      'RB.1.1 measure 1',
      'RB.1.1 amount 1',
      'RB.1.2 satisfied true',
      'RB.1.3 completed true',
    ]);
  });

  test('point 131: the amount of a cluster decides on its completion in the same run', () => {
    const completionThreshold = { completedByMeasure: true, minProgressMeasure: 0.5, progressWeight: 1 };
    const draft = aDraft(aTree('R[A[a1,a2]]', { A: { completionThreshold } }), {
      standings: { a1: reached({ amount: 1 }) },
    });
    overallRollup(draft, at(draft, 'a1'));
    expect(standingOf(draft, 'A').tracking).toMatchObject({ amount: 0.5, completed: true });
    expect(standingOf(draft, 'R').tracking.completed).toBe(true);
  });

  test('the measure of a cluster decides on its satisfaction in the same run', () => {
    const objectives = [anObjective({ satisfiedByMeasure: true, minNormalizedMeasure: 0.5 })];
    const draft = aDraft(aTree('R[A[a1,a2]]', { A: { objectives } }), {
      standings: { a1: reached({ measure: 1 }) },
    });
    overallRollup(draft, at(draft, 'a1'));
    expect(standingOf(draft, 'A').tracking).toMatchObject({ measure: 0.5, satisfied: true });
  });

  test('point 114: an untracked cluster stays as it is, what is above goes on', () => {
    const draft = aDraft(aTree('R[A[a],b]', { A: { tracked: false } }), {
      standings: { a: reached({ satisfied: true }), b: reached({ satisfied: true }) },
    });
    overallRollup(draft, at(draft, 'a'));
    expect(standingOf(draft, 'A').tracking.satisfied).toBeNull();
    expect(standingOf(draft, 'R').tracking.satisfied).toBe(true);
  });
});

describe('readers of global objectives', () => {
  const declared: Declared = {
    a: mapped('g', { writes: ['satisfied'] }),
    b: mapped('g', { reads: ['satisfied'] }),
  };

  test('point 135: the parents of those that read what was written are rolled up too', () => {
    const draft = aDraft(aTree('R[A[a],B[C[b]]]', declared));
    recordValues(draft, at(draft, 'a'), primaryObjective(draft, at(draft, 'a')), { satisfied: true });
    overallRollup(draft, at(draft, 'a'));
    expect(order(draft)).toBe('C A B R');
    expect(['C', 'B', 'R'].map((id) => standingOf(draft, id).tracking.satisfied)).toEqual([true, true, true]);
  });

  test('point 135: at the end of an attempt, of what it made of the untold', () => {
    const draft = aDraft(aTree('R[A[a],B[b]]', declared), { running: 'a' });
    endAttempt(draft, at(draft, 'a'));
    expect(standingOf(draft, 'B').tracking.satisfied).toBe(true);
  });

  test('nothing was written: nobody else is rolled up', () => {
    const draft = aDraft(aTree('R[A[a],B[b]]', declared), { globals: { g: { satisfied: true } } });
    recordValues(draft, at(draft, 'a'), primaryObjective(draft, at(draft, 'a')), { satisfied: true });
    overallRollup(draft, at(draft, 'a'));
    expect(order(draft)).toBe('A R');
  });

  test('point 135: an unselected reader counts for nothing', () => {
    const draft = aDraft(aTree('R[A[a],B[b,c]]', declared), { available: { B: ['c'] } });
    recordValues(draft, at(draft, 'a'), primaryObjective(draft, at(draft, 'a')), { satisfied: true });
    overallRollup(draft, at(draft, 'a'));
    expect(order(draft)).toBe('A R');
  });

  test('what a cluster on the way writes brings in its readers', () => {
    const draft = aDraft(
      aTree('R[A[a],B[C[b]]]', {
        A: mapped('g', { writes: ['satisfied'] }),
        b: mapped('g', { reads: ['satisfied'] }),
      }),
      { standings: { a: reached({ satisfied: true }) } },
    );
    overallRollup(draft, at(draft, 'a'));
    expect(order(draft)).toBe('A C B R');
    expect(standingOf(draft, 'B').tracking.satisfied).toBe(true);
  });

  test('clusters that read what the other writes are rolled up once each', () => {
    const course = aTree('R[A[a],B[b]]', {
      A: mapped('g', { writes: ['satisfied'] }),
      B: mapped('h', { writes: ['satisfied'] }),
      a: mapped('h', { reads: ['satisfied'] }),
      b: mapped('g', { reads: ['satisfied'] }),
    });
    const draft = aDraft(course, { globals: { h: { satisfied: false } } });
    overallRollup(draft, at(draft, 'a'));
    expect(order(draft)).toBe('A B R');
    expect(draft.globals).toEqual({ g: { satisfied: false }, h: { satisfied: false } });
  });

  test('a circle that never comes to rest is gone through once', () => {
    const becomes = (action: 'satisfied' | 'notSatisfied', isNegated: boolean) => ({
      childActivitySet: 'any' as const,
      minimumCount: 0,
      minimumPercent: 0,
      combination: 'any' as const,
      conditions: [{ condition: 'satisfied' as const, isNegated }],
      action,
    });
    const turning = [becomes('satisfied', true), becomes('notSatisfied', false)];
    const course = aTree('R[A[a],B[b]]', {
      A: { ...mapped('g', { writes: ['satisfied'] }), rollupRules: turning },
      B: mapped('h', { writes: ['satisfied'] }),
      a: mapped('h', { reads: ['satisfied'] }),
      b: mapped('g', { reads: ['satisfied'] }),
    });
    const draft = aDraft(course, { globals: { h: { satisfied: false } } });
    overallRollup(draft, at(draft, 'a'));
    expect(order(draft)).toBe('A B R');
    expect(draft.globals).toEqual({ g: { satisfied: true }, h: { satisfied: true } });
  });
});
