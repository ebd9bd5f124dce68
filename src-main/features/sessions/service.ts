import type { LiveMessage } from '../../../src-shared/contract/app';
import type { Input, Output } from '../../../src-shared/contract/endpoint';
import type { MovedSessions } from '../../../src-shared/contract/moved-sessions';
import type * as contract from '../../../src-shared/contract/sessions';
import type { DispatchId, PackageId, SessionId, TenantId, VisitId } from '../../../src-shared/kernel/ids';
import type { Db, Writes } from '../../db/open';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { deleteLeftSandboxes } from './repository-delete';
import { externalMessage } from './external-writes';
import { createForks } from './forks';
import { createGroupCommit } from './group-commit';
import { createJournalWriter, type JournalWriter, type SentOffAtMs } from './journal-writer';
import type { Expects } from './if-match';
import { createKnownCourses } from './known-courses';
import { launchIn } from './launch';
import { createLaunchAnswer } from './launch-answer';
import { refuseLostFolder } from './linked-folder';
import { createLeftBehind } from './left-behind';
import { createLiveAttempts } from './live-attempts';
import { createLiveWriters } from './live-writers';
import { moveSessions, type MoveWish } from './move-sessions';
import { selectLaunchable } from './repository';
import { createTellSession, type SessionListener } from './session-news';
import { createTokenSigner } from './signed-token';
import { createPages } from './session-pages';
import { createReconciling } from './reconciling';
import { createRecovery } from './recover-run';
import { createReading } from './session-reading';
import { createStandings } from './standings';
import { createUpkeep } from './session-upkeep';
import { createTestLaunches } from './test-launches';
import { updateIn, type WantedUpdate } from './update';

export { messageLimitBytes } from './append-schema';
export type { Writer } from './journal-writer';
export type { SessionListener, SessionNews } from './session-news';
export { wishMoves } from './repository';
export type { NotPutDown, SessionStanding } from './standings';
export type { Run } from './ticket-reader';
export type { TheirJournal } from './adopt-journal';
export type { SentEntry } from './read-entries';

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
  readonly sentOffAtMs: SentOffAtMs;
  /** A page has come or gone that writes to a session of the tenant. */
  readonly onConnection: (tenantId: TenantId) => void;
}

/** What a launch goes by, when it is not the owner who launches. */
export interface LaunchedBy {
  readonly dispatchId: DispatchId | null;
  /** The visit to a room with which the launch ends. */
  readonly visitId?: VisitId;
  /** Refuses who may not, inside the transaction of the launch; returns what to do there once there is a session. */
  readonly admit: (tx: Writes) => (sessionId: SessionId) => void;
}

const ownerItself: LaunchedBy = { dispatchId: null, admit: () => () => undefined };

/** Attempts kept in memory; a room is some forty. */
const attemptsInMemory = 200;

export type SessionService = ReturnType<typeof createSessionService>;

/** The rules of learner sessions: how they begin, who may write to them, and what readers see. */
export function createSessionService(deps: SessionDeps) {
  const { db, clock, log, apiOrigin, publish, listeners, allowedOrigins, sentOffAtMs } = deps;
  const tell = createTellSession(listeners, clock.nowMs);
  const courses = createKnownCourses();
  const attempts = createLiveAttempts({ limit: attemptsInMemory, courses });
  const writers = createLiveWriters();
  const group = createGroupCommit(db, attempts);
  const journal: JournalWriter = createJournalWriter({
    ...{ group, attempts, writers, clock, log, publish, tell, sentOffAtMs },
    onLate: (run) => leftBehind.late(run),
  });
  const leftBehind = createLeftBehind({
    ...{ db, clock, log, group, attempts, writers, journal, tell, publish },
  });
  const launchTokens = createTokenSigner({ db, clock, typ: 'launch', changesWeekly: true });
  const runTickets = createTokenSigner({ db, clock, typ: 'run' });

  let isClosed = false;

  const reading = createReading({ db, clock, courses });
  const answerLaunch = createLaunchAnswer({ db, launchTokens, apiOrigin, read: reading.read });
  const pages = createPages({
    ...{ db, clock, attempts, writers, journal, launchTokens, runTickets, allowedOrigins },
    ...{ publish, sentOffAtMs },
    isClosed: () => isClosed,
    onConnection: deps.onConnection,
  });

  const refuseUnplayable = async (tenantId: TenantId, packageId: PackageId): Promise<void> => {
    const folderPath = selectLaunchable(db, tenantId, packageId)?.folderPath ?? null;
    await refuseLostFolder(folderPath);
    if (folderPath !== null) deps.refuseUnplayable(packageId);
  };

  return {
    launch: async (
      tenantId: TenantId,
      input: Input<typeof contract.launchPackage>,
      by: LaunchedBy = ownerItself,
    ): Promise<Output<typeof contract.launchPackage>> => {
      await refuseUnplayable(tenantId, input.packageId);
      const nowMs = clock.nowMs();
      const { sessionId, resumed } = await group.submit((tx) => {
        const register = by.admit(tx);
        const launched = launchIn({ tx, courses }, tenantId, input, nowMs, by.dispatchId);
        if (!launched.resumed)
          tell(tx, 'created', { tenantId, sessionId: launched.sessionId, sandbox: null }, null);
        register(launched.sessionId);
        return launched;
      });
      publish(tenantId, { type: 'session-changed', sessionId });
      return answerLaunch({ tenantId, sessionId }, { ...input, visitId: by.visitId }, resumed, nowMs);
    },

    ...reading,

    ...pages,

    ...createStandings({ db, attempts, writers, leftBehind }),

    ...createTestLaunches({ clock, group, courses, writers, publish, answerLaunch, refuseUnplayable }),

    ...createForks({
      ...{ db, clock, log, group, attempts, tell, publish, answerLaunch, refuseUnplayable },
    }),

    ...createRecovery({ clock, log, group, attempts, writers, journal, tell }),

    ...createReconciling({ clock, log, group, attempts, writers, journal, tell, publish }),

    ...createUpkeep({ clock, group, courses, writers, tell, publish }),

    update: async (
      tenantId: TenantId,
      input: Input<typeof contract.updateSession>,
      expects: Expects,
      writtenAtMs?: WantedUpdate['writtenAtMs'],
    ): Promise<contract.Session> => {
      const parts = { attempts, journal, writers, log, tell };
      const { waiting, epoch, lastPosition } = await group.submit((tx) =>
        updateIn(tx, parts, tenantId, { ...input, expects, writtenAtMs }, clock.nowMs()),
      );
      const { sessionId } = input;
      if (waiting !== null) writers.tell(sessionId, epoch, externalMessage(waiting));
      if (lastPosition !== null) publish(tenantId, { type: 'journal-grew', sessionId, lastPosition });
      publish(tenantId, { type: 'session-changed', sessionId });
      return reading.read(tenantId, sessionId);
    },

    /** Lets the unfinished sessions of a package go on with one of its versions, each from its next launch. */
    moveAll: async (wish: MoveWish): Promise<MovedSessions> => {
      const { changed, answer } = await moveSessions({ db, group, attempts }, wish);
      for (const sessionId of changed) publish(wish.tenantId, { type: 'session-changed', sessionId });
      return answer;
    },

    /** Takes away what an earlier run left half done; before anybody is answered. */
    sweep: async (): Promise<void> => {
      await group.submit((tx) => {
        deleteLeftSandboxes(tx, clock.nowMs());
      });
      leftBehind.resume();
    },

    /** Commits what is queued and refuses what comes later. */
    close: async (): Promise<void> => {
      isClosed = true;
      await leftBehind.close();
      group.close();
    },
  };
}
