import { mostAdopted } from '../../../src-shared/contract/session-journal';
import type { SessionId } from '../../../src-shared/kernel/ids';
import { compareParted } from '../../../src-shared/sync/which-stays';
import { sharedCount } from '../../../src-shared/sync/shared-entries';
import type { Reads, Writes } from '../../db/open';
import type { AdoptParts, TheirJournal } from './adopt-journal';
import { appendIn } from './append-journal';
import { attemptId } from './attempt-id';
import { copyJournal, entriesAtOnce, type CopyParts } from './copy-journal';
import { promote, type ForkedFrom } from './promote-copy';
import { sharedEntry } from './read-entries';
import { sessionOrRefuse } from './read-session';
import { selectSession, sessionIdIsTaken } from './repository';
import { selectEntries, type SessionKey } from './repository-journal';

/** Lets a journal take the place of that of its session. */
export type GiveWay = (theirs: TheirJournal) => Promise<unknown>;

interface Parts extends CopyParts, AdoptParts {
  readonly giveWay: GiveWay;
}

/** A journal that is to be an attempt of its own. */
export interface Placing {
  readonly from: SessionKey;
  /** Of its last entry. */
  readonly position: number;
  /** Of the attempt. */
  readonly sessionId: SessionId;
  readonly forkedFrom: ForkedFrom;
}

export interface Placed<T> {
  /** The attempt that was made. */
  readonly sessionId: SessionId | null;
  /** What `last` did in the same transaction; null: all of the journal was here as an attempt already, or is now. */
  readonly last: T | null;
}

/**
 * Sees to it that there is an attempt with all of a journal, and where one has to be made, does `last` in the same transaction. An attempt
 * of the same id that has less of it takes the rest; of one that went on otherwise the journal stays that comes first, and the other one
 * is an attempt of its own in turn. One that was deleted is not made again. Refuses with VERSION_CONFLICT, `details.reason` `held`.
 */
export async function placeAttempt<T>(
  parts: Parts,
  placing: Placing,
  last: (tx: Writes) => T,
): Promise<Placed<T>> {
  const { group } = parts;
  const { from, position, sessionId, forkedFrom } = placing;
  const key = { ...from, sessionId };
  const isFree = await group.submit((tx) => !sessionIdIsTaken(tx, sessionId));
  if (isFree)
    return copyJournal(parts, { from, position, becomes: 'attempt', sessionId }, (tx, copy) => {
      const at = { tx, nowMs: parts.clock.nowMs(), tell: parts.tell };
      promote(at, sessionOrRefuse(tx, from).session, copy, forkedFrom);
      return { sessionId, last: last(tx) };
    });
  for (;;) {
    const found = await group.submit((tx) => standingOf(tx, key, from, position));
    if (found === null || found.shared === position) return { sessionId: null, last: null };
    const { shared, parted } = found;
    if (parted === null) await takeRest(parts, key, from, shared, position);
    // One of the same name was begun without its journal, which has come now.
    else if (parted.stays && parted.next !== sessionId) {
      const nextFrom = { ...forkedFrom, session_id: sessionId, position: shared };
      const next = { from, position, sessionId: parted.next, forkedFrom: nextFrom };
      return placeAttempt(parts, next, last);
    } else {
      const entries = await group.submit((tx) =>
        selectEntries(tx, from, shared, Math.min(mostAdopted, position - shared)).map(sharedEntry),
      );
      await parts.giveWay({ sessionId, entries, after: shared, lastAccessedMs: 0, clockDifferenceMs: 0 });
    }
  }
}

/** Of an attempt beside a journal. */
interface Standing {
  /** How many entries they have in common. */
  readonly shared: number;
  /** Null: the attempt ends there. `stays`: its journal does; `next`: of the attempt that the other one becomes then. */
  readonly parted: { readonly stays: boolean; readonly next: SessionId } | null;
}

/** Null: it was deleted, or is no attempt that could take anything. */
function standingOf(tx: Reads, key: SessionKey, from: SessionKey, position: number): Standing | null {
  const row = selectSession(tx, key.tenantId, key.sessionId)?.session;
  if (row === undefined || row.sandbox !== null) return null;
  const shared = sharedWith(tx, key, from, position);
  const [own] = selectEntries(tx, key, shared, 1).map(sharedEntry);
  const [other] = selectEntries(tx, from, shared, 1).map(sharedEntry);
  if (own === undefined || other === undefined) return { shared, parted: null };
  return { shared, parted: { stays: compareParted(own, other) < 0, next: attemptId(tx, from, shared) } };
}

function sharedWith(tx: Reads, one: SessionKey, other: SessionKey, position: number): number {
  for (let shared = 0; ;) {
    const count = Math.min(entriesAtOnce, position - shared);
    const [ours, theirs] = [one, other].map((key) => selectEntries(tx, key, shared, count).map(sharedEntry));
    const alike = sharedCount(ours ?? [], theirs ?? []);
    shared += alike;
    if (alike < count || shared === position) return shared;
  }
}

async function takeRest(
  parts: Parts,
  to: SessionKey,
  from: SessionKey,
  after: number,
  position: number,
): Promise<void> {
  for (let next = after; next < position; next += entriesAtOnce)
    await parts.group.submit((tx) => {
      const count = Math.min(entriesAtOnce, position - next);
      const entries = selectEntries(tx, from, next, count).map(sharedEntry);
      appendIn(tx, parts, to.tenantId, { sessionId: to.sessionId, entries }, parts.clock.nowMs());
    });
}
