import type { Input, Output } from '../../../src-shared/contract/endpoint';
import { Refusal, type ErrorCode } from '../../../src-shared/contract/errors';
import type { readPackageFile } from '../../../src-shared/contract/package-file';
import type * as contract from '../../../src-shared/contract/package-versions';
import type { Package } from '../../../src-shared/contract/packages';
import { fileNamed, pageOfFiles } from '../../content/packed-files';
import { sendPackageFile, type PackagePlace } from '../../content/send-file';
import type { RunJob } from '../../content/run-job';
import type { PackageKey } from '../../db/current-version';
import { write } from '../../db/open';
import { offsetOf, pageOf, type PageAsked } from '../../http/page';
import type { Call } from '../../http/serve';
import { changedMetadata } from './change-metadata';
import { fileToLookAt } from './file-to-look-at';
import type { VersionRow } from './repository';
import { readPackage, type PackageDeps } from './service';
import { versionAnswer } from './version-answer';
import { packageOrRefuse, versionOrRefuse } from './version-choice';
import { createVersionReads, type PlacedVersion } from './version-reads';
import * as rows from './version-rows';

export interface VersionDeps extends Omit<PackageDeps, 'onKept' | 'onDeleted' | 'deleteSandboxes'> {
  readonly runJob: RunJob;
}

/** What says nothing of the package itself. */
const passedOn: readonly ErrorCode[] = ['STORAGE_UNAVAILABLE', 'SERVICE_UNAVAILABLE'];
const noPackageNow = 'The linked folder of this package cannot be read as a package now';

export type VersionService = ReturnType<typeof createVersionService>;

/** What a package was and is: its versions, their files and manifests, and which of them is the current one. */
export function createVersionService(deps: VersionDeps) {
  const { db, store, clock, log, publish } = deps;
  const reads = createVersionReads(db, deps.runJob);

  const changed = (key: PackageKey): Package => {
    publish(key.tenantId, { type: 'packages-changed' });
    return readPackage(deps, key);
  };

  const placed = async (row: VersionRow): Promise<PlacedVersion> => {
    if (row.folderPath !== null) return { row, place: { path: row.folderPath, isFolder: true } };
    if ((await store.sizeOf(row.sha256)) === null)
      throw new Refusal('STORAGE_UNAVAILABLE', { package_id: row.packageId, version: row.version });
    return { row, place: { path: store.pathOf(row.sha256), isFolder: false } };
  };

  /** Runs a job on a version that could be read when it came in. */
  const look = async <T>({ packageId, version, source }: VersionRow, job: Promise<T>): Promise<T> => {
    try {
      return await job;
    } catch (error) {
      if (!(error instanceof Refusal) || passedOn.includes(error.code)) throw error;
      const details = { package_id: packageId, version, reason: 'damaged' };
      throw new Refusal('STORAGE_UNAVAILABLE', details, source === 'folder' ? { text: noPackageNow } : {});
    }
  };

  return {
    list: (key: PackageKey, asked: PageAsked) => {
      const { package: of } = packageOrRefuse(db, key);
      const sessions = rows.countSessionsOfVersions(db, key);
      const answers = rows
        .selectVersions(db, key, asked.limit, offsetOf(asked))
        .map((row) => versionAnswer(of, row, sessions.get(row.version) ?? 0));
      return pageOf('versions', answers, rows.countVersions(db, key), asked);
    },

    /** JSON of the answer to `readManifest`. */
    manifest: async (key: PackageKey, version: number | undefined, leaving: AbortSignal): Promise<Buffer> => {
      const row = versionOrRefuse(db, key, version);
      return look(row, reads.manifest(await placed(row), leaving));
    },

    files: async (key: PackageKey, asked: Input<typeof contract.listPackageFiles>, leaving: AbortSignal) => {
      const row = versionOrRefuse(db, key, asked.version);
      const { declared, limit } = asked;
      const all = await look(row, reads.files(await placed(row), leaving));
      const { files, total } = pageOfFiles(all, { declared, offset: offsetOf(asked), limit });
      const page = files.map((file) => ({
        path: file.path,
        size_bytes: file.size,
        compressed_size_bytes: file.compressedSize,
        declared: file.isDeclared,
      }));
      return pageOf('files', page, total, asked);
    },

    /** Answers with a file that is in the list of files, by exactly this path. */
    sendFile: async (
      key: PackageKey,
      { path, version, max_bytes: maxBytes }: Input<typeof readPackageFile>,
      { req, res, leaving }: Pick<Call, 'req' | 'res' | 'leaving'>,
    ): Promise<void> => {
      const row = versionOrRefuse(db, key, version);
      const found = fileNamed(await look(row, reads.files(await placed(row), leaving)), path);
      if (found === null) throw new Refusal('NOT_FOUND', { path }, { text: 'The version has no such file' });
      if (maxBytes !== undefined && found.size > maxBytes)
        throw new Refusal('FILE_TOO_LARGE', { size_bytes: found.size, max_bytes: maxBytes });
      const { folderPath, sha256 } = row;
      const target: PackagePlace =
        folderPath === null ? { kind: 'zip', sha256 } : { kind: 'folder', path: folderPath };
      await sendPackageFile(store, fileToLookAt(target, path), req, res);
    },

    compare: async (
      key: PackageKey,
      { from, to }: Pick<Input<typeof contract.compareVersions>, 'from' | 'to'>,
      leaving: AbortSignal,
    ): Promise<Output<typeof contract.compareVersions>> => {
      const [before, after] = [versionOrRefuse(db, key, from), versionOrRefuse(db, key, to)];
      const job = reads.compare(await placed(before), await placed(after), leaving);
      return { package_id: key.packageId, from, to, ...(await look(after, job)) };
    },

    /** The next upload gets the next number all the same. */
    restore: async (key: PackageKey, version: number, by: string): Promise<Package> => {
      await placed(versionOrRefuse(db, key, version));
      write(db, (tx) => {
        versionOrRefuse(tx, key, version);
        rows.markRestored(tx, key, version, by, clock.nowMs());
      });
      log.info(
        { packageId: key.packageId, version },
        'An earlier version of a package was made the current one',
      );
      return changed(key);
    },

    update: (key: PackageKey, asked: Input<typeof contract.updatePackage>): Package => {
      const { title, description } = asked;
      const isChanged = write(db, (tx) => {
        const metadata = changedMetadata(packageOrRefuse(tx, key).package.metadata, asked);
        const values = {
          ...(title === undefined ? {} : { title }),
          ...(description === undefined ? {} : { description }),
          ...(metadata === undefined ? {} : { metadata }),
        };
        if (Object.keys(values).length === 0) return false;
        rows.updatePackageRow(tx, key, { ...values, updatedAtMs: clock.nowMs() });
        return true;
      });
      return isChanged ? changed(key) : readPackage(deps, key);
    },
  };
}
