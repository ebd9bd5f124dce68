import PQueue from 'p-queue';
import type { LiveMessage } from '../../../src-shared/contract/app';
import { Refusal } from '../../../src-shared/contract/errors';
import type { Package, PackageSummary } from '../../../src-shared/contract/packages';
import { sessionLifeMs } from '../../../src-shared/contract/sessions';
import type { PackageId, TenantId } from '../../../src-shared/kernel/ids';
import type { StoredReading } from '../../content/stored-reading';
import type { ZipStore } from '../../content/zip-store';
import type { PackageKey } from '../../db/current-version';
import { write, type Db, type Writes } from '../../db/open';
import { offsetOf, pageOf, type PageAsked } from '../../http/page';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { packageAnswer, summaryAnswer, type AnswerFacts } from './package-answer';
import * as blobs from './blob-rows';
import * as repository from './repository';
import type { PackageFilter } from './package-filter';
import type { PackageOrder, VersionKey } from './repository';
import { renewFolderFindings } from './folder-findings';
import {
  keepFolder,
  keepPackage,
  refuseUnwanted,
  type KeptVersion,
  type ReceivedPackage,
  type UploadWords,
} from './keep-package';
import { packageOrRefuse, versionOrRefuse } from './version-choice';

export interface PackageDeps extends AnswerFacts {
  readonly db: Db;
  readonly store: ZipStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly publish: (tenantId: TenantId, message: LiveMessage) => void;
  /** Hears of each version that was kept. */
  readonly onKept: () => void;
  /** Run in the transaction that deletes a package. */
  readonly onDeleted: readonly ((tx: Writes, tenantId: TenantId, packageId: PackageId) => void)[];
  /** Runs behind it. */
  readonly deleteSandboxes: (of: PackageKey) => Promise<unknown>;
}

export type PackageService = ReturnType<typeof createPackageService>;

