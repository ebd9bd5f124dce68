/** Why Lectern could not start, as far as a person can mend it. Each way in has its own words for it. */
export type StartFailure =
  | { readonly kind: 'locked' }
  | { readonly kind: 'notWritable'; readonly reason: string }
  | { readonly kind: 'databaseCorrupt' }
  | { readonly kind: 'databaseMissing' }
  | { readonly kind: 'restoreUnfinished' }
  | { readonly kind: 'portTaken'; readonly port: number | null }
  | { readonly kind: 'portForbidden'; readonly port: number | null }
  | { readonly kind: 'badOption'; readonly option: string; readonly given: string | null }
  | { readonly kind: 'unexpected'; readonly reason: string };

/** An option of the command line that cannot be used; `given` is null where its value is missing. */
export class BadOption extends Error {
  readonly code = 'BAD_OPTION';

  constructor(
    readonly option: string,
    readonly given: string | null,
  ) {
    super(given === null ? `${option} has no value` : `${option} cannot be ${given}`);
  }
}

const notWritable: ReadonlySet<string> = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'ENOTDIR',
  'EEXIST',
  'SQLITE_CANTOPEN',
  'SQLITE_READONLY',
  'SQLITE_FULL',
]);

export function startFailureOf(error: unknown): StartFailure {
  if (error instanceof BadOption) return { kind: 'badOption', option: error.option, given: error.given };
  const reason = error instanceof Error ? error.message : String(error);
  const codes = codesOf(error);
  if (codes.includes('DATA_FOLDER_LOCKED')) return { kind: 'locked' };
  if (codes.includes('EADDRINUSE')) return { kind: 'portTaken', port: portOf(error) };
  if (codes.includes('EACCES') && isOfListening(error)) return { kind: 'portForbidden', port: portOf(error) };
  if (codes.includes('DATABASE_MISSING')) return { kind: 'databaseMissing' };
  if (codes.includes('RESTORE_UNFINISHED')) return { kind: 'restoreUnfinished' };
  if (codes.some((code) => damage.test(code))) return { kind: 'databaseCorrupt' };
  const isNotWritable = codes.some((code) => notWritable.has(code));
  return isNotWritable ? { kind: 'notWritable', reason } : { kind: 'unexpected', reason };
}

/** Some damage shows only when the rows are read, after the database was opened. */
const damage = /^(DATABASE_CORRUPT|SQLITE_CORRUPT.*|SQLITE_NOTADB)$/;

/** The codes of an error and of what caused it. */
function codesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  return [...('code' in error ? [String(error.code)] : []), ...codesOf(error.cause)];
}

function isOfListening(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'listen';
}

function portOf(error: unknown): number | null {
  return error instanceof Error && 'port' in error && typeof error.port === 'number' ? error.port : null;
}
