import type { Reads } from './open';

/**
 * A query that is put together and compiled once for each database, then only given its values: both cost many times what running it does.
 * `build` ends in `.prepare()` and has placeholders where values go.
 */
export function prepared<Query>(build: (db: Reads) => Query): (db: Reads) => Query {
  const ofShape = preparedFor((db, _shape: null) => build(db));
  return (db) => ofShape(db, null);
}

/** Shapes kept of one query; callers may make up many. */
const mostShapes = 300;

/** As `prepared`, for a query of several shapes: `shape` is plain data and says all in which they differ. */
export function preparedFor<Shape, Query>(
  build: (db: Reads, shape: Shape) => Query,
): (db: Reads, shape: Shape) => Query {
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

/** What a database and all transactions on it have in common. */
function connectionOf(db: Reads): object {
  const { session } = db as unknown as { readonly session: object };
  return session;
}
