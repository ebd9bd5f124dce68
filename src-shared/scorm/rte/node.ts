/**
 * Values of a data model as content and run-time have set them. Keys are names of the tables (`cmi.location`,
 * `score.raw`), never names that content made up, so a plain object cannot be walked into its prototype.
 */
export interface DataNode {
  readonly values: Readonly<Record<string, string>>;
  /** Rows of each list, in order, without gaps. */
  readonly lists: Readonly<Record<string, readonly DataNode[]>>;
}

export const emptyNode: DataNode = { values: {}, lists: {} };

export function rowsOf(node: DataNode, list: string): readonly DataNode[] {
  return node.lists[list] ?? [];
}

/** The row that the indexes lead to; null where one of them is past the end. */
export function nodeAt(
  node: DataNode,
  lists: readonly string[],
  indexes: readonly number[],
): DataNode | null {
  let at: DataNode | undefined = node;
  for (let depth = 0; depth < lists.length && at !== undefined; depth += 1) {
    at = at.lists[lists[depth] ?? '']?.[indexes[depth] ?? -1];
  }
  return at ?? null;
}

/** A copy with one row changed; rows that did not exist begin empty. Copies only the way to the row. */
export function withRow(
  node: DataNode,
  lists: readonly string[],
  indexes: readonly number[],
  change: (row: DataNode) => DataNode,
): DataNode {
  const [list, ...innerLists] = lists;
  const [index = 0, ...innerIndexes] = indexes;
  if (list === undefined) return change(node);
  const rows = rowsOf(node, list).slice();
  rows[index] = withRow(rows[index] ?? emptyNode, innerLists, innerIndexes, change);
  return { values: node.values, lists: { ...node.lists, [list]: rows } };
}

export function withValue(node: DataNode, key: string, value: string): DataNode {
  return { values: { ...node.values, [key]: value }, lists: node.lists };
}

export function withoutValue(node: DataNode, key: string): DataNode {
  const { [key]: _gone, ...values } = node.values;
  return { values, lists: node.lists };
}
