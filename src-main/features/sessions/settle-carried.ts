import { mostAdopted } from '../../../src-shared/contract/session-journal';
import type { SessionId, TenantId } from '../../../src-shared/kernel/ids';
import { compareParted } from '../../../src-shared/sync/which-stays';
import type { Writes } from '../../db/open';
import { adoptIn, compareIn, refuseSandbox, type AdoptParts, type TheirJournal } from './adopt-journal';
import { appendIn } from './append-journal';
import { attemptId } from './attempt-id';
import { settled } from './end-visit';
import { cannotBeMerged } from './give-way';
import { unmergedTail } from './merge-journals';
import { readEntries, sharedEntry, type SentEntry } from './read-entries';
import { sessionOrRefuse } from './read-session';
import type { SessionRow } from './repository';
import { selectEntries } from './repository-journal';
import { inRehearsal } from './rehearsal';

/** How a journal that was carried here stands to ours. */
export interface CarriedStanding {
  /** Of the last entry that both have. */
  readonly shared: number;
  /** Entries that ours has not. */
  readonly fresh: number;
  /** Which goes on with other entries behind that; null: only one of them does. */
  readonly stays: 'ours' | 'theirs' | null;
}

/** Refuses as `compareIn` does. */
export function carriedStanding(
  tx: Writes,
  parts: AdoptParts,
  tenantId: TenantId,
  theirs: TheirJournal,
): CarriedStanding {
  const { session: row } = sessionOrRefuse(tx, { tenantId, sessionId: theirs.sessionId });
  const { fresh, shared, isBehind } = compareIn(tx, parts, row, theirs);
  const [first] = fresh;
  if (first === undefined || isBehind) return { shared, fresh: fresh.length, stays: null };
  const [ours] = selectEntries(tx, row, shared, 1).map(sharedEntry);
  const theirFirst = { ...first, event: { ...first.event } };
  const stays = ours !== undefined && compareParted(ours, theirFirst) <= 0 ? 'ours' : 'theirs';
  return { shared, fresh: fresh.length, stays };
}

/** What comes of a journal that went apart from ours, which stays. */
export type Settling =
  | { readonly was: 'known' }
  | { readonly was: 'merged' }
  /** It cannot be merged: all of it is to be this attempt, which it would be on every server. */
  | { readonly was: 'apart'; readonly sessionId: SessionId };

/**
 * Merges into ours, which stays, what only theirs has: what a server that has theirs would write when it lets it give way to ours, and
 * would send here. With `isTried` nothing is written. Refuses with VERSION_CONFLICT, `details.reason` `held`, while somebody plays
 * either, and with FORBIDDEN where it is a sandbox.
 */
export function settleCarriedIn(
  tx: Writes,
  parts: AdoptParts,
  tenantId: TenantId,
  theirs: TheirJournal,
  { nowMs, isTried }: { readonly nowMs: number; readonly isTried: boolean },
): Settling {
  const key = { tenantId, sessionId: theirs.sessionId };
  const { session: row } = sessionOrRefuse(tx, key);
  refuseSandbox(row);
  const settle = (): Settling => {
    const at = { tx, log: parts.log, nowMs, tell: parts.tell };
    const live = settled(at, parts, row);
    parts.attempts.stage(key, live);
    const written = inRehearsal(tx, () =>
      entriesOver(tx, parts, sessionOrRefuse(tx, key).session, theirs, nowMs),
    );
    parts.attempts.stage(key, live);
    if ('was' in written) return written;
    appendIn(tx, parts, tenantId, { sessionId: key.sessionId, entries: written.entries }, nowMs);
    return { was: 'merged' };
  };
  if (!isTried) return settle();
  const before = parts.attempts.get(tx, key);
  const tried = inRehearsal(tx, settle);
  parts.attempts.stage(key, before);
  return tried;
}

/** Lets theirs take the place of ours and give way to it again: what that writes over ours. */
function entriesOver(
  tx: Writes,
  parts: AdoptParts,
  row: SessionRow,
  theirs: TheirJournal,
  nowMs: number,
): Settling | { readonly entries: readonly SentEntry[] } {
  const { tenantId, sessionId, lastPosition, lastAccessedAtMs: lastAccessedMs } = row;
  const unheard = { ...parts, tell: () => undefined };
  const { shared } = compareIn(tx, parts, row, theirs);
  const ours = selectEntries(tx, row, shared, mostAdopted + 1).map(sharedEntry);
  adoptIn(tx, unheard, tenantId, theirs, 'replaced', nowMs);
  const { session: replaced } = sessionOrRefuse(tx, row);
  const read = readEntries({ tx, courses: parts.attempts.courses }, replaced, ours);
  if (unmergedTail(tx, row, shared, read) === null) return { was: 'known' };
  const apart = attemptId(tx, row, shared);
  try {
    const back = { sessionId, entries: ours, after: shared, lastAccessedMs, clockDifferenceMs: 0 };
    adoptIn(tx, unheard, tenantId, back, 'merged', nowMs);
  } catch (error) {
    if (!cannotBeMerged(error)) throw error;
    return { was: 'apart', sessionId: apart };
  }
  return { entries: selectEntries(tx, row, lastPosition, mostAdopted).map(sharedEntry) };
}
