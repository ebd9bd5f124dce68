import { Refusal } from '../../../src-shared/contract/errors';
import { mostAdopted } from '../../../src-shared/contract/session-journal';
import type { SessionId, TenantId } from '../../../src-shared/kernel/ids';
import { sharedCount } from '../../../src-shared/sync/shared-entries';
import type { Writes } from '../../db/open';
import { appendIn, conflict, refuseMisnumbered, type JournalParts } from './append-journal';
import { settled } from './end-visit';
import type { JournalWriter } from './journal-writer';
import type { LiveAttempt } from './live-attempts';
import { merged, unmergedTail } from './merge-journals';
import { storedSummaryOf, summaryColumns } from './projection';
import {
  readEntries,
  sharedEntry,
  sharedOf,
  takenEntry,
  type ReadEntry,
  type SentEntry,
} from './read-entries';
import { sessionOrRefuse } from './read-session';
import type { Recording } from './record';
import { selectStanding, updateSessionRow, type SessionRow } from './repository';
import { selectEntries } from './repository-journal';
import { selectStoodAt, setAsideBehind, type SetAsideRow } from './repository-reconcile';
import { takeEntries } from './take-entries';

/** The journal of another server, from where it is not that of ours any more. */
export interface TheirJournal {
  readonly sessionId: SessionId;
  /** Behind `after`, up to which both journals are the same, in their order and without gaps. */
  readonly entries: readonly SentEntry[];
  readonly after: number;
  /** When the session was last accessed there, by our clock. */
  readonly lastAccessedMs: number;
  /** The clock that its entries tell the time by, less ours. */
  readonly clockDifferenceMs: number;
}

/** What becomes of what only our journal has: see `SetAsideRow`. */
export type AdoptReason = SetAsideRow['reason'];

export interface AdoptParts extends JournalParts {
  readonly journal: JournalWriter;
}

export interface Adopted {
  /** `known`: theirs has nothing that ours has not. `appended`: ours had nothing besides. `adopted`: theirs took its place. */
  readonly was: 'known' | 'appended' | 'adopted';
  /** Of the last entry that both journals had. */
  readonly shared: number;
  readonly lastPosition: number;
  readonly version: number;
}

/**
 * Puts their journal in the place of ours behind what both share. What only ours had is set aside, and where it is to be merged,
 * what the rules make of both is written over theirs as from outside, unless theirs has it merged already. What our entries left for
 * other courses of the learner stays, and theirs is laid over it. All of it or nothing, and nothing twice: done again, it finds all known.
 *
 * Refuses with VERSION_CONFLICT; its `details.reason` is `gap` (our journal ends before `after`), `held` (a page plays the session or
 * may come back to it, here or, with `by: 'remote'`, there), and of a merge that cannot be `activities` (learners went on in a course
 * of several), `moved` (to two versions of the course) or `too-long`. With FORBIDDEN where it is a sandbox.
 */
export function adoptIn(
  tx: Writes,
  parts: AdoptParts,
  tenantId: TenantId,
  theirs: TheirJournal,
  reason: AdoptReason,
  nowMs: number,
): Adopted {
  const { session: row } = sessionOrRefuse(tx, { tenantId, sessionId: theirs.sessionId });
  const { fresh, shared, isBehind } = compareIn(tx, parts, row, theirs);
  if (fresh.length > 0 && isBehind) {
    const entries = theirs.entries.slice(shared - theirs.after);
    appendIn(tx, parts, tenantId, { ...theirs, entries }, nowMs);
  }
  if (fresh.length > 0 && !isBehind)
    replace(tx, parts, row, { ...theirs, after: shared }, fresh, reason, nowMs);
  const { lastPosition, version } = sessionOrRefuse(tx, row).session;
  const was = fresh.length === 0 ? 'known' : isBehind ? 'appended' : 'adopted';
  return { was, shared, lastPosition, version };
}

