import { remoteFailed } from '../../../src-shared/sync/failure';
import type { SharedEntry } from '../../../src-shared/sync/shared-entries';
import type { RemoteClient } from '../../remote/remote-client';

/** Longer journals are not believed: whoever sends them could fill the memory, or the disk. */
const mostEntries = 500_000;

/** The entries of a remote's journal behind a position, page by page, up to where it ended when it was first asked. */
export async function* theirsAfter(
  client: Pick<RemoteClient, 'readJournal'>,
  sessionId: string,
  from: number,
): AsyncGenerator<readonly SharedEntry[]> {
  let end: number | null = null;
  let after = from;
  do {
    const { entries, lastPosition, hasMore } = await client.readJournal(sessionId, after);
    end ??= lastPosition;
    if (end > mostEntries) throw remoteFailed('garbage', { reason: 'too-long', status: null, at: 'journal' });
    if (entries.length > 0) yield entries;
    after += entries.length;
    if (!hasMore) return;
  } while (after < end);
}
