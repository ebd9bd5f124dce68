import type { LiveMessage } from '../../../src-shared/contract/app';
import type { Input, Output } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import type { MovedSessions } from '../../../src-shared/contract/moved-sessions';
import type { FrameBoot } from '../../../src-shared/contract/player';
import type * as contractOfJournal from '../../../src-shared/contract/session-journal';
import type * as contract from '../../../src-shared/contract/sessions';
import { sessionLifeMs } from '../../../src-shared/contract/sessions';
import type { DispatchId, PackageId, SessionId, TenantId } from '../../../src-shared/kernel/ids';
import { engineVersion, snapshotOf } from '../../../src-shared/scorm/attempt';
import type { PackageKey } from '../../db/current-version';
import type { Db, Writes } from '../../db/open';
import { nobodyElse } from '../../http/framers';
import { offsetOf, pageOf } from '../../http/page';
import { timestampFromMs, type Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { framersFrom, type Surrounded } from './framed-by';
import { appendIn } from './append-journal';
import { createGroupCommit } from './group-commit';
import { historyOf } from './history';
import { createJournalWriter, type Writer } from './journal-writer';
import type { Expects } from './if-match';
import { createKnownCourses } from './known-courses';
import { launchIn } from './launch';
import { effectiveTtlSeconds, readLaunch, signLaunch, type LaunchReading } from './launch-token';
import { refuseLostFolder } from './linked-folder';
import { createLiveAttempts, mayComeBack, type LiveAttempt } from './live-attempts';
import { createLiveWriters, type WriterLink } from './live-writers';
import { moveSessions, type MoveWish } from './move-sessions';
import { hasExpired, sessionFromRow } from './projection';
import { readSession } from './read-session';
import {
  selectCourseText,
  selectLaunchable,
  selectRunTarget,
  selectSession,
  selectSessionsByIds,
  type TitledSession,
} from './repository';
import {
  countFenced,
  selectEntries,
  selectFenced,
  selectPendingWrites,
  type ExternalWrite,
  type SessionKey,
} from './repository-journal';
import { selectSessionIds } from './repository-list';
import { fencedEntryFromRow, journalEntryFromRow } from './journal-entry';
import { signRun } from './run-ticket';
import { createTellSession, type SessionListener } from './session-news';
import { createTokenSigner } from './signed-token';
import { createTicketReader } from './ticket-reader';
import { createUpkeep } from './session-upkeep';
import { updateIn } from './update';

export { messageLimitBytes } from './append-schema';
export type { Writer } from './journal-writer';
export type { SessionListener, SessionNews } from './session-news';
export { wishMoves } from './repository';
export type { Run } from './ticket-reader';

export interface SessionDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  /** Origin of the API and of the player's shell, without a trailing slash; known once the server listens. */
  readonly apiOrigin: () => string;
  readonly publish: (tenantId: TenantId, message: LiveMessage) => void;
  readonly listeners: readonly SessionListener[];
  /** Origins of sites that may show the player in a frame. */
  readonly allowedOrigins: (tenantId: TenantId) => readonly string[];
  /** Refuses the launch of a package whose linked folder is not as it must be. */
  readonly refuseUnplayable: (packageId: PackageId) => void;
}

/** What a launch goes by, when it is not the owner who launches. */
export interface LaunchedBy {
  readonly dispatchId: DispatchId | null;
  /** Refuses who may not, inside the transaction of the launch; returns what to do there once there is a session. */
  readonly admit: (tx: Writes) => (sessionId: SessionId) => void;
}

const nobody: Surrounded = { framers: nobodyElse, tellsOpener: false };

const ownerItself: LaunchedBy = { dispatchId: null, admit: () => () => undefined };

/** Entries of pages that had lost the session, in one answer. */
const fencedAtOnce = 200;

/** Attempts kept in memory; a room is some forty. */
const attemptsInMemory = 200;

export type SessionService = ReturnType<typeof createSessionService>;

