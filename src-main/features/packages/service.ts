import type { Readable } from 'node:stream';
import type { LiveMessage } from '../../../src-shared/contract/app';
import { Refusal } from '../../../src-shared/contract/errors';
import type { Package } from '../../../src-shared/contract/packages';
import { sessionLifeMs } from '../../../src-shared/contract/sessions';
import type { PackageId, TenantId } from '../../../src-shared/kernel/ids';
import { inspectPackage, type PackageReading } from '../../content/inspect-package';
import type { ZipStore } from '../../content/zip-store';
import { write, type Db, type Reads } from '../../db/open';
import { offsetOf, pageOf, type PageAsked } from '../../http/page';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { packageAnswer } from './package-answer';
import * as repository from './repository';
import type { CurrentPackage, PackageFilter, VersionRow } from './repository';
import { keepPackage, type ReceivedPackage, type UploadWords } from './keep-package';
import { createTurn } from './turn';

export interface PackageDeps {
  readonly db: Db;
  readonly store: ZipStore;
  readonly clock: Clock;
  readonly log: Log;
  /** Origin of the API, without a trailing slash. */
  readonly apiOrigin: () => string;
  readonly publish: (tenantId: TenantId, message: LiveMessage) => void;
  readonly uploadLimitBytes: number;
}

export type PackageService = ReturnType<typeof createPackageService>;

/** Packages and their versions. The zip is stored before the row that names it; it goes when nobody needs it any more. */
export function createPackageService(deps: PackageDeps) {
  const { db, store, clock, log, publish } = deps;
  /** Storing a zip with its row and removing one take turns, so that no row names bytes that are just being removed. */
  const inTurn = createTurn();
  const answerOf = (found: CurrentPackage): Package => packageAnswer(found, deps.apiOrigin());

  const removeUnneeded = (sha256s: readonly string[]): Promise<void> =>
    inTurn(async () => {
      for (const sha256 of sha256s)
        if (!repository.isBlobNeeded(db, sha256, clock.nowMs() - sessionLifeMs)) await store.remove(sha256);
    });

  return {
    receive: async (bytes: Readable, fileName: string, announcedBytes: number): Promise<ReceivedPackage> => ({
      zip: await store.receive(bytes, { limitBytes: deps.uploadLimitBytes, announcedBytes }),
      fileName: fileName === '' ? 'package.zip' : fileName,
    }),

    discard: ({ zip }: ReceivedPackage): Promise<void> => zip.discard(),

    /** Makes a package, or a new version of one, of a zip that has arrived. */
    add: async (received: ReceivedPackage, words: UploadWords) => {
      const duplicate = repository.selectVersionsOf(db, words.tenantId, received.zip.sha256);
      const reading = await readOrDiscard(db, received, words, duplicate);
      const keep = keepPackage(received, reading, words, clock.nowMs());
      const packageId = await inTurn(async () => {
        await received.zip.commit();
        return write(db, keep);
      }).catch(async (error: unknown) => {
        await removeUnneeded([received.zip.sha256]);
        throw error;
      });
      publish(words.tenantId, { type: 'packages-changed' });
      log.info({ packageId, sizeBytes: received.zip.sizeBytes }, 'A package was uploaded');
      const duplicateOf = duplicate[0]?.packageId;
      return {
        ...answerOf(packageOrRefuse(db, words.tenantId, packageId)),
        message: 'Package uploaded successfully',
        ...(duplicateOf === undefined ? {} : { duplicate_of: duplicateOf }),
      };
    },

    read: (tenantId: TenantId, packageId: PackageId): Package =>
      answerOf(packageOrRefuse(db, tenantId, packageId)),

    list: (filter: PackageFilter, asked: PageAsked) => {
      const rows = repository.selectPackages(db, filter, asked.limit, offsetOf(asked));
      return pageOf('packages', rows.map(answerOf), repository.countPackages(db, filter), asked);
    },

    /** Where the zip of the current version lies. */
    file: async (tenantId: TenantId, packageId: PackageId): Promise<PackageFile> => {
      const { sha256, fileName } = packageOrRefuse(db, tenantId, packageId).version;
      if ((await store.sizeOf(sha256)) === null)
        throw new Refusal('STORAGE_UNAVAILABLE', { package_id: packageId });
      return { path: store.pathOf(sha256), fileName, sha256 };
    },

    /** Sessions stay readable; a zip that nobody plays any more goes. */
    remove: async (tenantId: TenantId, packageId: PackageId): Promise<void> => {
      write(db, (tx) => {
        packageOrRefuse(tx, tenantId, packageId);
        repository.markDeleted(tx, tenantId, packageId, clock.nowMs());
      });
      publish(tenantId, { type: 'packages-changed' });
      await removeUnneeded(repository.selectBlobsOf(db, tenantId, packageId));
    },

    /** At start: removes zips of deleted packages that a session needed until now (as long as one lives), and uploads that broke off. */
    sweep: async (): Promise<void> => {
      await store.sweepIncoming();
      await removeUnneeded(repository.selectDeletedBlobs(db));
    },
  };
}

export interface PackageFile {
  readonly path: string;
  readonly fileName: string;
  readonly sha256: string;
}

function packageOrRefuse(db: Reads, tenantId: TenantId, packageId: PackageId): CurrentPackage {
  const found = repository.selectPackage(db, tenantId, packageId);
  if (found === null) throw new Refusal('PACKAGE_NOT_FOUND', { package_id: packageId });
  return found;
}

async function readOrDiscard(
  db: Reads,
  { zip }: ReceivedPackage,
  { tenantId, packageId, strict }: UploadWords,
  sameBytes: readonly VersionRow[],
): Promise<PackageReading> {
  try {
    if (packageId !== undefined) {
      packageOrRefuse(db, tenantId, packageId);
      const same = sameBytes.find((version) => version.packageId === packageId);
      if (same !== undefined)
        throw new Refusal('DUPLICATE_ENTRY', { package_id: packageId, version: same.version });
    }
    return await inspectPackage(zip.path, { strict });
  } catch (error) {
    await zip.discard();
    throw error;
  }
}
