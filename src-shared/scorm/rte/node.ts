/**
 * Values of a data model as content and run-time have set them. Keys are names of the tables (`cmi.location`,
 * `score.raw`), never names that content made up, so a plain object cannot be walked into its prototype.
 */
export interface DataNode {
  readonly values: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, RowList>>;
}

/**
 * Rows of a list in order, without gaps. The last one, which content mostly fills, stands by itself; those before it in pieces
 * of 32: changing one of thousands copies little.
 */
export interface RowList {
  readonly count: number;
  readonly before: readonly (readonly DataNode[])[];
  /** Null where there are no rows. */
  readonly last: DataNode | null;
}

const pieceSize = 32;

export const emptyNode: DataNode = { values: {}, lists: {} };

const noRows: RowList = { count: 0, before: [], last: null };

export function rowListOf(rows: readonly DataNode[]): RowList {
  return rows.reduce<RowList>((list, row, index) => withRowAt(list, index, row), noRows);
}

export function rowsOf(node: DataNode, list: string): readonly DataNode[] {
  return rowsIn(node.lists[list] ?? noRows);
}

export function rowsIn({ before, last }: RowList): readonly DataNode[] {
  return last === null ? [] : [...before.flat(), last];
}

export function rowCount(node: DataNode, list: string): number {
  return node.lists[list]?.count ?? 0;
}

/** Is there a row like this? Looks at thousands without copying the list. */
export function hasRow(
  node: DataNode,
  list: string,
  isLike: (row: DataNode, index: number) => boolean,
): boolean {
  const { count, before, last } = node.lists[list] ?? noRows;
  if (last !== null && isLike(last, count - 1)) return true;
  return before.some((piece, at) => piece.some((row, index) => isLike(row, at * pieceSize + index)));
}

export function rowAt(node: DataNode, list: string, index: number): DataNode | undefined {
  const rows = node.lists[list];
  if (rows === undefined) return undefined;
  return index === rows.count - 1
    ? (rows.last ?? undefined)
    : rows.before[Math.floor(index / pieceSize)]?.[index % pieceSize];
}

/** The row that the first `depths` indexes lead to, all of them if not told; null where one of them is past the end. */
export function nodeAt(
  node: DataNode,
  lists: readonly string[],
  indexes: readonly number[],
  depths = lists.length,
): DataNode | null {
  let at: DataNode | undefined = node;
  for (let depth = 0; depth < depths && at !== undefined; depth += 1) {
    at = rowAt(at, lists[depth] ?? '', indexes[depth] ?? -1);
  }
  return at ?? null;
}

/** A copy with another row at one place; rows on the way that did not exist begin empty. Copies only the way to the row. */
export function withRow(
  node: DataNode,
  lists: readonly string[],
  indexes: readonly number[],
  row: DataNode,
  depth = 0,
): DataNode {
  const list = lists[depth];
  if (list === undefined) return row;
  const index = indexes[depth] ?? 0;
  const inner = withRow(rowAt(node, list, index) ?? emptyNode, lists, indexes, row, depth + 1);
  const rows = withRowAt(node.lists[list] ?? noRows, index, inner);
  return { values: node.values, lists: withKey(node.lists, list, rows) };
}

function withRowAt({ count, before, last }: RowList, index: number, row: DataNode): RowList {
  if (index === count - 1) return { count, before, last: row };
  if (index < count) return { count, before: withPieceAt(before, index, row), last };
  return {
    count: count + 1,
    before: last === null ? before : withPieceAt(before, count - 1, last),
    last: row,
  };
}

function withPieceAt(pieces: RowList['before'], index: number, row: DataNode): RowList['before'] {
  const at = Math.floor(index / pieceSize);
  const piece = pieces[at]?.slice() ?? [];
  piece[index % pieceSize] = row;
  const next = pieces.slice();
  next[at] = piece;
  return next;
}

export function withValue(node: DataNode, key: string, value: string): DataNode {
  return { values: withKey(node.values, key, value), lists: node.lists };
}

/** A copy with one key set; a literal with a spread and a computed key takes several times as long. */
function withKey<T>(record: Readonly<Record<string, T>>, key: string, value: T): Readonly<Record<string, T>> {
  const copy: Record<string, T> = Object.assign({}, record);
  copy[key] = value;
  return copy;
}

export function withoutValue(node: DataNode, key: string): DataNode {
  const { [key]: _gone, ...values } = node.values;
  return { values, lists: node.lists };
}
