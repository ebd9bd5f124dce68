import Database from 'better-sqlite3';

/** A file of a database, and another build of the library where it is not the usual one. */
export interface DatabaseFile {
  readonly file: string;
  readonly nativeBinding?: string | undefined;
}

const mostWaitMs = 5000;

/** As it is: nothing is brought up to date, and with `readonly` nothing is written. */
export function openQuietly(
  { file, nativeBinding }: DatabaseFile,
  { readonly }: { readonly readonly: boolean },
): Database.Database {
  const own = nativeBinding === undefined ? {} : { nativeBinding };
  return new Database(file, { readonly, fileMustExist: true, timeout: mostWaitMs, ...own });
}

/** Runs `use` with it open. */
export function withDatabase<T>(
  place: DatabaseFile,
  how: { readonly readonly: boolean },
  use: (client: Database.Database) => T,
): T {
  const client = openQuietly(place, how);
  try {
    return use(client);
  } finally {
    client.close();
  }
}
