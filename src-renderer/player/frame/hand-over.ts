import { groupedBy } from '../../../src-shared/kernel/grouped-by';
import { quietly, storedOutboxes } from './outbox-storage';
import type { SealedOutbox } from './server-line';

/** Characters of what is sent at once, about. */
const pieceLength = 500_000;

/**
 * Hands in what pages of any session have left in page storage: who is at this device now need not be who made it, and can read none of it.
 * What the server has is forgotten here; the rest waits for the next time.
 */
export async function handOverAll(
  storage: Storage | null,
  post: (outbox: SealedOutbox) => Promise<boolean | null>,
): Promise<void> {
  const runs = groupedBy(storedOutboxes(storage), ({ sessionId, epoch }) => `${sessionId} ${epoch}`);
  for (const stored of runs.values()) {
    const runKey = stored.find(({ number }) => number === null)?.key;
    const entries = stored
      .flatMap(({ key, number }) => (number === null ? [] : [{ key, number }]))
      .toSorted((one, other) => one.number - other.number);
    if (runKey === undefined) continue;
    const read = (key: string) => storage?.getItem(key) ?? '';
    const { sessionId } = stored[0];
    let isKept = true;
    for (const keys of piecesOf(
      entries.map(({ key }) => key),
      (key) => read(key).length,
    )) {
      const sent = { session_id: sessionId, run: read(runKey), entries: keys.map(read) };
      isKept = (await post(sent)) === true;
      if (!isKept) break;
      for (const key of keys) quietly(() => storage?.removeItem(key));
    }
    if (isKept) quietly(() => storage?.removeItem(runKey));
  }
}

function piecesOf(keys: readonly string[], lengthOf: (key: string) => number): readonly string[][] {
  const pieces: string[][] = [];
  let length = 0;
  for (const key of keys) {
    const own = lengthOf(key);
    const last = pieces.at(-1);
    if (last === undefined || length + own > pieceLength) {
      pieces.push([key]);
      length = own;
    } else {
      last.push(key);
      length += own;
    }
  }
  return pieces;
}
