import { basename } from 'node:path';
import type { LiveMessage } from '../../../src-shared/contract/app';
import { Refusal } from '../../../src-shared/contract/errors';
import type { Link } from '../../../src-shared/contract/folders';
import type { Import } from '../../../src-shared/contract/imports';
import { ImportId, PackageId, type TenantId } from '../../../src-shared/kernel/ids';
import { folderOfThisMachine } from '../../content/folder-of-this-machine';
import type { RunJob } from '../../content/run-job';
import type { StoredReading } from '../../content/stored-reading';
import { withinTime } from '../../content/within-time';
import type { Db } from '../../db/open';
import { timestampFromMs } from '../../platform/clock';
import { newUuid } from '../../platform/ids';
import type { Log } from '../../platform/log';
import type { WatchFolder } from '../../platform/watch-thread';
import type { ImportService } from '../imports/service';
import type { PackageService, UploadWords } from '../packages/service';
import type { QuotaService } from '../quotas/service';
import type { SessionService } from '../sessions/service';
import { openLiveLink, type LiveLink } from './live-link';
import * as repository from './repository';
import type { LinkRow } from './repository';

export interface LinkDeps {
  readonly db: Db;
  readonly packages: PackageService;
  readonly imports: ImportService;
  readonly sessions: Pick<SessionService, 'folderChanged'>;
  readonly quotas: QuotaService;
  readonly watchFolder: WatchFolder;
  readonly runJob: RunJob;
  readonly log: Log;
  readonly publish: (tenantId: TenantId, message: LiveMessage) => void;
  readonly dataFolder: string;
  readonly timeoutMs: (tenantId: TenantId) => number;
}

export type LinkService = ReturnType<typeof createLinkService>;

/**
 * Linked folders: packages whose files lie in a folder of somebody else's, usually what an authoring tool writes, and are served from
 * there as they are at the moment. A version of such a package keeps the course as its manifest was then; a manifest with
 * another course makes the next version, and sessions stay on theirs. Their files are the live ones all the same: a file that
 * is gone is gone for old sessions too. Nothing here ever writes into a folder.
 */
