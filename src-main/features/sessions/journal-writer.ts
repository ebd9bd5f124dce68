import type { LiveMessage } from '../../../src-shared/contract/app';
import { Refusal } from '../../../src-shared/contract/errors';
import { launchRulesOf } from '../../../src-shared/contract/launch-rules';
import type {
  AckMessage,
  AppendMessage,
  FencedMessage,
  NackMessage,
  PageEntry,
} from '../../../src-shared/contract/player';
import type { TenantId, VisitId } from '../../../src-shared/kernel/ids';
import { learnerStoreOf, type LaunchEvent } from '../../../src-shared/scorm/attempt';
import type { Writes } from '../../db/open';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { readAppend } from './append-schema';
import { externalEventOf } from './external-writes';
import type { GroupCommit } from './group-commit';
import { launchEventOf } from './launch-event';
import { readLearnerStore } from './learner-store';
import { isRunning, type LiveAttempt, type LiveAttempts } from './live-attempts';
import type { LiveWriters } from './live-writers';
import { entriesOfPending, record, type NewEntry } from './record';
import { sessionOrRefuse } from './read-session';
import { selectPackageMetadata, type SessionRow } from './repository';
import { sandboxOf } from './sandbox-of';
import type { TellSession } from './session-news';
import { modeOfOpening } from './mode-of-opening';
import { takeDueMove } from './move-session';
import {
  insertFenced,
  pageTookUp,
  selectExternalWrite,
  selectLastNumber,
  type SessionKey,
} from './repository-journal';

/** Who sends: the session and the epoch of the ticket. */
export interface Writer extends SessionKey {
  readonly epoch: number;
  /** The visit to a room that it was made on. */
  readonly visitId?: VisitId;
}

/** When the teacher sent somebody off a visit, in Unix milliseconds; null: nobody did. */
export type SentOffAtMs = (tenantId: TenantId, visitId: VisitId) => number | null;

/** So long may a page take to leave what it plays. */
const leavesWithinMs = 60_000;

export type AppendAnswer = AckMessage | FencedMessage | NackMessage;

export type JournalWriter = ReturnType<typeof createJournalWriter>;

/** What an append did, and whether anybody should hear of it. */
interface Appended {
  readonly answer: AppendAnswer;
  readonly news: readonly LiveMessage[];
}

