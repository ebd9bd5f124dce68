import { RemoteFailed, retryOf } from '../../src-shared/sync/failure';
import type { RemoteTurns } from './remote-turns';

const mostTries = 5;
const firstPauseMs = 500;

/** Tries again what may pass by itself, with growing pauses. `isWanted`: is there still somebody who waits for it? */
export async function patiently<T>(
  { pause }: Pick<RemoteTurns, 'pause'>,
  attempt: (tries: number) => Promise<T>,
  isWanted: () => boolean = () => true,
): Promise<T> {
  for (let tries = 1; ; tries += 1)
    try {
      return await attempt(tries);
    } catch (error) {
      const mayPass = error instanceof RemoteFailed && retryOf(error.failure).when === 'by-itself';
      if (!mayPass || tries >= mostTries || !isWanted()) throw error;
      await pause(firstPauseMs * 2 ** (tries - 1));
    }
}
