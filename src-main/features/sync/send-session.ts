import type { Receipt } from '../../../src-shared/contract/syncs';
import { write } from '../../db/open';
import type { RunTools, SyncParts } from './parts';
import { updateOutboxRow, type OutboxRow } from './repository-outbox';
import { sendJournal } from './send-journal';
import { sendValues } from './send-values';

/** What the remote has after a sending. */
export interface Sent {
  /** Entries that both sides have alike; 0 where the remote takes values. */
  readonly commonPosition: number;
  readonly receipt: Receipt;
}

/** Brings one session to the remote as it is now, and notes that the remote has it. */
export async function sendSession(parts: SyncParts, run: RunTools, row: OutboxRow): Promise<void> {
  const { db, clock, sessions } = parts;
  const session = sessions.find(row.tenantId, row.sessionId);
  // What is deleted here stays there: a sync deletes nothing.
  if (session === null) return;
  const sent = await (run.hasJournals ? sendJournal : sendValues)(parts, run, row, session);
  const nowMs = clock.nowMs();
  run.tally.sentSessions += 1;
  write(db, (tx) => {
    updateOutboxRow(tx, row, {
      ...{ sentMark: row.mark, commonPosition: sent.commonPosition, receipt: sent.receipt },
      ...{ attempts: 0, trouble: null, nextAttemptAtMs: nowMs, updatedAtMs: nowMs },
    });
  });
}
