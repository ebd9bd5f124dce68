import { describe, expect, test } from 'vitest';
import { ApiFailure } from '../../../src-shared/contract/call';
import type { FrameState } from '../../../src-renderer/player/shell/conversation';
import { endOf, scoreOf } from '../../../src-renderer/player/shell/end';
import { launchAddressFrom } from '../../../src-renderer/player/shell/launch-address';
import { problemFrom } from '../../../src-renderer/player/shell/open-course';
import { screenOf } from '../../../src-renderer/player/shell/screen';
import type { FrameView, Outcome } from '../../../src-renderer/player/shell-frame-protocol';

const outcome: Outcome = {
  kind: 'suspended',
  completionStatus: 'incomplete',
  successStatus: 'unknown',
  scaled: 0.8,
  raw: null,
  max: null,
  totalSeconds: 61,
};
const view: FrameView = {
  controls: { canContinue: false, canPrevious: false, hiddenControls: [], canChooseCourse: false, toc: [] },
  activityId: null,
  courseId: 'ORG',
  isCourseOfMany: false,
  save: 'saved',
  pendingCount: 0,
  isLeaving: false,
  outcome: null,
};
const state: FrameState = {
  view,
  progress: null,
  notices: [],
  isResponding: true,
  failure: null,
  isGivenUp: false,
};

describe('the screen of the player', () => {
  test.each([
    ['nothing was heard yet', null, 'loading'],
    ['the frame has not spoken of the course', { ...state, view: null }, 'loading'],
    ['content is shown', state, 'course'],
    [
      'the learner has to choose',
      { ...state, view: { ...view, outcome: { ...outcome, kind: 'choosing' } } },
      'choosing',
    ],
    ['the visit is over', { ...state, view: { ...view, outcome } }, 'ended'],
    ['the content was given up', { ...state, isGivenUp: true }, 'ended'],
    ['the server refuses what is sent', { ...state, view: { ...view, save: 'refused' } }, 'course'],
    ['another player has the session', { ...state, view: { ...view, save: 'taken-over' } }, 'problem'],
    ['the frame could not boot', { ...state, failure: { reason: 'unreachable', status: 0 } }, 'problem'],
  ] as const)('when %s', (_, known, kind) => {
    expect(screenOf(known).kind).toBe(kind);
  });

  test('names the problem of a frame that could not boot', () => {
    const of = (reason: 'refused' | 'unreachable' | 'reloaded', status: number) =>
      screenOf({ ...state, failure: { reason, status } });
    expect(of('refused', 404)).toMatchObject({ problem: 'token', facts: { status: '404' } });
    expect(of('refused', 500)).toMatchObject({ problem: 'fault' });
    expect(of('unreachable', 0)).toMatchObject({ problem: 'unreachable' });
    expect(of('reloaded', 0)).toMatchObject({ problem: 'reloaded' });
  });
});

describe('the end of a visit', () => {
  test.each([
    [{ ...outcome, successStatus: 'passed', completionStatus: 'completed' }, 'passed'],
    [{ ...outcome, successStatus: 'failed', completionStatus: 'completed' }, 'failed'],
    [{ ...outcome, completionStatus: 'completed' }, 'completed'],
    [outcome, 'suspended'],
    [{ ...outcome, kind: 'exited' }, 'exited'],
    [{ ...outcome, kind: 'abandoned', successStatus: 'passed' }, 'abandoned'],
  ] as const)('of %j is called %s', (given, end) => {
    expect(endOf(given)).toBe(end);
  });

  test('shows points where content counted points, else the share', () => {
    expect(scoreOf({ raw: 42, max: 50, scaled: 0.84 })).toEqual({ kind: 'points', raw: 42, max: 50 });
    expect(scoreOf({ raw: null, max: null, scaled: 0.84 })).toEqual({ kind: 'share', share: 0.84 });
    expect(scoreOf({ raw: null, max: 100, scaled: null })).toBeNull();
  });
});

describe('opening', () => {
  test('takes session and token from the address', () => {
    expect(launchAddressFrom('http://127.0.0.1:3001/player/abc?token=x.y.z')).toEqual({
      sessionId: 'abc',
      token: 'x.y.z',
    });
  });

  test.each([
    [401, { code: 'UNAUTHORIZED', error: 'x' }, 'token'],
    [403, { code: 'FORBIDDEN', details: { reason: 'session_expired' } }, 'expired'],
    [404, { code: 'SESSION_NOT_FOUND' }, 'sessionGone'],
    [404, { code: 'PACKAGE_NOT_FOUND' }, 'packageGone'],
    [503, { code: 'SERVICE_UNAVAILABLE' }, 'unreachable'],
    [500, { code: 'INTERNAL_ERROR', request_id: 'r1' }, 'fault'],
  ])('a refusal %i %j is a problem the learner understands', (status, body, kind) => {
    expect(problemFrom(new ApiFailure(status, body), 's').kind).toBe(kind);
  });

  test('no answer at all is a server that cannot be reached', () => {
    expect(problemFrom(new TypeError('fetch failed'), 's').kind).toBe('unreachable');
  });
});
