import { RemoteFailed, remoteFailed } from '../../src-shared/sync/failure';
import { recordOf, type Json } from '../../src-shared/sync/loose-json';
import { documentedOffers, offersOf, type Offers } from '../../src-shared/sync/offers';
import {
  hasNextPage,
  remoteHealthOf,
  remoteLaunchOf,
  remotePackageOf,
  remoteSessionOf,
  rowsOf,
  type RemoteHealth,
  type RemoteLaunch,
  type RemotePackage,
  type RemoteSession,
} from '../../src-shared/sync/read-answers';
import {
  appendedOf,
  journalPageOf,
  type Appended,
  type JournalPage,
  type SentEntry,
} from '../../src-shared/sync/read-journal';
import { remoteAddressOf } from '../../src-shared/sync/remote-address';
import { downloadFile, type Download } from './download-file';
import { createKeptWay } from './outside-way';
import {
  createRemoteRequests,
  jsonBody,
  orGarbage,
  type RemoteAuth,
  type RequestsDeps,
} from './remote-requests';
import { uploadPackage } from './upload-package';
import type { PackageUpload } from './upload-wish';

export interface RemoteClientDeps extends Omit<RequestsDeps, 'base' | 'auth' | 'way'> {
  /** As somebody has typed it. */
  readonly url: string;
  /** As a client before has found it out. */
  readonly auth?: RemoteAuth;
  readonly tenantId?: string;
  /** Also to this machine and its network. */
  readonly mayReachInner: boolean;
}

/** Whom we have met. */
export interface Meeting {
  readonly auth: RemoteAuth | null;
  readonly tenantId: string | null;
  /** Of a Lectern; null where the remote is none, or an older one. */
  readonly instanceId: string | null;
  readonly version: string | null;
  readonly scopes: readonly string[] | null;
  /** By how much the remote's clock is ahead of ours, to half a second or so; null where it does not tell the time. */
  readonly clockDifferenceMs: number | null;
}

export interface LaunchWish {
  readonly packageId: string;
  /** Ours. */
  readonly sessionId: string;
  readonly userId: string;
  readonly learnerName?: string;
}

export type RemoteClient = ReturnType<typeof createRemoteClient>;

const listed = 50;
/** Of one request; the remote takes a few megabytes. */
const mostEntries = 1000;
const mostEntryChars = 4_000_000;

/**
 * The client of one remote. Everything rejects with RemoteFailed, or with what disks throw. Throws RangeError for an address that
 * `remoteAddressOf` refuses, and for a key that no header can hold.
 */
