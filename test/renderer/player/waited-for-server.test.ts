import { expect, onTestFinished, test, vi } from 'vitest';
import { waitedForServer } from '../../../src-renderer/player/shell/waited-for-server';

/** A server that is reached after so many questions. */
function reachedAfter(count: number): () => number {
  let asked = 0;
  vi.stubGlobal('location', { href: 'http://127.0.0.1:1/player/s' });
  vi.stubGlobal('fetch', () => {
    asked += 1;
    return asked > count
      ? Promise.resolve(new Response(null, { status: 401 }))
      : Promise.reject(new TypeError());
  });
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  return () => asked;
}

test('a server that answers, whatever it answers, was reached', async () => {
  const asked = reachedAfter(0);
  expect(await waitedForServer()).toBe(false);
  expect(asked()).toBe(1);
});

test('a server that is not reached is asked again until it is', async () => {
  const asked = reachedAfter(3);
  const waiting = waitedForServer();
  await vi.advanceTimersByTimeAsync(1_500);
  expect(await waiting).toBe(true);
  expect(asked()).toBe(4);
});
