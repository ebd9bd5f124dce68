import type { SessionId } from '../../src-shared/kernel/ids';
import { RemoteFailed } from '../../src-shared/sync/failure';
import { forkedFrom } from '../../src-shared/sync/forked-from';
import { sendJournal } from '../../src-main/features/sync/send-journal';
import { emptyTally } from '../../src-main/features/sync/tally';
import { SyncTrouble } from '../../src-main/features/sync/trouble';
import { clientInProcess, type Fault } from './client-in-process';
import { idsOn } from './kept';
import { packageId, tenantId, userId, type Lectern } from './lectern-in-process';
import { journalOf } from './two-lecterns';

const place = { packageId, version: 1 };
const packages = {
  ensure: () => Promise.resolve(place),
  withPlace: <T>(_: unknown, use: (at: typeof place) => Promise<T>) => use(place),
};

/**
 * One sync of all sessions with another Lectern, of which no outbox leaves any out, and the attempts that were made there. What a fault
 * or somebody who plays stops is left for another time. Says whether anything has changed, here or there.
 */
export async function syncInProcess(
  here: Lectern,
  there: Lectern,
  next: () => Fault = () => null,
): Promise<boolean> {
  const before = [worldOf(here), worldOf(there)];
  const client = clientInProcess(there, next);
  const run = { client, packages, tally: emptyTally(), clockDifferenceMs: 0 };
  const parts = { sessions: here.sessions(), clock: { nowMs: () => 0 } };
  for (let tried = new Set<SessionId>(), left = true; left;) {
    await beginForks(here, there);
    const ids = idsOn(here).filter((id) => !tried.has(id));
    left = ids.length > 0;
    tried = new Set([...tried, ...ids]);
    for (const sessionId of ids) {
      const row = { tenantId, sessionId, commonPosition: 0, receipt: null };
      await orAnotherTime(sendJournal(parts, run, row, here.sessions().read(tenantId, sessionId)));
    }
  }
  return JSON.stringify(before) !== JSON.stringify([worldOf(here), worldOf(there)]);
}

/** All that one Lectern tells others of its sessions. */
export function worldOf(on: Lectern) {
  return idsOn(on)
    .toSorted()
    .map((id) => [id, journalOf(on, id).map(({ position, event }) => [position, event])] as const);
}

async function beginForks(here: Lectern, there: Lectern): Promise<void> {
  for (const session_id of idsOn(there)) {
    const forked_from = forkedFrom(there.sessions().read(tenantId, session_id).metadata);
    if (forked_from === null || here.sessions().find(tenantId, session_id) !== null) continue;
    const made = { package_id: packageId, user_id: userId, session_id, mode: 'normal' } as const;
    await here.sessions().create(tenantId, { ...made, metadata: { forked_from } });
  }
}

async function orAnotherTime(sent: Promise<unknown>): Promise<void> {
  try {
    await sent;
  } catch (error) {
    const isHeld = error instanceof SyncTrouble && error.word === 'held';
    const isBroken = error instanceof RemoteFailed && error.failure.word === 'unreachable';
    if (!isHeld && !isBroken) throw error;
  }
}
