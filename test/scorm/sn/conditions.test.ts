import { describe, expect, test } from 'vitest';
import type { ConditionName, Edition, ObjectiveDefinition } from '../../../src-shared/scorm/cam/course';
import type { ActivityStanding } from '../../../src-shared/scorm/sn/standing';
import { firstAction } from '../../../src-shared/scorm/sn/up-2-rules-check';
import { aDraft, aMap, anObjective, aRule, aTree, type Declared, type Place } from './a-tree';
import { known, reached } from './known';

interface Asked {
  readonly threshold?: number;
  readonly objective?: string;
  readonly edition?: Edition;
}

/** The value of a condition on the leaf of R[a], found out by asking for it, and for its opposite, as rules do. */
function valueOf(
  condition: ConditionName,
  declared: Declared[string],
  place: Place,
  asked: Asked = {},
): string {
  const { threshold = 0, objective = null, edition = '4th' } = asked;
  const draft = aDraft(aTree('R[a]', { a: declared }, { edition }), place);
  const parts = { condition, measureThreshold: threshold, referencedObjective: objective };
  if (firstAction(draft, 1, 'exit', [aRule('exit', parts)]) !== null) return 'T';
  return firstAction(draft, 1, 'exit', [aRule('exit', { ...parts, isNegated: true })]) !== null ? 'F' : 'U';
}

const of = (standing: Partial<ActivityStanding>, globals: Place['globals'] = {}): Place => ({
  standings: { a: standing },
  globals,
});

/** [SN 3.4], the table of conditions, row by row. */
describe('conditions', () => {
  test.each<readonly [ConditionName, string, Partial<ActivityStanding>, string]>([
    ['satisfied', 'satisfied', reached({ satisfied: true }), 'T'],
    ['satisfied', 'failed', reached({ satisfied: false }), 'F'],
    ['satisfied', 'not known', reached({}), 'U'],
    ['objectiveStatusKnown', 'satisfied', reached({ satisfied: true }), 'T'],
    ['objectiveStatusKnown', 'failed', reached({ satisfied: false }), 'T'],
    ['objectiveStatusKnown', 'not known', reached({}), 'F'],
    ['objectiveMeasureKnown', 'a measure of 0', reached({ measure: 0 }), 'T'],
    ['objectiveMeasureKnown', 'not known', reached({}), 'F'],
    ['completed', 'completed', reached({ completed: true }), 'T'],
    ['completed', 'incomplete', reached({ completed: false }), 'F'],
    ['completed', 'not known', reached({}), 'U'],
    ['activityProgressKnown', 'incomplete', reached({ completed: false }), 'T'],
    ['activityProgressKnown', 'not known', reached({}), 'F'],
    ['attempted', 'one attempt', { attempts: 1 }, 'T'],
    ['attempted', 'no attempt', { attempts: 0 }, 'F'],
    ['attemptLimitExceeded', 'no limit declared', { attempts: 9 }, 'U'],
    ['timeLimitExceeded', 'not kept', { attempts: 9 }, 'U'],
    ['outsideAvailableTimeRange', 'not kept', { attempts: 9 }, 'U'],
    ['always', 'whatever', {}, 'T'],
  ])('point 105: %s, %s', (condition, _, standing, expected) => {
    expect(valueOf(condition, {}, of(standing))).toBe(expected);
  });

  test.each([
    [0, 'F'],
    [1, 'F'],
    [2, 'T'],
    [3, 'T'],
  ])('point 105: attemptLimitExceeded of 2 after %s', (attempts, expected) => {
    expect(valueOf('attemptLimitExceeded', { attemptLimit: 2 }, of({ attempts }))).toBe(expected);
  });

  test.each<readonly [number | null, number, string, string]>([
    [0.5, 0.4999, 'T', 'F'],
    [0.5, 0.5, 'F', 'F'],
    [0.5, 0.5001, 'F', 'T'],
    [0.50004, 0.5, 'F', 'F'],
    [0.49996, 0.5, 'F', 'F'],
    [0.50005, 0.5, 'T', 'F'],
    [-1, -1, 'F', 'F'],
    [-0.5, 0, 'F', 'T'],
    [1, 1, 'F', 'F'],
    [0, -0.0001, 'T', 'F'],
    [null, 0, 'U', 'U'],
  ])('point 104: a measure of %s against %s: greater %s, less %s', (measure, threshold, greater, less) => {
    const place = of(reached({ measure }));
    expect(valueOf('objectiveMeasureGreaterThan', {}, place, { threshold })).toBe(greater);
    expect(valueOf('objectiveMeasureLessThan', {}, place, { threshold })).toBe(less);
  });

  test.each<readonly [ConditionName, string]>([
    ['satisfied', 'U'],
    ['completed', 'U'],
    ['objectiveMeasureGreaterThan', 'U'],
    ['objectiveMeasureLessThan', 'U'],
    ['objectiveStatusKnown', 'F'],
    ['objectiveMeasureKnown', 'F'],
    ['activityProgressKnown', 'F'],
    ['attempted', 'F'],
    ['attemptLimitExceeded', 'F'],
    ['always', 'T'],
  ])('point 122a: of an untracked activity %s is %s', (condition, expected) => {
    const standing = { tracking: known({ satisfied: true, completed: true, measure: 0.5 }) };
    expect(valueOf(condition, { tracked: false, attemptLimit: 1 }, of(standing))).toBe(expected);
  });
});

