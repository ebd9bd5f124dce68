import { describe, expect, test } from 'vitest';
import type { ActivityStanding } from '../../../src-shared/scorm/sn/standing';
import { unknownTracking } from '../../../src-shared/scorm/sn/tracking';
import { isOverLimit } from '../../../src-shared/scorm/sn/up-1-limit-conditions';
import { firstAction, holdsBefore } from '../../../src-shared/scorm/sn/up-2-rules-check';
import { isBarred } from '../../../src-shared/scorm/sn/up-5-check-activity';
import { aDraft, aRule, aTree, type Declared } from './a-tree';

const leaf = 1;
const draftOf = (declared: Declared[string], standing: Partial<ActivityStanding> = {}) =>
  aDraft(aTree('R[a,b]', { a: declared }), { standings: { a: standing } });

describe('[UP.1]', () => {
  test.each<readonly [string, Declared[string], Partial<ActivityStanding>, boolean]>([
    ['without a limit nothing is violated', {}, { attempts: 99 }, false],
    ['below the limit', { attemptLimit: 2 }, { attempts: 1 }, false],
    ['at the limit', { attemptLimit: 2 }, { attempts: 2 }, true],
    ['above the limit', { attemptLimit: 2 }, { attempts: 3 }, true],
    ['a limit of 0 holds before the first attempt', { attemptLimit: 0 }, {}, true],
    ['an active activity is spared', { attemptLimit: 1 }, { attempts: 1, isActive: true }, false],
    ['a suspended one too', { attemptLimit: 1 }, { attempts: 1, isSuspended: true }, false],
    ['an untracked one has no limit', { attemptLimit: 0, tracked: false }, {}, false],
  ])('%s', (_, declared, standing, expected) => {
    expect(isOverLimit(draftOf(declared, standing), leaf)).toBe(expected);
  });
});

describe('[UP.2]', () => {
  const rules = [
    aRule('exitAll', 'satisfied'),
    aRule('retry', 'completed'),
    aRule('continue', 'not completed'),
    aRule('previous', 'always'),
  ];

  test.each<readonly [boolean | null, boolean | null, string, string]>([
    [null, null, 'previous', 'unknown is not true, and neither is its opposite'],
    [true, true, 'exitAll', 'of two that hold the first decides'],
    [true, null, 'exitAll', 'the first holds'],
    [false, true, 'retry', 'the second holds'],
    [false, false, 'continue', 'what is false is true negated'],
  ])('satisfied %s, completed %s: %s, %s', (satisfied, completed, expected) => {
    const draft = draftOf({}, { tracking: { ...unknownTracking, satisfied, completed } });
    expect(firstAction(draft, leaf, 'post', rules)).toBe(expected);
  });

  test('no rule, no action', () => {
    expect(firstAction(draftOf({}), leaf, 'post', [])).toBeNull();
    expect(firstAction(draftOf({}), leaf, 'post', [aRule('retry', 'satisfied')])).toBeNull();
  });

  test('of preconditions each action is a kind of its own', () => {
    const draft = draftOf({ preConditionRules: [aRule('skip', 'always'), aRule('disabled', 'always')] });
    expect(holdsBefore(draft, leaf, 'skip')).toBe(true);
    expect(holdsBefore(draft, leaf, 'disabled')).toBe(true);
    expect(holdsBefore(draft, leaf, 'hiddenFromChoice')).toBe(false);
    expect(holdsBefore(draft, leaf, 'stopForwardTraversal')).toBe(false);
  });

  test('a later rule of the kind counts where an earlier one does not hold', () => {
    const draft = draftOf({ preConditionRules: [aRule('skip', 'attempted'), aRule('skip', 'always')] });
    expect(holdsBefore(draft, leaf, 'skip')).toBe(true);
  });
});

describe('[UP.2.1] conditions are combined in three values', () => {
  test.each([
    [true, true, true, true],
    [true, false, null, true],
    [true, null, null, true],
    [false, false, null, null],
    [false, null, null, null],
    [null, null, null, null],
  ])('satisfied %s with completed %s: all %s, any %s', (satisfied, completed, all, any) => {
    for (const [first, second] of [
      [satisfied, completed],
      [completed, satisfied],
    ] as const) {
      const draft = draftOf({}, { tracking: { ...unknownTracking, satisfied: first, completed: second } });
      const rule = aRule('skip', 'satisfied', 'completed');
      const held = (combination: 'all' | 'any') =>
        firstAction(draft, leaf, 'skip', [{ ...rule, combination }]) === null ? null : true;
      expect([held('all'), held('any')]).toEqual([all, any]);
    }
  });

  test('without conditions a rule never holds', () => {
    for (const combination of ['all', 'any'] as const)
      expect(firstAction(draftOf({}), leaf, 'skip', [{ ...aRule('skip'), combination }])).toBeNull();
  });

  test('a negated condition is negated before the combination', () => {
    const draft = draftOf({}, { attempts: 1, tracking: { ...unknownTracking, satisfied: false } });
    expect(firstAction(draft, leaf, 'skip', [aRule('skip', 'attempted', 'not satisfied')])).toBe('skip');
    expect(firstAction(draft, leaf, 'skip', [aRule('skip', 'attempted', 'not completed')])).toBeNull();
  });
});

describe('[UP.5]', () => {
  const disabled = { preConditionRules: [aRule('disabled', 'always')] };

  test.each<readonly [string, Declared[string], Partial<ActivityStanding>, boolean]>([
    ['an activity without rules or limits may be used', {}, {}, false],
    ['a disabled one may not', disabled, {}, true],
    ['one at its limit may not', { attemptLimit: 1 }, { attempts: 1 }, true],
    ['being active spares from the limit', { attemptLimit: 1 }, { attempts: 1, isActive: true }, false],
    ['but not from being disabled', disabled, { isActive: true, isSuspended: true }, true],
    ['other preconditions bar nothing', { preConditionRules: [aRule('skip', 'always')] }, {}, false],
  ])('%s', (_, declared, standing, expected) => {
    expect(isBarred(draftOf(declared, standing), leaf)).toBe(expected);
  });
});