/** How far both journals are the same, what theirs has behind that, and whether ours has nothing there. */
export function compareIn(
  tx: Writes,
  { attempts: { courses } }: AdoptParts,
  row: SessionRow,
  { after, entries }: TheirJournal,
) {
  refuseSandbox(row);
  if (after > row.lastPosition) throw conflict(row, { reason: 'gap', expected: row.lastPosition + 1 });
  const stored = selectEntries(tx, row, after, entries.length).map(sharedEntry);
  // What is there already as it is need not be read; what comes behind it may say the same in other words.
  const alike = sharedCount(stored, entries);
  const rest = entries.slice(alike);
  const read = readEntries({ tx, courses }, row, rest);
  const next = after + alike + 1;
  if (read[0] !== undefined && read[0].position !== next)
    throw conflict(row, { reason: 'gap', expected: next });
  const known = sharedCount(stored.slice(alike), read.map(sharedOf));
  const shared = after + alike + known;
  return { fresh: read.slice(known), shared, isBehind: shared === row.lastPosition };
}

export function refuseSandbox({ sandbox }: SessionRow): void {
  if (sandbox !== null) throw new Refusal('FORBIDDEN', { reason: 'sandbox' });
}

function replace(
  tx: Writes,
  parts: AdoptParts,
  row: SessionRow,
  theirs: TheirJournal,
  fresh: readonly ReadEntry[],
  reason: AdoptReason,
  nowMs: number,
): void {
  const before = { ...row, ...selectStanding(tx, row) };
  const at: Recording = { tx, log: parts.log, nowMs, tell: () => undefined };
  const ours = settled(at, parts, row);
  const isMerged = reason === 'merged';
  if (isMerged && fresh.length > mostAdopted) throw conflict(row, { reason: 'too-long' });
  const tail = isMerged ? unmergedTail(tx, row, theirs.after, fresh) : null;
  const base = rewound(at, parts, row, theirs.after, reason);
  const taken = fresh.slice(0, mostAdopted);
  refuseMisnumbered(base, taken, row);
  const live = takeEntries(at, row, base, taken.map(takenEntry));
  const end = tail === null ? live : merged(at, row, { ...theirs, ours, live, tail });
  const { version, packageVersion } = sessionOrRefuse(tx, row).session;
  if (tail !== null && packageVersion !== row.packageVersion) throw conflict(row, { reason: 'moved' });
  updateSessionRow(tx, row.tenantId, row.sessionId, {
    ...summaryColumns(storedSummaryOf(end.committed), nowMs, row.completedAtMs),
    version: Math.max(version, row.version + 1),
    lastAccessedAtMs: Math.max(row.lastAccessedAtMs, Math.min(theirs.lastAccessedMs, nowMs)),
    updatedAtMs: nowMs,
  });
  parts.attempts.stage(row, end);
  parts.tell(tx, 'changed', row, before);
}

/** The session as it stood at a position of its journal; its writers since then have lost it. */
export function rewound(
  { tx, nowMs }: Recording,
  { attempts }: AdoptParts,
  row: SessionRow,
  position: number,
  reason: AdoptReason,
): LiveAttempt {
  const { epoch, movedTo } = selectStoodAt(tx, row, position);
  setAsideBehind(tx, row, position, { reason, setAsideAtMs: nowMs });
  const { firstPackageVersion, packageVersion } = row;
  const first = firstPackageVersion ?? packageVersion;
  updateSessionRow(tx, row.tenantId, row.sessionId, {
    ...{ epoch, lastPosition: position, fencedEpoch: Math.max(row.fencedEpoch, row.epoch) },
    ...{ packageVersion: movedTo ?? first, firstPackageVersion: movedTo === null ? null : first },
  });
  const live = attempts.rebuilt(tx, sessionOrRefuse(tx, row).session);
  updateSessionRow(
    tx,
    row.tenantId,
    row.sessionId,
    summaryColumns(storedSummaryOf(live.committed), nowMs, null),
  );
  return live;
}
