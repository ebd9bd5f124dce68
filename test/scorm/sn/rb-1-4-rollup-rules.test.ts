import { describe, expect, test } from 'vitest';
import type { RollupAction, RollupConsideration, RollupRule } from '../../../src-shared/scorm/cam/course';
import { mayContribute } from '../../../src-shared/scorm/sn/rb-1-4-2-check-child';
import { rollupApplies } from '../../../src-shared/scorm/sn/rb-1-4-rollup-rule-check';
import { aDraft, aRule, aTree, type Declared, type Place } from './a-tree';
import { reached } from './known';

const satisfied = { condition: 'satisfied', isNegated: false } as const;
const completed = { condition: 'completed', isNegated: false } as const;
const notCompleted = { ...completed, isNegated: true };

const rule = (parts: Partial<RollupRule>): RollupRule => ({
  childActivitySet: 'all',
  minimumCount: 0,
  minimumPercent: 0,
  combination: 'any',
  conditions: [satisfied],
  action: 'satisfied',
  ...parts,
});

/** Children a, b, c, d as the letters say: T satisfied, F failed, U unknown. */
const placeOf = (letters: string): Place => ({
  standings: Object.fromEntries(
    Array.from(letters).map((letter, at) => [
      'abcd'.charAt(at),
      reached({ satisfied: letter === 'U' ? null : letter === 'T' }),
    ]),
  ),
});

function holds(
  asked: Partial<RollupRule>,
  place: Place,
  declared: Declared = {},
  notation = 'R[a,b,c,d]',
): boolean {
  return rollupApplies(aDraft(aTree(notation, declared), place), 0, [rule(asked)], 'satisfied');
}

/** [RB.1.4] with the children of R[a,b,c,d]. */
describe('how many children are enough (point 128)', () => {
  test.each<readonly [Partial<RollupRule>, string, boolean]>([
    [{ childActivitySet: 'all' }, 'TTTT', true],
    [{ childActivitySet: 'all' }, 'TTTF', false],
    [{ childActivitySet: 'all' }, 'TTTU', false],
    [{ childActivitySet: 'any' }, 'FFUT', true],
    [{ childActivitySet: 'any' }, 'FFUU', false],
    [{ childActivitySet: 'none' }, 'FFFF', true],
    [{ childActivitySet: 'none' }, 'FFFU', false],
    [{ childActivitySet: 'none' }, 'FFFT', false],
    [{ childActivitySet: 'atLeastCount', minimumCount: 2 }, 'TTUF', true],
    [{ childActivitySet: 'atLeastCount', minimumCount: 3 }, 'TTUF', false],
    [{ childActivitySet: 'atLeastCount', minimumCount: 4 }, 'TTTT', true],
    [{ childActivitySet: 'atLeastCount', minimumCount: 5 }, 'TTTT', false],
    [{ childActivitySet: 'atLeastCount', minimumCount: 0 }, 'FFUU', true],
    [{ childActivitySet: 'atLeastPercent', minimumPercent: 0.5 }, 'TTUF', true],
    [{ childActivitySet: 'atLeastPercent', minimumPercent: 0.5 }, 'TUUF', false],
    [{ childActivitySet: 'atLeastPercent', minimumPercent: 0.51 }, 'TTUF', false],
    [{ childActivitySet: 'atLeastPercent', minimumPercent: 0.6 }, 'TTUF', false],
    [{ childActivitySet: 'atLeastPercent', minimumPercent: 1 }, 'TTTT', true],
    [{ childActivitySet: 'atLeastPercent', minimumPercent: 1 }, 'TTTU', false],
    [{ childActivitySet: 'atLeastPercent', minimumPercent: 0 }, 'FFUU', true],
  ])('%j of %s: %s', (asked, letters, expected) => {
    expect(holds(asked, placeOf(letters))).toBe(expected);
  });

  test.each<readonly [string, Declared, Place]>([
    ['point 114: untracked', { d: { tracked: false } }, placeOf('TTTF')],
    ['point 133: out of this rollup', { d: { rollupObjectiveSatisfied: false } }, placeOf('TTTF')],
    [
      'point 127: not wanted',
      { d: { requiredForSatisfied: 'ifNotSuspended' } },
      {
        standings: { ...placeOf('TTT').standings, d: reached({ satisfied: false }, { isSuspended: true }) },
      },
    ],
    ['point 135b: not selected', {}, { ...placeOf('TTTF'), available: { R: ['a', 'b', 'c'] } }],
  ])('%s: the others decide', (_, declared, place) => {
    expect(holds({ childActivitySet: 'all' }, place, declared)).toBe(true);
    expect(holds({ childActivitySet: 'atLeastPercent', minimumPercent: 1 }, place, declared)).toBe(true);
  });

  test.each<readonly [Partial<RollupRule>, boolean]>([
    [{ childActivitySet: 'all' }, true],
    [{ childActivitySet: 'none' }, true],
    [{ childActivitySet: 'any' }, false],
    [{ childActivitySet: 'atLeastCount' }, false],
    [{ childActivitySet: 'atLeastPercent' }, false],
  ])("point 128: %j of no child at all: %s, as in ADL's sample run-time", (asked, expected) => {
    expect(holds(asked, {}, { a: { tracked: false } }, 'R[a]')).toBe(expected);
  });

  test('rules with another action are not looked at', () => {
    const draft = aDraft(aTree('R[a]'), placeOf('T'));
    expect(rollupApplies(draft, 0, [rule({ action: 'notSatisfied' })], 'satisfied')).toBe(false);
    expect(rollupApplies(draft, 0, [], 'satisfied')).toBe(false);
    expect(rollupApplies(draft, 0, [rule({ conditions: [notCompleted] }), rule({})], 'satisfied')).toBe(true);
  });
});