export function createLinkService(deps: LinkDeps) {
  const { db, packages, imports, sessions, log, publish } = deps;
  const links = new Map<PackageId, LiveLink>();
  const closing = new AbortController();

  const read = (tenantId: TenantId, path: string): Promise<StoredReading> =>
    withinTime(
      { timeoutMs: deps.timeoutMs(tenantId), signal: closing.signal, subject: 'Reading the folder' },
      (signal) => deps.runJob('inspectFolder', { path, strict: false }, { signal }),
    );

  /** Another manifest with the same course is no new version. */
  const keepNews = (row: LinkRow, reading: StoredReading): void => {
    const last = repository.selectLastReading(db, row);
    const isSame = last?.rootFolder === reading.rootFolder && last.course === reading.course;
    if (isSame || currentOf(row.packageId) === null) return;
    const { tenantId, packageId, uploadedBy } = row;
    packages.keepFolder(row.folderPath, reading, words({ tenantId, packageId, uploadedBy }, true));
  };

  const open = (row: LinkRow): void => {
    const { tenantId, packageId, folderPath } = row;
    const link = openLiveLink(deps.watchFolder, {
      folderPath,
      read: () => read(tenantId, folderPath),
      onRead: (reading) => keepNews(row, reading),
      onFiles: (paths) => {
        publish(tenantId, { type: 'content-changed', packageId, paths });
        sessions.folderChanged({ tenantId, packageId }, paths);
      },
      onStanding: () => publish(tenantId, { type: 'folders-changed' }),
      onFault: (error) => log.error({ err: error, packageId }, 'A linked folder could not be read again'),
    });
    links.set(packageId, link);
  };

  const close = async (packageId: PackageId): Promise<void> => {
    const link = links.get(packageId);
    links.delete(packageId);
    await link?.close();
  };

  /** Looks at the folders of all packages that have one now, and at no others. */
  const follow = (): void => {
    if (closing.signal.aborted) return;
    const rows = new Map(repository.selectLinks(db).map((row) => [row.packageId, row]));
    for (const [packageId, link] of links)
      if (rows.get(packageId)?.folderPath !== link.folderPath) void close(packageId);
    for (const row of rows.values()) if (!links.has(row.packageId)) open(row);
  };

  const currentOf = (packageId: PackageId): LinkRow | null =>
    repository.selectLinks(db).find((row) => row.packageId === packageId) ?? null;

  const linkOrRefuse = (tenantId: TenantId, packageId: PackageId): LinkRow => {
    const row = currentOf(packageId);
    if (row?.tenantId === tenantId) return row;
    throw new Refusal(
      'NOT_FOUND',
      { package_id: packageId },
      { text: 'No folder is linked as this package' },
    );
  };

  const answerOf = (row: LinkRow): Link => ({
    package_id: row.packageId,
    path: row.folderPath,
    version: row.version,
    ...(links.get(row.packageId)?.standing() ?? notYet),
    created_at: timestampFromMs(row.createdAtMs),
  });

  const refuseTwice = (tenantId: TenantId, path: string): void => {
    const same = repository
      .selectLinks(db)
      .find((row) => row.tenantId === tenantId && row.folderPath === path);
    if (same !== undefined)
      throw new Refusal('DUPLICATE_ENTRY', { field: 'path', package_id: same.packageId });
  };

  return {
    /** At start, and whenever packages have changed. */
    follow,

    /**
     * Makes a package of a folder where it lies. Refuses with INVALID_REQUEST, DUPLICATE_ENTRY and QUOTA_EXCEEDED, and as an
     * import of the folder would.
     */
    add: async (tenantId: TenantId, asked: string, uploadedBy: string): Promise<Link> => {
      const path = await folderOfThisMachine(asked, deps.dataFolder);
      refuseTwice(tenantId, path);
      deps.quotas.refuseBeyond(tenantId, { packages: 1, bytes: 0 });
      const reading = await read(tenantId, path);
      refuseTwice(tenantId, path);
      const packageId = PackageId.parse(newUuid());
      packages.keepFolder(path, reading, words({ tenantId, packageId, uploadedBy }, false));
      follow();
      return answerOf(linkOrRefuse(tenantId, packageId));
    },

    list: (tenantId: TenantId): Link[] =>
      repository
        .selectLinks(db)
        .filter((row) => row.tenantId === tenantId)
        .map(answerOf),

    /** Keeps the folder as it is now as the next version: a zip like any other, and from then on no link. */
    import: (tenantId: TenantId, packageId: PackageId, uploadedBy: string): Import => {
      const { folderPath, sizeBytes } = linkOrRefuse(tenantId, packageId);
      const importId = ImportId.parse(newUuid());
      imports.addFile({
        ...{ importId, sizeBytes, way: 'linked', sourcePath: folderPath },
        words: words({ tenantId, packageId, uploadedBy }, true),
        fileName: `${basename(folderPath)}.zip`,
      });
      return imports.read(tenantId, importId);
    },

    /** The package goes; the folder stays as it is. */
    remove: async (tenantId: TenantId, packageId: PackageId): Promise<void> => {
      linkOrRefuse(tenantId, packageId);
      await packages.remove(tenantId, packageId);
      await close(packageId);
    },

    close: async (): Promise<void> => {
      closing.abort(new Refusal('SERVICE_UNAVAILABLE'));
      await Promise.all([...links.keys()].map(close));
    },
  };

  function words(
    of: Pick<UploadWords, 'tenantId' | 'packageId' | 'uploadedBy'>,
    isNewVersion: boolean,
  ): UploadWords {
    return { ...of, isNewVersion, title: undefined, strict: false };
  }
}

const notYet = { state: 'ready', failure: null, is_live: false, reason: 'starting' } as const;
