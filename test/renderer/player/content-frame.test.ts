import { expect, onTestFinished, test, vi } from 'vitest';
import { contentFrameOf } from '../../../src-renderer/player/shell/content-frame';
import type { FrameMessage } from '../../../src-renderer/player/shell-frame-protocol';

const origin = 'http://127.0.0.1:3002';
const left: FrameMessage = { type: 'left' };
const pong: FrameMessage = { type: 'pong', count: 1 };

/** The page of the player; `hears` is what the shell hears of the frame, `posted` what the frame hears of the shell. */
function aPlayer() {
  const posted: unknown[] = [];
  const target = new EventTarget();
  vi.stubGlobal('window', target);
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  const contentWindow = { postMessage: (message: unknown, to: string) => posted.push([message, to]) };
  const element = {
    src: `${origin}/frame/index.html`,
    contentWindow,
    isGone: false,
    remove: () => undefined,
  };
  element.remove = () => void (element.isGone = true);
  const stage = { hidden: false, querySelector: () => element };
  const frame = contentFrameOf({ getElementById: () => stage } as unknown as Document);
  const hears = (data: unknown, from: unknown = contentWindow, at = origin) =>
    target.dispatchEvent(Object.assign(new Event('message'), { data, source: from, origin: at }));
  return { frame, posted, hears, element, stage };
}

test('a frame gets its run when it is there and the run is known, whichever comes first, and again without its boot when it is loaded again', () => {
  const begin = [{ type: 'begin', runUrl: 'R', boot: 'B' }, origin];
  const again = [{ type: 'begin', runUrl: 'R', boot: null }, origin];
  const early = aPlayer();
  early.hears({ type: 'ready' });
  expect(early.posted).toEqual([]);
  early.frame.begin('R', 'B');
  expect(early.posted).toEqual([begin]);
  early.hears({ type: 'ready' });
  expect(early.posted).toEqual([begin, again]);
  const late = aPlayer();
  late.frame.begin('R', 'B');
  expect(late.posted).toEqual([]);
  late.hears({ type: 'ready' });
  expect(late.posted).toEqual([begin]);
});

test('what the frame said before anybody listened is heard, in order, and what others say is not', () => {
  const { frame, hears } = aPlayer();
  hears(pong);
  hears(pong, {});
  hears(pong, undefined, 'http://evil.example');
  hears({ type: 'pong', count: 2 });
  const heard: FrameMessage[] = [];
  frame.hear((message) => void heard.push(message));
  hears({ type: 'pong', count: 3 });
  expect(heard).toEqual([1, 2, 3].map((count) => ({ type: 'pong', count })));
});

test('the wait for content ends when it has loaded, some time after its first word, when the frame goes, or after a second', async () => {
  const silent = aPlayer();
  vi.advanceTimersByTime(1_000);
  await silent.frame.begun;
  const speaking = aPlayer();
  speaking.hears(pong);
  let isOver = false;
  void speaking.frame.begun.then(() => (isOver = true));
  await vi.advanceTimersByTimeAsync(399);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isOver).toBe(true);
  const shown = aPlayer();
  shown.hears({ type: 'shown' });
  await shown.frame.begun;
  const gone = aPlayer();
  gone.frame.remove();
  await gone.frame.begun;
  expect([gone.element.isGone, gone.stage.hidden]).toEqual([true, true]);
});

test('a frame at work is left when it says that all is saved, one that never began at once', async () => {
  const idle = aPlayer();
  await idle.frame.leave();
  expect(idle.posted).toEqual([]);
  const { frame, posted, hears } = aPlayer();
  hears({ type: 'ready' });
  frame.begin('R', 'B');
  let isLeft = false;
  const leaving = frame.leave().then(() => (isLeft = true));
  await Promise.resolve();
  expect([posted.at(-1), isLeft]).toEqual([[{ type: 'leave' }, origin], false]);
  hears(left);
  await leaving;
  expect(isLeft).toBe(true);
});
