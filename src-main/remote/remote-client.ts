import { failureNamed, isNotFound, RemoteFailed, remoteFailed } from '../../src-shared/sync/failure';
import { documentedOffers, offersOf, type Offers } from '../../src-shared/sync/offers';
import { remoteHealthOf, type RemoteHealth } from '../../src-shared/sync/read-answers';
import { remoteAddressOf } from '../../src-shared/sync/remote-address';
import { createKeptWay } from './outside-way';
import { createRemoteAssigned } from './remote-assigned';
import { createRemoteDispatches } from './remote-dispatches';
import { createRemotePackages } from './remote-packages';
import { createRemoteRequests, orGarbage, type RemoteAuth, type RequestsDeps } from './remote-requests';
import { createRemoteSessions } from './remote-sessions';

export interface RemoteClientDeps extends Omit<RequestsDeps, 'base' | 'auth' | 'way' | 'outerWay'> {
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
  /** What stands for all that is assigned there; null where that was not asked, or it does not tell. */
  readonly assignedHash: string | null;
  /** By how much the remote's clock is ahead of ours, to half a second or so; null where it does not tell the time. */
  readonly clockDifferenceMs: number | null;
  /** Of packages that were seen there meanwhile. */
  readonly packageIds: readonly string[];
}

export type RemoteClient = ReturnType<typeof createRemoteClient>;

/**
 * The client of one remote. Everything rejects with RemoteFailed, or with what disks throw. Throws RangeError for an address that
 * `remoteAddressOf` refuses, and for a key that no header can hold.
 */
export function createRemoteClient(deps: RemoteClientDeps) {
  const address = remoteAddressOf(deps.url);
  if ('refused' in address) throw new RangeError(address.refused);
  const key = deps.key.trim();
  if (!/^[\x21-\x7e]+$/.test(key)) throw new RangeError('key');
  const [way, outerWay] = [createKeptWay(deps.mayReachInner), createKeptWay(false)];
  const requests = createRemoteRequests({ ...deps, ...address, key, way, outerWay, auth: deps.auth ?? null });
  let tenantId = deps.tenantId ?? null;
  let offered: Promise<Offers> | null = null;
  let offeredAtMs = 0;
  let metVersion: string | null = null;

  const healthWithKey = async (asksAssigned = false): Promise<RemoteHealth> => {
    const path = asksAssigned ? '/api/health?assigned=true' : '/api/health';
    const request = { method: 'GET', path, kind: 'read' } as const;
    const body = await requests
      .json(request, (value) => remoteHealthOf(value)?.isAuthenticated === true)
      .catch((error: unknown) => {
        if (isNotFound(error)) return {};
        throw error;
      });
    return orGarbage(remoteHealthOf(body), 'health');
  };

  const readOffers = async (): Promise<Offers> => {
    try {
      const asked = { method: 'GET', path: '/api/docs/openapi', kind: 'read' } as const;
      const request = { ...asked, mostBytes: mostDocumentBytes };
      return offersOf(await requests.json(request, provesNothing));
    } catch (error) {
      if (!(error instanceof RemoteFailed) || !saysNothing.has(error.failure.word)) throw error;
      // A portal in between, or half a document, must not make another Lectern look like something else.
      const { instanceId } = await healthWithKey();
      if (instanceId !== null) throw error;
      return documentedOffers;
    }
  };
  const offers = (): Promise<Offers> => {
    if (offered === null) offeredAtMs = deps.clock.nowMs();
    offered ??= readOffers().catch((error: unknown) => {
      offered = null;
      throw error;
    });
    return offered;
  };
  /** What it offers is asked again now and then, and when it has become another version. */
  const noteVersion = (version: string | null): void => {
    const isOld = Math.abs(deps.clock.nowMs() - offeredAtMs) > offersLastMs;
    if (isOld || version !== metVersion) offered = null;
    metVersion = version;
  };

  const packages = createRemotePackages(requests, { offers, tenantId: () => tenantId });

  /** Health that looks at keys says so; of another, a list that needs one tells whether the key is good. */
  const introduce = async (asksAssigned: boolean) => {
    const health = await healthWithKey(asksAssigned);
    if (health.isAuthenticated) return { health, listed: [] };
    const { packages: listed } = await packages.listPackages(1).catch((error: unknown) => {
      const said = failureNamed(error, 'not-found');
      throw said === null ? error : remoteFailed('no-api', said);
    });
    return { health, listed };
  };

  /** Asked in plain http, a server that speaks only TLS answers nothing of use: that is found out without the key. */
  const orOnlyTls = async (error: unknown): Promise<never> => {
    if (!requests.base.startsWith('http:') || !isNoAnswerOfHttp(error)) throw error;
    const url = requests.base.replace(/^http:/, 'https:');
    const fault = await requests.tlsFaultAt(url);
    throw fault === 'no-tls' ? error : remoteFailed('tls', { fault: 'only-tls', code: '' });
  };

  return {
    base: requests.base,
    /** How many have gone. */
    requests: requests.turns.taken,
    clockDifferenceMs: requests.clockDifferenceMs,
    auth: requests.auth,

    /** `asksAssigned`: of another Lectern, also what stands for all that is assigned there. */
    meet: async (asksAssigned = false): Promise<Meeting> => {
      const { health, listed } = await requests.findingAuth(() => introduce(asksAssigned)).catch(orOnlyTls);
      noteVersion(health.version);
      tenantId = health.tenantId ?? listed[0]?.tenantId ?? tenantId;
      const { instanceId, version, scopes, assignedHash } = health;
      if (instanceId !== null) requests.turns.trust();
      const clockDifferenceMs = requests.clockDifferenceMs();
      const packageIds = listed.map(({ packageId }) => packageId);
      return {
        ...{ auth: requests.auth(), tenantId, instanceId, version, scopes },
        ...{ assignedHash, clockDifferenceMs, packageIds },
      };
    },

    offers,
    ...packages,
    ...createRemoteDispatches(requests),
    ...createRemoteAssigned(requests),
    ...createRemoteSessions(requests),

    /** Lets go of kept connections; what is under way ends by the signal. */
    close: (): void => {
      way.close();
      outerWay.close();
    },
  };
}

/** Many times what ours has. */
const mostDocumentBytes = 16 * 1024 * 1024;
const offersLastMs = 24 * 60 * 60_000;

/** What comes of plain http where TLS is awaited: nothing, other bytes, or the page of a web server that has noticed. */
function isNoAnswerOfHttp(error: unknown): boolean {
  const { reason } = failureNamed(error, 'garbage') ?? {};
  const { code } = failureNamed(error, 'unreachable') ?? {};
  const status = failureNamed(error, 'captive-portal')?.status ?? failureNamed(error, 'refused')?.status;
  return reason === 'not-http' || code === 'ECONNRESET' || status === 400;
}

/** Anybody may read a document. */
const provesNothing = () => false;

/** Answers that show that there is no document, and nothing about the remote. */
const saysNothing = new Set([
  'not-found',
  'garbage',
  'captive-portal',
  'refused',
  'forbidden',
  'unauthorized',
]);
