import type { SessionId } from '../../../src-shared/kernel/ids';
import type { Writes } from '../../db/open';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { beginSandbox } from './begin-sandbox';
import { deleteHalfSession, deleteSessionRows } from './repository-delete';
import type { GroupCommit } from './group-commit';
import type { LiveAttempts } from './live-attempts';
import { sessionOrRefuse } from './read-session';
import { selectEntries, type SessionKey } from './repository-journal';
import { sandboxOf } from './sandbox-of';
import type { TellSession } from './session-news';
import { storedEvent } from './stored-event';
import { takeEntries, type TakenEntry } from './take-entries';

export interface CopyParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly group: GroupCommit;
  readonly attempts: LiveAttempts;
  readonly tell: TellSession;
}

/** A long journal is taken over in pieces, so that nobody else has to wait for it. */
export const entriesAtOnce = 500;

export interface CopyWish {
  readonly from: SessionKey;
  /** Of the last entry that is copied. */
  readonly position: number;
  /** The copy is to be an attempt of its own; until then it is a sandbox, so that nobody sees half of one. */
  readonly becomes?: 'attempt';
  /** Of the copy; a new one unless said. */
  readonly sessionId?: SessionId;
}

/**
 * Copies the first entries of a journal into a new sandbox, and then does `last` in a transaction of its own. What is there of it
 * when something fails goes again.
 */
export async function copyJournal<T>(
  parts: CopyParts,
  wish: CopyWish,
  last: (tx: Writes, copy: SessionKey) => T,
): Promise<T> {
  const { group, attempts, clock, log, tell } = parts;
  const { from, position } = wish;
  const sessionId = await group.submit((tx) => beginCopy(tx, parts, wish));
  const to = { tenantId: from.tenantId, sessionId };
  try {
    for (let after = 0; after < position; after += entriesAtOnce) {
      const count = Math.min(entriesAtOnce, position - after);
      await group.submit((tx) => {
        const entries = selectEntries(tx, from, after, count).map(takenRow);
        const at = { tx, log, nowMs: clock.nowMs(), tell };
        attempts.stage(to, takeEntries(at, to, attempts.get(tx, to), entries));
      });
    }
    return await group.submit((tx) => last(tx, to));
  } catch (error) {
    await group.submit((tx) => {
      if (wish.becomes === undefined) deleteSessionRows(tx, to, clock.nowMs());
      else deleteHalfSession(tx, to);
    });
    throw error;
  }
}

function beginCopy(
  tx: Writes,
  { attempts, clock }: CopyParts,
  { from, position, becomes, sessionId }: CopyWish,
): SessionId {
  const { session: row } = sessionOrRefuse(tx, from);
  const { tenantId, packageId, userId, learnerName, mode } = row;
  const packageVersion = row.firstPackageVersion ?? row.packageVersion;
  const launch = sandboxOf(row)?.launch;
  const sandbox = {
    kind: 'fork',
    from: { session_id: row.sessionId, position },
    ...(launch === undefined ? {} : { launch }),
    ...(becomes === undefined ? {} : { becomes }),
  } as const;
  const made = { tenantId, packageId, packageVersion, userId, learnerName, mode, sandbox };
  const named = sessionId === undefined ? {} : { sessionId };
  return beginSandbox({ tx, courses: attempts.courses }, { ...made, ...named }, clock.nowMs());
}

export function takenRow(row: Omit<TakenEntry, 'event'> & { readonly event: unknown }): TakenEntry {
  const { epoch, source, result, errorCode, tookMs } = row;
  return { epoch, source, event: storedEvent(row), result, errorCode, tookMs };
}
