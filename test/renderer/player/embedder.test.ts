import { expect, test } from 'vitest';
import { createEmbedder } from '../../../src-renderer/player/shell/embedder';
import type { FrameState } from '../../../src-renderer/player/shell/conversation';
import type { FrameView, Outcome, Progress } from '../../../src-renderer/player/shell-frame-protocol';
import type { PlayerMessage } from '../../../src-shared/contract/player-message';

const view: FrameView = {
  controls: { canContinue: false, canPrevious: false, hiddenControls: [], canChooseCourse: false, toc: [] },
  ...{ activityId: 'A', courseId: 'ORG', isCourseOfMany: false },
  ...{ save: 'saved', pendingCount: 0, isLeaving: false, outcome: null },
};
const begun: Progress = {
  ...{ isRunning: false, completionStatus: 'incomplete', successStatus: 'unknown', totalSeconds: 0 },
  score: { raw: null, min: null, max: null, scaled: null },
};
const outcome: Outcome = {
  ...{ kind: 'exited', completionStatus: 'completed', successStatus: 'passed' },
  ...{ scaled: 1, raw: 100, max: 100, totalSeconds: 9 },
};
const base: FrameState = {
  ...{ view, progress: begun, notices: [], isResponding: true, failure: null, isGivenUp: false },
};

function watched() {
  const posted: PlayerMessage[] = [];
  const tell = createEmbedder({
    ...{ sessionId: 's', packageId: 'p' },
    post: (message) => void posted.push(message),
  });
  return (state: Partial<FrameState>) => {
    posted.length = 0;
    tell({ ...base, ...state });
    return posted.map(({ type }) => type);
  };
}

test('the page around the player hears of each step once, and of the end when nothing waits any more', () => {
  const news = watched();
  expect(news({ view: null, progress: null })).toEqual([]);
  expect(news({})).toEqual(['scorm.ready']);
  expect(news({})).toEqual([]);
  const running = { ...begun, isRunning: true };
  expect(news({ progress: running })).toEqual(['scorm.initialized', 'scorm.progress']);
  const done: Progress = { ...running, completionStatus: 'completed', successStatus: 'passed' };
  const waiting: FrameView = { ...view, save: 'saving', pendingCount: 2 };
  expect(news({ progress: done, view: waiting })).toEqual(['scorm.progress', 'scorm.completed']);
  expect(news({ progress: done, view: { ...waiting, outcome } })).toEqual([]);
  const over = { progress: done, view: { ...view, outcome } };
  expect(news(over)).toEqual(['scorm.commit', 'scorm.terminated']);
  expect(news(over)).toEqual([]);
});

test('choosing what comes next is no end, and what cannot be shown is an error with its reason', () => {
  const news = watched();
  news({});
  expect(news({ view: { ...view, outcome: { ...outcome, kind: 'choosing' } } })).toEqual([]);
  const posted: PlayerMessage[] = [];
  const tell = createEmbedder({
    ...{ sessionId: 's', packageId: 'p' },
    post: (message) => void posted.push(message),
  });
  tell({ ...base, progress: null, failure: { reason: 'unreachable', status: 0 } });
  expect(posted).toMatchObject([{ type: 'scorm.error', data: { reason: 'unreachable' } }]);
});
