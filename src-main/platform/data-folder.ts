import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where everything of one Lectern lies. */
export interface DataFolder {
  readonly path: string;
  readonly databaseFile: string;
  readonly packagesFolder: string;
  readonly logsFolder: string;
}

/** Makes the folder, closed to other users of the machine, if it is not there. */
export function prepareDataFolder(asked: string): DataFolder {
  const path = resolve(asked);
  const folder: DataFolder = {
    path,
    databaseFile: join(path, 'lectern.db'),
    packagesFolder: join(path, 'packages'),
    logsFolder: join(path, 'logs'),
  };
  for (const each of [folder.path, folder.packagesFolder, folder.logsFolder])
    mkdirSync(each, { recursive: true, mode: 0o700 });
  if (process.platform !== 'win32') chmodSync(path, 0o700);
  return folder;
}

/** In a data folder: what a backup is being unpacked into. With it and without a database, a folder is half restored. */
export const restoringName = 'restoring';

/** A backup was being restored into this folder, which was broken off. */
export class RestoreUnfinished extends Error {
  readonly code = 'RESTORE_UNFINISHED';

  constructor(readonly folder: string) {
    super(`The restoring of a backup into ${folder} was not finished`);
  }
}

/** Throws `RestoreUnfinished`. */
export function refuseHalfRestored({ path, databaseFile }: DataFolder): void {
  if (existsSync(join(path, restoringName)) && !existsSync(databaseFile)) throw new RestoreUnfinished(path);
}

/** Have packages been kept here? */
export function holdsPackages({ packagesFolder }: DataFolder): boolean {
  return readdirSync(packagesFolder).some((name) => name.endsWith('.zip'));
}

/** The place that the system foresees for data of programs: the same one for the desktop program and the server. */
export function usualDataFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Lectern', 'data');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Lectern', 'data');
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'lectern');
}
