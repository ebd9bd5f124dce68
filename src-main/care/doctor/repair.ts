import Database from 'better-sqlite3';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../../platform/durable-files';
import { lockFolder } from '../../db/folder-lock';
import { openDatabase } from '../../db/open';
import { isDamage } from '../../db/unusable';
import { CareFault } from '../care-fault';
import { brokenReferences, damagesOf, zipsOfVersions } from '../look-into';
import { withDatabase } from '../open-quietly';
import { lookAtPackages } from './look-at-packages';
import { recoverRows, type RecoveredTable } from './recover-rows';

export interface RepairOrder {
  readonly dataFolder: string;
  readonly migrationsFolder: string;
  readonly nowMs: number;
}

/** All that was done; nothing of it deletes anything but rows whose other half is lost, and those stay in the database that is kept aside. */
export interface Repaired {
  /** Where what was taken out of the way is kept; null: nothing was. */
  readonly aside: string | null;
  /** `reindexed`: the rows were whole; `recovered`: a new database has the rows that could be read. */
  readonly database: 'whole' | 'reindexed' | 'recovered' | 'missing';
  /** Of a recovered database. */
  readonly tables: readonly RecoveredTable[];
  /** Rows that named others which are lost, by the table. */
  readonly dropped: Readonly<Record<string, number>>;
  /** SHA-256 of stored packages that nothing is made of, which were moved aside. */
  readonly orphans: readonly string[];
}

const databaseName = 'lectern.db';
const workName = 'lectern.db.repairing';
const besides = ['', '-wal', '-shm', '-journal'] as const;

/**
 * Does to a data folder that nobody works on what is safe: the database is kept aside before a byte of it is changed. Throws
 * DataFolderLocked, CareFault (DATABASE_DAMAGED: nothing of it can be read) and errors of the disk; the folder is as it was then.
 */
export async function repair(order: RepairOrder): Promise<Repaired> {
  const { dataFolder } = order;
  const lock = lockFolder(dataFolder);
  try {
    const aside = asideFolder(order);
    const database = existsSync(join(dataFolder, databaseName))
      ? await repairDatabase(order, aside)
      : ({ database: 'missing', tables: [], dropped: {} } as const);
    // What a database that lost rows does not know of may well be needed.
    const orphans = database.database === 'whole' ? await moveOrphans(dataFolder, aside) : [];
    const isUsed = existsSync(aside);
    if (isUsed) await syncFolder(aside);
    return { ...database, orphans, aside: isUsed ? aside : null };
  } finally {
    for (const end of besides) rmSync(join(dataFolder, `${workName}${end}`), { force: true });
    lock.release();
  }
}

/** "put-aside-2026-11-24T10-30-00": one for each repair. */
function asideFolder({ dataFolder, nowMs }: RepairOrder): string {
  return join(dataFolder, `put-aside-${new Date(nowMs).toISOString().slice(0, 19).replaceAll(':', '-')}`);
}

type RepairedDatabase = Pick<Repaired, 'database' | 'tables' | 'dropped'>;

async function repairDatabase(order: RepairOrder, aside: string): Promise<RepairedDatabase> {
  const { dataFolder } = order;
  const file = join(dataFolder, databaseName);
  if (isWhole(file)) return { database: 'whole', tables: [], dropped: {} };
  await refuseSmall(dataFolder, file);
  const work = join(dataFolder, workName);
  copyWithLog(file, work);
  const isMended = reindexed(work);
  const repaired = isMended
    ? { database: 'reindexed' as const, tables: [] }
    : { database: 'recovered' as const, tables: recovered(work, file) };
  const dropped = dropBroken(work);
  tryOut(work, order);
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  copyWithLog(file, join(aside, databaseName));
  await syncFolder(aside);
  // A log that stayed would be written into the new database.
  for (const end of besides.slice(1)) rmSync(`${file}${end}`, { force: true });
  renameSync(work, file);
  await syncFolder(dataFolder);
  return { ...repaired, dropped };
}

