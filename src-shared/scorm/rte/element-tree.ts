import type { ElementRow, ElementTable, WriteRule } from './element-row';

/** A place in the tree of names: a container, a list or an element. */
export interface ElementTreeNode {
  readonly name: string;
  readonly parts: ReadonlyMap<string, ElementTreeNode>;
  readonly row: PlacedRow | null;
  /** The rows of a list; null where the name is no list. */
  readonly item: ElementTreeNode | null;
  /** Lists that the name has gone through with an index, outermost first. */
  readonly lists: readonly ElementTreeNode[];
  /** Key of the list in the data node of the row around it. */
  readonly listKey: string;
  readonly answersChildren: boolean;
  readonly isFixed: boolean;
}

/** A row of the table with the keys its value is stored under. All have the same properties, so that looking at them is quick. */
export interface PlacedRow extends Omit<ElementRow, 'initial' | 'keptLength' | 'requires' | 'rule'> {
  readonly initial: string | undefined;
  readonly keptLength: number | undefined;
  readonly rule: WriteRule | undefined;
  /** Lists on the way, outermost first: `objectives`, or `cmi.interactions` at the root. */
  readonly lists: readonly string[];
  /** Key among the values of its data node. */
  readonly key: string;
  /** `requires`, as depth of the row and key in it. */
  readonly needs: readonly { readonly depth: number; readonly key: string }[];
}

interface Draft {
  name: string;
  parts: Map<string, Draft>;
  row: PlacedRow | null;
  item: Draft | null;
  lists: readonly Draft[];
  listKey: string;
  answersChildren: boolean;
  isFixed: boolean;
}

/** Arranges a table by the parts of its names, so that a name from content can only meet names of the table. */
export function elementTree(table: ElementTable): ElementTreeNode {
  const root = draft('', [], table);
  for (const row of table.rows) {
    let at = root;
    for (const part of row.name.split('.')) {
      const name = at.name === '' ? part : `${at.name}.${part}`;
      at = part === 'n' ? (at.item ??= draft(name, [...at.lists, at], table)) : partOf(at, part, name, table);
    }
    at.row = placed(row);
  }
  return root;
}

function partOf(at: Draft, part: string, name: string, table: ElementTable): Draft {
  const known = at.parts.get(part) ?? draft(name, at.lists, table);
  at.parts.set(part, known);
  return known;
}

function draft(name: string, lists: readonly Draft[], table: ElementTable): Draft {
  const isList = table.rows.some((row) => row.name.startsWith(`${name}.n.`));
  return {
    name,
    parts: new Map(),
    row: null,
    item: null,
    lists,
    listKey: keyOf(name),
    answersChildren: isList
      ? !table.childless.includes(name)
      : (table.listed?.includes(name) ?? !name.endsWith('.n')),
    isFixed: table.fixed.includes(name),
  };
}

function placed(row: ElementRow): PlacedRow {
  const needs = (row.requires ?? []).map((name) => ({ depth: depthOf(name), key: keyOf(name) }));
  const { name, type, access, initial, keptLength, rule, section } = row;
  const lists = name.split('.n.').slice(0, -1);
  return { name, type, access, initial, keptLength, rule, section, lists, key: keyOf(name), needs };
}

/** How many lists a name goes through. */
function depthOf(name: string): number {
  return name.split('.').filter((part) => part === 'n').length;
}

/** The part of a name behind its last index; all of it where it has none. */
function keyOf(name: string): string {
  const cut = name.lastIndexOf('.n.');
  return cut < 0 ? name : name.slice(cut + 3);
}
