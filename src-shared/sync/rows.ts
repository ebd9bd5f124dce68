/** Data of an activity as rows in rows: a flat map with its lists taken apart. Names are a stranger's, so nothing here is a plain object. */
export interface Rows {
  readonly values: ReadonlyMap<string, string>;
  /** By name from the outer row on: `cmi.interactions`, `correct_responses`. */
  readonly lists: ReadonlyMap<string, readonly Rows[]>;
}

export const noRows: Rows = { values: new Map(), lists: new Map() };

type Flat = readonly (readonly [name: string, value: string])[];

/** Beyond so many rows, gaps between indexes are closed. */
const mostRows = 20_000;

/** Rows that have no values, and lie between others that have, are empty. */
export function rowsOfFlat(flat: Flat): Rows {
  const values = new Map<string, string>();
  const found = new Map<string, Map<number, [string, string][]>>();
  for (const [name, value] of flat) {
    const [, list, index, rest] = /^(.+?)\.(\d+)\.(.+)$/.exec(name) ?? [];
    if (list === undefined || index === undefined || rest === undefined) {
      values.set(name, value);
      continue;
    }
    const rows = found.get(list) ?? new Map<number, [string, string][]>();
    const row = rows.get(Number(index)) ?? [];
    row.push([rest, value]);
    rows.set(Number(index), row);
    found.set(list, rows);
  }
  const inOrder = (rows: ReadonlyMap<number, Flat>): readonly Rows[] => {
    const count = [...rows.keys()].reduce((most, index) => Math.max(most, index), 0) + 1;
    if (count <= mostRows)
      return Array.from({ length: count }, (_, index) => rowsOfFlat(rows.get(index) ?? []));
    return [...rows].sort(([one], [other]) => one - other).map(([, row]) => rowsOfFlat(row));
  };
  return { values, lists: new Map([...found].map(([list, rows]) => [list, inOrder(rows)])) };
}

export function flatOfRows({ values, lists }: Rows, prefix = ''): readonly (readonly [string, string])[] {
  return [
    ...[...values].map(([key, value]) => [prefix + key, value] as const),
    ...[...lists].flatMap(([list, rows]) =>
      rows.flatMap((row, index) => flatOfRows(row, `${prefix}${list}.${String(index)}.`)),
    ),
  ];
}

/** The same text for the same contents, whatever their order: rows of a list are a set here, without empty ones. */
export function textOfRows({ values, lists }: Rows): string {
  const sorted = [...lists].map(
    ([list, rows]) => [list, rows.filter(isFilled).map(textOfRows).sort()] as const,
  );
  return JSON.stringify([[...values].sort(byName), sorted.sort(byName)]);
}

export function isFilled({ values, lists }: Rows): boolean {
  return values.size > 0 || lists.size > 0;
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
