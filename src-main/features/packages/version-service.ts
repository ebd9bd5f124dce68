import type { Input, Output } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import type * as contract from '../../../src-shared/contract/package-versions';
import type { Package } from '../../../src-shared/contract/packages';
import { realFolder } from '../../content/folder-file';
import { listFolder } from '../../content/folder-list';
import type { RunJob } from '../../content/run-job';
import { readManifestText, type VersionPlace } from '../../content/version-files';
import { write } from '../../db/open';
import { offsetOf, pageOf, type PageAsked } from '../../http/page';
import { packageAnswer } from './package-answer';
import type { VersionRow } from './repository';
import type { PackageDeps } from './service';
import { versionAnswer } from './version-answer';
import { packageOrRefuse, versionOrRefuse } from './version-choice';
import { comparison, type ComparedVersion } from './version-compare';
import * as rows from './version-rows';
import type { PackageKey } from './version-rows';

export interface VersionDeps extends Omit<PackageDeps, 'onKept' | 'onDeleted'> {
  readonly runJob: RunJob;
}

export type VersionService = ReturnType<typeof createVersionService>;

/** What a package was and is: its versions, their files and manifests, and which of them is the current one. */
export function createVersionService(deps: VersionDeps) {
  const { db, store, runJob, clock, log, publish } = deps;

  const read = (key: PackageKey): Package => packageAnswer(packageOrRefuse(db, key), deps.apiOrigin());

  const changed = (key: PackageKey): Package => {
    publish(key.tenantId, { type: 'packages-changed' });
    return read(key);
  };

  const placeOf = async (row: VersionRow): Promise<VersionPlace> => {
    if (row.folderPath !== null) return { path: row.folderPath, isFolder: true };
    if ((await store.sizeOf(row.sha256)) === null)
      throw new Refusal('STORAGE_UNAVAILABLE', { package_id: row.packageId, version: row.version });
    return { path: store.pathOf(row.sha256), isFolder: false };
  };

  const compared = async (row: VersionRow): Promise<ComparedVersion> => {
    if (row.folderPath === null) return { row, files: (await store.index(row.sha256)).entries };
    return { row, files: (await listFolder(await realFolder(row.folderPath))).entries };
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
      const { path, text } = await readManifestText(await placeOf(row));
      return { package_id: row.packageId, version: row.version, path, xml: text, course: row.course };
    },

    files: async (key: PackageKey, asked: Input<typeof contract.listPackageFiles>) => {
      const row = versionOrRefuse(db, key, asked.version);
      const all = await runJob('files', await placeOf(row));
      const wanted = all.filter((file) => asked.declared === undefined || file.isDeclared === asked.declared);
      const page = wanted.slice(offsetOf(asked), offsetOf(asked) + asked.limit).map((file) => ({
        path: file.path,
        size_bytes: file.size,
        compressed_size_bytes: file.compressedSize,
        declared: file.isDeclared,
      }));
      return pageOf('files', page, wanted.length, asked);
    },

    compare: async (
      key: PackageKey,
      from: number,
      to: number,
    ): Promise<Output<typeof contract.compareVersions>> =>
      comparison(
        await compared(versionOrRefuse(db, key, from)),
        await compared(versionOrRefuse(db, key, to)),
      ),

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
