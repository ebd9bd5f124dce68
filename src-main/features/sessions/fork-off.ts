import type { SessionId, TenantId } from '../../../src-shared/kernel/ids';
import { timestampFromMs } from '../../platform/clock';
import type { Writes } from '../../db/open';
import { adoptIn, compareIn, type Adopted, type AdoptParts, type TheirJournal } from './adopt-journal';
import { conflict } from './append-journal';
import { attemptId } from './attempt-id';
import type { CopyParts } from './copy-journal';
import { settled } from './end-visit';
import { unmergedTail } from './merge-journals';
import { placeAttempt, type GiveWay } from './place-attempt';
import { sessionOrRefuse } from './read-session';
import type { SessionKey } from './repository-journal';

export interface ForkedOff extends Adopted {
  /** The new attempt; null: none was needed, or it is there already. */
  readonly forkId: SessionId | null;
}

/**
 * Makes all of our journal an attempt of its own, and lets the session go on with theirs (the first `mostAdopted` entries of it). Its id
 * follows from what is in it, see `attemptId`: whoever makes an attempt of the same again, here or on another server, finds it there.
 * Refuses as `adoptIn` does.
 */
export async function forkOff(
  parts: CopyParts & AdoptParts,
  tenantId: TenantId,
  theirs: TheirJournal,
  giveWay: GiveWay,
): Promise<ForkedOff> {
  const { group, clock } = parts;
  const from = { tenantId, sessionId: theirs.sessionId };
  const begun = await group.submit((tx) => beginForkOff(tx, parts, from, theirs));
  if ('was' in begun) return { ...begun, forkId: null };
  const { position, shared, sessionId } = begun;
  const forkedFrom = { session_id: from.sessionId, position: shared, at: timestampFromMs(clock.nowMs()) };
  const adopt = (tx: Writes): Adopted => {
    const { session: row } = sessionOrRefuse(tx, from);
    // Somebody wrote to it meanwhile, and the attempt is not all of it.
    if (row.lastPosition !== position) throw conflict(row, { reason: 'held' });
    return adoptIn(tx, parts, tenantId, theirs, 'forked', clock.nowMs());
  };
  const placed = await placeAttempt({ ...parts, giveWay }, { from, position, sessionId, forkedFrom }, adopt);
  return placed.last === null
    ? { ...(await group.submit(adopt)), forkId: null }
    : { ...placed.last, forkId: placed.sessionId };
}

/** Where ours has nothing that theirs has not, theirs is taken as it is; else nothing may be under way in it any more. */
function beginForkOff(tx: Writes, parts: CopyParts & AdoptParts, key: SessionKey, theirs: TheirJournal) {
  const nowMs = parts.clock.nowMs();
  const { session: row } = sessionOrRefuse(tx, key);
  const { fresh, shared, isBehind } = compareIn(tx, parts, row, theirs);
  if (fresh.length === 0 || isBehind) return adoptIn(tx, parts, key.tenantId, theirs, 'forked', nowMs);
  const live = settled({ tx, log: parts.log, nowMs, tell: parts.tell }, parts, row);
  parts.attempts.stage(key, live);
  if (unmergedTail(tx, key, shared, fresh) === null)
    return adoptIn(tx, parts, key.tenantId, theirs, 'replaced', nowMs);
  return { position: live.position, shared, sessionId: attemptId(tx, key, shared) };
}
