import type { Writes } from '../../../db/open';
import type { ImportStep } from '../../imports/service';
import { keepSentPackage, type VersionKey } from '../repository-packages';
import { deleteFetch, selectFetchOfImport, type FetchRow } from './repository-fetches';

/** To be told of every import: results of what has come from a remote go up to that package there, which is not sent again. */
export function keepFetched(tx: Writes, { row, step }: ImportStep): void {
  if (step !== 'completed' || row.version === null) return;
  const fetched = selectFetchOfImport(tx, row);
  if (fetched === null) return;
  keepPair(tx, fetched, { packageId: row.packageId, version: row.version }, row.updatedAtMs);
  deleteFetch(tx, fetched);
}

/** A version of ours has the same bytes as what was to be brought. */
export function keepPair(tx: Writes, fetched: FetchRow, key: VersionKey, nowMs: number): void {
  const { remoteId, tenantId, remotePackageId, remoteVersion } = fetched;
  const { packageId, version } = key;
  const there = { remotePackageId, remoteVersion, upload: null };
  keepSentPackage(tx, { remoteId, tenantId, packageId, version, ...there, updatedAtMs: nowMs });
}
