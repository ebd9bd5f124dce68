import Database from 'better-sqlite3';

/** The file is there, but what is in it is no database, or a damaged one. Nothing was written to it. */
export class DatabaseCorrupt extends Error {
  readonly code = 'DATABASE_CORRUPT';

  constructor(
    readonly file: string,
    cause: unknown,
  ) {
    super(`The database ${file} is damaged`, { cause });
  }
}

/** There are packages, but no database that knows them: it was emptied, taken away or never came along. */
export class DatabaseMissing extends Error {
  readonly code = 'DATABASE_MISSING';

  constructor(readonly file: string) {
    super(`The database ${file} is missing or empty, but there are packages beside it`);
  }
}

/** Does SQLite say, somewhere among the causes of the error, that the file is damaged? */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isOwn = error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);
  return isOwn || isDamage(error.cause);
}
