import type { LiveMessage } from '../../../src-shared/contract/app';
import type { Input, Output } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import type { forkSession } from '../../../src-shared/contract/forks';
import type { Sandbox } from '../../../src-shared/contract/sandbox';
import type { AttemptEvent } from '../../../src-shared/scorm/attempt';
import type { PackageId, SessionId, TenantId } from '../../../src-shared/kernel/ids';
import type { Db, Writes } from '../../db/open';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { beginSandbox } from './begin-sandbox';
import { deleteSessionRows } from './delete-session';
import type { GroupCommit } from './group-commit';
import type { AnswerLaunch } from './launch-answer';
import type { LiveAttempts } from './live-attempts';
import { sessionOrRefuse } from './read-session';
import { selectEntries, type EntryRow, type SessionKey } from './repository-journal';
import type { TellSession } from './session-news';
import { takeEntries, type TakenEntry } from './take-entries';

export interface ForkParts {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly group: GroupCommit;
  readonly attempts: LiveAttempts;
  readonly tell: TellSession;
  readonly publish: (tenantId: TenantId, message: LiveMessage) => void;
  readonly answerLaunch: AnswerLaunch;
  readonly refuseUnplayable: (tenantId: TenantId, packageId: PackageId) => Promise<void>;
}

/** A long journal is taken over in pieces, so that nobody else has to wait for it. */
const entriesAtOnce = 500;

/** Sandboxes that go on from a moment of another session. */
export function createForks(parts: ForkParts) {
  const { db, clock, log, tell, group, attempts, publish, answerLaunch, refuseUnplayable } = parts;

  /** What is there of it already when something fails goes again. */
  const takeOver = async (from: SessionKey, to: SessionKey, position: number): Promise<void> => {
    try {
      for (let after = 0; after < position; after += entriesAtOnce) {
        const count = Math.min(entriesAtOnce, position - after);
        await group.submit((tx) => {
          const entries = selectEntries(tx, from, after, count).map(takenRow);
          const at = { tx, log, nowMs: clock.nowMs(), tell };
          attempts.stage(to, takeEntries(at, to, attempts.get(tx, to), entries));
        });
      }
    } catch (error) {
      await group.submit((tx) => {
        deleteSessionRows(tx, to, clock.nowMs());
      });
      throw error;
    }
  };

  return {
    /** Refuses with SESSION_NOT_FOUND, with INVALID_REQUEST where the journal is shorter, and with what refuses a launch. */
    fork: async (
      tenantId: TenantId,
      { sessionId: forkedId, position }: Input<typeof forkSession>,
    ): Promise<Output<typeof forkSession>> => {
      const from = { tenantId, sessionId: forkedId };
      const { session: row } = sessionOrRefuse(db, from);
      if (position > row.lastPosition) throw beyondTheEnd(row.lastPosition);
      await refuseUnplayable(tenantId, row.packageId);
      const nowMs = clock.nowMs();
      const sessionId = await group.submit((tx) => beginFork(tx, parts, from, position, nowMs));
      await takeOver(from, { tenantId, sessionId }, position);
      publish(tenantId, { type: 'session-changed', sessionId });
      return answerLaunch({ tenantId, sessionId }, { mode: row.mode }, false, nowMs);
    },
  };
}

function beyondTheEnd(lastPosition: number): Refusal {
  const message = `The journal ends at ${String(lastPosition)}`;
  return new Refusal('INVALID_REQUEST', { field: 'position', message });
}

function beginFork(
  tx: Writes,
  { attempts }: ForkParts,
  from: SessionKey,
  position: number,
  nowMs: number,
): SessionId {
  const { session: row } = sessionOrRefuse(tx, from);
  const { tenantId, packageId, userId, learnerName, mode } = row;
  const packageVersion = row.firstPackageVersion ?? row.packageVersion;
  const { launch } = (row.sandbox ?? {}) as Partial<Sandbox>;
  const sandbox = {
    kind: 'fork',
    from: { session_id: row.sessionId, position },
    ...(launch === undefined ? {} : { launch }),
  } as const;
  const made = { tenantId, packageId, packageVersion, userId, learnerName, mode, sandbox };
  return beginSandbox({ tx, courses: attempts.courses }, made, nowMs);
}

function takenRow({ epoch, source, event, result, errorCode }: EntryRow): TakenEntry {
  return { epoch, source, event: event as AttemptEvent, result, errorCode };
}