/** [RB.1.4.1] on the one child of R[a]: satisfied and completed are T, F or U. */
describe('the conditions of a rollup rule (point 129)', () => {
  const truths = [true, false, null] as const;
  const value = (
    conditions: RollupRule['conditions'],
    combination: 'all' | 'any',
    [one, other]: readonly (boolean | null)[],
  ): string => {
    const place = { standings: { a: reached({ satisfied: one ?? null, completed: other ?? null }) } };
    if (holds({ conditions, combination }, place, {}, 'R[a]')) return 'T';
    return holds({ conditions, combination, childActivitySet: 'none' }, place, {}, 'R[a]') ? 'F' : 'U';
  };
  const table = (conditions: RollupRule['conditions'], combination: 'all' | 'any'): string =>
    truths
      .map((one) => truths.map((other) => value(conditions, combination, [one, other])).join(''))
      .join(' ');

  test.each<readonly [string, RollupRule['conditions'], 'all' | 'any', string]>([
    ['one condition', [satisfied], 'any', 'TTT FFF UUU'],
    ['one condition, turned round', [{ ...satisfied, isNegated: true }], 'any', 'FFF TTT UUU'],
    ['two, any of them', [satisfied, completed], 'any', 'TTT TFU TUU'],
    ['two, all of them', [satisfied, completed], 'all', 'TFU FFF UFU'],
    ['one and the opposite of the other', [satisfied, notCompleted], 'all', 'FTU FFF FUU'],
    ['one or the opposite of the other', [satisfied, notCompleted], 'any', 'TTT FTU UTU'],
    ['point 122e: none', [], 'any', 'UUU UUU UUU'],
    ['point 122e: none of all', [], 'all', 'UUU UUU UUU'],
  ])('%s', (_, conditions, combination, expected) => {
    expect(table(conditions, combination)).toBe(expected);
  });

  test.each<readonly [RollupRule['conditions'][number]['condition'], Place['standings'], Declared, string]>([
    ['objectiveStatusKnown', { a: reached({ satisfied: false }) }, {}, 'T'],
    ['objectiveStatusKnown', {}, {}, 'F'],
    ['objectiveMeasureKnown', { a: reached({ measure: 0 }) }, {}, 'T'],
    ['objectiveMeasureKnown', {}, {}, 'F'],
    ['activityProgressKnown', { a: reached({ completed: false }) }, {}, 'T'],
    ['activityProgressKnown', {}, {}, 'F'],
    ['attempted', { a: { attempts: 1 } }, {}, 'T'],
    ['attempted', {}, {}, 'F'],
    ['attemptLimitExceeded', { a: { attempts: 2 } }, { a: { attemptLimit: 2 } }, 'T'],
    ['attemptLimitExceeded', { a: { attempts: 1 } }, { a: { attemptLimit: 2 } }, 'F'],
    ['attemptLimitExceeded', { a: { attempts: 1 } }, {}, 'U'],
    ['timeLimitExceeded', { a: { attempts: 1 } }, {}, 'U'],
    ['outsideAvailableTimeRange', { a: { attempts: 1 } }, {}, 'U'],
  ])('%s of %j with %j: %s', (condition, standings, declared, expected) => {
    const conditions = [{ condition, isNegated: false }];
    const place = { standings: standings ?? {} };
    const is = (childActivitySet: 'all' | 'none'): boolean =>
      holds({ conditions, childActivitySet }, place, declared, 'R[a]');
    expect(is('all') ? 'T' : is('none') ? 'F' : 'U').toBe(expected);
  });
});

