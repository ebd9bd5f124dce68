import type { SharedEntry } from '../../../src-shared/sync/shared-entries';
import type { SyncParts } from './parts';
import type { OutboxRow } from './repository-outbox';

/** Entries of our journal behind a position, as they are sent; of long ones fewer than `limit`. */
export function ourEntries(
  { sessions }: Pick<SyncParts, 'sessions'>,
  { tenantId, sessionId }: Pick<OutboxRow, 'tenantId' | 'sessionId'>,
  after: number,
  limit: number,
): { readonly entries: readonly SharedEntry[]; readonly hasMore: boolean } {
  const page = sessions.readJournal(tenantId, { sessionId, after, limit });
  return { entries: page.data.map(sentEntry), hasMore: page.has_more };
}

function sentEntry(entry: SharedEntry): SharedEntry {
  const { position, epoch, number, source, event, result, error_code, took_ms } = entry;
  return { position, epoch, number, source, event, result, error_code, took_ms };
}
