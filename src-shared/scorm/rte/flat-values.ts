import { rowsIn, type DataNode } from './node';

/** All values of a data model by full dotted name, in the order they are stored: `cmi.interactions.0.id`. */
export function flatValues(data: DataNode, prefix = ''): Readonly<Record<string, string>> {
  const entries: (readonly [string, string])[] = [];
  collect(data, prefix, entries);
  return Object.fromEntries(entries);
}

function collect(node: DataNode, prefix: string, into: (readonly [string, string])[]): void {
  for (const [key, value] of Object.entries(node.values)) into.push([prefix + key, value]);
  for (const [list, rows] of Object.entries(node.lists)) {
    rowsIn(rows).forEach((row, index) => collect(row, `${prefix}${list}.${index}.`, into));
  }
}