/** The rules of learner sessions: how they begin, who may write to them, and what readers see. */
export function createSessionService(deps: SessionDeps) {
  const { db, clock, log, apiOrigin, publish, listeners, allowedOrigins } = deps;
  const tell = createTellSession(listeners, clock.nowMs);
  const courses = createKnownCourses();
  const attempts = createLiveAttempts({ limit: attemptsInMemory, courses });
  const writers = createLiveWriters();
  const group = createGroupCommit(db, attempts);
  const journal = createJournalWriter({ group, attempts, writers, clock, log, publish, tell });
  const launchTokens = createTokenSigner({ db, clock, typ: 'launch' });
  const runTickets = createTokenSigner({ db, clock, typ: 'run' });
  const tickets = createTicketReader(db, runTickets, allowedOrigins);

  let isClosed = false;

  function sessionOrRefuse(tenantId: TenantId, id: SessionId): TitledSession {
    const found = selectSession(db, tenantId, id);
    if (found === null) throw new Refusal('SESSION_NOT_FOUND');
    return found;
  }

  const fencedOf = (key: SessionKey) => ({
    fenced: selectFenced(db, key, fencedAtOnce).map(fencedEntryFromRow),
    fenced_total: countFenced(db, key),
  });

  const read = (tenantId: TenantId, id: SessionId): contract.Session =>
    sessionFromRow(readSession(db, { tenantId, sessionId: id }), clock.nowMs());

  return {
    launch: async (
      tenantId: TenantId,
      input: Input<typeof contract.launchPackage>,
      by: LaunchedBy = ownerItself,
    ): Promise<Output<typeof contract.launchPackage>> => {
      const folderPath = selectLaunchable(db, tenantId, input.packageId)?.folderPath ?? null;
      await refuseLostFolder(folderPath);
      if (folderPath !== null) deps.refuseUnplayable(input.packageId);
      const nowMs = clock.nowMs();
      const { sessionId, resumed } = await group.submit((tx) => {
        const register = by.admit(tx);
        const launched = launchIn({ tx, courses }, tenantId, input, nowMs, by.dispatchId);
        if (!launched.resumed) tell(tx, 'created', { tenantId, sessionId: launched.sessionId }, null);
        register(launched.sessionId);
        return launched;
      });
      publish(tenantId, { type: 'session-changed', sessionId });
      const seconds = effectiveTtlSeconds(input.launch_token_ttl_seconds ?? input.ttl_seconds);
      const { session: row } = sessionOrRefuse(tenantId, sessionId);
      const token = await signLaunch(launchTokens, row, nowMs + seconds * 1000);
      const url = `${apiOrigin()}/player/${sessionId}?token=${token}`;
      return {
        package_id: row.packageId,
        session_id: sessionId,
        user_id: row.userId,
        learner_id: row.userId,
        content_type: 'scorm',
        storage_backend: 'local',
        launch_url: url,
        player_url: url,
        launch_token: token,
        expires_in_seconds: seconds,
        expires_at: timestampFromMs(nowMs + seconds * 1000),
        resumed,
        session: read(tenantId, sessionId),
      };
    },

    read,

    ...createUpkeep({ clock, group, courses, writers, tell, publish }),

    /** As `read`; null where it is not there. */
    find: (tenantId: TenantId, id: SessionId): contract.Session | null =>
      selectSession(db, tenantId, id) === null ? null : read(tenantId, id),

    list: (tenantId: TenantId, input: Input<typeof contract.listSessions>) => {
      const nowMs = clock.nowMs();
      const { updated_since: since } = input;
      const filter = {
        ...input,
        updatedSinceMs: since === undefined ? undefined : Date.parse(since),
        idleSinceMs: nowMs - sessionLifeMs,
      };
      const { total, ids } = selectSessionIds(db, tenantId, filter, { ...input, offset: offsetOf(input) });
      const data = selectSessionsByIds(db, tenantId, ids).map((row) => sessionFromRow(row, nowMs));
      return pageOf('sessions', data, total, input);
    },

    update: async (
      tenantId: TenantId,
      input: Input<typeof contract.updateSession>,
      expects: Expects,
    ): Promise<contract.Session> => {
      const parts = { attempts, journal, writers, log, tell };
      const { waiting, epoch, lastPosition } = await group.submit((tx) =>
        updateIn(tx, parts, tenantId, { ...input, expects }, clock.nowMs()),
      );
      const sessionId = input.sessionId;
      if (waiting !== null) writers.tell(sessionId, epoch, externalMessage(waiting));
      if (lastPosition !== null) publish(tenantId, { type: 'journal-grew', sessionId, lastPosition });
      publish(tenantId, { type: 'session-changed', sessionId });
      return read(tenantId, sessionId);
    },

    readJournal: (tenantId: TenantId, input: Input<typeof contract.readJournal>) => {
      const { session: row } = sessionOrRefuse(tenantId, input.sessionId);
      const entries = selectEntries(db, row, input.after, input.limit);
      const last = entries.at(-1)?.position ?? input.after;
      return {
        session_id: row.sessionId,
        course: courses.firstOf(db, row),
        data: entries.map(journalEntryFromRow),
        last_position: row.lastPosition,
        has_more: last < row.lastPosition,
        ...(input.after === 0 ? fencedOf(row) : {}),
      };
    },

    readHistory: (tenantId: TenantId, input: Input<typeof contractOfJournal.readHistory>) => {
      const { session: row } = sessionOrRefuse(tenantId, input.sessionId);
      return historyOf(db, row, input);
    },

    appendJournal: async (tenantId: TenantId, input: Input<typeof contractOfJournal.appendJournal>) => {
      const { sessionId } = input;
      const answer = await group.submit((tx) =>
        appendIn(tx, { attempts, writers, log, tell }, tenantId, input, clock.nowMs()),
      );
      if (answer.appended > 0) {
        publish(tenantId, { type: 'journal-grew', sessionId, lastPosition: answer.last_position });
        publish(tenantId, { type: 'session-changed', sessionId });
      }
      return answer;
    },

    /** Lets the unfinished sessions of a package go on with one of its versions, each from its next launch. */
    moveAll: async (wish: MoveWish): Promise<MovedSessions> => {
      const { changed, answer } = await moveSessions({ db, group, attempts }, wish);
      for (const sessionId of changed) publish(wish.tenantId, { type: 'session-changed', sessionId });
      return answer;
    },

    /** Whether a launch token opens this session. */
    readLaunchToken: async (token: string, sessionId: string): Promise<LaunchReading & Surrounded> => {
      const reading = await readLaunch(launchTokens, token, sessionId);
      if (!reading.ok) return { ...reading, ...nobody };
      const target = selectRunTarget(db, reading.tenantId, reading.sessionId);
      const found = selectSession(db, reading.tenantId, reading.sessionId);
      if (target === null || found === null) return { ok: false, reason: 'invalid', ...nobody };
      if (hasExpired(found.session, clock.nowMs())) return { ok: false, reason: 'expired', ...nobody };
      const framers = framersFrom(target, allowedOrigins(reading.tenantId));
      return { ...reading, framers, tellsOpener: target.allowedDomains !== null };
    },

    /** Makes the caller the session's only writer and launches the course. Pages that wrote before are told. */
    open: async (key: SessionKey) => {
      const { session, title } = sessionOrRefuse(key.tenantId, key.sessionId);
      if (hasExpired(session, clock.nowMs())) throw new Refusal('FORBIDDEN', { reason: 'session_expired' });
      const epoch = await journal.open(key);
      writers.fence(key.sessionId, epoch);
      const ticket = await signRun(runTickets, { ...key, epoch });
      return { ticket, title, learnerName: session.learnerName, packageId: session.packageId };
    },

    append: journal.append,

    readTicket: tickets.read,

    readKnownTicket: tickets.readKnown,

    /** JSON of the `FrameBoot` that the page goes on from; null when another page has the session by now. */
    boot: ({ epoch, ...key }: Writer): string | null => {
      const live = attempts.get(db, key);
      if (live.epoch !== epoch) return null;
      const { session } = sessionOrRefuse(key.tenantId, key.sessionId);
      const outboxKey = runTickets.derive(key.tenantId, `outbox ${key.sessionId}`);
      const boot: Omit<FrameBoot, 'course'> = {
        ...bootOf(key.sessionId, live),
        apiOrigin: apiOrigin(),
        outboxKey,
      };
      // It may be big, and is JSON where it is kept.
      const course = selectCourseText(db, session, session.packageVersion);
      if (course === null) throw new Error('The course of a session is not there');
      return `{"course":${course},${JSON.stringify(boot).slice(1)}`;
    },

    /**
     * Connects a page that can be spoken to. It hears of external writes, those that wait already included, and of being fenced.
     * Returns what to call when the connection ends.
     */
    connect: (key: SessionKey, link: WriterLink): (() => Promise<void>) => {
      writers.add(key.sessionId, link);
      const current = selectRunTarget(db, key.tenantId, key.sessionId)?.epoch ?? 0;
      if (link.epoch < current) link.send({ type: 'fenced', epoch: link.epoch });
      else for (const write of selectPendingWrites(db, key)) link.send(externalMessage(write));
      return async () => {
        writers.remove(key.sessionId, link);
        await settleWhenLeft(key);
      };
    },

    /** Tells the pages that play files of this folder that some of them are not what they were. */
    folderChanged: ({ tenantId, packageId }: PackageKey, paths: readonly string[]): void => {
      for (const sessionId of writers.connected()) {
        const row = selectSession(db, tenantId, sessionId)?.session;
        const target = row?.packageId === packageId ? selectRunTarget(db, tenantId, sessionId) : null;
        if (target !== null && target.folderPath !== null)
          writers.tell(sessionId, target.epoch, { type: 'content-changed', paths });
      }
    },

    /** Commits what is queued and refuses what comes later. */
    close: (): void => {
      isClosed = true;
      group.close();
    },
  };

  /** When the learner has left and no page is connected, what still waits needs no Commit to wait for. */
  async function settleWhenLeft(key: SessionKey): Promise<void> {
    if (isClosed) return;
    if (selectSession(db, key.tenantId, key.sessionId) === null) return;
    const live = attempts.get(db, key);
    if (mayComeBack(live) || writers.isConnected(key.sessionId, live.epoch)) return;
    if (selectPendingWrites(db, key).length > 0) await journal.settle(key);
  }
}

function bootOf(
  sessionId: SessionId,
  { state, epoch, position, learnerNumber }: LiveAttempt,
): Omit<FrameBoot, 'course' | 'apiOrigin' | 'outboxKey'> {
  const delivered = state.open === null ? undefined : state.tree[state.open.position];
  return {
    sessionId,
    epoch,
    snapshot: snapshotOf(state),
    position,
    lastNumber: learnerNumber,
    delivered: delivered?.activity.id ?? null,
    engineVersion,
  };
}

function externalMessage({ writeId, activityId, changes }: ExternalWrite) {
  return { type: 'external' as const, id: writeId, activityId, changes };
}
