import { mostAdopted } from '../../../src-shared/contract/session-journal';
import { remoteFailed } from '../../../src-shared/sync/failure';
import { sharedCount, type SharedEntry } from '../../../src-shared/sync/shared-entries';
import type { RemoteClient } from '../../remote/remote-client';
import type { SyncParts } from './parts';
import type { OutboxRow } from './repository-outbox';

/** Longer journals are not believed: whoever sends them could fill the memory, or the disk. */
const mostEntries = 500_000;

/** The entries of a remote's journal behind a position, page by page, up to where it ended when it was first asked. */
export async function* theirsAfter(
  client: Pick<RemoteClient, 'readJournal'>,
  sessionId: string,
  from: number,
): AsyncGenerator<readonly SharedEntry[], void> {
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

/** Where a remote's journal is not that of ours any more. */
export interface Parting {
  /** Up to which both journals are the same. */
  readonly after: number;
  /** Their entries behind that, as far as they were read; none: they have nothing that ours has not. */
  readonly entries: readonly SharedEntry[];
}

/** Reads a remote's journal from its beginning up to there, and no page further. */
export async function partingIn(
  parts: Pick<SyncParts, 'sessions'>,
  row: Pick<OutboxRow, 'tenantId' | 'sessionId'>,
  pages: AsyncGenerator<readonly SharedEntry[], void>,
): Promise<Parting> {
  for (let after = 0; ;) {
    const { value: page, done } = await pages.next();
    if (done === true) return { after, entries: [] };
    const shared = sharedWithOurs(parts, row, after, page);
    after += shared;
    if (shared < page.length) return { after, entries: page.slice(shared) };
  }
}

/** The entries of a remote's journal from where it is not that of ours any more, as many as can be merged and some more. */
export async function theirsApart(
  { after, entries }: Parting,
  pages: AsyncGenerator<readonly SharedEntry[], void>,
): Promise<ApartEntries> {
  const kept = [...entries];
  let chars = JSON.stringify(entries).length;
  const isTooMuch = () => kept.length > mostAdopted || chars > mostKeptChars;
  while (!isTooMuch()) {
    const { value: page, done } = await pages.next();
    if (done === true) return { entries: kept, after, isWhole: true };
    kept.push(...page);
    chars += JSON.stringify(page).length;
  }
  return { entries: kept, after, isWhole: false };
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
