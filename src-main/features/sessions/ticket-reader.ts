import type { PackagePlace } from '../../content/send-file';
import { prepareChangeCount } from '../../db/change-count';
import type { TenantId } from '../../../src-shared/kernel/ids';
import type { Db } from '../../db/open';
import { framersFrom, type Framed } from './framed-by';
import type { SentOffAtMs, Writer } from './journal-writer';
import { selectRunTarget } from './repository';
import { asksExactNames } from './trial-launch';
import { readRun } from './run-ticket';
import type { TokenSigner } from './signed-token';

/** A page at work: which session it may write to, and whose files it shows. */
export interface Run extends Framed {
  readonly writer: Writer;
  /** False once another page has opened the session, or the teacher has sent off who opened this one. */
  readonly isCurrent: boolean;
  readonly place: PackagePlace;
  readonly rootFolder: string;
  /** A test launch with an LMS that finds files by their exact names only. */
  readonly asksExactNames: boolean;
}

/** Tickets whose signature was found good. */
const mostKnown = 2000;

interface KnownTicket {
  readonly writer: Writer;
  run: Run | null;
  /** How much had been written when `run` was looked up; it holds until something is. */
  changes: number;
}

export function createTicketReader(
  db: Db,
  runTickets: TokenSigner,
  allowedOrigins: (tenantId: TenantId) => readonly string[],
  sentOffAtMs: SentOffAtMs,
) {
  /** Least recently read first. */
  const known = new Map<string, KnownTicket>();
  const countChanges = prepareChangeCount(db);

  const remember = (ticket: string, writer: Writer): KnownTicket => {
    const held = known.get(ticket) ?? { writer, run: null, changes: -1 };
    known.delete(ticket);
    known.set(ticket, held);
    for (const oldest of known.keys()) {
      if (known.size <= mostKnown) break;
      known.delete(oldest);
    }
    return held;
  };

  const lookUp = ({ tenantId, sessionId, epoch, visitId }: Writer): Omit<Run, 'writer'> | null => {
    const target = selectRunTarget(db, tenantId, sessionId);
    if (target === null || epoch > Math.max(target.epoch, target.fencedEpoch)) return null;
    const isOut = visitId !== undefined && sentOffAtMs(tenantId, visitId) !== null;
    const { sha256, folderPath, rootFolder } = target;
    const place: PackagePlace =
      folderPath === null ? { kind: 'zip', sha256 } : { kind: 'folder', path: folderPath };
    return {
      isCurrent: epoch === target.epoch && epoch > target.fencedEpoch && !isOut,
      place,
      rootFolder,
      asksExactNames: asksExactNames(target),
      framers: framersFrom(target, allowedOrigins(tenantId)),
    };
  };

  const runOf = (held: KnownTicket): Run | null => {
    const changes = countChanges();
    if (held.changes === changes) return held.run;
    const found = lookUp(held.writer);
    held.run = found && { writer: held.writer, ...found };
    held.changes = changes;
    return held.run;
  };

  return {
    /** Whose page a ticket is, and where its package files are; null when it is no ticket of ours. */
    read: async (ticket: string): Promise<Run | null> => {
      const writer = known.get(ticket)?.writer ?? (await readRun(runTickets, ticket));
      return writer === null ? null : runOf(remember(ticket, writer));
    },

    /** As `read`, at once, for a ticket that was read before; null also for one that was not. */
    readKnown: (ticket: string): Run | null => {
      const held = known.get(ticket);
      return held === undefined ? null : runOf(held);
    },
  };
}
