import type { Input, Output } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import type * as contract from '../../../src-shared/contract/package-versions';
import type { Package } from '../../../src-shared/contract/packages';
import type { ComparedVersion } from '../../content/compare-versions';
import type { RunJob } from '../../content/run-job';
import type { VersionPlace } from '../../content/version-files';
import type { PackageKey } from '../../db/current-version';
import { write } from '../../db/open';
import { offsetOf, pageOf, type PageAsked } from '../../http/page';
import { selectCourse, type VersionRow } from './repository';
import { readPackage, type PackageDeps } from './service';
import { versionAnswer } from './version-answer';
import { packageOrRefuse, versionOrRefuse } from './version-choice';
import * as rows from './version-rows';

export interface VersionDeps extends Omit<PackageDeps, 'onKept' | 'onDeleted'> {
  readonly runJob: RunJob;
}

const noPackageNow = 'The linked folder of this package cannot be read as a package now';

export type VersionService = ReturnType<typeof createVersionService>;

/** What a package was and is: its versions, their files and manifests, and which of them is the current one. */
export function createVersionService(deps: VersionDeps) {
  const { db, store, runJob, clock, log, publish } = deps;

  const changed = (key: PackageKey): Package => {
    publish(key.tenantId, { type: 'packages-changed' });
    return readPackage(deps, key);
  };

  const placeOf = async (row: VersionRow): Promise<VersionPlace> => {
    if (row.folderPath !== null) return { path: row.folderPath, isFolder: true };
    if ((await store.sizeOf(row.sha256)) === null)
      throw new Refusal('STORAGE_UNAVAILABLE', { package_id: row.packageId, version: row.version });
    return { path: store.pathOf(row.sha256), isFolder: false };
  };

  /** Runs a job on a version that could be read when it came in. */
  const look = async <T>({ packageId, version, source }: VersionRow, job: Promise<T>): Promise<T> => {
    try {
      return await job;
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'STORAGE_UNAVAILABLE') throw error;
      const details = { package_id: packageId, version, reason: 'damaged' };
      throw new Refusal('STORAGE_UNAVAILABLE', details, source === 'folder' ? { text: noPackageNow } : {});
    }
  };

  const compared = async (row: VersionRow): Promise<ComparedVersion> => {
    const { title, rootFolder } = row;
    return { title, rootFolder, place: await placeOf(row), course: selectCourse(db, row) };
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

    manifest: async (
      key: PackageKey,
      version: number | undefined,
    ): Promise<Output<typeof contract.readManifest>> => {
      const row = versionOrRefuse(db, key, version);
      const { path, text } = await look(row, runJob('manifest', await placeOf(row)));
      const course: unknown = JSON.parse(selectCourse(db, row));
      return { package_id: row.packageId, version: row.version, path, xml: text, course };
    },

    files: async (key: PackageKey, asked: Input<typeof contract.listPackageFiles>) => {
      const row = versionOrRefuse(db, key, asked.version);
      const { declared, limit } = asked;
      const wish = { place: await placeOf(row), declared, offset: offsetOf(asked), limit };
      const { files, total } = await look(row, runJob('files', wish));
      const page = files.map((file) => ({
        path: file.path,
        size_bytes: file.size,
        compressed_size_bytes: file.compressedSize,
        declared: file.isDeclared,
      }));
      return pageOf('files', page, total, asked);
    },

    compare: async (
      key: PackageKey,
      from: number,
      to: number,
    ): Promise<Output<typeof contract.compareVersions>> => {
      const [before, after] = [versionOrRefuse(db, key, from), versionOrRefuse(db, key, to)];
      const job = runJob('compare', { from: await compared(before), to: await compared(after) });
      return { package_id: key.packageId, from, to, ...(await look(after, job)) };
    },

    /** The next upload gets the next number all the same. */
    restore: async (key: PackageKey, version: number, by: string): Promise<Package> => {
      await placeOf(versionOrRefuse(db, key, version));
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
      const { title, description, metadata } = asked;
      write(db, (tx) => {
        packageOrRefuse(tx, key);
        rows.updatePackageRow(tx, key, {
          ...(title === undefined ? {} : { title }),
          ...(description === undefined ? {} : { description }),
          ...(metadata === undefined ? {} : { metadata }),
          updatedAtMs: clock.nowMs(),
        });
      });
      return changed(key);
    },
  };
}
