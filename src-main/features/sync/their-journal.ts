import { remoteFailed } from '../../../src-shared/sync/failure';
import { sharedCount, type SharedEntry } from '../../../src-shared/sync/shared-entries';
import type { RemoteClient } from '../../remote/remote-client';
import { mostAdopted } from '../sessions/service';
import type { SyncParts } from './parts';
import type { OutboxRow } from './repository-outbox';

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

/** Kept in memory of entries that are to be merged, in characters of their JSON. */
const mostKeptChars = 64 * 1024 * 1024;

export interface ApartEntries {
  /** Behind `after`, up to which both journals are the same. */
  readonly entries: readonly SharedEntry[];
  readonly after: number;
  /** There are no more of them: else they are more than could be merged. */
  readonly isWhole: boolean;
}

/** The entries of a remote's journal from where it is not that of ours any more, as many as can be merged and some more. */
export async function theirsApart(
  parts: Pick<SyncParts, 'sessions'>,
  client: Pick<RemoteClient, 'readJournal'>,
  row: Pick<OutboxRow, 'tenantId' | 'sessionId'>,
): Promise<ApartEntries> {
  const kept: SharedEntry[] = [];
  let [after, chars] = [0, 0];
  for await (const page of theirsAfter(client, row.sessionId, 0)) {
    const shared = kept.length > 0 ? 0 : sharedWithOurs(parts, row, after, page);
    after += shared;
    const fresh = page.slice(shared);
    kept.push(...fresh);
    chars += JSON.stringify(fresh).length;
    if (kept.length > mostAdopted || chars > mostKeptChars) return { entries: kept, after, isWhole: false };
  }
  return { entries: kept, after, isWhole: true };
}

/** How many of their entries behind a position are ours too, from the first on. Pages of long entries are shorter. */
function sharedWithOurs(
  { sessions }: Pick<SyncParts, 'sessions'>,
  { tenantId, sessionId }: Pick<OutboxRow, 'tenantId' | 'sessionId'>,
  after: number,
  theirs: readonly SharedEntry[],
): number {
  for (let shared = 0; ;) {
    const rest = theirs.slice(shared);
    if (rest.length === 0) return shared;
    const asked = { sessionId, after: after + shared, limit: rest.length };
    const ours = sessions.readJournal(tenantId, asked).data;
    const alike = sharedCount(ours, rest);
    shared += alike;
    if (alike === 0 || alike < ours.length) return shared;
  }
}
