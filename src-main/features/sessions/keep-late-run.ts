import type { LiveMessage } from '../../../src-shared/contract/app';
import { SessionId, type TenantId } from '../../../src-shared/kernel/ids';
import { timestampFromMs } from '../../platform/clock';
import { uuidNaming } from '../../platform/ids';
import type { Db, Writes } from '../../db/open';
import { rewound, type AdoptParts } from './adopt-journal';
import { copyJournal, takenRow, type CopyParts } from './copy-journal';
import { serverEntry } from './journal-writer';
import { lateRunOf, type LateRun } from './late-run';
import { isRunning, type LiveAttempt } from './live-attempts';
import { storedSummaryOf, summaryColumns } from './projection';
import { promote } from './promote-copy';
import { sessionOrRefuse } from './read-session';
import { record, type Recording } from './record';
import { wasOnlyOpened } from './recover-run';
import { selectSession, selectStanding, sessionIdIsTaken, updateSessionRow } from './repository';
import type { SessionKey } from './repository-journal';
import { selectEndOfRun, type RunKey } from './repository-left-behind';
import { entryOfRun, takeEntries } from './take-entries';

export interface KeepParts extends CopyParts, AdoptParts {
  readonly db: Db;
  readonly publish: (tenantId: TenantId, message: LiveMessage) => void;
}

/**
 * Sees to it that there is an attempt with all that came late of a run: one that has less of it takes the rest. Where somebody went on in that one
 * meanwhile, all is in another. An attempt that was deleted is not made again.
 */
export async function keepLateRun(parts: KeepParts, run: RunKey): Promise<void> {
  const { db, group } = parts;
  const late = lateRunOf(db, run);
  if (late === null) return;
  let sessionId = attemptOf(run);
  while (sessionIdIsTaken(db, sessionId)) {
    const key = { tenantId: run.tenantId, sessionId };
    const grown = await group.submit((tx) => growIn(tx, parts, run, key, late));
    if (grown === 'grown') tellOf(parts, run, sessionId);
    if (grown === 'grown' || grown === 'known') return;
    sessionId = SessionId.parse(uuidNaming(`${sessionId} and more than ${String(grown.has)}`));
  }
  await make(parts, run, sessionId, late);
  tellOf(parts, run, sessionId);
}

function tellOf({ publish, log }: KeepParts, run: RunKey, sessionId: SessionId): void {
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

async function make(parts: KeepParts, run: RunKey, sessionId: SessionId, late: LateRun): Promise<void> {
  const { clock, log, attempts, tell } = parts;
  const { position, aside } = late;
  const from: SessionKey = { tenantId: run.tenantId, sessionId: run.sessionId };
  await copyJournal(parts, { from, position, becomes: 'attempt', sessionId }, (tx: Writes, copy) => {
    const nowMs = clock.nowMs();
    const at = { tx, log, nowMs, tell: () => undefined };
    const begun = takeEntries(at, copy, attempts.get(tx, copy), aside.map(takenRow));
    attempts.stage(copy, takeTail(at, copy, begun, run, late.tail));
    promote({ tx, nowMs, tell }, sessionOrRefuse(tx, from).session, copy, {
      ...{ session_id: from.sessionId, position },
      at: timestampFromMs(nowMs),
    });
    leaveAlone(tx, copy);
  });
}

/** `has`: so many entries of the late ones, behind which somebody went on. */
type Grown = 'grown' | 'known' | { readonly has: number };

function growIn(tx: Writes, parts: KeepParts, run: RunKey, key: SessionKey, late: LateRun): Grown {
  const row = selectSession(tx, key.tenantId, key.sessionId)?.session;
  if (row === undefined) return 'known';
  const end = selectEndOfRun(tx, { ...key, epoch: run.epoch });
  const has = Math.max(0, (end?.number ?? 0) - late.number);
  const isBefore = end === null || end.number < late.number;
  if (!isBefore && has >= late.tail.length) return 'known';
  if (isBefore || !wasOnlyOpened(tx, row, end.position)) return { has };
  const nowMs = parts.clock.nowMs();
  const at = { tx, log: parts.log, nowMs, tell: () => undefined };
  const before = { ...row, ...selectStanding(tx, row) };
  const base = rewound(at, parts, row, end.position, 'replaced');
  const live = takeTail(at, key, base, run, late.tail.slice(has));
  updateSessionRow(tx, key.tenantId, key.sessionId, {
    ...summaryColumns(storedSummaryOf(live.committed), nowMs, row.completedAtMs),
    version: Math.max(sessionOrRefuse(tx, key).session.version, row.version + 1),
    updatedAtMs: nowMs,
  });
  leaveAlone(tx, key);
  parts.attempts.stage(key, live);
  parts.tell(tx, 'changed', row, before);
  return 'grown';
}

/** Nobody comes back to it: it ends as a page that was lost. */
function takeTail(
  at: Recording,
  key: SessionKey,
  begun: LiveAttempt,
  { epoch }: RunKey,
  tail: LateRun['tail'],
): LiveAttempt {
  const live = takeEntries(at, key, begun, tail.map(entryOfRun(epoch)));
  if (!isRunning(live)) return live;
  const nowMs = tail.at(-1)?.event.nowMs ?? at.nowMs;
  const abort = serverEntry({ type: 'abort', nowMs, reason: 'lost' });
  return record(at, sessionOrRefuse(at.tx, key).session, live, [abort]).live;
}

/** The session that went on elsewhere is the one to go on with. */
function leaveAlone(tx: Writes, key: SessionKey): void {
  if (sessionOrRefuse(tx, key).session.status === 'active')
    updateSessionRow(tx, key.tenantId, key.sessionId, { status: 'terminated' });
}
