import { textOfRows, type Rows } from './rows';

/** A row of one side and the same row of the other; null where that side has none. */
export type RowPair = readonly [one: Rows | null, other: Rows | null];

/**
 * Which rows of a list are the same: those of one id, the first of it with the first, the second with the second; rows without an
 * id where all of them is equal. Interactions of two types are never the same: the answers of one would be none of the other.
 * In the order of `one`, then what only `other` has.
 */
export function pairedRows(one: readonly Rows[], other: readonly Rows[]): readonly RowPair[] {
  const waiting = new Map<string, Rows[]>();
  for (const row of other) waiting.set(nameOf(row), [...(waiting.get(nameOf(row)) ?? []), row]);
  const taken = new Set<Rows>();
  const pairs = one.map((row): RowPair => {
    const same = waiting.get(nameOf(row)) ?? [];
    const next = same.find((candidate) => !taken.has(candidate) && !isOtherType(row, candidate));
    if (next !== undefined) taken.add(next);
    return [row, next ?? null];
  });
  return [...pairs, ...other.filter((row) => !taken.has(row)).map((row): RowPair => [null, row])];
}

function nameOf(row: Rows): string {
  const id = row.values.get('id');
  return id === undefined ? textOfRows(row) : `id ${id}`;
}

function isOtherType(one: Rows, other: Rows): boolean {
  const [type, otherType] = [one.values.get('type'), other.values.get('type')];
  return type !== undefined && otherType !== undefined && type !== otherType;
}
