import { Refusal } from '../../../src-shared/contract/errors';
import type { SharedEntry } from '../../../src-shared/sync/shared-entries';
import { troubleOf } from './own-refusal';
import type { RunTools, SyncParts } from './parts';
import type { OutboxRow } from './repository-outbox';
import { theirsAfter } from './their-journal';

/** Of a merge that cannot be: our journal becomes an attempt of its own. */
const apart = new Set<unknown>(['activities', 'moved', 'too-long']);

/**
 * Both sides went on: theirs takes the place of ours, and what only ours had is merged into it by the rules, or becomes an attempt of its
 * own. Rejects with SyncTrouble `held` while somebody plays it, here or there.
 */
export async function reconcileJournal(
  { sessions }: SyncParts,
  { client, tally, clockDifferenceMs }: RunTools,
  { tenantId, sessionId }: OutboxRow,
): Promise<void> {
  const { lastAccessedAtMs } = await client.readSession(sessionId);
  const entries: SharedEntry[] = [];
  for await (const some of theirsAfter(client, sessionId, 0)) entries.push(...some);
  const lastAccessedMs = (lastAccessedAtMs ?? 0) - clockDifferenceMs;
  const theirs = { sessionId, entries, after: 0, lastAccessedMs };
  try {
    await sessions.adopt(tenantId, theirs, 'merged');
    tally.received += 1;
  } catch (error) {
    const { reason } = (error instanceof Refusal && error.code === 'VERSION_CONFLICT' && error.details) || {};
    if (!apart.has(reason)) throw troubleOf(error);
    try {
      const { forkId } = await sessions.forkOff(tenantId, theirs);
      tally[forkId === null ? 'received' : 'forked'] += 1;
    } catch (refused) {
      throw troubleOf(refused);
    }
  }
}
