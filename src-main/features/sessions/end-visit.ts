import { sessionLifeMs } from '../../../src-shared/contract/sessions';
import { conflict, type JournalParts } from './append-journal';
import { serverEntry, type JournalWriter } from './journal-writer';
import { mayComeBack, type LiveAttempt } from './live-attempts';
import { sessionOrRefuse } from './read-session';
import { record, type Recording } from './record';
import { updateSessionRow, type SessionRow } from './repository';
import type { SessionKey } from './repository-journal';
import { selectLastHeardMs } from './repository-reconcile';

interface Parts extends Pick<JournalParts, 'writers'> {
  readonly journal: Pick<JournalWriter, 'settleIn'>;
}

/**
 * The attempt with nothing under way any more: what waited is written down, and a visit that nobody comes back to is ended; should its page come
 * back after all, it has lost the session, and what it brings is kept beside it. Neither is an access. Refuses with VERSION_CONFLICT, `details.reason` `held`, while a page plays the session or may come back to it.
 */
export function settled(at: Recording, { journal, writers }: Parts, row: SessionRow): LiveAttempt {
  const live = journal.settleIn(at.tx, row, at.nowMs);
  if (writers.isConnected(row.sessionId, live.epoch)) throw conflict(row, { reason: 'held' });
  // Where it was brought by another server, it is older than that.
  const heardMs = Math.min(row.lastAccessedAtMs, selectLastHeardMs(at.tx, row) ?? Infinity);
  if (mayComeBack(live) && isRecent(heardMs, at.nowMs)) throw conflict(row, { reason: 'held' });
  const { lastAccessedAtMs } = row;
  if (!mayComeBack(live)) {
    updateSessionRow(at.tx, row.tenantId, row.sessionId, { lastAccessedAtMs });
    return live;
  }
  const ended = endedVisit(at, row, live);
  const fencedEpoch = Math.max(row.fencedEpoch, live.epoch);
  updateSessionRow(at.tx, row.tenantId, row.sessionId, { lastAccessedAtMs, fencedEpoch });
  return { ...ended, fencedEpoch };
}

export function isRecent(lastAccessedMs: number, nowMs: number): boolean {
  return nowMs - lastAccessedMs <= sessionLifeMs;
}

/** Ended when it was heard of last: on every server at the same time. */
export function endedVisit(at: Recording, key: SessionKey, live: LiveAttempt): LiveAttempt {
  const nowMs = selectLastHeardMs(at.tx, key) ?? at.nowMs;
  const entry = serverEntry({ type: 'abort', nowMs, reason: 'expired' });
  return record(at, sessionOrRefuse(at.tx, key).session, live, [entry]).live;
}