/** The one way into the journal. Each answer is given only after what it acknowledges is on disk. */
export function createJournalWriter({
  group,
  attempts,
  writers,
  clock,
  log,
  publish,
  tell,
  onLate,
  sentOffAtMs,
}: {
  readonly group: GroupCommit;
  readonly attempts: LiveAttempts;
  readonly writers: LiveWriters;
  readonly clock: Clock;
  readonly log: Log;
  readonly publish: (tenantId: TenantId, message: LiveMessage) => void;
  readonly tell: TellSession;
  /** Entries of a page that had lost the session were kept aside. */
  readonly onLate: (writer: Writer) => void;
  readonly sentOffAtMs: SentOffAtMs;
}) {
  const at = (tx: Writes) => ({ tx, log, nowMs: clock.nowMs(), tell });

  function appendIn(tx: Writes, writer: Writer, message: AppendMessage): Appended {
    const live = attempts.get(tx, writer);
    if (message.epoch > writer.epoch) return { answer: nack(message.epoch, 'not-allowed'), news: [] };
    const isFenced = message.epoch <= live.fencedEpoch;
    if (isFenced || isOut(writer) || message.epoch < live.epoch)
      return keepAside(tx, writer, message, { isFenced, nowMs: clock.nowMs() });
    if (message.epoch > live.epoch) return { answer: nack(message.epoch, 'not-allowed'), news: [] };
    const fresh = message.entries.filter((entry) => entry.number > live.learnerNumber);
    const expected = live.learnerNumber + 1;
    if (fresh.some((entry, i) => entry.number !== expected + i))
      return { answer: nack(message.epoch, 'gap', expected), news: [] };
    const isFaulty = fresh.some(({ event }) => event.type === 'call' && event.fault !== undefined);
    if (isFaulty && rowOf(tx, writer).sandbox === null)
      return { answer: nack(message.epoch, 'not-allowed', expected), news: [] };
    const trusted = trustedEntries(tx, writer, fresh);
    if (trusted === null) return { answer: nack(message.epoch, 'not-allowed', expected), news: [] };
    return appendFresh(tx, writer, live, trusted);
  }

  function isOut({ tenantId, visitId }: Writer): boolean {
    const atMs = visitId === undefined ? null : sentOffAtMs(tenantId, visitId);
    return atMs !== null && clock.nowMs() - atMs > leavesWithinMs;
  }

  function appendFresh(
    tx: Writes,
    key: SessionKey,
    live: LiveAttempt,
    entries: readonly NewEntry[],
  ): Appended {
    const row = rowOf(tx, key);
    const after = entries.length === 0 ? { live, version: row.version } : record(at(tx), row, live, entries);
    attempts.stage(key, after.live);
    return {
      answer: { type: 'ack', epoch: live.epoch, number: after.live.learnerNumber, version: after.version },
      news: newsOf(key, row, after),
    };
  }

  function openIn(tx: Writes, key: SessionKey, asked: LaunchEvent['mode']) {
    const nowMs = clock.nowMs();
    const isForkedNow = isUntouchedFork(rowOf(tx, key));
    const settled = settleIn(tx, key, nowMs);
    const row = rowOf(tx, key);
    const epoch = Math.max(row.epoch, row.fencedEpoch) + 1;
    const opened = { ...settled, epoch, learnerNumber: 0, serverNumber: 0 };
    const ended = isRunning(settled) ? abortIn(tx, row, opened, { nowMs, isForkedNow }) : opened;
    const mode = modeOfOpening(tx, rowOf(tx, key), { asked, found: settled, ended });
    // Read only now: what was cut off may have left something itself.
    const move = takeDueMove({ tx, courses: attempts.courses, log }, rowOf(tx, key), ended.state);
    const learnerStore =
      row.sandbox !== null && row.epoch > 0
        ? learnerStoreOf(ended.state)
        : readLearnerStore(tx, row, move ?? ended.state);
    const launch = launchEventOf(
      row,
      {
        mode,
        learnerStore,
        move,
        scormVersion: ended.state.course.scormVersion,
        earlier: ended.state.launch,
        rules: launchRulesOf(selectPackageMetadata(tx, row)),
      },
      nowMs,
    );
    const after = record(at(tx), rowOf(tx, key), ended, [serverEntry(launch)]);
    attempts.stage(key, after.live);
    return { epoch: after.live.epoch, news: newsOf(key, row, after) };
  }

  /** Ends what another page has left running. */
  function abortIn(
    tx: Writes,
    row: SessionRow,
    live: LiveAttempt,
    { nowMs, isForkedNow }: { readonly nowMs: number; readonly isForkedNow: boolean },
  ): LiveAttempt {
    const lost = writers.isConnected(row.sessionId, row.epoch) ? 'taken-over' : 'lost';
    const reason = isForkedNow ? 'forked' : lost;
    return record(at(tx), row, live, [serverEntry({ type: 'abort', nowMs, reason })]).live;
  }

  /** Writes down, as the server's entries, what came from outside and has waited for a Commit that will not come. */
  function settleIn(tx: Writes, key: SessionKey, nowMs: number): LiveAttempt {
    const live = attempts.get(tx, key);
    const pending = entriesOfPending(tx, key, nowMs);
    if (pending.length === 0) return live;
    const after = record(at(tx), rowOf(tx, key), live, pending);
    attempts.stage(key, after.live);
    return after.live;
  }

  async function answerTo(writer: Writer, raw: unknown): Promise<AppendAnswer> {
    const reading = readAppend(raw);
    if (!reading.ok) return nack(writer.epoch, reading.reason);
    try {
      const { answer, news } = await group.submit((tx) => appendIn(tx, writer, reading.message));
      if (answer.type === 'fenced') onLate({ ...writer, epoch: answer.epoch });
      for (const message of news) publish(writer.tenantId, message);
      return answer;
    } catch (error) {
      // It was deleted: as good as lost to another page.
      if (error instanceof Refusal && error.code === 'SESSION_NOT_FOUND')
        return { type: 'fenced', epoch: reading.message.epoch };
      log.error({ sessionId: writer.sessionId, err: error }, 'Journal entries could not be stored');
      return nack(reading.message.epoch, 'unavailable');
    }
  }

  return {
    /** Takes one message of a page as it came from the network. Never rejects. */
    append: async (writer: Writer, raw: unknown): Promise<AppendAnswer> => {
      const answer = await answerTo(writer, raw);
      // A page that left a gap sends it again at once.
      const isTaken = answer.type !== 'nack' || answer.reason === 'gap';
      const { tenantId, sessionId } = writer;
      if (writers.noteTaken(sessionId, writer.epoch, isTaken))
        publish(tenantId, { type: 'session-changed', sessionId });
      return answer;
    },

    /** Makes the caller the session's writer: a new epoch, begun by the server's entries: an abort where content was left running, and the launch. */
    open: async (key: SessionKey, mode: LaunchEvent['mode']): Promise<number> => {
      const { epoch, news } = await group.submit((tx) => openIn(tx, key, mode));
      for (const message of news) publish(key.tenantId, message);
      return epoch;
    },

    settleIn,
    settle: (key: SessionKey): Promise<unknown> => group.submit((tx) => settleIn(tx, key, clock.nowMs())),
  };
}

