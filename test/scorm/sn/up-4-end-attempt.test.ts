import { describe, expect, test } from 'vitest';
import type { ActivityStanding } from '../../../src-shared/scorm/sn/standing';
import { unknownTracking, type Tracking } from '../../../src-shared/scorm/sn/tracking';
import { endAttempt } from '../../../src-shared/scorm/sn/up-4-end-attempt';
import {
  activeIn,
  aDraft,
  aMap,
  anObjective,
  aTree,
  positionIn,
  standingOf,
  suspendedIn,
  type Declared,
  type Place,
} from './a-tree';

const told = (parts: Partial<Tracking>): Partial<ActivityStanding> => ({
  tracking: { ...unknownTracking, ...parts },
});

/** Completed and satisfied of a leaf whose attempt has ended. */
function concluded(
  declared: Declared[string],
  standing: Partial<ActivityStanding>,
  globals: Place['globals'] = {},
): readonly (boolean | null)[] {
  const course = aTree('R[a,b]', { a: declared });
  const standings = { a: { attempts: 1, isActive: true, ...standing } };
  const draft = aDraft(course, { running: 'a', standings, globals });
  endAttempt(draft, positionIn(draft.tree, 'a'));
  const { tracking, isActive } = standingOf(draft, 'a');
  expect(isActive).toBe(false);
  return [tracking.completed, tracking.satisfied];
}

const byMeasure = [anObjective({ satisfiedByMeasure: true, minNormalizedMeasure: 0.5 })];
const byAmount = { completedByMeasure: true, minProgressMeasure: 0.5, progressWeight: 1 };
const reading = [anObjective({ maps: [aMap('g', { reads: ['satisfied', 'completed'] })] })];

describe('[UP.4] of a leaf', () => {
  test.each<readonly [string, Declared[string], Partial<ActivityStanding>, readonly (boolean | null)[]]>([
    ['what was not told counts as completed and satisfied', {}, {}, [true, true]],
    ['what was told stands', {}, told({ completed: false, satisfied: false }), [false, false]],
    ['each for itself', {}, told({ completed: false }), [false, true]],
    ['each for itself, the other way', {}, told({ satisfied: false }), [true, false]],
    ['a told “unknown” stands too', {}, { toldCompletion: true, toldSuccess: true }, [null, null]],
    ['completion is for the content to set', { completionSetByContent: true }, {}, [null, true]],
    ['satisfaction is for the content to set', { objectiveSetByContent: true }, {}, [true, null]],
    ['an untracked activity has no status', { tracked: false }, {}, [null, null]],
    ['a suspended one goes on', {}, { isSuspended: true }, [null, null]],
    ['a measure decides satisfaction, even an unknown one', { objectives: byMeasure }, {}, [true, null]],
    ['a measure that is high enough', { objectives: byMeasure }, told({ measure: 0.5 }), [true, true]],
    ['a measure that is not', { objectives: byMeasure }, told({ measure: 0.4 }), [true, false]],
    [
      'an amount decides completion, even an unknown one',
      { completionThreshold: byAmount },
      {},
      [null, true],
    ],
    ['an amount that is high enough', { completionThreshold: byAmount }, told({ amount: 0.5 }), [true, true]],
    ['an amount that is not', { completionThreshold: byAmount }, told({ amount: 0.4 }), [false, true]],
  ])('%s', (_, declared, standing, expected) => {
    expect(concluded(declared, standing)).toEqual(expected);
  });

  test('a status that a read map shows is known already', () => {
    const globals = { g: { satisfied: false, completed: false } };
    expect(concluded({ objectives: reading }, {}, globals)).toEqual([null, null]);
    expect(concluded({ objectives: reading }, {}, {})).toEqual([true, true]);
  });

  test('what it becomes is written to global objectives', () => {
    const objectives = [
      anObjective({ maps: [aMap('g', { writes: ['satisfied', 'completed', 'measure'] })] }),
    ];
    const draft = aDraft(aTree('R[a]', { a: { objectives } }), { running: 'a' });
    endAttempt(draft, 1);
    expect(draft.globals).toEqual({ g: { satisfied: true, completed: true } });
  });

  test('the clusters around it are rolled up and go on', () => {
    const draft = aDraft(aTree('R[A[a1],B[b1]]', { B: { tracked: false } }), { running: 'a1' });
    endAttempt(draft, positionIn(draft.tree, 'a1'));
    expect(standingOf(draft, 'A').tracking).toMatchObject({ completed: true, satisfied: true });
    expect(standingOf(draft, 'R').tracking).toMatchObject({ completed: true, satisfied: true });
    expect(activeIn(draft)).toBe('R A');
  });
});

describe('[UP.4] of a cluster', () => {
  const course = aTree('R[A[a1,a2],b]');

  test.each<readonly [string, Place, string]>([
    ['is suspended while a child is', { ended: 'a1', standings: { a2: { isSuspended: true } } }, 'A a2'],
    ['is not when no child is', { ended: 'a1', standings: { A: { isSuspended: true, isActive: true } } }, ''],
    [
      'does not ask a child that is not available',
      { ended: 'a1', standings: { a2: { isSuspended: true } }, available: { A: ['a1'] } },
      'a2',
    ],
  ])('%s', (_, place, suspended) => {
    const draft = aDraft(course, place);
    endAttempt(draft, positionIn(draft.tree, 'A'));
    expect(suspendedIn(draft)).toBe(suspended);
    expect(standingOf(draft, 'A').isActive).toBe(false);
  });

  test('is neither completed nor satisfied on its own', () => {
    const draft = aDraft(course, { ended: 'a1' });
    endAttempt(draft, positionIn(draft.tree, 'A'));
    expect(standingOf(draft, 'A').tracking).toEqual(unknownTracking);
  });

  const draws = { selectionTiming: 'onEachNewAttempt', selectCount: 1 } as const;
  test.each<readonly [string, Declared, boolean, boolean]>([
    ['draws its children anew', { A: draws }, false, true],
    ['does not while a child is suspended', { A: draws }, true, false],
    ['does not where they are drawn once', { A: { ...draws, selectionTiming: 'once' } }, false, false],
    [
      'shuffles them anew',
      { A: { randomizationTiming: 'onEachNewAttempt', reorderChildren: true } },
      false,
      true,
    ],
  ])('%s', (_, declared, isSuspended, isDrawn) => {
    const draft = aDraft(aTree('R[A[a1,a2],b]', declared), {
      ended: 'a1',
      standings: { a1: { isSuspended } },
    });
    endAttempt(draft, positionIn(draft.tree, 'A'));
    expect(standingOf(draft, 'A').available !== null).toBe(isDrawn);
  });
});
