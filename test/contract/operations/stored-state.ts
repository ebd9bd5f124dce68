import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

export interface StoredRow {
  readonly table: string;
  readonly tenantId: string | null;
  /** Columns and values. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The same as a text. */
  readonly text: string;
}

/** What each request writes of itself. */
const unrelatedTables = ['usage_days', '__drizzle_migrations', 'sqlite_sequence'];
const unrelatedColumns = ['last_used_at_ms'];

/** Everything that the server keeps in its database. */
export function storedRows(dataFolder: string): readonly StoredRow[] {
  const database = new Database(join(dataFolder, 'lectern.db'), { readonly: true });
  try {
    const tables = database
      .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table'`)
      .pluck()
      .all();
    return tables
      .filter((table) => !unrelatedTables.includes(table))
      .flatMap((table) =>
        database
          .prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`)
          .all()
          .map((row) => rowOf(table, row)),
      );
  } finally {
    database.close();
  }
}

function rowOf(table: string, row: Readonly<Record<string, unknown>>): StoredRow {
  const kept = Object.entries(row).filter(([column]) => !unrelatedColumns.includes(column));
  const tenantId = typeof row['tenant_id'] === 'string' ? row['tenant_id'] : null;
  const values = Object.fromEntries(kept);
  return { table, tenantId, values, text: `${table} ${JSON.stringify(values)}` };
}

/** All that is kept, rows and names of files, each as a text. */
export function storedState(dataFolder: string): readonly string[] {
  const files = readdirSync(join(dataFolder, 'packages'), { recursive: true, encoding: 'utf8' });
  return [...storedRows(dataFolder).map(({ text }) => text), ...files];
}

/** What has come and gone, as far as it fits on a screen. */
export function changesOf(before: readonly string[], after: readonly string[]): readonly string[] {
  const [was, is] = [new Set(before), new Set(after)];
  const gone = before.filter((text) => !is.has(text)).map((text) => `- ${text}`);
  const come = after.filter((text) => !was.has(text)).map((text) => `+ ${text}`);
  return [...gone, ...come].map((text) => text.slice(0, 500));
}

const tellingColumns = /^(title|learner_name|user_id|path|folder_path|secret|value|prefix|url|\w+_id)$/;

/** Texts by which data of a tenant would be known wherever they came out. */
export function marksOf(dataFolder: string, tenantId: string): readonly string[] {
  const values = storedRows(dataFolder)
    .filter((row) => row.tenantId === tenantId)
    .flatMap(({ values: row }) => Object.entries(row).filter(([column]) => tellingColumns.test(column)))
    .map(([, value]) => value);
  const texts = values.filter((value) => typeof value === 'string' && value.length >= 8);
  return [...new Set(texts as readonly string[])];
}
