import type { Database } from 'better-sqlite3';
import { hasTable } from '../look-into';
import { isDamage } from '../../db/unusable';

/** What could be read of a table; `isWhole`: to its end, without a gap. */
export interface RecoveredTable {
  readonly table: string;
  readonly rows: number;
  readonly isWhole: boolean;
}

interface Thing {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

/**
 * Fills an empty database with every table of a damaged one and every row of it that can be read, then makes its indices and triggers.
 * Throws the library's error where not even the names of the tables can be read.
 */
export function recoverRows(damaged: Database, fresh: Database): readonly RecoveredTable[] {
  const things = damaged
    .prepare<[], Thing>(
      `SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid`,
    )
    .all();
  const tables = things.filter(({ type }) => type === 'table');
  fresh.pragma('foreign_keys = OFF');
  for (const { sql } of tables) fresh.exec(sql);
  const recovered = tables.map(({ name }) => copyTable(damaged, fresh, name));
  copySequences(damaged, fresh);
  for (const { sql } of things.filter(({ type }) => type !== 'table')) fresh.exec(sql);
  return recovered;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const rowsAtOnce = 200;

function copyTable(damaged: Database, fresh: Database, table: string): RecoveredTable {
  const columns = fresh.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  const names = columns.map(quoted).join(', ');
  const places = columns.map(() => '?').join(', ');
  // By the row's own number, which no index is asked for.
  const read = damaged
    .prepare<[bigint, number], bigint[]>(
      `SELECT rowid, ${names} FROM ${quoted(table)} NOT INDEXED WHERE rowid > ? ORDER BY rowid LIMIT ?`,
    )
    .raw()
    .safeIntegers();
  const insert = fresh.prepare(
    `INSERT OR IGNORE INTO ${quoted(table)} (rowid, ${names}) VALUES (?, ${places})`,
  );
  let rows = 0;
  const keep = fresh.transaction((found: readonly bigint[][]) => {
    for (const row of found) rows += insert.run(row).changes;
  });
  const isWhole = readAround((after, most) => read.all(after, most), keep);
  return { table, rows, isWhole };
}

const smallest = -(2n ** 63n);
const largest = 2n ** 63n - 1n;

/**
 * Reads rows in their order, and around what cannot be read: behind it by steps that double, which costs at most as many rows again as
 * are damaged. Was nothing passed over?
 */
function readAround(
  read: (after: bigint, most: number) => readonly bigint[][],
  keep: (rows: readonly bigint[][]) => void,
): boolean {
  let isWhole = true;
  let [after, most, step] = [smallest, rowsAtOnce, 1n];
  for (;;) {
    const rows = readOrNull(read, after, most);
    if (rows?.length === 0) return isWhole;
    if (rows !== null) {
      keep(rows);
      after = rows.at(-1)?.[0] ?? largest;
      [most, step] = [rowsAtOnce, 1n];
    } else if (most > 1) most = 1;
    else {
      isWhole = false;
      after = after === smallest ? 0n : after + step;
      step *= 2n;
      if (after >= largest) return false;
    }
  }
}

function readOrNull(
  read: (after: bigint, most: number) => readonly bigint[][],
  after: bigint,
  most: number,
): readonly bigint[][] | null {
  try {
    return read(after, most);
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}

/** Where numbers that are never given twice go on. */
function copySequences(damaged: Database, fresh: Database): void {
  if (!hasTable(fresh, 'sqlite_sequence')) return;
  try {
    const known = damaged
      .prepare<[], readonly [string, number]>('SELECT name, seq FROM sqlite_sequence')
      .raw()
      .all();
    const forget = fresh.prepare('DELETE FROM sqlite_sequence WHERE name = ?');
    const add = fresh.prepare('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)');
    for (const [name, seq] of known) {
      forget.run(name);
      add.run(name, seq);
    }
  } catch (error) {
    // The rows themselves say where they end.
    if (!isDamage(error)) throw error;
  }
}
