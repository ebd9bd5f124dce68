import { basename, sep } from 'node:path';
import type { LiveMessage } from '../../../src-shared/contract/app';
import { Refusal } from '../../../src-shared/contract/errors';
import type { WatchedFolder } from '../../../src-shared/contract/folders';
import { FolderId, type TenantId } from '../../../src-shared/kernel/ids';
import { folderOfThisMachine } from '../../content/folder-of-this-machine';
import { write, type Writes } from '../../db/open';
import { timestampFromMs } from '../../platform/clock';
import { newUuid } from '../../platform/ids';
import type { WatchedFolder as Watched, WatchFolder } from '../../platform/watch-thread';
import type { ImportStep } from '../imports/service';
import { packageName } from './file-name';
import { createIntake, type IntakeDeps } from './intake';
import * as repository from './repository';
import type { FolderRow } from './repository';

export interface WatchDeps extends IntakeDeps {
  readonly dataFolder: string;
  readonly watchFolder: WatchFolder;
  readonly publish: (tenantId: TenantId, message: LiveMessage) => void;
}

export type WatchService = ReturnType<typeof createWatchService>;

const levelsOfSubfolders = 10;
const watching = {
  files: packageName,
  passedOver: null,
  tellsFirst: true,
  times: { quietMs: 100, longestMs: 500 },
  mostPaths: null,
  firstNames: null,
} as const;

/**
 * Watched folders: a ZIP file that appears in one becomes a package, and a changed one the next version of it. What is known of
 * a file outlives a restart, the removal of its folder from the list, and the deletion of its package: only other bytes count.
 */
export function createWatchService(deps: WatchDeps) {
  const { db, clock, log, publish } = deps;
  const intake = createIntake(deps);
  const places = new Map<FolderId, Watched>();

  const lastFileOf = ({ tenantId, path }: FolderRow): WatchedFolder['last_file'] => {
    const folder = path.endsWith(sep) ? path : path + sep;
    const file = repository.selectLastFile(db, tenantId, folder);
    if (file === null) return null;
    return {
      name: file.path.slice(folder.length),
      package_id: file.livingPackageId,
      state: file.state,
      seen_at: timestampFromMs(file.seenAtMs),
    };
  };

  const answerOf = (row: FolderRow): WatchedFolder => {
    const reason = places.get(row.folderId)?.reason() ?? null;
    return {
      folder_id: row.folderId,
      path: row.path,
      include_subfolders: row.includeSubfolders,
      state: reason === null ? 'watching' : 'unavailable',
      reason,
      added_by: row.addedBy,
      created_at: timestampFromMs(row.createdAtMs),
      last_file: lastFileOf(row),
    };
  };

  const begin = ({ folderId, tenantId, path, includeSubfolders, addedBy }: FolderRow): void => {
    const depth = includeSubfolders ? levelsOfSubfolders : 0;
    const place = deps.watchFolder(
      { ...watching, path, depth },
      {
        onChanges: (paths) => {
          for (const found of paths) intake.see({ tenantId, path: found, addedBy });
        },
        onReady: () => undefined,
        onReason: () => {
          const reason = place.reason();
          if (reason !== null) log.warn({ folderId, reason }, 'A watched folder cannot be looked at');
          publish(tenantId, { type: 'folders-changed' });
        },
      },
    );
    places.set(folderId, place);
  };

  return {
    /** Begins to watch all folders of all tenants. */
    start: (): void => {
      for (const row of repository.selectAllFolders(db)) begin(row);
    },

    /** What lies in it already is imported too. Refuses with INVALID_REQUEST and DUPLICATE_ENTRY. */
    add: async (
      tenantId: TenantId,
      wish: Pick<FolderRow, 'path' | 'includeSubfolders' | 'addedBy'>,
    ): Promise<WatchedFolder> => {
      const path = await folderOfThisMachine(wish.path, deps.dataFolder);
      const folderId = FolderId.parse(newUuid());
      const row = { ...wish, folderId, tenantId, path, createdAtMs: clock.nowMs() };
      write(db, (tx) => {
        const before = repository.selectFolderAt(tx, tenantId, path);
        if (before !== null) throw watchedAlready(before);
        repository.insertFolder(tx, row);
      });
      begin(row);
      publish(tenantId, { type: 'folders-changed' });
      return answerOf(row);
    },

    list: (tenantId: TenantId): WatchedFolder[] => repository.selectFolders(db, tenantId).map(answerOf),

    remove: async (tenantId: TenantId, folderId: FolderId): Promise<void> => {
      const isGone = write(db, (tx) => repository.deleteFolder(tx, tenantId, folderId));
      if (!isGone) throw new Refusal('NOT_FOUND', { folder_id: folderId });
      const place = places.get(folderId);
      places.delete(folderId);
      await place?.close();
      publish(tenantId, { type: 'folders-changed' });
    },

    close: async (): Promise<void> => {
      await Promise.all([...places.values()].map((place) => place.close()));
      await intake.close();
    },
  };
}

function watchedAlready({ path, folderId }: FolderRow): Refusal {
  const text = `The folder "${basename(path)}" is watched already: nothing was changed`;
  return new Refusal('DUPLICATE_ENTRY', { field: 'path', folder_id: folderId, path }, { text });
}

/** To be told of every import: keeps with the file which bytes of it are in a package now. */
export function keepImportedHash(tx: Writes, { row, step }: ImportStep): void {
  const { tenantId, importId, sha256 } = row;
  if (step === 'completed' && sha256 !== null) repository.setImportedHash(tx, tenantId, importId, sha256);
}
