import { SessionId, type TenantId } from '../../../src-shared/kernel/ids';
import type { Writes } from '../../db/open';
import { timestampFromMs } from '../../platform/clock';
import { uuidNaming } from '../../platform/ids';
import { sortedJson } from '../../../src-shared/kernel/sorted-json';
import {
  adoptIn,
  compareIn,
  settled,
  type Adopted,
  type AdoptParts,
  type TheirJournal,
} from './adopt-journal';
import { conflict } from './append-journal';
import { copyJournal, type CopyParts } from './copy-journal';
import { sharedEntry } from './read-entries';
import { sessionOrRefuse } from './read-session';
import { sessionIdIsTaken, updateSessionRow, type SessionRow } from './repository';
import { selectLastAttemptNumber } from './repository-attempts';
import { selectEntries, type SessionKey } from './repository-journal';
import type { SessionBefore, TellSession } from './session-news';

export interface ForkedOff extends Adopted {
  /** The new attempt; null: none was needed, or it is there already. */
  readonly forkId: SessionId | null;
}

/**
 * Makes all of our journal an attempt of its own, and lets the session go on with theirs (the first `mostAdopted` entries of it), both
 * in one transaction. Its id follows from what only ours had: whoever makes an attempt of the same again, here or on another server, finds
 * it there. Refuses as `adoptIn` does.
 */
export async function forkOff(
  parts: CopyParts & AdoptParts,
  tenantId: TenantId,
  theirs: TheirJournal,
): Promise<ForkedOff> {
  const { group, clock } = parts;
  const from = { tenantId, sessionId: theirs.sessionId };
  const begun = await group.submit((tx) => beginForkOff(tx, parts, from, theirs));
  if ('was' in begun) return { ...begun, forkId: null };
  const { position, shared, sessionId } = begun;
  return copyJournal(parts, { from, position, becomes: 'attempt', sessionId }, (tx, copy) => {
    const nowMs = clock.nowMs();
    const { session: row } = sessionOrRefuse(tx, from);
    // Somebody wrote to it meanwhile, and the copy is not all of it.
    if (row.lastPosition !== position) throw conflict(row, { reason: 'held' });
    promote(tx, parts.tell, row, copy, {
      session_id: row.sessionId,
      position: shared,
      at: timestampFromMs(nowMs),
    });
    return { ...adoptIn(tx, parts, tenantId, theirs, 'forked', nowMs), forkId: copy.sessionId };
  });
}

/** Where ours has nothing that theirs has not, theirs is taken as it is; else nothing may be under way in it any more. */
function beginForkOff(tx: Writes, parts: CopyParts & AdoptParts, key: SessionKey, theirs: TheirJournal) {
  const nowMs = parts.clock.nowMs();
  const { session: row } = sessionOrRefuse(tx, key);
  const { fresh, shared, isBehind } = compareIn(tx, parts, row, theirs);
  if (fresh.length === 0 || isBehind) return adoptIn(tx, parts, key.tenantId, theirs, 'forked', nowMs);
  const live = settled({ tx, log: parts.log, nowMs, tell: parts.tell }, parts, row);
  parts.attempts.stage(key, live);
  const sessionId = attemptOf(tx, key, shared, live.position);
  if (sessionIdIsTaken(tx, sessionId)) return adoptIn(tx, parts, key.tenantId, theirs, 'forked', nowMs);
  return { position: live.position, shared, sessionId };
}

/** When a visit that nobody came back to was ended differs from server to server, and says nothing. */
function attemptOf(tx: Writes, key: SessionKey, shared: number, end: number): SessionId {
  const entries = selectEntries(tx, key, shared, end - shared).map(sharedEntry);
  const said = entries.filter(({ event }) => event['type'] !== 'abort');
  return SessionId.parse(uuidNaming(`${key.sessionId} ${sortedJson(said)}`));
}

interface ForkedFrom {
  readonly session_id: SessionId;
  /** Of the last entry that it has in common with that session. */
  readonly position: number;
  readonly at: string;
}

/** The copy becomes a real session: the learner's next attempt. */
function promote(
  tx: Writes,
  tell: TellSession,
  row: SessionRow,
  copy: SessionKey,
  forkedFrom: ForkedFrom,
): void {
  const { metadata, dispatchId, startedAtMs, lastAccessedAtMs, completedAtMs } = row;
  updateSessionRow(tx, copy.tenantId, copy.sessionId, {
    ...{ dispatchId, startedAtMs, lastAccessedAtMs, completedAtMs },
    attemptNumber: selectLastAttemptNumber(tx, row) + 1,
    metadata: { ...metadata, forked_from: forkedFrom },
  });
  updateSessionRow(tx, copy.tenantId, copy.sessionId, { sandbox: null });
  const { session } = sessionOrRefuse(tx, copy);
  tell(tx, 'created', session, null);
  tell(tx, 'changed', session, asUntouched(session));
}

function asUntouched(row: SessionRow): SessionBefore {
  return {
    ...{ ...row, status: 'active', completionStatus: 'not attempted', successStatus: 'unknown' },
    ...{ version: 1, completedAtMs: null, totalSeconds: 0 },
    score: { raw: null, min: null, max: null, scaled: null },
  };
}
