import type { Input, Output } from '../../../../src-shared/contract/endpoint';
import type { listRemotePackages, PackageThere } from '../../../../src-shared/contract/remote-packages';
import type { RemotePackage } from '../../../../src-shared/sync/read-answers';
import type { Db } from '../../../db/open';
import type { Clock } from '../../../platform/clock';
import type { RemoteRow } from '../repository-remotes';
import type { SyncService } from '../service';
import { toldOf } from '../trouble';
import { placesHere, type PlaceHere } from './place-here';

export interface ListParts {
  readonly db: Db;
  readonly clock: Clock;
  readonly sync: Pick<SyncService, 'reach'>;
}

interface Page {
  readonly atMs: number;
  readonly packages: readonly RemotePackage[];
  readonly hasMore: boolean;
  readonly hasSearch: boolean;
}

/** A page is not asked for again so soon: what is here changes, and what is there hardly. */
const freshMs = 60_000;
const mostKept = 200;

/** What remotes have. */
export function createThereList({ db, clock, sync }: ListParts) {
  const kept = new Map<string, Page>();

  const ask = async (remote: RemoteRow, page: number, search: string): Promise<Page> => {
    const { client } = await sync.reach(remote);
    const { search: hasSearch } = await client.offers();
    const list = await client.listPackages(page, hasSearch ? search : '');
    return { ...list, hasSearch, atMs: clock.nowMs() };
  };

  const pageOf = async (remote: RemoteRow, asked: Input<typeof listRemotePackages>): Promise<Page> => {
    const { page, search, anew } = asked;
    const name = JSON.stringify([remote.remoteId, remote.updatedAtMs, page, search]);
    const known = kept.get(name);
    if (!anew && known !== undefined && Math.abs(clock.nowMs() - known.atMs) < freshMs) return known;
    const fresh = await ask(remote, page, search);
    if (kept.size >= mostKept) kept.clear();
    kept.set(name, fresh);
    return fresh;
  };

  return async (
    remote: RemoteRow,
    asked: Input<typeof listRemotePackages>,
  ): Promise<Output<typeof listRemotePackages>> => {
    const { page } = asked;
    try {
      const { packages, hasMore, hasSearch } = await pageOf(remote, asked);
      const places = placesHere(db, remote, packages);
      return {
        packages: packages.flatMap((one, at) => thereAnswer(one, places[at])),
        ...{ pagination: { page, has_more: hasMore }, has_search: hasSearch, trouble: null },
      };
    } catch (error) {
      const { trouble } = toldOf(error, clock.nowMs());
      return { packages: [], pagination: { page, has_more: false }, has_search: false, trouble };
    }
  };
}

function thereAnswer(there: RemotePackage, place: PlaceHere | undefined): PackageThere {
  const { packageId, title, version, sizeBytes, updatedAtMs } = there;
  return {
    remote_package_id: packageId,
    ...{ title, version, size_bytes: sizeBytes },
    updated_at: updatedAtMs === null ? null : new Date(updatedAtMs).toISOString(),
    state: place?.state ?? 'not-here',
    package_id: place?.packageId ?? null,
  };
}
