import PQueue from 'p-queue';
import { isNotFound } from '../../../src-shared/sync/failure';
import { write } from '../../db/open';
import type { RemoteClient } from '../../remote/remote-client';
import { pagesOf } from './pages-of';
import type { SyncParts } from './parts';
import {
  forgetSentPackage,
  keepSentPackage,
  selectNeeded,
  selectSentPackage,
  selectSentSibling,
  selectVersion,
  type SentPackageRow,
  type VersionKey,
} from './repository-packages';
import type { RemoteRow } from './repository-remotes';
import type { Tally } from './tally';
import { SyncTrouble } from './trouble';

/** Where a version of ours lies at the remote. */
export interface RemotePlace {
  readonly packageId: string;
  /** Null: the remote does not number them. */
  readonly version: number | null;
}

export interface PackageSender {
  /** Finds the version at the remote by its bytes, or sends it. Rejects with RemoteFailed, or SyncTrouble where the bytes are gone. */
  ensure(key: VersionKey): Promise<RemotePlace>;
  /** Does something with the version there. Where it turns out to be gone from the remote, it is sent once more. */
  withPlace<T>(key: VersionKey, use: (place: RemotePlace) => Promise<T>): Promise<T>;
}

interface SenderTools {
  readonly remote: RemoteRow;
  readonly client: RemoteClient;
  readonly tally: Tally;
}

export function createPackageSender(parts: SyncParts, tools: SenderTools): PackageSender {
  /** While one waits for an answer, the other fills the line. */
  const uploads = new PQueue({ concurrency: 2 });
  /** Versions of a package follow each other. */
  const last = new Map<string, Promise<unknown>>();
  const asked = new Map<string, Promise<RemotePlace>>();
  let byChecksum: Promise<ReadonlyMap<string, RemotePlace>> | null = null;
  const there = () => (byChecksum ??= listByChecksum(tools.client));
  const needed = selectNeeded(parts.db, tools.remote);
  const forget = (key: VersionKey, { packageId }: RemotePlace): void => {
    forgetLost(parts, tools, packageId);
    asked.delete(nameOf(key));
    byChecksum = null;
  };
  const find = async (key: VersionKey): Promise<RemotePlace> => {
    const known = selectSentPackage(parts.db, tools.remote, key);
    const place = known === null ? null : placeOf(known);
    if (place !== null) return place;
    const { sha256, folderPath } = versionOf(parts, tools.remote, key);
    if (folderPath !== null) throw new SyncTrouble('package-missing', { reason: 'folder' });
    const found = (await there()).get(sha256) ?? (await uploadBeside(parts, tools, key));
    keep(parts, tools, key, { remotePackageId: found.packageId, remoteVersion: found.version });
    return found;
  };
  const ensureOne = (key: VersionKey): Promise<RemotePlace> => {
    const known = asked.get(nameOf(key));
    if (known !== undefined) return known;
    const before = last.get(key.packageId) ?? Promise.resolve();
    const begun = before.then(() => uploads.add(() => find(key)));
    asked.set(nameOf(key), begun);
    last.set(
      key.packageId,
      begun.catch(() => undefined),
    );
    return begun;
  };
  const ensure = (key: VersionKey): Promise<RemotePlace> => {
    // The newest goes last: a remote takes what comes last for the one to launch.
    for (const one of needed)
      if (one.packageId === key.packageId && one.version < key.version)
        /* Whoever needs it hears of it. */ ensureOne(one).catch(() => undefined);
    return ensureOne(key);
  };
  return {
    ensure,
    withPlace: async (key, use) => {
      const place = await ensure(key);
      try {
        return await use(place);
      } catch (error) {
        if (!isNotFound(error)) throw error;
        forget(key, place);
        return use(await ensure(key));
      }
    },
  };
}

function nameOf({ packageId, version }: VersionKey): string {
  return `${packageId} ${String(version)}`;
}

