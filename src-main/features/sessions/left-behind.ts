import PQueue from 'p-queue';
import type { LiveMessage } from '../../../src-shared/contract/app';
import type { PageEntry } from '../../../src-shared/contract/player';
import { SessionId, type TenantId } from '../../../src-shared/kernel/ids';
import { timestampFromMs } from '../../platform/clock';
import { uuidNaming } from '../../platform/ids';
import type { Db, Reads, Writes } from '../../db/open';
import { copyJournal, type CopyParts } from './copy-journal';
import { serverEntry } from './journal-writer';
import { isRunning } from './live-attempts';
import { promote } from './promote-copy';
import { sessionOrRefuse } from './read-session';
import { record } from './record';
import { selectSession, sessionIdIsTaken, updateSessionRow } from './repository';
import { selectLastNumber, type SessionKey } from './repository-journal';
import {
  selectEndOfRun,
  selectLateRuns,
  selectTail,
  selectWentOnMs,
  type RunKey,
} from './repository-left-behind';
import { entryOfRun, takeEntries } from './take-entries';

export interface LeftBehindParts extends CopyParts {
  readonly db: Db;
  readonly publish: (tenantId: TenantId, message: LiveMessage) => void;
}

/** The pieces in which a page hands in what it has follow each other closely. */
const quietMs = 3_000;
/** Runs that were late before this were looked at by an earlier start. */
const lookedAtMs = 7 * 86_400_000;
/** The last words of a page that was loaded again, or opened in another tab, come right behind the next opening and are no more than a network holds. */
const longestFarewellMs = 10_000;
const longestInFlightMs = 5_000;

export type LeftBehind = ReturnType<typeof createLeftBehind>;

/**
 * What a learner did on a device without a network, while the session went on elsewhere: once the device is back, it is an attempt
 * of its own beside that session, as far as both are the same with the same entries. It is made once, however often it is handed in.
 */
export function createLeftBehind(parts: LeftBehindParts) {
  const { db, clock, log } = parts;
  const turns = new PQueue({ concurrency: 1 });
  const waiting = new Map<string, NodeJS.Timeout>();

  const keepSoon = (run: RunKey): void => {
    void turns.add(async () => {
      try {
        await keep(parts, run);
      } catch (error) {
        log.error(
          { sessionId: run.sessionId, err: error },
          'What a device brought late could not become an attempt',
        );
      }
    });
  };

  return {
    /** Entries of a run came after it had lost the session. */
    late: (run: RunKey): void => {
      const name = `${run.sessionId} ${String(run.epoch)}`;
      clearTimeout(waiting.get(name));
      const act = (): void => {
        waiting.delete(name);
        keepSoon(run);
      };
      waiting.set(name, setTimeout(act, quietMs).unref());
    },

    /** Looks at what came before a stop of the program. */
    resume: (): void => {
      for (const run of selectLateRuns(db, clock.nowMs() - lookedAtMs)) keepSoon(run);
    },

    close: async (): Promise<void> => {
      for (const timer of waiting.values()) clearTimeout(timer);
      turns.clear();
      await turns.onIdle();
    },
  };
}

async function keep(parts: LeftBehindParts, run: RunKey): Promise<void> {
  const { db, clock, log, attempts, tell, publish } = parts;
  const sessionId = attemptOf(run);
  const found = tailOf(db, run);
  if (found === null || sessionIdIsTaken(db, sessionId)) return;
  const { position, tail } = found;
  const from: SessionKey = { tenantId: run.tenantId, sessionId: run.sessionId };
  await copyJournal(parts, { from, position, becomes: 'attempt', sessionId }, (tx: Writes, copy) => {
    const nowMs = clock.nowMs();
    const at = { tx, log, nowMs, tell: () => undefined };
    const live = takeEntries(at, copy, attempts.get(tx, copy), tail.map(entryOfRun(run.epoch)));
    const lastMs = tail.at(-1)?.event.nowMs ?? nowMs;
    const abort = serverEntry({ type: 'abort', nowMs: lastMs, reason: 'lost' });
    const { session: row } = sessionOrRefuse(tx, copy);
    attempts.stage(copy, isRunning(live) ? record(at, row, live, [abort]).live : live);
    promote({ tx, nowMs, tell }, sessionOrRefuse(tx, from).session, copy, {
      ...{ session_id: from.sessionId, position },
      at: timestampFromMs(nowMs),
    });
    // The session that went on elsewhere is the one to go on with.
    const { session: made } = sessionOrRefuse(tx, copy);
    if (made.status === 'active')
      updateSessionRow(tx, copy.tenantId, copy.sessionId, { status: 'terminated' });
  });
  publish(run.tenantId, { type: 'session-changed', sessionId });
  log.info(
    { sessionId: run.sessionId, attempt: sessionId },
    'What a device brought late is an attempt of its own',
  );
}

/** Of the attempt that the rest of a run becomes. */
function attemptOf({ sessionId, epoch }: RunKey): SessionId {
  return SessionId.parse(uuidNaming(`${sessionId} left behind ${String(epoch)}`));
}

/** What a run did that its session has not, and where in the journal it follows; null: nothing that is worth an attempt. */
function tailOf(
  db: Reads,
  run: RunKey,
): { readonly position: number; readonly tail: readonly PageEntry[] } | null {
  const row = selectSession(db, run.tenantId, run.sessionId)?.session;
  const position = selectEndOfRun(db, run);
  if (row === undefined || row.sandbox !== null || position === null) return null;
  const { entries, cameAtMs } = selectTail(db, run, selectLastNumber(db, run, run.epoch, 'learner'));
  const tail = entries.filter(
    ({ event }) => event.type !== 'external' && event.type !== 'launch' && event.type !== 'abort',
  );
  const wasAway = cameAtMs - (selectWentOnMs(db, run, position) ?? cameAtMs) > longestFarewellMs;
  const spanMs = Math.abs((tail.at(-1)?.event.nowMs ?? 0) - (tail[0]?.event.nowMs ?? 0));
  const isWorth = tail.some(setsSomething) && (wasAway || spanMs > longestInFlightMs);
  return isWorth ? { position, tail } : null;
}

/** What the run-time reckons, or how a visit ends, says nothing about the learner's work. */
const ofVisits = /^cmi\.(core\.)?(exit|session_time)$/;

function setsSomething({ event, errorCode }: PageEntry): boolean {
  if (event.type !== 'call' || errorCode !== '0') return false;
  const isSet = event.method === 'SetValue' || event.method === 'LMSSetValue';
  return isSet && !ofVisits.test(event.args[0] ?? '');
}
