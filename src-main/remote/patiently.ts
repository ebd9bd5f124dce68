import { RemoteFailed, retryOf } from '../../src-shared/sync/failure';
import type { RemoteTurns } from './remote-turns';

const mostTries = 5;
const firstPauseMs = 500;
/** What takes longer to pass is not waited for. */
const soonMs = 60_000;

/** Tries again what may pass soon and by itself, with growing pauses. `isWanted`: is there still somebody who waits for it? */
export async function patiently<T>(
  { pause }: Pick<RemoteTurns, 'pause'>,
  attempt: (tries: number) => Promise<T>,
  isWanted: () => boolean = () => true,
): Promise<T> {
  for (let tries = 1; ; tries += 1)
    try {
      return await attempt(tries);
    } catch (error) {
      if (!mayPassSoon(error) || tries >= mostTries || !isWanted()) throw error;
      await pause(firstPauseMs * 2 ** (tries - 1));
    }
}

function mayPassSoon(error: unknown): boolean {
  if (!(error instanceof RemoteFailed)) return false;
  const { when, pauseMs } = retryOf(error.failure);
  return when === 'by-itself' && pauseMs <= soonMs;
}
