import { describe, expect, test } from 'vitest';
import type { PostConditionAction } from '../../../src-shared/scorm/cam/course';
import {
  terminationRequest,
  type TerminationRequest,
} from '../../../src-shared/scorm/sn/tb-2-3-termination-request';
import { unknownTracking } from '../../../src-shared/scorm/sn/tracking';
import type { Draft } from '../../../src-shared/scorm/sn/draft';
import {
  activeIn,
  aDraft,
  aRule,
  aTree,
  currentIn,
  idAt,
  standingOf,
  suspendedIn,
  type Declared,
  type Place,
} from './a-tree';

interface Terminated {
  readonly draft: Draft;
  /** The sequencing request that replaces the pending one, `as asked` where that stands, or the exception. */
  readonly then: string;
  readonly current: string | null;
  readonly active: string;
}

function terminated(request: TerminationRequest, declared: Declared, place: Place): Terminated {
  const draft = aDraft(aTree('R[A[X[x1,x2],a2],B[b1]]', declared), place);
  const termination = terminationRequest(draft, request);
  const then = termination.kind === 'valid' ? (termination.sequencing ?? 'as asked') : termination.exception;
  return { draft, then, current: currentIn(draft), active: activeIn(draft) };
}

const post = (action: PostConditionAction): Declared[string] => ({
  postConditionRules: [aRule(action, 'always')],
});
const exits: Declared[string] = { exitConditionRules: [aRule('exit', 'always')] };
const running: Place = { running: 'x1' };
const ended: Place = { ended: 'x1' };

describe('[TB.2.3] before anything ends', () => {
  test.each<readonly [TerminationRequest, Place, string]>([
    ['exit', {}, 'TB.2.3-1'],
    ['exitAll', {}, 'TB.2.3-1'],
    ['suspendAll', {}, 'TB.2.3-1'],
    ['abandon', {}, 'TB.2.3-1'],
    ['abandonAll', {}, 'TB.2.3-1'],
    ['exit', ended, 'TB.2.3-2'],
    ['abandon', ended, 'TB.2.3-2'],
  ])('%s of %j is refused with %s and changes nothing', (request, place, exception) => {
    const { then, draft } = terminated(request, {}, place);
    expect(then).toBe(exception);
    expect(draft.changed.size).toBe(0);
  });
});

describe('[TB.2.3] Exit', () => {
  test.each<readonly [string, Declared, string, string, string]>([
    ['ends the activity alone; what was asked for stands', {}, 'as asked', 'x1', 'R A X'],
    ['a post-condition replaces what was asked for', { x1: post('continue') }, 'continue', 'x1', 'R A X'],
    ['retry of the leaf', { x1: post('retry') }, 'retry', 'x1', 'R A X'],
    ['an exit rule moves up', { A: exits }, 'as asked', 'A', 'R'],
    [
      'then the cluster’s post-conditions count, not the leaf’s',
      { A: { ...exits, ...post('previous') }, x1: post('exitAll') },
      'previous',
      'A',
      'R',
    ],
    ['exitParent ends the parent', { x1: post('exitParent') }, 'as asked', 'X', 'R A'],
    [
      'exitParent goes on from parent to parent',
      { x1: post('exitParent'), X: post('exitParent'), A: post('retry') },
      'retry',
      'A',
      'R',
    ],
    ['exitParent, then exitAll', { x1: post('exitParent'), X: post('exitAll') }, 'exit', 'R', ''],
    ['exitAll ends everything', { x1: post('exitAll') }, 'exit', 'R', ''],
    ['retryAll ends everything, then retries', { x1: post('retryAll') }, 'retry', 'R', ''],
    ['an exit rule of the root ends the session', { R: exits }, 'exit', 'R', ''],
    [
      'at the root continue is turned into the end',
      { R: { ...exits, ...post('continue') } },
      'exit',
      'R',
      '',
    ],
    ['at the root retry stands', { R: { ...exits, ...post('retry') } }, 'retry', 'R', ''],
    [
      'exitParent at the root has nowhere to go',
      { R: { ...exits, ...post('exitParent') } },
      'TB.2.3-4',
      'R',
      '',
    ],
  ])('%s', (_, declared, then, current, active) => {
    expect(terminated('exit', declared, running)).toMatchObject({ then, current, active });
  });

  test('every cluster that exitParent ends is rolled up', () => {
    const { draft } = terminated(
      'exit',
      { x1: post('exitParent') },
      {
        ...running,
        standings: { x2: { tracking: { ...unknownTracking, completed: true, satisfied: true } } },
      },
    );
    expect(standingOf(draft, 'x1').tracking).toMatchObject({ completed: true, satisfied: true });
    expect(standingOf(draft, 'X').tracking).toMatchObject({ completed: true, satisfied: true });
  });
});

