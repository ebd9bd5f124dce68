import type { SharedEntry } from '../../src-shared/sync/shared-entries';
import { failureNamed, remoteFailed } from '../../src-shared/sync/failure';
import { recordOf, textAt, timeOf, wholeNumberOf, type JsonRecord } from '../../src-shared/sync/loose-json';
import {
  remoteLaunchOf,
  remoteSessionOf,
  type RemoteLaunch,
  type RemoteSession,
} from '../../src-shared/sync/read-answers';
import {
  appendedOf,
  journalPageOf,
  type Appended,
  type JournalPage,
} from '../../src-shared/sync/read-journal';
import { firstOf } from './outside-text';
import { pageRows, readList } from './remote-lists';
import { jsonBody, orGarbage, type RemoteRequests } from './remote-requests';

export interface LaunchWish {
  readonly packageId: string;
  /** Ours. */
  readonly sessionId: string;
  readonly userId: string;
  readonly learnerName?: string;
}

/** What a list tells of a session. */
export interface ListedSession {
  readonly sessionId: string;
  /** Null where the list does not say. */
  readonly version: number | null;
  /** By the remote's clock; null where the list does not say. */
  readonly updatedAtMs: number | null;
}

export interface SessionsPage {
  readonly sessions: readonly ListedSession[];
  readonly hasMore: boolean;
  /** Of all pages; null where it does not say. */
  readonly total: number | null;
}

export interface ChangedPage {
  /** `updatedAtMs`: by the remote's clock. */
  readonly sessions: readonly (RemoteSession & { readonly updatedAtMs: number | null })[];
  readonly hasMore: boolean;
}

/** Of one request; the remote takes a few megabytes. */
const mostEntries = 1000;
const mostSaidBytes = 64 * 1024;
export const mostEntryChars = 4_000_000;
/** Of one that this version does not know. */
const mostWordChars = 500;

