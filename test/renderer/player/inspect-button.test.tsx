import { afterEach, expect, test, vi } from 'vitest';
import { CourseHeader } from '../../../src-renderer/player/shell/course-header';
import { markupOf } from '../support/render';

afterEach(() => void vi.unstubAllGlobals());

const header = (inspects: string | null) =>
  markupOf(
    <CourseHeader
      {...{
        title: 'Golf',
        activityTitle: null,
        view: null,
        toc: null,
        hasSteps: false,
        inspects,
        isFaulty: false,
      }}
      navigate={() => undefined}
    />,
  );

test('an owner finds the inspector in the bar: a tab of its own, which gets the way in of the player', () => {
  vi.stubGlobal('window', {});
  vi.stubGlobal('document', { fullscreenEnabled: false });
  const link = /<a[^>]*data-testid="player-inspect"[^>]*>/.exec(header('s-1'))?.[0];
  for (const part of ['href="/#/sessions/s-1/inspect"', 'target="_blank"', 'rel="opener"'])
    expect(link).toContain(part);
  expect(header(null)).not.toContain('player-inspect');
});

test('in a window of the desktop program a button asks for it, which names no session', () => {
  vi.stubGlobal('window', { lecternPlayer: { inspect: () => undefined } });
  vi.stubGlobal('document', { fullscreenEnabled: false });
  const markup = header('s-1');
  expect(markup).toMatch(/<button[^>]*data-testid="player-inspect"/);
  expect(markup).not.toContain('s-1');
});
