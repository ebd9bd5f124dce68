import { Refusal } from '../../../src-shared/contract/errors';
import type { RemoteClient } from '../../remote/remote-client';
import type { TheirJournal } from '../sessions/service';
import { troubleOf } from './own-refusal';
import type { RunTools, SyncParts } from './parts';
import type { OutboxRow } from './repository-outbox';
import { theirsApart } from './their-journal';

/** Of a merge that cannot be: our journal becomes an attempt of its own. */
const apart = new Set<unknown>(['activities', 'moved', 'too-long']);

type Parts = Pick<SyncParts, 'sessions'>;
type Row = Pick<OutboxRow, 'tenantId' | 'sessionId'>;

interface Tools extends Pick<RunTools, 'tally' | 'clockDifferenceMs'> {
  readonly client: Pick<RemoteClient, 'readSession' | 'readJournal'>;
}

/**
 * Both sides went on: theirs takes the place of ours, and what only ours had is merged into it by the rules, or becomes an attempt of its
 * own. Of a journal that is too long to be merged only the beginning is here then. Rejects with SyncTrouble `held` while somebody plays
 * it, here or there.
 */
export async function reconcileJournal(
  parts: Parts,
  { client, tally, clockDifferenceMs }: Tools,
  row: Row,
): Promise<void> {
  const { tenantId, sessionId } = row;
  const { lastAccessedAtMs } = await client.readSession(sessionId);
  const { entries, after, isWhole } = await theirsApart(parts, client, row);
  const lastAccessedMs = (lastAccessedAtMs ?? 0) - clockDifferenceMs;
  const theirs = { sessionId, entries, after, lastAccessedMs };
  try {
    const isMerged = isWhole && (await hasMerged(parts, row, theirs));
    const { forkId } = isMerged ? { forkId: null } : await parts.sessions.forkOff(tenantId, theirs);
    tally[forkId === null ? 'received' : 'forked'] += 1;
  } catch (error) {
    throw troubleOf(error);
  }
}

async function hasMerged({ sessions }: Parts, { tenantId }: Row, theirs: TheirJournal): Promise<boolean> {
  try {
    await sessions.adopt(tenantId, theirs, 'merged');
    return true;
  } catch (error) {
    const { reason } = (error instanceof Refusal && error.code === 'VERSION_CONFLICT' && error.details) || {};
    if (!apart.has(reason)) throw error;
    return false;
  }
}
