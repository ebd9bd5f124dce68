import type { Db } from '../../db/open';
import type { Writer } from './journal-writer';
import { prepareRunTarget } from './repository';
import { readRun } from './run-ticket';
import type { TokenSigner } from './signed-token';

/** A page at work: which session it may write to, and whose files it shows. */
export interface Run {
  readonly writer: Writer;
  /** False once another page has opened the session. */
  readonly isCurrent: boolean;
  readonly sha256: string;
  readonly rootFolder: string;
}

/** Signatures that were found good; what a ticket opens is asked of the database each time. */
const mostKnown = 2000;

export function createTicketReader(db: Db, runTickets: TokenSigner) {
  /** Least recently read first. */
  const known = new Map<string, Writer>();
  const targetOf = prepareRunTarget(db);

  const remember = (ticket: string, writer: Writer): void => {
    known.delete(ticket);
    known.set(ticket, writer);
    for (const oldest of known.keys()) {
      if (known.size <= mostKnown) return;
      known.delete(oldest);
    }
  };

  const runOf = (writer: Writer): Run | null => {
    const target = targetOf(writer.tenantId, writer.sessionId);
    if (target === null || writer.epoch > target.epoch) return null;
    const { sha256, rootFolder, epoch } = target;
    return { writer, isCurrent: writer.epoch === epoch, sha256, rootFolder };
  };

  return {
    /** Whose page a ticket is, and where its package files are; null when it is no ticket of ours. */
    read: async (ticket: string): Promise<Run | null> => {
      const writer = known.get(ticket) ?? (await readRun(runTickets, ticket));
      if (writer === null) return null;
      remember(ticket, writer);
      return runOf(writer);
    },

    /** As `read`, at once, for a ticket that was read before; null also for one that was not. */
    readKnown: (ticket: string): Run | null => {
      const writer = known.get(ticket);
      return writer === undefined ? null : runOf(writer);
    },
  };
}
