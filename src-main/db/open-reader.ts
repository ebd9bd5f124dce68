import Database from 'better-sqlite3';
import { sql, type SQL } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { DatabasePlace, Reads } from './open';
import * as tables from './tables';

export type ReaderPlace = Pick<DatabasePlace, 'file' | 'nativeBinding'>;

/** Readers wait for the file only while somebody repairs it. */
const mostWaitMs = 1000;

/**
 * A further connection to a database that is open elsewhere, for a thread that only reads: it sees all that was committed before. What
 * it gives does `work` on one state of the database, and throws what `work` does.
 */
export function openReader(
  { file, nativeBinding }: ReaderPlace,
  isWanted: () => boolean,
): <T>(work: (db: Reads) => T) => T {
  const own = nativeBinding === undefined ? {} : { nativeBinding };
  const client = new Database(file, { readonly: true, timeout: mostWaitMs, ...own });
  client.function('still_wanted', { deterministic: false }, () => {
    if (!isWanted()) throw new NotWanted();
    return 1;
  });
  const db = drizzle(client, { schema: tables });
  return (work) => db.transaction(work);
}

/** The answer of a query was not waited for to the end. */
export class NotWanted extends Error {}

/** For queries of a reader that look at many rows of this table: asks now and then whether anybody wants the answer, else `NotWanted`. */
export function whileWanted(table: SQLiteTable): SQL {
  return sql`((${table}.rowid & 1023) or still_wanted())`;
}