/** Sessions of a remote, and their journals where it has them. */
export function createRemoteSessions(requests: RemoteRequests) {
  const readSession = async (sessionId: string): Promise<RemoteSession> => {
    const body = await requests.json({ method: 'GET', path: sessionPath(sessionId), kind: 'read' });
    return underOurId(orGarbage(remoteSessionOf(body), 'session'), sessionId);
  };

  return {
    readSession,

    /** Sessions that have changed since a time of another Lectern's clock, the first changed first; 50 to a page, from page 1. */
    listChanged: async (since: string, page: number): Promise<ChangedPage> => {
      const { found, hasMore } = await readList(requests, {
        ...{ path: '/api/v1/sessions', plural: 'sessions', page },
        more: { updated_since: since, sort: 'updated_at', order: 'asc' },
        read: (row) => {
          const session = remoteSessionOf(row);
          return session && { ...session, updatedAtMs: timeOf(row['updated_at']) };
        },
      });
      return { sessions: found, hasMore };
    },

    /** 50 to a page, from page 1. `order`: of a remote that has one, e.g. another Lectern. */
    listSessions: async (
      page: number,
      order: Readonly<Record<string, string>> = {},
    ): Promise<SessionsPage> => {
      const { found, hasMore, total } = await readList(requests, {
        ...{ path: '/api/v1/sessions', plural: 'sessions', page, more: order },
        read: (row): ListedSession | null => {
          const sessionId = textAt(row, 'session_id', 'id');
          const [version, updatedAtMs] = [wholeNumberOf(row['version']), timeOf(row['updated_at'])];
          return sessionId === null ? null : { sessionId, version, updatedAtMs };
        },
      });
      return { sessions: found, hasMore, total };
    },

    /** Makes the session under our id, or finds it. `garbage` from a remote that gives it another one. */
    launch: async (wish: LaunchWish): Promise<RemoteLaunch> => {
      const { packageId, sessionId, userId, learnerName } = wish;
      const path = `/api/v1/packages/${encodeURIComponent(packageId)}/launch`;
      const post = (more: JsonRecord) =>
        requests.json({
          ...{ method: 'POST', path, kind: 'write' },
          ...jsonBody({ session_id: sessionId, user_id: userId, ...more }),
        });
      const body = await (learnerName === undefined
        ? post({})
        : post({ learner_name: learnerName }).catch((error: unknown) => {
            // The name is ours to add; a remote that is strict about what it knows need not take it.
            if (!isAbout(error, 'learner_name')) throw error;
            return post({});
          }));
      return underOurId(orGarbage(remoteLaunchOf(body), 'launch'), sessionId);
    },

    /** Makes the session under our id and does not open it, so that its journal is empty. Only another Lectern knows how. */
    createSession: async (wish: LaunchWish, more: JsonRecord = {}): Promise<RemoteSession> => {
      const { packageId: package_id, sessionId: session_id, userId: user_id, learnerName } = wish;
      const name = learnerName === undefined ? {} : { learner_name: learnerName };
      const body = await requests.json({
        ...{ method: 'POST', path: '/api/v1/sessions', kind: 'write' },
        ...jsonBody({ ...more, package_id, session_id, user_id, ...name }),
      });
      return underOurId(orGarbage(remoteSessionOf(body), 'session'), session_id);
    },

    /** `update` is the body beside the version. Rejects with `conflict` where the session has another version. */
    putSession: async (sessionId: string, version: number, update: JsonRecord): Promise<RemoteSession> => {
      const body = await requests.json({
        ...{ method: 'PUT', path: sessionPath(sessionId), kind: 'write' },
        ...jsonBody({ ...update, version }),
      });
      // That the answer is the session is likely, and not certain.
      const answered = remoteSessionOf(body);
      return answered !== null && isUnder(answered, sessionId) ? answered : readSession(sessionId);
    },

    /** Of a remote that offers it. */
    deleteSession: async (sessionId: string): Promise<void> => {
      const request = { method: 'DELETE', path: sessionPath(sessionId), kind: 'write' } as const;
      // What it answers beside the status says nothing; read, so that the connection can be kept.
      await requests.send(request, (answer) => firstOf(answer, mostSaidBytes));
    },

    /** Entries behind a position. Rejects with `newer` where one is of a kind that this version does not know. */
    readJournal: async (sessionId: string, after: number): Promise<JournalPage> => {
      const path = `${sessionPath(sessionId)}/journal?after=${String(after)}&limit=${String(mostEntries)}`;
      const body = await requests.json({ method: 'GET', path, kind: 'read' });
      pageRows(body, 'entries', mostEntries);
      // Not every remote says whose it is.
      underOurId({ sessionId: textAt(recordOf(body) ?? {}, 'session_id') ?? sessionId }, sessionId);
      const page = orGarbage(journalPageOf(body, after), 'journal');
      if ('newer' in page)
        throw remoteFailed('newer', { seen: requests.withoutKey(page.newer).slice(0, mostWordChars) });
      return page;
    },

    /** In as many requests as it takes; what the remote had already is left as it is. The answer to the last one. */
    appendJournal: async (sessionId: string, entries: readonly SharedEntry[]): Promise<Appended | null> => {
      let last: Appended | null = null;
      for (const some of inRequests(entries)) {
        const body = await requests.json({
          ...{ method: 'POST', path: `${sessionPath(sessionId)}/journal`, kind: 'write' },
          ...jsonBody({ entries: some }),
        });
        last = orGarbage(appendedOf(body), 'journal');
        // Who has taken them has no fewer.
        if (last.lastPosition < (some.at(-1)?.position ?? 0)) orGarbage(null, 'last_position');
      }
      return last;
    },

    /**
     * The end of our journal from where it is not that of theirs any more, in one request: it is to take the place of theirs.
     * `clockAheadMs`: our clock less theirs. Rejects with `conflict`, `details.stays` `here`, where theirs is to stay; where it lacks
     * that, the remote knows no such thing.
     */
    settleJournal: async (
      sessionId: string,
      entries: readonly SharedEntry[],
      clockAheadMs: number,
    ): Promise<Appended> => {
      const body = await requests.json({
        ...{ method: 'POST', path: `${sessionPath(sessionId)}/journal`, kind: 'write' },
        ...jsonBody({ entries, where_apart: 'settle', clock_ahead_ms: Math.round(clockAheadMs) }),
      });
      return orGarbage(appendedOf(body), 'journal');
    },
  };
}

function sessionPath(sessionId: string): string {
  return `/api/v1/sessions/${encodeURIComponent(sessionId)}`;
}

/** A remote that makes sessions under ids of its own would make one more with each try; what it tells of another one is not ours. */
function underOurId<T extends { readonly sessionId: string }>(given: T, sessionId: string): T {
  return orGarbage(isUnder(given, sessionId) ? given : null, 'session_id');
}

function isUnder(given: { readonly sessionId: string }, sessionId: string): boolean {
  return given.sessionId.toLowerCase() === sessionId.toLowerCase();
}

function isAbout(error: unknown, field: string): boolean {
  return failureNamed(error, 'refused')?.details['field'] === field;
}

function* inRequests(entries: readonly SharedEntry[]): Generator<readonly SharedEntry[]> {
  let some: SharedEntry[] = [];
  let chars = 0;
  for (const entry of entries) {
    const length = JSON.stringify(entry).length;
    if (some.length >= mostEntries || (some.length > 0 && chars + length > mostEntryChars)) {
      yield some;
      [some, chars] = [[], 0];
    }
    some.push(entry);
    chars += length;
  }
  if (some.length > 0) yield some;
}
