import type { LiveMessage } from '../../../src-shared/contract/app';
import { Refusal } from '../../../src-shared/contract/errors';
import type { PackageId, TenantId } from '../../../src-shared/kernel/ids';
import type { RunJob } from '../../content/run-job';
import type { StoredReading } from '../../content/stored-reading';
import { withinTime } from '../../content/within-time';
import type { Db } from '../../db/open';
import type { Log } from '../../platform/log';
import type { WatchFolder } from '../../platform/watch-thread';
import type { PackageService } from '../packages/service';
import type { SessionService } from '../sessions/service';
import { wordsOfLink } from './link-words';
import { openLiveLink, type LinkStanding, type LiveLink } from './live-link';
import * as repository from './repository';
import type { LinkRow } from './repository';

export interface LiveLinkDeps {
  readonly db: Db;
  readonly packages: PackageService;
  readonly sessions: Pick<SessionService, 'folderChanged'>;
  readonly watchFolder: WatchFolder;
  readonly runJob: RunJob;
  readonly log: Log;
  readonly publish: (tenantId: TenantId, message: LiveMessage) => void;
  readonly timeoutMs: (tenantId: TenantId) => number;
}

/** Linked folders that are looked at, and what follows from what is seen. */
export interface LiveLinks {
  /** Looks at the folders of all packages that have one now, and at no others. */
  follow(): void;
  standingOf(packageId: PackageId): LinkStanding;
  /** Reads a folder as it is now. Refuses as an import of it would. */
  read(tenantId: TenantId, path: string): Promise<StoredReading>;
  close(packageId: PackageId): Promise<void>;
  closeAll(): Promise<void>;
}

export function createLiveLinks(deps: LiveLinkDeps): LiveLinks {
  const { db, sessions, log, publish } = deps;
  const links = new Map<PackageId, LiveLink>();
  const closing = new AbortController();

  const read = (tenantId: TenantId, path: string): Promise<StoredReading> =>
    withinTime(
      { timeoutMs: deps.timeoutMs(tenantId), signal: closing.signal, subject: 'Reading the folder' },
      (signal) => deps.runJob('inspectFolder', { path, strict: false }, { signal }),
    );

  const open = (row: LinkRow): void => {
    const { tenantId, packageId, folderPath } = row;
    const link = openLiveLink(deps.watchFolder, {
      folderPath,
      read: () => read(tenantId, folderPath),
      onRead: (reading) => keepNews(deps, row, reading),
      onFiles: (paths) => {
        publish(tenantId, { type: 'content-changed', packageId, paths });
        sessions.folderChanged({ tenantId, packageId }, paths);
      },
      onStanding: () => {
        publish(tenantId, { type: 'folders-changed' });
        publish(tenantId, { type: 'packages-changed' });
      },
      onFault: (error) => log.error({ err: error, packageId }, 'A linked folder could not be read again'),
    });
    links.set(packageId, link);
  };

  const close = async (packageId: PackageId): Promise<void> => {
    const link = links.get(packageId);
    links.delete(packageId);
    await link?.close();
  };

  const leave = (packageId: PackageId): void => {
    close(packageId).catch((error: unknown) =>
      log.error({ err: error, packageId }, 'A folder that is linked no longer could not be left'),
    );
  };

  return {
    follow: () => {
      if (closing.signal.aborted) return;
      const rows = new Map(repository.selectLinks(db).map((row) => [row.packageId, row]));
      for (const [packageId, link] of links)
        if (rows.get(packageId)?.folderPath !== link.folderPath) leave(packageId);
      for (const row of rows.values()) if (!links.has(row.packageId)) open(row);
    },
    standingOf: (packageId) => links.get(packageId)?.standing() ?? notYet,
    read,
    close,
    closeAll: async () => {
      closing.abort(new Refusal('SERVICE_UNAVAILABLE'));
      await Promise.all([...links.keys()].map(close));
    },
  };
}

const notYet = { state: 'ready', failure: null, is_live: false, reason: 'starting' } as const;

/** Another manifest with the same course is no new version; what is wrong with its files may be different all the same. */
function keepNews({ db, packages }: LiveLinkDeps, row: LinkRow, reading: StoredReading): void {
  if (repository.selectLink(db, row) === null) return;
  const last = repository.selectLastReading(db, row);
  const isSame = last?.rootFolder === reading.rootFolder && last.course === reading.course;
  if (isSame) packages.renewFolder({ ...row, version: last.version }, reading);
  else packages.keepFolder(row.folderPath, reading, wordsOfLink(row, true));
}
