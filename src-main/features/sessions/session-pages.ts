import type { LiveMessage } from '../../../src-shared/contract/app';
import type { FrameBoot } from '../../../src-shared/contract/player';
import { Refusal } from '../../../src-shared/contract/errors';
import { previewUser } from '../../../src-shared/contract/user-id';
import { launchRulesOf } from '../../../src-shared/contract/launch-rules';
import type { SessionId, TenantId, VisitId } from '../../../src-shared/kernel/ids';
import { contentAddress } from '../../../src-shared/scorm/cam/content-address';
import { engineVersion, snapshotOf } from '../../../src-shared/scorm/attempt';
import type { PackageKey } from '../../db/current-version';
import type { Db } from '../../db/open';
import { nobodyElse } from '../../http/framers';
import type { Clock } from '../../platform/clock';
import { externalMessage } from './external-writes';
import { framersFrom, type Surrounded } from './framed-by';
import type { JournalWriter, SentOffAtMs, Writer } from './journal-writer';
import { readLaunch, type LaunchReading, type Mode } from './launch-token';
import { mayComeBack, type LiveAttempt, type LiveAttempts } from './live-attempts';
import type { LiveWriters, WriterLink } from './live-writers';
import { keepObserved } from './observations';
import { hasExpired, sessionFromRow } from './projection';
import { readSession, sessionOrRefuse } from './read-session';
import { selectCourseText, selectPackageMetadata, selectRunTarget, selectSession } from './repository';
import { selectPendingWrites, type SessionKey } from './repository-journal';
import { outboxKeyOf, signRun } from './run-ticket';
import { createSealedOutbox } from './sealed-outbox';
import { sandboxOf } from './sandbox-of';
import type { TokenSigner } from './signed-token';
import { createTicketReader } from './ticket-reader';
import { launchedAs } from './trial-launch';

export interface PagesParts {
  readonly db: Db;
  readonly clock: Clock;
  readonly attempts: LiveAttempts;
  readonly writers: LiveWriters;
  readonly journal: JournalWriter;
  readonly launchTokens: TokenSigner;
  readonly runTickets: TokenSigner;
  readonly publish: (tenantId: TenantId, message: LiveMessage) => void;
  readonly allowedOrigins: (tenantId: TenantId) => readonly string[];
  /** A page has come or gone that writes to a session. */
  readonly onConnection: (tenantId: TenantId) => void;
  readonly sentOffAtMs: SentOffAtMs;
  /** Nothing may be written any more. */
  readonly isClosed: () => boolean;
}

/** A `FrameBoot` but for what is said of a file of the package. */
interface StoredBoot {
  readonly json: string;
  /** The file whose place the page would have to look into first. */
  readonly aheadPath: string | null;
}

interface Opening extends SessionKey {
  readonly mode: Mode;
  /** The visit to a room that it is for. */
  readonly visitId?: VisitId | null;
}

const noTarget = { epoch: 0, fencedEpoch: 0 };
const nobody: Surrounded = { framers: nobodyElse, tellsOpener: false };