/** [RB.1.4.2] */
describe('which children are considered (point 127)', () => {
  const skipped: Declared[string] = { preConditionRules: [aRule('skip', 'always')] };
  const left = reached({}, { isSuspended: true });
  const actions = {
    satisfied: 'requiredForSatisfied',
    notSatisfied: 'requiredForNotSatisfied',
    completed: 'requiredForCompleted',
    incomplete: 'requiredForIncomplete',
  } as const;

  test.each<readonly [RollupConsideration, string, Declared[string], Place['standings'], boolean]>([
    ['always', 'never attempted', {}, {}, true],
    ['always', 'suspended', {}, { a: left }, true],
    ['always', 'skipped', skipped, {}, true],
    ['ifAttempted', 'never attempted', {}, {}, false],
    ['ifAttempted', 'attempted', {}, { a: reached({}) }, true],
    ['ifAttempted', 'suspended', {}, { a: left }, true],
    ['ifNotSuspended', 'attempted', {}, { a: reached({}) }, true],
    ['ifNotSuspended', 'suspended', {}, { a: left }, false],
    ['ifNotSuspended', 'never attempted', {}, {}, false],
    ['ifNotSkipped', 'not skipped', {}, {}, true],
    ['ifNotSkipped', 'skipped', skipped, {}, false],
    [
      'ifNotSkipped',
      'skipped by a rule that is unknown',
      { preConditionRules: [aRule('skip', 'not satisfied')] },
      {},
      true,
    ],
    ['ifNotSkipped', 'disabled', { preConditionRules: [aRule('disabled', 'always')] }, {}, true],
  ])('%s, %s', (consideration, _, parts, standings, expected) => {
    for (const [action, required] of Object.entries(actions)) {
      const course = aTree('R[a]', { a: { ...parts, [required]: consideration } });
      const draft = aDraft(course, { standings: standings ?? {} });
      const others = Object.keys(actions).filter((other) => other !== action) as RollupAction[];
      expect({ action, is: mayContribute(draft, 1, action as RollupAction) }).toEqual({
        action,
        is: expected,
      });
      expect(others.every((other) => mayContribute(draft, 1, other))).toBe(true);
    }
  });

  test.each<readonly [Declared[string], string]>([
    [{ rollupObjectiveSatisfied: false }, 'completed incomplete'],
    [{ rollupProgressCompletion: false }, 'satisfied notSatisfied'],
    [{ rollupObjectiveSatisfied: false, rollupProgressCompletion: false }, ''],
  ])('point 133: %j takes part in "%s"', (declared, expected) => {
    const draft = aDraft(aTree('R[a]', { a: declared }));
    const parts = (Object.keys(actions) as RollupAction[]).filter((action) =>
      mayContribute(draft, 1, action),
    );
    expect(parts.toSorted().join(' ')).toBe(expected.split(' ').toSorted().join(' '));
  });
});
