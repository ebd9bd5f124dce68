/*
 * Threat model. What a page could not send lies in page storage until a page of whomever finds the server again, so anybody may send anything
 * here, without a ticket. Only the pages of a session had its key, so what opens under it was made by one of them; the ticket, sealed with
 * it, says for which run, and what may be written with that is asked as for any other page. Nothing of it is answered.
 */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { SessionId } from '../../../src-shared/kernel/ids';
import { createSeal } from '../../../src-shared/kernel/seal';
import type { Db, Reads } from '../../db/open';
import { sessions } from '../../db/tables';
import type { Clock } from '../../platform/clock';
import type { JournalWriter, Writer } from './journal-writer';
import { journalOfRun } from './late-run';
import { wasOnlyOpened } from './recover-run';
import { selectSession } from './repository';
import { outboxKeyOf, readRun } from './run-ticket';
import type { TokenSigner } from './signed-token';

const recoversWithinMs = 60_000;

const SealedOutbox = z.object({
  session_id: SessionId,
  run: z.string().max(8_192),
  entries: z.array(z.string()).min(1).max(20_000),
});

export interface SealedOutboxParts {
  readonly db: Db;
  readonly clock: Clock;
  readonly runTickets: TokenSigner;
  readonly journal: Pick<JournalWriter, 'append'>;
}

/** Takes what a page had sealed. Whether all of it is on disk, in the journal or beside it. */
export function createSealedOutbox({ db, clock, runTickets, journal }: SealedOutboxParts) {
  /** A page of the same device that has just opened the session finds there what waits, and the session goes on from it. */
  const isAboutToRecover = (writer: Writer): boolean => {
    const row = selectSession(db, writer.tenantId, writer.sessionId)?.session;
    if (row === undefined || row.epoch <= writer.epoch) return false;
    const end = journalOfRun(db, writer)?.position ?? 0;
    return clock.nowMs() - row.lastAccessedAtMs < recoversWithinMs && wasOnlyOpened(db, row, end);
  };
  return async (raw: unknown): Promise<boolean> => {
    const sent = SealedOutbox.safeParse(raw);
    const key = sent.success ? selectKey(db, sent.data.session_id) : null;
    if (!sent.success || key === null) return false;
    const seal = createSeal(outboxKeyOf(runTickets, key));
    const ticket = seal.open(sent.data.run);
    const writer = ticket === null ? null : await readRun(runTickets, ticket);
    if (writer?.sessionId !== key.sessionId || isAboutToRecover(writer)) return false;
    const entries = sent.data.entries.map((sealed) => entryFrom(seal.open(sealed)));
    const { type } = await journal.append(writer, { type: 'append', epoch: writer.epoch, entries });
    return type !== 'nack';
  };
}

function selectKey(db: Reads, sessionId: SessionId) {
  const { tenantId } = sessions;
  const found = db.select({ tenantId }).from(sessions).where(eq(sessions.sessionId, sessionId)).get();
  return found === undefined ? null : { tenantId: found.tenantId, sessionId };
}

/** Null for what is no entry, which is as invalid as any other message. */
function entryFrom(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
