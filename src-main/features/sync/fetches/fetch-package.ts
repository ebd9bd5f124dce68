import { ImportId, PackageId } from '../../../../src-shared/kernel/ids';
import { RemoteFailed } from '../../../../src-shared/sync/failure';
import type { RemotePackage } from '../../../../src-shared/sync/read-answers';
import { tooLarge } from '../../../content/too-large';
import { write, type Db } from '../../../db/open';
import type { Clock } from '../../../platform/clock';
import { newUuid } from '../../../platform/ids';
import type { Downloaded } from '../../../remote/download-file';
import type { RemoteClient } from '../../../remote/remote-client';
import type { ImportService, UploadFiles } from '../../imports/service';
import type { QuotaService } from '../../quotas/service';
import type { VersionKey } from '../repository-packages';
import type { Progress } from './fetch-answer';
import { keepPair } from './keep-fetched';
import { placesHere, type PlaceHere } from './place-here';
import { deleteFetch, selectFetch, updateFetch, type FetchKey, type FetchRow } from './repository-fetches';

export interface FetchParts {
  readonly db: Db;
  readonly clock: Clock;
  readonly imports: Pick<ImportService, 'openUpload' | 'arrived' | 'cancel' | 'find'>;
  readonly files: Pick<UploadFiles, 'fill'>;
  readonly quotas: Pick<QuotaService, 'roomFor' | 'refuseBeyond'>;
  readonly limitBytes: number;
}

export interface Fetching {
  readonly client: RemoteClient;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Brings one package here, up to where it is an import like any other. What is here already is only noted. Rejects with RemoteFailed, or
 * with the Refusal of what we do not take; does nothing for what nobody wants any more.
 */
export async function fetchPackage(parts: FetchParts, key: FetchKey, fetching: Fetching): Promise<void> {
  const found = await fetching.client.readPackage(key.remotePackageId);
  const row = selectFetch(parts.db, key);
  if (row === null) return;
  const place = placeOf(parts, row, found);
  if (place.state === 'here') {
    end(parts, { ...row, remoteVersion: found.version }, place.same);
    return;
  }
  const begun = begin(parts, row, found, place);
  const { tenantId, importId } = begun;
  const bytes = await parts.files.fill(importId, (path, signal) =>
    download(parts, begun, found, { ...fetching, path, signal }),
  );
  const twin = placeOf(parts, row, { ...found, checksum: bytes.sha256 });
  if (twin.same === null) {
    parts.imports.arrived({ tenantId, importId }, bytes);
    return;
  }
  end(parts, begun, twin.same);
  await parts.imports.cancel(tenantId, importId);
}

type BegunFetch = FetchRow & { readonly importId: ImportId };

/** Goes on with the import that there is, or opens one. */
function begin(parts: FetchParts, row: FetchRow, found: RemotePackage, place: PlaceHere): BegunFetch {
  const { db, imports } = parts;
  const { tenantId, importId: before } = row;
  const { title, version: remoteVersion, checksum: sha256, sizeBytes } = found;
  const told = { title, remoteVersion, sha256 };
  if (before !== null) {
    write(db, (tx) => {
      updateFetch(tx, row, told);
    });
    return { ...row, ...told, importId: before };
  }
  if ((sizeBytes ?? 0) > parts.limitBytes) throw tooLarge(sizeBytes ?? 0, parts.limitBytes, true);
  const packageId = place.packageId ?? PackageId.parse(newUuid());
  const words = {
    ...{ tenantId, packageId, isNewVersion: place.packageId !== null },
    ...{ uploadedBy: row.askedBy, title: title === '' ? undefined : title, strict: false },
  };
  const importId = ImportId.parse(newUuid());
  const fileName = `${title === '' ? 'package' : title.slice(0, 200)}.zip`;
  const changes = { ...told, importId, packageId };
  imports.openUpload({ importId, words, way: 'remote', fileName, sizeBytes: sizeBytes ?? 0 }, (tx) => {
    updateFetch(tx, row, changes);
  });
  return { ...row, ...changes };
}

interface Downloading extends Fetching {
  readonly path: string;
  readonly signal: AbortSignal;
}

async function download(
  { db, quotas, limitBytes }: FetchParts,
  row: BegunFetch,
  found: RemotePackage,
  { client, onProgress, path, signal }: Downloading,
): Promise<Downloaded> {
  const { tenantId, remotePackageId, etag } = row;
  const roomBytes = quotas.roomFor(tenantId) + (found.sizeBytes ?? 0);
  const oursBytes = Math.min(limitBytes, roomBytes);
  const mostBytes = Math.min(oursBytes, found.sizeBytes ?? Number.POSITIVE_INFINITY);
  const { versions } = await client.offers();
  try {
    return await client.downloadPackage(remotePackageId, {
      ...{ to: path, etag, sha256: found.checksum, mostBytes, signal },
      ...(versions && found.version !== null ? { version: found.version } : {}),
      onBegun: (begunWith) =>
        write(db, (tx) => {
          updateFetch(tx, row, { etag: begunWith });
        }),
      onProgress: (have, all) => onProgress({ have, all: all ?? found.sizeBytes }),
    });
  } catch (error) {
    if (!isTooLong(error) || mostBytes < oursBytes) throw error;
    if (oursBytes < limitBytes) quotas.refuseBeyond(tenantId, { packages: 0, bytes: oursBytes + 1 });
    throw tooLarge(oursBytes + 1, limitBytes, false);
  }
}

function isTooLong(error: unknown): boolean {
  if (!(error instanceof RemoteFailed) || error.failure.word !== 'garbage') return false;
  return error.failure.facts.reason === 'too-long';
}

function placeOf({ db }: FetchParts, row: FetchRow, found: RemotePackage): PlaceHere {
  const [place] = placesHere(db, row, [found]);
  return place ?? { state: 'not-here', packageId: null, same: null };
}

/** It is here: nothing is to be brought any more. */
function end({ db, clock }: FetchParts, row: FetchRow, same: VersionKey | null): void {
  write(db, (tx) => {
    if (same !== null) keepPair(tx, row, same, clock.nowMs());
    deleteFetch(tx, row);
  });
}
