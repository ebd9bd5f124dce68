import { expect, test } from 'vitest';
import type { FrameState } from '../../../src-renderer/player/shell/conversation';
import { leavingOf, mayAskToLeave } from '../../../src-renderer/player/shell/room/leaving';
import type { FrameView, Outcome } from '../../../src-renderer/player/shell-frame-protocol';

const view: FrameView = {
  controls: { canContinue: false, canPrevious: false, hiddenControls: [], canChooseCourse: false, toc: [] },
  ...{ activityId: null, courseId: 'ORG', isCourseOfMany: false, isLeaving: false },
  ...{ save: 'saved', pendingCount: 0, outcome: null },
};
const state: FrameState = {
  ...{ view, progress: null, notices: [], isResponding: true, failure: null, isGivenUp: false },
};
const outcome: Outcome = {
  ...{ kind: 'suspended', completionStatus: 'incomplete', successStatus: 'unknown' },
  ...{ scaled: null, raw: null, max: null, totalSeconds: 0 },
};
const seen = (changes: Partial<FrameView>, rest: Partial<FrameState> = {}): FrameState => ({
  ...state,
  view: { ...view, ...changes },
  ...rest,
});

test.each([
  ['nothing was heard of it', null, 'leaving', false],
  ['it loads', { ...state, view: null }, 'leaving', false],
  ['it runs', state, 'leaving', true],
  ['the learner chooses', seen({ outcome: { ...outcome, kind: 'choosing' } }), 'leaving', true],
  ['it runs and the host is away', seen({ save: 'offline', pendingCount: 2 }), 'waiting', true],
  ['it was left', seen({ outcome }), 'saved', false],
  ['it was left and is being saved', seen({ outcome, save: 'saving', pendingCount: 1 }), 'leaving', false],
  ['it was left without the host', seen({ outcome, save: 'offline', pendingCount: 1 }), 'waiting', false],
  ['all was saved before the host went', seen({ outcome, save: 'offline' }), 'saved', false],
  ['the host never takes it', seen({ outcome, save: 'refused', pendingCount: 1 }), 'refused', false],
  ['it did not answer', seen({}, { isGivenUp: true }), 'gaveUp', false],
  ['another device has it', seen({ save: 'taken-over' }), 'nothing', false],
  ['it never began', { ...state, failure: { reason: 'refused', status: 403 } as const }, 'nothing', false],
] as const)('a course on its way out: %s', (_, now, leaving, mayAsk) => {
  expect([leavingOf(now), mayAskToLeave(now)]).toEqual([leaving, mayAsk]);
});