export function serverEntry(event: NewEntry['event'], countsAsVersion = true): NewEntry {
  return { source: 'server', event, claimed: null, countsAsVersion, tookMs: null };
}

function rowOf(tx: Writes, key: SessionKey): SessionRow {
  return sessionOrRefuse(tx, key).session;
}

/**
 * Entries of a writer that lost the session while they were under way. What had been stored before is left out, unless the journal of
 * another server took the place of that: its numbers say nothing here.
 */
function keepAside(
  tx: Writes,
  key: SessionKey,
  { epoch, entries }: AppendMessage,
  { isFenced, nowMs }: { readonly isFenced: boolean; readonly nowMs: number },
): Appended {
  const stored = isFenced ? 0 : selectLastNumber(tx, key, epoch, 'learner');
  const late = entries.filter((entry) => entry.number > stored);
  insertFenced(
    tx,
    late.map((entry) => ({
      sessionId: key.sessionId,
      tenantId: key.tenantId,
      epoch,
      number: entry.number,
      entry,
      receivedAtMs: nowMs,
    })),
  );
  return { answer: { type: 'fenced', epoch }, news: [] };
}

/**
 * The entries with the server's own contents put into external writes. Null when an entry names no write of the session:
 * a page may say when a write takes effect, never what it says. A write that the server settled while the entry was under
 * way is taken once more: the page went on from there.
 */
function trustedEntries(tx: Writes, key: SessionKey, entries: readonly PageEntry[]): NewEntry[] | null {
  const trusted: NewEntry[] = [];
  for (const { event, result, errorCode, tookMs = null } of entries) {
    const claimed = { result, errorCode };
    if (event.type !== 'external') {
      trusted.push({ source: 'learner', event, claimed, countsAsVersion: true, tookMs });
      continue;
    }
    const write = selectExternalWrite(tx, key, event.id);
    if (write === null || (write.appliedAtMs !== null && pageTookUp(tx, key, event.id))) return null;
    const own = externalEventOf(write, event.nowMs);
    trusted.push({ source: 'learner', event: own, claimed, countsAsVersion: false, tookMs: null });
  }
  return trusted;
}

/** A fork in which nothing has happened yet: what is running in it runs in the session that it comes from. */
function isUntouchedFork(row: SessionRow): boolean {
  return sandboxOf(row)?.from?.position === row.lastPosition;
}

function newsOf(
  key: SessionKey,
  before: SessionRow,
  after: { live: LiveAttempt; version: number },
): LiveMessage[] {
  const grew: LiveMessage = {
    type: 'journal-grew',
    sessionId: key.sessionId,
    lastPosition: after.live.position,
  };
  const changed: LiveMessage = { type: 'session-changed', sessionId: key.sessionId };
  return [
    ...(after.live.position > before.lastPosition ? [grew] : []),
    ...(after.version > before.version || after.live.epoch > before.epoch ? [changed] : []),
  ];
}

function nack(epoch: number, reason: NackMessage['reason'], expected: number | null = null): NackMessage {
  return { type: 'nack', epoch, reason, expected };
}
