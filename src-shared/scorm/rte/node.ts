/**
 * Values of a data model as content and run-time have set them. Keys are names of the tables (`cmi.location`,
 * `score.raw`), never names that content made up, so a plain object cannot be walked into its prototype.
 */
export interface DataNode {
  readonly values: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, RowList>>;
}

/** Rows of a list in order, without gaps, in pieces of 32: changing one of thousands copies little. */
export type RowList = readonly (readonly DataNode[])[];

const pieceSize = 32;

export const emptyNode: DataNode = { values: {}, lists: {} };

const noRows: RowList = [];

export function rowListOf(rows: readonly DataNode[]): RowList {
  return rows.reduce<RowList>((list, row, index) => withRowAt(list, index, row), noRows);
}

export function rowsOf(node: DataNode, list: string): readonly DataNode[] {
  return (node.lists[list] ?? noRows).flat();
}

export function rowCount(node: DataNode, list: string): number {
  const pieces = node.lists[list] ?? noRows;
  const last = pieces[pieces.length - 1];
  return last === undefined ? 0 : (pieces.length - 1) * pieceSize + last.length;
}

/** Is there a row like this? Looks at thousands without copying the list. */
export function hasRow(
  node: DataNode,
  list: string,
  isLike: (row: DataNode, index: number) => boolean,
): boolean {
  return (node.lists[list] ?? noRows).some((piece, at) =>
    piece.some((row, index) => isLike(row, at * pieceSize + index)),
  );
}

export function rowAt(node: DataNode, list: string, index: number): DataNode | undefined {
  return node.lists[list]?.[Math.floor(index / pieceSize)]?.[index % pieceSize];
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

/** A copy with one row changed; a row that did not exist begins empty. Copies only the way to the row. */
export function withRow(
  node: DataNode,
  lists: readonly string[],
  indexes: readonly number[],
  change: (row: DataNode) => DataNode,
  depth = 0,
): DataNode {
  const list = lists[depth];
  if (list === undefined) return change(node);
  const index = indexes[depth] ?? 0;
  const row = withRow(rowAt(node, list, index) ?? emptyNode, lists, indexes, change, depth + 1);
  const rows = withRowAt(node.lists[list] ?? noRows, index, row);
  return { values: node.values, lists: withKey(node.lists, list, rows) };
}

function withRowAt(list: RowList, index: number, row: DataNode): RowList {
  const at = Math.floor(index / pieceSize);
  const piece = list[at]?.slice() ?? [];
  piece[index % pieceSize] = row;
  const pieces = list.slice();
  pieces[at] = piece;
  return pieces;
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
