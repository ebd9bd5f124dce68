import { createDispatch } from '../../../../src-shared/contract/dispatches';
import type { Output } from '../../../../src-shared/contract/endpoint';
import { Refusal } from '../../../../src-shared/contract/errors';
import type {
  DispatchThere,
  fetchRemoteDispatch,
  listRemoteDispatches,
} from '../../../../src-shared/contract/remote-dispatches';
import type { DispatchId, PackageId } from '../../../../src-shared/kernel/ids';
import { isSameJson } from '../../../../src-shared/kernel/same-json';
import { remoteFailed } from '../../../../src-shared/sync/failure';
import type { RemoteDispatch } from '../../../../src-shared/sync/read-dispatches';
import { write, type Db } from '../../../db/open';
import type { Clock } from '../../../platform/clock';
import type { Log } from '../../../platform/log';
import type { DispatchService } from '../../dispatches/service';
import { openRemoteOrRefuse } from '../remote-or-refuse';
import type { RemoteKey, RemoteRow } from '../repository-remotes';
import type { SyncService } from '../service';
import { toldOf } from '../trouble';
import { newestPaired } from './place-here';
import { selectFetch } from './repository-fetches';
import { selectPaired } from './repository-here';
import * as repository from './repository-dispatches';
import type { RemoteDispatchKey, RemoteDispatchRow } from './repository-dispatches';
import type { FetchService } from './service';

export interface LicenceDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly sync: Pick<SyncService, 'reach'>;
  readonly fetches: Pick<FetchService, 'fetch'>;
  readonly dispatches: Pick<DispatchService, 'create' | 'update' | 'exists'>;
}

export type LicenceService = ReturnType<typeof createLicenceService>;

const Terms = createDispatch.input.omit({ package_id: true, tenant_id: true });