function isWhole(file: string): boolean {
  try {
    return withDatabase(
      { file },
      { readonly: true },
      (client) => damagesOf(client, 'whole', 1).length === 0 && brokenReferences(client).length === 0,
    );
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/** The copy that is kept, and the one that is worked on. */
const copies = 2;

async function refuseSmall(dataFolder: string, file: string): Promise<void> {
  const disk = await statfs(dataFolder);
  const log = existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0;
  if (disk.bavail * disk.bsize < copies * (statSync(file).size + log))
    throw Object.assign(new Error(`ENOSPC: no room for two more copies of ${file}`), { code: 'ENOSPC' });
}

function copyWithLog(from: string, to: string): void {
  for (const end of ['', '-wal'])
    if (existsSync(`${from}${end}`)) copyFileSync(`${from}${end}`, `${to}${end}`);
}

/** Are the rows whole, and only indices were not? */
function reindexed(work: string): boolean {
  try {
    return withDatabase({ file: work }, { readonly: false }, (client) => {
      client.exec('REINDEX');
      client.pragma('wal_checkpoint(TRUNCATE)');
      return damagesOf(client, 'whole', 1).length === 0;
    });
  } catch (error) {
    if (isDamage(error) || isBrokenRule(error)) return false;
    throw error;
  }
}

/** An index that must be unique cannot be made of rows that are there twice. */
function isBrokenRule(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');
}

/** Puts in the place of the copy one that has what can be read. */
function recovered(work: string, original: string): readonly RecoveredTable[] {
  const source = `${work}-source`;
  // Making indices anew may have changed the copy.
  copyWithLog(original, source);
  for (const end of besides) rmSync(`${work}${end}`, { force: true });
  const fresh = new Database(work);
  try {
    fresh.pragma('synchronous = OFF');
    return withDatabase({ file: source }, { readonly: false }, (damaged) => recoverRows(damaged, fresh));
  } catch (error) {
    throw isDamage(error) ? new CareFault('DATABASE_DAMAGED', original, { cause: error }) : error;
  } finally {
    fresh.close();
    for (const end of besides) rmSync(`${source}${end}`, { force: true });
  }
}

interface Dangling {
  readonly table: string;
  readonly rowid: number;
}

/** Takes out rows that name others which there are not, and what named them in turn. */
function dropBroken(work: string): Record<string, number> {
  return withDatabase({ file: work }, { readonly: false }, (client) => {
    const dropped: Record<string, number> = {};
    client.pragma('foreign_keys = OFF');
    for (;;) {
      const dangling = client
        .prepare<[], Dangling>(`SELECT DISTINCT "table", rowid FROM pragma_foreign_key_check`)
        .all();
      if (dangling.length === 0) return dropped;
      for (const { table, rowid } of dangling) {
        client.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid);
        dropped[table] = (dropped[table] ?? 0) + 1;
      }
    }
  });
}

/** Lectern itself must be able to open it. */
function tryOut(work: string, { migrationsFolder }: RepairOrder): void {
  const opened = openDatabase({ file: work, migrationsFolder, mustHaveTables: true });
  try {
    if (damagesOf(opened.db.$client, 'whole', 1).length > 0) throw new CareFault('DATABASE_DAMAGED', work);
  } finally {
    opened.close();
  }
}

async function moveOrphans(dataFolder: string, aside: string): Promise<readonly string[]> {
  const folder = join(dataFolder, 'packages');
  const zips = withDatabase({ file: join(dataFolder, databaseName) }, { readonly: true }, zipsOfVersions);
  const { orphans } = await lookAtPackages(folder, zips, null);
  if (orphans.length === 0) return [];
  mkdirSync(join(aside, 'packages'), { recursive: true, mode: 0o700 });
  for (const sha256 of orphans)
    renameSync(join(folder, `${sha256}.zip`), join(aside, 'packages', `${sha256}.zip`));
  await syncFolder(join(aside, 'packages'));
  return orphans;
}