/** The pages that play sessions: who may open one, what it goes on from, and what it is told while it is there. */
export function createPages(parts: PagesParts) {
  const { db, clock, attempts, writers, journal, launchTokens, runTickets } = parts;
  const { allowedOrigins, publish } = parts;
  const tickets = createTicketReader(db, runTickets, allowedOrigins, parts.sentOffAtMs);
  return {
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

    /** Makes the caller the session's only writer and launches the course, in this mode if it may. Pages that wrote before are told. */
    open: async ({ mode, visitId = null, ...key }: Opening) => {
      const { session, title } = sessionOrRefuse(db, key);
      if (hasExpired(session, clock.nowMs())) throw new Refusal('FORBIDDEN', { reason: 'session_expired' });
      const epoch = await journal.open(key, mode);
      writers.fence(key.sessionId, epoch);
      const ticket = await signRun(runTickets, { ...key, epoch, ...(visitId === null ? {} : { visitId }) });
      const { learnerName, packageId, userId, dispatchId, sandbox } = session;
      const isOwners = sandbox !== null || (userId === previewUser && dispatchId === null);
      return { ticket, title, learnerName, packageId, isOwners, sandbox: sandboxOf(session) };
    },

    /** What a page sees that looks on and does not write. */
    watch: (key: SessionKey) => {
      const epoch = selectRunTarget(db, key.tenantId, key.sessionId)?.epoch ?? 0;
      const session = sessionFromRow(readSession(db, key), clock.nowMs());
      return { ...session, is_open: writers.isConnected(key.sessionId, epoch) };
    },

    append: journal.append,

    appendSealed: createSealedOutbox({ db, clock, runTickets, journal }),

    observe: ({ tenantId, sessionId }: Writer, message: unknown): void => {
      if (keepObserved(db, { tenantId, sessionId }, message))
        publish(tenantId, { type: 'content-observed', sessionId });
    },

    readTicket: tickets.read,

    readKnownTicket: tickets.readKnown,

    /** What the page goes on from; null when another page has the session by now. */
    boot: ({ epoch, ...key }: Writer): StoredBoot | null => {
      const live = attempts.get(db, key);
      if (live.epoch !== epoch || epoch <= live.fencedEpoch) return null;
      const { session } = sessionOrRefuse(db, key);
      const outboxKey = outboxKeyOf(runTickets, key);
      const opensIn =
        launchedAs(session)?.opens_in ?? launchRulesOf(selectPackageMetadata(db, session)).opens_in;
      const boot: Omit<FrameBoot, 'course' | 'needsWindow'> = {
        ...bootOf(key.sessionId, live),
        ...{ opensIn, outboxKey },
      };
      // It may be big, and is JSON where it is kept.
      const course = selectCourseText(db, session, session.packageVersion);
      if (course === null) throw new Error('The course of a session is not there');
      const json = `{"course":${course},${JSON.stringify(boot).slice(1)}`;
      return { json, aheadPath: opensIn === 'auto' ? deliveredPath(live) : null };
    },

    /**
     * Connects a page that can be spoken to. It hears of external writes, those that wait already included, and of being fenced.
     * Returns what to call when the connection ends.
     */
    connect: (key: SessionKey, link: WriterLink): (() => Promise<void>) => {
      writers.add(key.sessionId, link);
      parts.onConnection(key.tenantId);
      const { epoch: current, fencedEpoch } = selectRunTarget(db, key.tenantId, key.sessionId) ?? noTarget;
      if (link.epoch < current || link.epoch <= fencedEpoch) link.send({ type: 'fenced', epoch: link.epoch });
      else for (const write of selectPendingWrites(db, key)) link.send(externalMessage(write));
      return async () => {
        writers.remove(key.sessionId, link);
        parts.onConnection(key.tenantId);
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
  };

  /** When the learner has left and no page is connected, what still waits needs no Commit to wait for. */
  async function settleWhenLeft(key: SessionKey): Promise<void> {
    if (parts.isClosed()) return;
    if (selectSession(db, key.tenantId, key.sessionId) === null) return;
    const live = attempts.get(db, key);
    if (mayComeBack(live) || writers.isConnected(key.sessionId, live.epoch)) return;
    if (selectPendingWrites(db, key).length > 0) await journal.settle(key);
  }
}

/** The file that the launch delivered, as a path of its URL below the package's root; null for none, or one of another place. */
function deliveredPath({ state: { open, tree } }: LiveAttempt): string | null {
  const content = open === null ? null : (tree[open.position]?.activity.content ?? null);
  if (content === null) return null;
  const base = 'http://package/run/t/files/';
  const { kind, url } = contentAddress(content, base);
  return kind === 'file' ? new URL(url).pathname.slice(new URL(base).pathname.length) : null;
}

function bootOf(
  sessionId: SessionId,
  { state, epoch, position, learnerNumber }: LiveAttempt,
): Omit<FrameBoot, 'course' | 'opensIn' | 'outboxKey' | 'needsWindow'> {
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
