import { describe, expect, test } from 'vitest';
import type { PostConditionAction } from '../../../src-shared/scorm/cam/course';
import { exitActions } from '../../../src-shared/scorm/sn/tb-2-1-exit-action-rules';
import { postConditions, type PostCondition } from '../../../src-shared/scorm/sn/tb-2-2-post-condition-rules';
import { activeIn, aDraft, aRule, aTree, currentIn, type Declared } from './a-tree';

const exits = { exitConditionRules: [aRule('exit', 'always')] } as const;
const never = { exitConditionRules: [aRule('exit', 'not always')] } as const;

describe('[TB.2.1]', () => {
  test.each<readonly [string, Declared, string, string]>([
    ['no rule: the ended activity stays current', {}, 'x1', 'R A X'],
    ['a rule that does not hold', { A: never }, 'x1', 'R A X'],
    ['the parent’s rule ends the parent', { X: exits }, 'X', 'R A'],
    ['a rule further up ends all between', { A: exits }, 'A', 'R'],
    ['of two the outermost ends', { A: exits, X: exits }, 'A', 'R'],
    ['the root’s rule ends everything', { R: exits, X: exits }, 'R', ''],
    ['the ended activity’s own rule is not asked', { x1: exits }, 'x1', 'R A X'],
  ])('%s', (_, declared, current, active) => {
    const draft = aDraft(aTree('R[A[X[x1,x2],a2],B[b1]]', declared), { ended: 'x1' });
    exitActions(draft);
    expect([currentIn(draft), activeIn(draft)]).toEqual([current, active]);
  });

  test('a suspended activity’s clusters are asked too, and stay suspended with it', () => {
    const draft = aDraft(aTree('R[A[a1,a2],B[b1]]', { A: exits }), {
      ended: 'a1',
      standings: { a1: { isSuspended: true } },
    });
    exitActions(draft);
    expect(currentIn(draft)).toBe('A');
    expect(draft.changed.get(1)).toMatchObject({ isActive: false, isSuspended: true });
  });

  test('the root has nothing around it', () => {
    const draft = aDraft(aTree('R[a,b]', { R: exits }), { ended: 'R', standings: { R: { isActive: true } } });
    exitActions(draft);
    expect([currentIn(draft), activeIn(draft)]).toEqual(['R', 'R']);
  });
});

describe('[TB.2.2]', () => {
  const nothing: PostCondition = { termination: null, sequencing: null };
  const asked = (rules: Declared[string], isSuspended = false): PostCondition =>
    postConditions(aDraft(aTree('R[a,b]', { a: rules }), { ended: 'a', standings: { a: { isSuspended } } }));

  test.each<readonly [PostConditionAction, PostCondition]>([
    ['retry', { termination: null, sequencing: 'retry' }],
    ['continue', { termination: null, sequencing: 'continue' }],
    ['previous', { termination: null, sequencing: 'previous' }],
    ['exitParent', { termination: 'exitParent', sequencing: null }],
    ['exitAll', { termination: 'exitAll', sequencing: null }],
    ['retryAll', { termination: 'exitAll', sequencing: 'retry' }],
  ])('%s asks for %j', (action, expected) => {
    expect(asked({ postConditionRules: [aRule(action, 'always')] })).toEqual(expected);
  });

  test('the first rule that holds decides, in the order of the manifest', () => {
    const rules = [aRule('exitAll', 'not always'), aRule('previous', 'always'), aRule('retry', 'always')];
    expect(asked({ postConditionRules: rules })).toEqual({ termination: null, sequencing: 'previous' });
  });

  test('no rule that holds asks for nothing', () => {
    expect(asked({})).toEqual(nothing);
    expect(asked({ postConditionRules: [aRule('retry', 'satisfied')] })).toEqual(nothing);
    expect(asked({ postConditionRules: [aRule('retry')] })).toEqual(nothing);
  });

  test('a suspended activity is not asked', () => {
    expect(asked({ postConditionRules: [aRule('retry', 'always')] }, true)).toEqual(nothing);
  });

  test('without a current activity there is nothing to ask', () => {
    expect(postConditions(aDraft(aTree('R[a,b]')))).toEqual(nothing);
  });
});
