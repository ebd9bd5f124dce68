import { existsSync } from 'node:fs';
import { realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isWithin } from '../../content/folder-of-this-machine';
import { timestampFromMs } from '../../platform/clock';
import { renameDurably } from '../../platform/durable-files';
import { codeOf } from '../../platform/error-code';
import { isDamage } from '../../db/unusable';
import { CareFault } from '../care-fault';
import { zipsOfVersions, type ZipsOfVersions } from '../look-into';
import { withDatabase } from '../open-quietly';
import { createArchive, type Archive } from './archive';
import {
  databaseName,
  formatName,
  formatVersion,
  keyNames,
  listName,
  packageName,
  type BackupFile,
  type BackupList,
} from './format';
import { filesOfCopy, sourceDatabase } from './source-database';
import { takeSnapshot, type Snapshot } from './snapshot';

/** Plain data: it is also handed to a thread. */
export interface BackupOrder {
  readonly dataFolder: string;
  /** Where the backup goes; nothing may have that name. */
  readonly file: string;
  /** Of the program. */
  readonly version: string;
  readonly nowMs: number;
  readonly nativeBinding?: string | undefined;
}

export interface MadeBackup extends Pick<BackupList, 'missing' | 'damaged'> {
  readonly file: string;
  readonly sizeBytes: number;
  readonly packages: number;
}

export interface CareWatch {
  readonly signal: AbortSignal;
  /** 0 to 1. */
  onProgress(share: number): void;
}

/**
 * Writes database, packages and keys of a data folder into one file, whether a Lectern works on the folder or not. Packages never change,
 * so they go first; then comes the database as of one moment, and what it needs besides. Until all of it is on the disk the file
 * has another name. Rejects with CareFault and with errors of the disk; nothing is left then, unless the program is killed.
 */
export async function makeBackup(order: BackupOrder, watch: CareWatch): Promise<MadeBackup> {
  const file = resolve(order.file);
  await refuseTarget(order, file);
  const places = { part: `${file}.part`, database: `${file}.part-db`, copy: `${file}.part-copy` };
  const files = [places.part, places.database, ...filesOfCopy(places.copy)];
  const clear = () => Promise.all(files.map((path) => rm(path, { force: true })));
  await clear();
  try {
    const list = await writeArchive(order, places, watch);
    if (existsSync(file)) throw new CareFault('FILE_EXISTS', file);
    await renameDurably(places.part, file);
    const { missing, damaged } = list;
    const packages = list.files.filter(({ name }) => name.startsWith('packages/')).length;
    return { file, sizeBytes: (await stat(file)).size, packages, missing, damaged };
  } catch (error) {
    throw isDamage(error) ? new CareFault('DATABASE_DAMAGED', databaseIn(order), { cause: error }) : error;
  } finally {
    await clear();
  }
}

function databaseIn({ dataFolder }: BackupOrder): string {
  return join(dataFolder, databaseName);
}

async function refuseTarget(order: BackupOrder, file: string): Promise<void> {
  const { dataFolder } = order;
  if (!existsSync(databaseIn(order))) throw new CareFault('NO_DATA', dataFolder);
  const folder = await realpath(dirname(file));
  if (isWithin(await realpath(dataFolder), join(folder, basename(file))))
    throw new CareFault('IN_DATA_FOLDER', file);
  if (existsSync(file)) throw new CareFault('FILE_EXISTS', file);
}

async function writeArchive(
  order: BackupOrder,
  places: Readonly<Record<'part' | 'database' | 'copy', string>>,
  { signal, onProgress }: CareWatch,
): Promise<BackupList> {
  const { dataFolder, nativeBinding } = order;
  const source = await sourceDatabase({ file: databaseIn(order), nativeBinding }, places.copy);
  const expected = withDatabase(source, { readonly: true }, zipsOfVersions);
  const all = await bytesOf(dataFolder, expected);
  let done = 0;
  const onBytes = (count: number): void => onProgress(Math.min(1, (done += count) / all));
  const archive = createArchive(places.part, { signal, onBytes });
  try {
    const packages = createPackagePart(dataFolder, archive);
    await packages.add(expected);
    const snapshot = await wholeSnapshot(packages, async () => {
      signal.throwIfAborted();
      await rm(places.database, { force: true });
      return takeSnapshot(source, places.database);
    });
    const keys: BackupFile[] = [];
    for (const name of keyNames)
      if (existsSync(join(dataFolder, name))) keys.push(await archive.addFile(join(dataFolder, name), name));
    const database = await archive.addFile(places.database, databaseName);
    const list: BackupList = {
      ...{ format: formatName, version: formatVersion, lectern: order.version },
      ...{ made_at: timestampFromMs(order.nowMs), migration_ms: snapshot.migrationMs },
      ...{ files: [...packages.files.values(), ...keys, database] },
      ...packages.told(snapshot.zips),
    };
    archive.addText(JSON.stringify(list), listName);
    await archive.finish();
    return list;
  } finally {
    await archive.giveUp();
  }
}

/** Taking one is all but never needed twice: packages must be deleted while those that came last are being copied. */
const mostSnapshots = 5;

async function wholeSnapshot(packages: PackagePart, take: () => Promise<Snapshot>): Promise<Snapshot> {
  for (let left = mostSnapshots; ; left -= 1) {
    const snapshot = await take();
    if ((await packages.add(snapshot.zips)) || left <= 1) return snapshot;
  }
}

type PackagePart = ReturnType<typeof createPackagePart>;

function createPackagePart(dataFolder: string, archive: Archive) {
  const files = new Map<string, BackupFile>();
  const missing = new Set<string>();
  const pathOf = (sha256: string) => join(dataFolder, packageName(sha256));
  /** Was it there? */
  const copy = async (sha256: string): Promise<boolean> => {
    try {
      files.set(sha256, await archive.addFile(pathOf(sha256), packageName(sha256)));
      return true;
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      return false;
    }
  };
  return {
    files,
    /** Copies those that are not in it yet. True: no package has turned out to be missing that was not known to be. */
    add: async ({ needed, spare }: ZipsOfVersions): Promise<boolean> => {
      const known = missing.size;
      for (const sha256 of needed)
        if (!files.has(sha256) && !missing.has(sha256) && !(await copy(sha256))) missing.add(sha256);
      for (const sha256 of spare) if (!files.has(sha256)) await copy(sha256);
      return missing.size === known;
    },
    told: ({ needed }: ZipsOfVersions): Pick<BackupList, 'missing' | 'damaged'> => ({
      missing: needed.filter((sha256) => !files.has(sha256)),
      damaged: [...files].filter(([sha256, file]) => file.sha256 !== sha256).map(([sha256]) => sha256),
    }),
  };
}

/** Of all that will be read, about; at least 1. */
async function bytesOf(dataFolder: string, { needed, spare }: ZipsOfVersions): Promise<number> {
  const names = [databaseName, ...[...needed, ...spare].map(packageName)];
  let sum = 1;
  for (const name of names)
    sum += await stat(join(dataFolder, name)).then(
      ({ size }) => size,
      () => 0,
    );
  return sum;
}
