import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { keepPrivate } from './private-file';
import * as tables from './tables';
import { DatabaseCorrupt, DatabaseMissing, isDamage } from './unusable';

export type Db = BetterSQLite3Database<typeof tables> & { readonly $client: Database.Database };
/** Anything that can select: the database itself or a transaction. */
export type Reads = Pick<Db, 'select' | 'selectDistinct'>;
/** A transaction: only there may something be written. */
export type Writes = Parameters<Parameters<Db['transaction']>[0]>[0];

export interface OpenDb {
  readonly db: Db;
  /** Moves the write-ahead log into the file and closes it. */
  close(): void;
}

/** A write that the database did not take: full or read-only disk, locked past the wait, broken rule of a table. `cause` says which. */
export class DatabaseWriteFailed extends Error {
  readonly code = 'DATABASE_WRITE_FAILED';
}

export interface DatabasePlace {
  readonly file: string;
  /** What drizzle-kit generated. */
  readonly migrationsFolder: string;
  /** Path of another build of better-sqlite3. */
  readonly nativeBinding?: string;
  /** The data folder is in use, so a database without tables has lost them: nothing new is begun in its place. */
  readonly mustHaveTables?: boolean;
}

/**
 * Opens the database and brings its tables up to date. A write is on disk when its transaction returns: `synchronous=FULL` is
 * set here because the library's build defaults to NORMAL, which in WAL mode does not sync before it answers.
 * Throws `DatabaseMissing` and `DatabaseCorrupt`; the file is as it was then.
 */
export function openDatabase(place: DatabasePlace): OpenDb {
  const { file, nativeBinding, mustHaveTables = false } = place;
  // Before SQLite sees it: beside an empty file it would delete the write-ahead log, and what could be saved from there.
  if (mustHaveTables && !(existsSync(file) && statSync(file).size > 0)) throw new DatabaseMissing(file);
  keepPrivate(file);
  const client = new Database(file, nativeBinding === undefined ? {} : { nativeBinding });
  try {
    if (mustHaveTables && !hasTables(client)) throw new DatabaseMissing(file);
    const db = prepare(client, place.migrationsFolder);
    return { db, close: () => closeWhole(client) };
  } catch (error) {
    client.close();
    throw isDamage(error) ? new DatabaseCorrupt(file, error) : error;
  }
}

function hasTables(client: Database.Database): boolean {
  return client.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' LIMIT 1`).get() !== undefined;
}

/** Pages of the file held in memory: the indices of a big table of sessions stay there. */
const pageCacheKib = 16 * 1024;

function prepare(client: Database.Database, migrationsFolder: string): Db {
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  client.pragma('foreign_keys = ON');
  client.pragma('busy_timeout = 5000');
  // What was deleted is written over, where the page is written anyway.
  client.pragma('secure_delete = FAST');
  client.pragma(`cache_size = -${String(pageCacheKib)}`);
  if (process.platform === 'darwin') client.pragma('fullfsync = ON');
  const db = drizzle(client, { schema: tables });
  migrate(db, { migrationsFolder });
  return db;
}

function closeWhole(client: Database.Database): void {
  client.pragma('wal_checkpoint(TRUNCATE)');
  client.close();
}

/**
 * Runs `work` in one transaction that takes the write lock at its start; when it throws, nothing of it stays.
 * What SQLite refuses comes out as `DatabaseWriteFailed`; anything else as it was thrown.
 */
export function write<T>(db: Db, work: (tx: Writes) => T): T {
  try {
    return db.transaction(work, { behavior: 'immediate' });
  } catch (error) {
    if (error instanceof Database.SqliteError)
      throw new DatabaseWriteFailed(`${error.code}: ${error.message}`, { cause: error });
    throw error;
  }
}
