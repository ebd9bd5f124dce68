import { describe, expect, test } from 'vitest';
import type { ObjectiveDefinition } from '../../../src-shared/scorm/cam/course';
import { deliverContent } from '../../../src-shared/scorm/sn/db-2-content-delivery';
import { rollUpAmount, rollUpMeasure } from '../../../src-shared/scorm/sn/rb-1-1-measure-rollup';
import { rollUpObjective } from '../../../src-shared/scorm/sn/rb-1-2-objective-rollup';
import { rollUpProgress } from '../../../src-shared/scorm/sn/rb-1-3-activity-progress-rollup';
import type { Draft } from '../../../src-shared/scorm/sn/draft';
import {
  aDraft,
  aMap,
  anObjective,
  aTree,
  positionIn,
  standingOf,
  type Declared,
  type Place,
} from './a-tree';
import { reached } from './known';

const byMeasure = { satisfiedByMeasure: true, minNormalizedMeasure: 0.5 };
const done = reached({ satisfied: true, completed: true, measure: 0.8, amount: 0.6 });
const flags = (isWanted: boolean): Declared[string] => ({
  useCurrentAttemptObjectiveInfo: isWanted,
  useCurrentAttemptProgressInfo: isWanted,
});

/** A learner went through R[a,b] and left it; b begins now: R has its second attempt. */
function again(declared: Declared, place: Place = {}): Draft {
  const draft = aDraft(aTree('R[a,b]', declared), {
    ...place,
    standings: { R: { attempts: 1 }, a: done, b: done },
  });
  deliverContent(draft, positionIn(draft.tree, 'b'));
  return draft;
}

function rolledUp(draft: Draft): Draft {
  for (const rollUp of [rollUpMeasure, rollUpAmount, rollUpObjective, rollUpProgress]) rollUp(draft, 0);
  return draft;
}

/** [SN 3.2], on rules that hold as soon as a child is satisfied, or completed. */
describe('what was reached before the current attempt of the parent', () => {
  const rollupRules = (['satisfied', 'completed'] as const).map((action) => ({
    childActivitySet: 'any' as const,
    minimumCount: 0,
    minimumPercent: 0,
    combination: 'any' as const,
    conditions: [{ condition: action, isNegated: false }],
    action,
  }));

  test.each([
    ['point 134: does not count', flags(true), null, null],
    ['point 134: counts where the parent asks for the last', flags(false), true, true],
    ['objectives alone', { ...flags(true), useCurrentAttemptObjectiveInfo: false }, true, null],
    ['progress alone', { ...flags(true), useCurrentAttemptProgressInfo: false }, null, true],
  ])('%s', (_, wanted, satisfied, completed) => {
    const draft = rolledUp(again({ R: { ...wanted, rollupRules } }));
    expect(standingOf(draft, 'R').tracking).toMatchObject({ satisfied, completed });
  });

  test.each([
    ['does not count in measures either', flags(true), null, null],
    ['counts in measures: (0.8 + nothing) / 2, (0.6 + nothing) / 2', flags(false), 0.4, 0.3],
  ])('%s', (_, wanted, measure, amount) => {
    const draft = rolledUp(again({ R: wanted }));
    expect(standingOf(draft, 'R').tracking).toMatchObject({ measure, amount });
  });

  test('point 122f: the delivered activity begins with nothing, what stands beside it stays as it was', () => {
    const draft = again({ R: flags(true) });
    expect(standingOf(draft, 'a').tracking).toEqual(done.tracking);
    expect(Object.values(standingOf(draft, 'b').tracking).every((value) => value === null)).toBe(true);
  });

  test.each<readonly [string, Partial<ObjectiveDefinition>, boolean | null]>([
    ['a status from a global objective always counts', { maps: [aMap('g', { reads: ['satisfied'] })] }, true],
    [
      'so does one that a measure from there decides',
      { ...byMeasure, maps: [aMap('g', { reads: ['measure'] })] },
      true,
    ],
    [
      'a status from there that a measure of its own overrules does not',
      { ...byMeasure, maps: [aMap('g', { reads: ['satisfied'] })] },
      null,
    ],
  ])('%s', (_, objective, expected) => {
    const declared = { R: { ...flags(true), rollupRules }, a: { objectives: [anObjective(objective)] } };
    const draft = rolledUp(again(declared, { globals: { g: { satisfied: true, measure: 0.5 } } }));
    expect(standingOf(draft, 'R').tracking.satisfied).toBe(expected);
  });

  test('the first attempt of the parent makes nothing old', () => {
    const draft = aDraft(aTree('R[a,b]', { R: { rollupRules } }), { standings: { a: done } });
    deliverContent(draft, positionIn(draft.tree, 'b'));
    expect(standingOf(rolledUp(draft), 'R').tracking.satisfied).toBe(true);
  });

  test('a resumed attempt of the parent makes nothing old', () => {
    const draft = aDraft(aTree('R[a,b]', { R: { rollupRules } }), {
      suspended: 'b',
      standings: { a: done },
    });
    deliverContent(draft, positionIn(draft.tree, 'b'));
    expect(standingOf(rolledUp(draft), 'R').tracking.satisfied).toBe(true);
  });

  test('further down it is old as far as the clusters ask for it', () => {
    const draft = aDraft(
      aTree('R[A[a],B[b],c]', {
        R: { rollupRules },
        A: { rollupRules },
        B: { ...flags(false), rollupRules },
      }),
      {
        standings: Object.fromEntries(['R', 'A', 'B', 'a', 'b'].map((id) => [id, done])),
      },
    );
    deliverContent(draft, positionIn(draft.tree, 'c'));
    const isOld = ['A', 'a', 'B', 'b'].map((id) => standingOf(draft, id).isObjectiveInfoOld);
    expect(isOld).toEqual([true, true, true, false]);
  });
});