export function createRemoteClient(deps: RemoteClientDeps) {
  const address = remoteAddressOf(deps.url);
  if ('refused' in address) throw new RangeError(address.refused);
  const key = deps.key.trim();
  if (!/^[\x21-\x7e]+$/.test(key)) throw new RangeError('key');
  const way = createKeptWay(deps.mayReachInner);
  const requests = createRemoteRequests({ ...deps, ...address, key, way, auth: deps.auth ?? null });
  let tenantId = deps.tenantId ?? null;
  let offered: Promise<Offers> | null = null;

  const get = (path: string) => requests.json({ method: 'GET', path, kind: 'read' });

  /** Health that looks at keys says so; of another, a list that needs one tells whether the key is good. */
  const healthWithKey = async (): Promise<RemoteHealth> => {
    const request = { method: 'GET', path: '/api/health', kind: 'read' } as const;
    const body = await requests
      .json(request, (value) => remoteHealthOf(value)?.isAuthenticated === true)
      .catch((error: unknown) => {
        if (error instanceof RemoteFailed && error.failure.word === 'not-found') return {};
        throw error;
      });
    return orGarbage(remoteHealthOf(body), 'health');
  };

  const readOffers = async (): Promise<Offers> => {
    try {
      return offersOf(await get('/api/docs/openapi'));
    } catch (error) {
      if (!(error instanceof RemoteFailed) || !saysNothing.has(error.failure.word)) throw error;
      // A portal in between, or half a document, must not make another Lectern look like something else.
      const { instanceId } = await healthWithKey();
      if (instanceId !== null) throw error;
      return documentedOffers;
    }
  };
  const offers = (): Promise<Offers> => {
    offered ??= readOffers().catch((error: unknown) => {
      offered = null;
      throw error;
    });
    return offered;
  };

  const readPackage = async (packageId: string): Promise<RemotePackage> =>
    orGarbage(remotePackageOf(await get(`/api/v1/packages/${encodeURIComponent(packageId)}`)), 'package');

  const readSession = async (sessionId: string): Promise<RemoteSession> =>
    orGarbage(remoteSessionOf(await get(sessionPath(sessionId))), 'session');

  const listPackages = async (page: number) => {
    const body = await get(`/api/v1/packages?page=${String(page)}&limit=${String(listed)}`);
    const rows = orGarbage(rowsOf(body, 'packages'), 'packages');
    const packages = rows.map(remotePackageOf).filter((one) => one !== null);
    return { packages, hasMore: hasNextPage(body, rows.length, { page, limit: listed }) };
  };

  return {
    base: requests.base,
    clockDifferenceMs: requests.clockDifferenceMs,
    auth: requests.auth,

    meet: async (): Promise<Meeting> => {
      const health = await healthWithKey();
      const first = health.isAuthenticated ? null : (await listPackages(1)).packages[0];
      tenantId = health.tenantId ?? first?.tenantId ?? tenantId;
      const { instanceId, version, scopes } = health;
      if (instanceId !== null) requests.turns.trust();
      const clockDifferenceMs = requests.clockDifferenceMs();
      return { auth: requests.auth(), tenantId, instanceId, version, scopes, clockDifferenceMs };
    },

    offers,
    /** 50 to a page, from page 1. */
    listPackages,
    readPackage,
    readSession,

    uploadPackage: async (wish: PackageUpload): Promise<RemotePackage> =>
      uploadPackage({ requests, offers: await offers(), tenantId, readPackage }, wish),

    downloadPackage: (packageId: string, ask: Omit<Download, 'path'> & { readonly version?: number }) => {
      const { version, ...download } = ask;
      const chosen = version === undefined ? '' : `?version=${String(version)}`;
      const path = `/api/v1/packages/${encodeURIComponent(packageId)}/download${chosen}`;
      return downloadFile(requests, { ...download, path });
    },

    /** Makes the session under our id, or finds it. `garbage` from a remote that gives it another one. */
    launch: async (wish: LaunchWish): Promise<RemoteLaunch> => {
      const { packageId, sessionId, userId, learnerName } = wish;
      const path = `/api/v1/packages/${encodeURIComponent(packageId)}/launch`;
      const post = (more: Json) =>
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
      const launched = orGarbage(remoteLaunchOf(body), 'launch');
      const isOurs = launched.sessionId.toLowerCase() === sessionId.toLowerCase();
      return orGarbage(isOurs ? launched : null, 'session_id');
    },

    /** `update` is the body beside the version. Rejects with `conflict` where the session has another version. */
    putSession: async (sessionId: string, version: number, update: Json): Promise<RemoteSession> => {
      const body = await requests.json({
        ...{ method: 'PUT', path: sessionPath(sessionId), kind: 'write' },
        ...jsonBody({ ...update, version }),
      });
      // That the answer is the session is likely, and not certain.
      return remoteSessionOf(body) ?? readSession(sessionId);
    },

    /** Entries behind a position. Rejects with `newer` where one is of a kind that this version does not know. */
    readJournal: async (sessionId: string, after: number): Promise<JournalPage> => {
      const path = `${sessionPath(sessionId)}/journal?after=${String(after)}&limit=${String(mostEntries)}`;
      const page = orGarbage(journalPageOf(await get(path), after), 'journal');
      if ('newer' in page) throw remoteFailed('newer', { seen: page.newer });
      return page;
    },

    /** In as many requests as it takes; what the remote had already is left as it is. The answer to the last one. */
    appendJournal: async (sessionId: string, entries: readonly SentEntry[]): Promise<Appended | null> => {
      let last: Appended | null = null;
      for (const some of inRequests(entries)) {
        const body = await requests.json({
          ...{ method: 'POST', path: `${sessionPath(sessionId)}/journal`, kind: 'write' },
          ...jsonBody({ entries: some }),
        });
        last = orGarbage(appendedOf(body), 'journal');
      }
      return last;
    },

    /** Lets go of kept connections; what is under way ends by the signal. */
    close: way.close,
  };
}

/** Answers that show that there is no document, and nothing about the remote. */
const saysNothing = new Set([
  'not-found',
  'garbage',
  'captive-portal',
  'refused',
  'forbidden',
  'unauthorized',
]);

function sessionPath(sessionId: string): string {
  return `/api/v1/sessions/${encodeURIComponent(sessionId)}`;
}

function isAbout(error: unknown, field: string): boolean {
  if (!(error instanceof RemoteFailed) || error.failure.word !== 'refused') return false;
  return recordOf(error.failure.facts.details)?.['field'] === field;
}

function* inRequests(entries: readonly SentEntry[]): Generator<readonly SentEntry[]> {
  let some: SentEntry[] = [];
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