describe('[TB.2.3] Exit All', () => {
  test.each<readonly [string, Place]>([
    ['a running activity and all around it', running],
    ['all around an activity that has ended', ended],
    ['the root where the learner stands there', { ended: 'R', standings: { R: { isActive: true } } }],
    ['nothing twice', { ended: 'R' }],
  ])('ends %s', (_, place) => {
    expect(terminated('exitAll', {}, place)).toMatchObject({ then: 'exit', current: 'R', active: '' });
  });

  test('asks no exit and no post-condition rules', () => {
    const declared = { x1: post('retry'), A: { ...exits, ...post('continue') }, R: post('retry') };
    expect(terminated('exitAll', declared, running)).toMatchObject({ then: 'exit', current: 'R' });
  });
});

describe('[TB.2.3] Suspend All', () => {
  test.each<readonly [string, Place, string, string]>([
    ['of a running activity suspends it and all around it', running, 'x1', 'R A X x1'],
    [
      'of one that ended suspended does so too',
      { ...ended, standings: { x1: { isSuspended: true } } },
      'x1',
      'R A X x1',
    ],
    ['of one that ended takes its parent', ended, 'X', 'R A X'],
    ['of a cluster that ended takes its parent', { ended: 'A' }, 'R', 'R'],
  ])('%s', (_, place, suspended, all) => {
    const { draft, ...rest } = terminated('suspendAll', {}, place);
    expect(rest).toMatchObject({ then: 'exit', current: 'R', active: '' });
    expect(draft.suspended === null ? null : idAt(draft.tree, draft.suspended)).toBe(suspended);
    expect(suspendedIn(draft)).toBe(all);
  });

  test('of the root where nothing goes on is refused and changes nothing', () => {
    const { draft, then } = terminated('suspendAll', {}, { ended: 'R' });
    expect([then, draft.changed.size, draft.suspended]).toEqual(['TB.2.3-3', 0, null]);
  });

  test('rolls up first, and completes nothing on its own', () => {
    const satisfied = { ...unknownTracking, satisfied: true };
    const place = { ...running, standings: { x1: { isActive: true, attempts: 1, tracking: satisfied } } };
    const { draft } = terminated('suspendAll', { x2: { tracked: false } }, place);
    expect(standingOf(draft, 'X').tracking.satisfied).toBe(true);
    expect(standingOf(draft, 'x1').tracking.completed).toBeNull();
  });

  test('asks no rules', () => {
    expect(terminated('suspendAll', { x1: post('retry'), A: exits }, running).then).toBe('exit');
  });
});

describe('[TB.2.3] Abandon and Abandon All', () => {
  test('Abandon leaves the activity without ending its attempt', () => {
    const { draft, ...rest } = terminated('abandon', { x1: post('retry'), A: exits }, running);
    expect(rest).toMatchObject({ then: 'as asked', current: 'x1', active: 'R A X' });
    expect(standingOf(draft, 'x1').tracking).toEqual(unknownTracking);
  });

  test.each<readonly [string, Place]>([
    ['a running activity', running],
    ['one that has ended', ended],
  ])('Abandon All of %s leaves everything, without rollup or rules', (_, place) => {
    const { draft, ...rest } = terminated('abandonAll', { x1: post('retry'), R: exits }, place);
    expect(rest).toMatchObject({ then: 'exit', current: 'R', active: '' });
    for (const id of ['x1', 'X', 'A', 'R'])
      expect(standingOf(draft, id).tracking, id).toEqual(unknownTracking);
  });
});
