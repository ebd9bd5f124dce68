import PQueue from 'p-queue';
import type { RemoteTrouble } from '../../../src-shared/contract/remote-trouble';
import { RemoteFailed, remoteFailed } from '../../../src-shared/sync/failure';
import { write } from '../../db/open';
import { lookForLosses } from './look-for-losses';
import { meetRemote } from './meet-remote';
import type { RunTools, SyncParts } from './parts';
import { pullChanged } from './pull-changed';
import { selectDue, updateOutboxRow, type OutboxRow } from './repository-outbox';
import { noteLoss, updateRemote, type RemoteRow } from './repository-remotes';
import { deleteRun, insertRun, updateRun } from './repository-runs';
import { createPackageSender } from './send-package';
import { sendSession } from './send-session';
import { emptyTally } from './tally';
import { faultOf, pauseAfter, SyncTrouble, toldOf } from './trouble';

/** Sessions on their way at the same time: some wait for their package while others go. */
const atOnce = 16;
const looked = 200;

export interface BegunSync {
  /** Ids of the sessions that are on their way. */
  readonly sending: Set<string>;
  /** Somebody did: it has not begun by itself. */
  readonly isAsked: boolean;
}

/**
 * One sync with one remote: meets it, looks at what has changed there, sends what is due. What goes wrong with one session stands in its
 * row; what goes wrong with the remote ends the sync and stands in the remote's. Rejects only with faults of ours.
 */
export async function runSync(parts: SyncParts, remote: RemoteRow, begun: BegunSync): Promise<void> {
  const { db, clock, log } = parts;
  const { sending, isAsked } = begun;
  const tally = emptyTally();
  const runId = write(db, (tx) => insertRun(tx, remote, clock.nowMs()));
  let trouble: RemoteTrouble | null = null;
  let assignedTrouble = remote.assignedTrouble;
  let requests = () => 0;
  try {
    const met = await meetRemote(parts, remote);
    requests = sinceNow(met.client.requests);
    const packages = createPackageSender(parts, { remote, tally, client: met.client });
    const run = { ...met, remote, tally, packages };
    const seenUntil = met.hasJournals ? await pullChanged(parts, run, remote.seenUntil) : null;
    await lookForLosses(parts, run, isAsked);
    assignedTrouble = await bringAssigned(parts, run, met.assignedHash);
    await sendDue(parts, run, sending);
    if (seenUntil !== null && tally.sentSessions > 0) {
      // What went up just now has changed there: the next look need not meet it as news.
      await pullChanged(parts, run, seenUntil);
      await sendDue(parts, run, sending);
    }
  } catch (error) {
    ({ trouble } = toldOf(namedFor(parts, remote, error), clock.nowMs()));
  }
  const nowMs = clock.nowMs();
  const isIdle =
    trouble === null && assignedTrouble === null && Object.values(tally).every((count) => count === 0);
  const lost = { sessions: tally.lostSessions, packages: tally.lostPackages };
  const hasLost = lost.sessions + lost.packages > 0;
  if (hasLost) log.warn({ remoteId: remote.remoteId, ...lost }, 'A remote had less than it had acknowledged');
  write(db, (tx) => {
    if (hasLost) noteLoss(tx, remote, lost, nowMs);
    if (isIdle) deleteRun(tx, runId);
    else {
      const told = trouble ?? assignedTrouble;
      updateRun(tx, runId, { ...tally, requests: requests(), trouble: told, endedAtMs: nowMs });
    }
    updateRemote(tx, remote, {
      trouble,
      assignedTrouble,
      ...(trouble === null ? { lastSyncAtMs: nowMs } : {}),
    });
  });
}

/** Why what is assigned there could not be brought, while the rest goes on; null: it could. What is of the remote is thrown on. */
async function bringAssigned(
  parts: SyncParts,
  run: RunTools,
  hash: string | null,
): Promise<RemoteTrouble | null> {
  try {
    await parts.bringAssigned(run, hash);
    return null;
  } catch (thrown) {
    const error = namedFor(parts, run.remote, thrown);
    const { trouble, isOfTheRemote } = toldOf(error, parts.clock.nowMs());
    if (isOfTheRemote) throw error;
    return trouble;
  }
}

/** How much it has grown. */
function sinceNow(count: () => number): () => number {
  const before = count();
  return () => count() - before;
}

/** Until nothing is due any more. What is of the remote ends it, once what was begun has come to its end. */
async function sendDue(parts: SyncParts, run: RunTools, sending: Set<string>): Promise<void> {
  const { db, clock } = parts;
  const queue = new PQueue({ concurrency: atOnce });
  const tried = new Set<string>();
  const nameOf = ({ sessionId, mark }: OutboxRow): string => `${sessionId} ${String(mark)}`;
  const endings: Error[] = [];
  const send = async (row: OutboxRow): Promise<void> => {
    if (endings.length > 0) return;
    sending.add(row.sessionId);
    try {
      if (run.signal.aborted) throw remoteFailed('cancelled', {});
      await sendSession(parts, run, row);
    } catch (thrown) {
      const error = namedFor(parts, row, thrown);
      const { isOfTheRemote } = toldOf(error, clock.nowMs());
      if (isOfTheRemote && error instanceof Error) endings.push(error);
      else keepTrouble(parts, run, row, error);
    } finally {
      sending.delete(row.sessionId);
      parts.onProgress(run.remote);
    }
  };
  for (;;) {
    const due = selectDue(db, run.remote, clock.nowMs(), looked + tried.size);
    const fresh = due.filter((row) => !tried.has(nameOf(row)));
    if (fresh.length === 0) return;
    for (const row of fresh) tried.add(nameOf(row));
    await queue.addAll(fresh.map((row) => () => send(row)));
    const [ending] = endings;
    if (ending !== undefined) throw ending;
  }
}

/** A fault of ours is one more trouble: in one session, the others go on. */
function namedFor({ log }: SyncParts, about: RemoteRow | OutboxRow, thrown: unknown): unknown {
  if (thrown instanceof RemoteFailed || thrown instanceof SyncTrouble) return thrown;
  const sessionId = 'sessionId' in about ? about.sessionId : null;
  log.error({ err: thrown, remoteId: about.remoteId, sessionId }, 'A sync met a fault of ours');
  return faultOf(thrown);
}

function keepTrouble(parts: SyncParts, { tally }: RunTools, row: OutboxRow, error: unknown): void {
  const nowMs = parts.clock.nowMs();
  const { trouble, pauseMs } = toldOf(error, nowMs);
  const attempts = row.attempts + 1;
  tally.failed += 1;
  write(parts.db, (tx) => {
    const nextAttemptAtMs = nowMs + pauseAfter(attempts, pauseMs);
    updateOutboxRow(tx, row, { attempts, trouble, nextAttemptAtMs, updatedAtMs: nowMs });
  });
}