describe('the objective that a condition refers to', () => {
  const objectives = [anObjective({ id: 'p' }), anObjective({ id: 's', isPrimary: false })];
  const standing = reached(
    { satisfied: true, completed: true, measure: 0.9 },
    { objectives: { s: known({ satisfied: false, completed: false, measure: 0.1 }) } },
  );

  test.each<readonly [ConditionName, string, string, string]>([
    ['satisfied', 'T', 'T', 'F'],
    ['completed', 'T', 'T', 'F'],
    ['objectiveMeasureGreaterThan', 'T', 'T', 'F'],
  ])('%s: the primary one unless it says another', (condition, silent, primary, secondary) => {
    const value = (asked: Asked): string =>
      valueOf(condition, { objectives }, of(standing), { threshold: 0.5, ...asked });
    expect([value({}), value({ objective: 'p' }), value({ objective: 's' })]).toEqual([
      silent,
      primary,
      secondary,
    ]);
  });

  test.each<ConditionName>([
    'satisfied',
    'completed',
    'objectiveStatusKnown',
    'objectiveMeasureKnown',
    'activityProgressKnown',
    'objectiveMeasureGreaterThan',
    'objectiveMeasureLessThan',
  ])('%s of an objective that does not exist is unknown', (condition) => {
    expect(valueOf(condition, { objectives }, of(standing), { objective: 'nowhere' })).toBe('U');
  });

  test.each<readonly [Edition, string]>([
    ['2nd', 'T'],
    ['3rd', 'T'],
    ['4th', 'F'],
  ])('in the %s edition "completed" of a secondary objective is %s', (edition, expected) => {
    expect(valueOf('completed', { objectives }, of(standing), { objective: 's', edition })).toBe(expected);
  });
});

describe('what conditions see', () => {
  const reading = (parts: Partial<ObjectiveDefinition> = {}): Declared[string] => ({
    objectives: [
      anObjective({
        maps: [aMap('g', { reads: ['satisfied', 'measure', 'completed', 'amount'] })],
        ...parts,
      }),
    ],
  });

  test.each<readonly [ConditionName, NonNullable<Place['globals']>, string]>([
    ['satisfied', { g: { satisfied: true } }, 'T'],
    ['satisfied', { g: { satisfied: false } }, 'F'],
    ['satisfied', {}, 'U'],
    ['completed', { g: { completed: true } }, 'T'],
    ['objectiveMeasureKnown', { g: { measure: 0 } }, 'T'],
    ['objectiveMeasureLessThan', { g: { measure: -0.1 } }, 'T'],
  ])('point 103: %s of a global objective, before the first attempt', (condition, globals, expected) => {
    expect(valueOf(condition, reading(), of({}, globals))).toBe(expected);
  });

  test('point 125: satisfied by a measure that does not count while the activity is active', () => {
    const objectives = [anObjective({ satisfiedByMeasure: true, minNormalizedMeasure: 0.5 })];
    const value = (isActive: boolean): string =>
      valueOf(
        'satisfied',
        { objectives, measureSatisfactionIfActive: false },
        of(reached({ measure: 0.5 }, { isActive })),
      );
    expect([value(true), value(false)]).toEqual(['U', 'T']);
  });

  test('point 134: a precondition sees what was reached in an earlier attempt of the parent', () => {
    const old = reached(
      { satisfied: true, completed: true },
      { isObjectiveInfoOld: true, isProgressInfoOld: true },
    );
    expect([valueOf('satisfied', {}, of(old)), valueOf('completed', {}, of(old))]).toEqual(['T', 'T']);
  });
});