/** Packages and their versions. The zip is stored before the row that names it; it goes when nobody needs it any more. */
export function createPackageService(deps: PackageDeps) {
  const { db, store, clock, log, publish } = deps;
  /** Storing a zip with its row and removing one take turns, so that no row names bytes that are just being removed. */
  const turns = new PQueue({ concurrency: 1 });

  const removeUnneeded = (sha256s: readonly string[]): Promise<void> =>
    turns.add(async () => {
      for (const sha256 of sha256s)
        if (!blobs.isBlobNeeded(db, sha256, clock.nowMs() - sessionLifeMs)) await store.remove(sha256);
    });

  /** Only folders of somebody else's stop being playable; how they stand is known to those who watch them. */
  const filterOf = ({ status, ...filter }: PackageWish): PackageFilter => {
    if (status === undefined) return filter;
    const linked = repository.selectLinkedPackages(db, filter.tenantId);
    const packageIds = linked.filter((packageId) => deps.folderTrouble(packageId) !== null);
    return { ...filter, among: { packageIds, isIn: status === 'failed' } };
  };

  return {
    refuseUnwanted: (words: UploadWords, sha256: string): void => refuseUnwanted(db, words, sha256),

    /**
     * Makes a package, or a new version of one, of a zip that has arrived and was read; durable when it resolves. `alongside` writes
     * in the same transaction. When it rejects, the zip is gone.
     */
    keep: async (
      received: ReceivedPackage,
      reading: StoredReading,
      words: UploadWords,
      alongside: (tx: Writes, kept: KeptVersion) => void,
    ): Promise<KeptPackage> => {
      const twin = repository.selectVersionsOf(db, words.tenantId, received.zip.sha256)[0];
      const keep = keepPackage(received, reading, words, clock.nowMs());
      const kept = await turns
        .add(async () => {
          await received.zip.commit();
          return write(db, (tx) => {
            const version = keep(tx);
            alongside(tx, version);
            return version;
          });
        })
        .catch(async (error: unknown) => {
          await removeUnneeded([received.zip.sha256]);
          throw error;
        });
      publish(words.tenantId, { type: 'packages-changed' });
      deps.onKept();
      log.info({ ...kept, sizeBytes: received.zip.sizeBytes }, 'A package was uploaded');
      return { ...kept, duplicateOf: twin?.packageId ?? null };
    },

    /** Makes a package, or a new version of one, of a folder that was read and is served in place. */
    keepFolder: (folderPath: string, reading: StoredReading, words: UploadWords): KeptVersion => {
      const kept = write(db, keepFolder(folderPath, reading, words, clock.nowMs()));
      publish(words.tenantId, { type: 'packages-changed' });
      log.info(kept, 'A folder was linked as a version of a package');
      return kept;
    },

    /** Of a linked folder whose course is still that of this version: what was found in it now. */
    renewFolder: (key: VersionKey, reading: StoredReading): void => {
      if (write(db, (tx) => renewFolderFindings(tx, key, reading)))
        publish(key.tenantId, { type: 'packages-changed' });
    },

    /** Removes stored zips that no package and no session needs. */
    removeUnneeded,

    /** Has a package that is not deleted a version of these bytes? */
    holds: (tenantId: TenantId, sha256: string): boolean =>
      repository.selectVersionsOf(db, tenantId, sha256).length > 0,

    /** False for one that was deleted. */
    exists: (tenantId: TenantId, packageId: PackageId): boolean =>
      repository.selectPackage(db, tenantId, packageId) !== null,

    read: (tenantId: TenantId, packageId: PackageId): Package => readPackage(deps, { tenantId, packageId }),

    folderTrouble: deps.folderTrouble,

    /** The same without what may be big. */
    readSummary: (tenantId: TenantId, packageId: PackageId): PackageSummary =>
      summaryAnswer(packageOrRefuse(db, { tenantId, packageId }), deps),

    list: (wished: PackageWish, asked: PageAsked & PackageOrder) => {
      const filter = filterOf(wished);
      const answers = repository
        .selectPackages(db, filter, asked, asked.limit, offsetOf(asked))
        .map((row) => summaryAnswer(row, deps));
      return pageOf('packages', answers, repository.countPackages(db, filter), asked);
    },

    /** Tags of packages, those of most packages first. */
    tags: (tenantId: TenantId) => repository.selectTags(db, tenantId),

    /** Where the zip or the folder of a version lies, of the current one unless said. */
    file: async (tenantId: TenantId, packageId: PackageId, version?: number): Promise<PackageFile> => {
      const { sha256, fileName, folderPath } = versionOrRefuse(db, { tenantId, packageId }, version);
      if (folderPath !== null) return { kind: 'folder', path: folderPath, fileName: `${fileName}.zip` };
      if ((await store.sizeOf(sha256)) === null)
        throw new Refusal('STORAGE_UNAVAILABLE', { package_id: packageId });
      return { kind: 'zip', path: store.pathOf(sha256), fileName, sha256 };
    },

    /** Sessions stay readable, sandboxes go; a zip that nobody plays any more goes. */
    remove: async (tenantId: TenantId, packageId: PackageId): Promise<void> => {
      write(db, (tx) => {
        packageOrRefuse(tx, { tenantId, packageId });
        repository.markDeleted(tx, tenantId, packageId, clock.nowMs());
        for (const listener of deps.onDeleted) listener(tx, tenantId, packageId);
      });
      publish(tenantId, { type: 'packages-changed' });
      await deps.deleteSandboxes({ tenantId, packageId });
      await removeUnneeded(blobs.selectBlobsOf(db, tenantId, packageId));
    },

    /** At start: removes zips of deleted packages that a session needed until now (as long as one lives). */
    sweep: async (): Promise<void> => {
      await removeUnneeded(blobs.selectDeletedBlobs(db));
    },
  };
}

/** The package as of its current version. Refuses with PACKAGE_NOT_FOUND. */
export function readPackage(
  { db, ...facts }: AnswerFacts & Pick<PackageDeps, 'db'>,
  key: PackageKey,
): Package {
  const found = packageOrRefuse(db, key);
  return packageAnswer(found, repository.selectCourse(db, found.version), facts);
}

export type { ReceivedPackage, UploadWords };

/** Which packages are listed: also those that can, or cannot, be played now. */
export interface PackageWish extends Omit<PackageFilter, 'among'> {
  readonly status?: 'ready' | 'failed' | undefined;
}

/** `duplicateOf`: another package had the same bytes before. */
export interface KeptPackage extends KeptVersion {
  readonly duplicateOf: PackageId | null;
}

export type PackageFile =
  StoredZip | { readonly kind: 'folder'; readonly path: string; readonly fileName: string };

export interface StoredZip {
  readonly kind: 'zip';
  readonly path: string;
  readonly fileName: string;
  readonly sha256: string;
}