/** Dispatches here with the terms of dispatches of remotes. Each counts its own learners: no server knows of the other's. */
export function createLicenceService({ db, clock, log, sync, fetches, dispatches }: LicenceDeps) {
  const livingOf = ({ tenantId, dispatchId }: RemoteDispatchRow): DispatchId | null =>
    dispatchId !== null && dispatches.exists(tenantId, dispatchId) ? dispatchId : null;

  const isComing = (row: RemoteDispatchRow): boolean =>
    row.dispatchId === null && selectFetch(db, row) !== null;

  /** Makes it, or gives it the terms of now. Null while its package is not here. */
  const settle = (row: RemoteDispatchRow): DispatchId | null => {
    const packageId = packageHere(row);
    if (packageId === null) return null;
    const { tenantId } = row;
    const wanted = Terms.parse(row.terms);
    const living = livingOf(row);
    if (living !== null) {
      dispatches.update(tenantId, { ...wanted, dispatchId: living });
      keep(row);
      return living;
    }
    return dispatches.create(tenantId, packageId, wanted, (tx, dispatchId) => {
      repository.keepRemoteDispatch(tx, { ...row, dispatchId, updatedAtMs: clock.nowMs() });
    }).dispatch_id;
  };

  const keep = (row: RemoteDispatchRow): void =>
    write(db, (tx) => {
      repository.keepRemoteDispatch(tx, row);
    });

  const packageHere = (row: RemoteDispatchRow): PackageId | null =>
    newestPaired(selectPaired(db, row, [row.remotePackageId]))?.packageId ?? null;

  const rowOf = (key: RemoteDispatchKey, found: RemoteDispatch): RemoteDispatchRow => {
    const terms = Terms.safeParse(found.terms);
    if (!terms.success) throw remoteFailed('garbage', { reason: 'shape', status: null, at: 'dispatch' });
    const { tenantId, remoteId, remoteDispatchId } = key;
    const before = repository.selectRemoteDispatch(db, key);
    return {
      ...{ tenantId, remoteId, remoteDispatchId, remotePackageId: found.packageId, terms: found.terms },
      ...{ dispatchId: before === null ? null : livingOf(before), updatedAtMs: clock.nowMs() },
    };
  };

  const fetchOne = async (
    remote: RemoteRow,
    key: RemoteDispatchKey,
    askedBy: string,
  ): Promise<Omit<Output<typeof fetchRemoteDispatch>, 'trouble'>> => {
    const { client } = await sync.reach(remote);
    const found = await client.readDispatch(key.remoteDispatchId);
    if (found.status !== 'active') throw new Refusal('DISPATCH_NOT_ACTIVE');
    const row = rowOf(key, found);
    const made = settle(row);
    if (made !== null) return { state: 'here', dispatch_id: made };
    await fetches.fetch({ ...key, remotePackageId: found.packageId }, askedBy);
    keep(row);
    // It may have come meanwhile.
    const late = settle(row);
    return { state: late === null ? 'coming' : 'here', dispatch_id: late };
  };

  const thereAnswer = (found: RemoteDispatch, row: RemoteDispatchRow | undefined): DispatchThere => {
    const { label, destination, registration_limit, license_limit, expires_at, allowed_domains } =
      found.terms;
    const living = row === undefined ? null : livingOf(row);
    const isSame = row !== undefined && isSameJson(row.terms, found.terms);
    const absent = row !== undefined && isComing(row) ? 'coming' : 'not-here';
    return {
      ...{ remote_dispatch_id: found.dispatchId, remote_package_id: found.packageId },
      ...{ label, destination, registration_limit, license_limit, expires_at },
      allowed_domains: [...allowed_domains],
      state: living === null ? absent : isSame ? 'here' : 'changed',
      dispatch_id: living,
    };
  };

  const list = async (remote: RemoteRow, page: number): Promise<Output<typeof listRemoteDispatches>> => {
    const nothing = { dispatches: [], pagination: { page, has_more: false } };
    const { client } = await sync.reach(remote);
    const { dispatches: offered } = await client.offers();
    if (!offered) return { ...nothing, offered, trouble: null };
    const { dispatches: found, hasMore } = await client.listDispatches(page);
    const known = new Map(
      repository.selectRemoteDispatches(db, remote).map((row) => [row.remoteDispatchId, row]),
    );
    const active = found.filter(({ status, terms }) => status === 'active' && Terms.safeParse(terms).success);
    return {
      dispatches: active.map((one) => thereAnswer(one, known.get(one.dispatchId))),
      ...{ pagination: { page, has_more: hasMore }, offered, trouble: null },
    };
  };

  return {
    list: async (key: RemoteKey, page: number): Promise<Output<typeof listRemoteDispatches>> => {
      const remote = openRemoteOrRefuse(db, key);
      try {
        return await list(remote, page);
      } catch (error) {
        const { trouble } = toldOf(error, clock.nowMs());
        return { dispatches: [], pagination: { page, has_more: false }, offered: true, trouble };
      }
    },

    fetch: async (key: RemoteDispatchKey, askedBy: string): Promise<Output<typeof fetchRemoteDispatch>> => {
      const remote = openRemoteOrRefuse(db, key);
      try {
        return { ...(await fetchOne(remote, key, askedBy)), trouble: null };
      } catch (error) {
        if (error instanceof Refusal) throw error;
        const { trouble } = toldOf(error, clock.nowMs());
        return { state: 'not-here', dispatch_id: null, trouble };
      }
    },

    /** Packages have come, or are not wanted any more: makes the dispatches that waited for them, and forgets the others. */
    settleAll: (): void => {
      for (const row of repository.selectUnsettled(db))
        try {
          if (settle(row) !== null || isComing(row)) continue;
          write(db, (tx) => {
            repository.deleteRemoteDispatch(tx, row);
          });
        } catch (error) {
          log.error({ err: error, remoteId: row.remoteId }, 'A dispatch of a remote could not be made here');
        }
    },
  };
}