function placeOf({ remotePackageId, remoteVersion }: SentPackageRow): RemotePlace | null {
  return remotePackageId === null ? null : { packageId: remotePackageId, version: remoteVersion };
}

function versionOf({ db }: SyncParts, { tenantId }: RemoteRow, key: VersionKey) {
  const version = selectVersion(db, tenantId, key);
  if (version === null) throw new SyncTrouble('package-missing', { reason: 'gone' });
  return version;
}

/** As a version of the package that an older one became there, while that is there. */
async function uploadBeside(parts: SyncParts, tools: SenderTools, key: VersionKey): Promise<RemotePlace> {
  const sibling = selectSentSibling(parts.db, tools.remote, key);
  if (sibling === null) return upload(parts, tools, key, null);
  try {
    const { sha256 } = versionOf(parts, tools.remote, key);
    return (await versionThere(tools.client, sibling, sha256)) ?? (await upload(parts, tools, key, sibling));
  } catch (error) {
    if (!isNotFound(error)) throw error;
    forgetLost(parts, tools, sibling);
    return upload(parts, tools, key, null);
  }
}

/** The remote has acknowledged it, and has it no more. */
function forgetLost({ db }: SyncParts, { remote, tally }: SenderTools, remotePackageId: string): void {
  tally.lostPackages += write(db, (tx) => forgetSentPackage(tx, remote, remotePackageId));
}

async function upload(
  parts: SyncParts,
  tools: SenderTools,
  key: VersionKey,
  sibling: string | null,
): Promise<RemotePlace> {
  const { remote, client, tally } = tools;
  const { sha256, fileName, title, uploadedBy } = versionOf(parts, remote, key);
  const sizeBytes = await parts.store.sizeOf(sha256);
  if (sizeBytes === null) throw new SyncTrouble('package-missing', { reason: 'file' });
  const before = selectSentPackage(parts.db, remote, key)?.upload ?? null;
  const { packageId, version } = await parts.uploads.during(
    remote,
    { title, size_bytes: sizeBytes },
    (onProgress) =>
      client.uploadPackage({
        ...{ file: parts.store.pathOf(sha256), sizeBytes, sha256, title, uploadedBy, onProgress },
        fileName: fileName.toLowerCase().endsWith('.zip') ? fileName : `${fileName}.zip`,
        ...(sibling === null ? {} : { packageId: sibling }),
        ...(before === null ? {} : { resume: before }),
        onBegun: (upload) => keep(parts, tools, key, { upload }),
      }),
  );
  tally.sentPackages += 1;
  return { packageId, version };
}

function keep(
  { db, clock }: SyncParts,
  { remote }: SenderTools,
  { packageId, version }: VersionKey,
  known: Partial<SentPackageRow>,
): void {
  const { remoteId, tenantId } = remote;
  const empty = { remotePackageId: null, remoteVersion: null, upload: null };
  write(db, (tx) => {
    const row = { remoteId, tenantId, packageId, version, ...empty, ...known, updatedAtMs: clock.nowMs() };
    keepSentPackage(tx, row);
  });
}

/** An older version lies in no list of packages. */
async function versionThere(
  client: RemoteClient,
  packageId: string,
  sha256: string,
): Promise<RemotePlace | null> {
  if (!(await client.offers()).versions) return null;
  for await (const { versions } of pagesOf('versions', (page) => client.listVersions(packageId, page))) {
    const found = versions.find(({ checksum }) => checksum === sha256);
    if (found !== undefined) return { packageId, version: found.version };
  }
  return null;
}

/** What the remote has, by the hash of its bytes; a remote that tells none has nothing that could be found. */
async function listByChecksum(client: RemoteClient): Promise<ReadonlyMap<string, RemotePlace>> {
  const found = new Map<string, RemotePlace>();
  for await (const { packages } of pagesOf('packages', (page) => client.listPackages(page)))
    for (const { checksum, packageId, version, status } of packages)
      if (checksum !== null && status !== 'failed') found.set(checksum, { packageId, version });
  return found;
}
