import { afterEach, expect, test, vi } from 'vitest';
import { EndedPage } from '../../../src-renderer/player/shell/ended-page';
import { SaveSign } from '../../../src-renderer/player/shell/save-sign';
import type { FrameView } from '../../../src-renderer/player/shell-frame-protocol';
import { markupOf } from '../support/render';

afterEach(() => void vi.unstubAllGlobals());

const view: FrameView = {
  controls: { canContinue: false, canPrevious: false, hiddenControls: [], canChooseCourse: false, toc: [] },
  ...{ activityId: null, courseId: 'course', isCourseOfMany: false },
  ...{ save: 'saved', pendingCount: 0, isLeaving: false },
  outcome: {
    ...{ kind: 'exited', completionStatus: 'completed', successStatus: 'passed' },
    ...{ scaled: 1, raw: null, max: null, totalSeconds: 3 },
  },
};

const ended = (isFaulty: boolean) => {
  vi.stubGlobal('window', {});
  return markupOf(
    <EndedPage
      {...{ isInRoom: false, isHeld: false }}
      {...{ title: 'Golf', view, isGivenUp: false, isTimeUp: false, redirectUrl: null, isFaulty }}
      inspects="s-1"
    />,
  );
};

test('the end of a test with faults vouches for nothing, and leads to what was stored', () => {
  const page = ended(true);
  expect(page).toContain('what the LMS of this test stored of it, and what it lost');
  expect(page).toContain('Every call of the test is noted.');
  for (const vouched of ['counts as passed', 'Everything is saved']) expect(page).not.toContain(vouched);
  expect(page).toContain('href="/#/sessions/s-1/inspect"');
});

test('that of any other visit says what counts', () => {
  const page = ended(false);
  for (const vouched of ['counts as passed', 'Everything is saved']) expect(page).toContain(vouched);
});

test('the sign in the bar of a test with faults says that calls are noted, not that work is stored', () => {
  const sign = (isFaulty: boolean) =>
    markupOf(<SaveSign save="saved" pendingCount={0} isFaulty={isFaulty} />);
  expect(sign(true)).toMatch(/Noted.*Every call is noted/);
  expect(sign(true)).not.toContain('Everything you did is stored');
  expect(sign(false)).toContain('Everything you did is stored');
});
