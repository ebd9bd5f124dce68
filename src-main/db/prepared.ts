import { getTableColumns, sql, type InferSelectModel, type Placeholder, type SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Reads, Writes } from './open';

/**
 * A query that is put together and compiled once for each database, then only given its values: both cost many times what running it does.
 * `build` ends in `.prepare()` and has placeholders where values go.
 */
export function prepared<Query, On extends Reads = Reads>(build: (db: On) => Query): (db: On) => Query {
  const ofShape = preparedFor((db: On, _shape: null) => build(db));
  return (db) => ofShape(db, null);
}

/** Shapes kept of one query; callers may make up many. */
const mostShapes = 300;

/** As `prepared`, for a query of several shapes: `shape` is plain data and says all in which they differ. */
export function preparedFor<Shape, Query, On extends Reads = Reads>(
  build: (db: On, shape: Shape) => Query,
): (db: On, shape: Shape) => Query {
  const known = new WeakMap<object, Map<string, Query>>();
  return (db, shape) => {
    const connection = connectionOf(db);
    const name = JSON.stringify(shape);
    const shapes = known.get(connection) ?? new Map<string, Query>();
    known.set(connection, shapes);
    const kept = shapes.get(name);
    if (kept !== undefined) return kept;
    if (shapes.size >= mostShapes) shapes.clear();
    const query = build(db, shape);
    shapes.set(name, query);
    return query;
  };
}

/*
 * Where SQLite chooses a plan by a value that is given at the run (one compared by "=" with a column, a limit), it compiles the query
 * anew at each run. What follows keeps it from looking.
 */

/** The column has the value of this name. */
export function isGiven(column: SQLiteColumn, name: string): SQL {
  return sql`${column} in (${sql.placeholder(name)})`;
}

/** The column has one of the values of this name, a JSON array: of any length, where SQLite binds some 32,000 values. */
export function isAmong(column: SQLiteColumn, name: string): SQL {
  return sql`${column} in (select value from json_each(${sql.placeholder(name)}))`;
}

/** For `.limit()`: the number of this name. The library takes any SQL there, though its types do not say so. */
export function givenLimit(name: string): Placeholder {
  return sql`+${sql.placeholder(name)}` as unknown as Placeholder;
}

/** Inserts whole rows of a table. */
export function preparedInsert<Table extends SQLiteTable>(
  table: Table,
): (tx: Writes, row: InferSelectModel<Table>) => void {
  const insert = prepared((tx: Writes) => {
    const row = placeholdersFor(Object.keys(getTableColumns(table)));
    return tx
      .insert(table)
      .values(row as never)
      .prepare();
  });
  return (tx, row) => void insert(tx).run(boundValues(table, row));
}

/** A placeholder for each of these columns, for what `boundValues` gives. */
export function placeholdersFor(names: readonly string[]): Record<string, SQL> {
  return Object.fromEntries(names.map((name) => [name, sql`${sql.placeholder(name)}`]));
}

/** Values of columns as they are stored; undefined is left out. The library itself would make text of the null of a JSON column. */
export function boundValues(table: SQLiteTable, values: object): Record<string, unknown> {
  const columns = getTableColumns(table);
  const bound: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values) as [string, unknown][])
    if (value !== undefined) bound[name] = value === null ? null : columns[name]?.mapToDriverValue(value);
  return bound;
}

/** What a database and all transactions on it have in common. */
function connectionOf(db: Reads): object {
  const { session } = db as unknown as { readonly session: object };
  return session;
}
