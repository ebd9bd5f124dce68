import { afterEach, describe, expect, test, vi } from 'vitest';
import type { FrameState } from '../../../src-renderer/player/shell/conversation';
import { PackageId } from '../../../src-shared/kernel/ids';
import { EndedPage } from '../../../src-renderer/player/shell/ended-page';
import { NoticeBars } from '../../../src-renderer/player/shell/notice-bars';
import { frameMessageFrom } from '../../../src-renderer/player/read-message';
import { markupOf } from '../support/render';

const packageId = PackageId.parse('6a0f5a52-33f0-4d0e-8c94-6b21a1f0f001');

const bars = (kind: string) => {
  const message = frameMessageFrom({ type: 'notice', notice: { kind, detail: '' } });
  const notices = message?.type === 'notice' ? [message.notice] : [];
  const state: FrameState = {
    ...{ view: null, progress: null, notices },
    ...{ isResponding: true, failure: null, isGivenUp: false },
  };
  return markupOf(
    <NoticeBars
      state={state}
      course={{ session_id: 's', package_id: packageId }}
      onDismiss={() => undefined}
    />,
  );
};

afterEach(() => void vi.unstubAllGlobals());

describe('when the time for an activity is up', () => {
  test('the learner who may go on is told so, aloud as well', () => {
    expect(bars('time-up')).toMatch(/role="alert".*The time for this activity is up.*You may go on\./);
  });

  test('the learner who is left to choose is told what happened', () => {
    expect(bars('time-up-closed')).toMatch(/role="alert".*The time for that activity is up.*It was closed\./);
  });

  test('the page at the end tells it, and only then', () => {
    vi.stubGlobal('window', {});
    const page = (isTimeUp: boolean) =>
      markupOf(
        <EndedPage
          {...{ title: 'A course', view: null, isGivenUp: false, redirectUrl: null, isTimeUp }}
          {...{ isFaulty: false, inspects: null, isInRoom: false, isHeld: false }}
        />,
      );
    expect(page(true)).toMatch(/role="alert".*The time for that activity is up/);
    expect(page(false)).not.toContain('The time for that activity is up');
  });
});
