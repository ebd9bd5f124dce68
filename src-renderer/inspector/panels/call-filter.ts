import type { CallKind, CallRow } from './call-rows';

export interface CallFilter {
  /** Words that must all occur, anywhere in the row, in any case. */
  readonly search: string;
  readonly errorsOnly: boolean;
  readonly kind: CallKind | 'all';
}

export const noFilter: CallFilter = { search: '', errorsOnly: false, kind: 'all' };

/** The rows that pass, in their order. */
export function filterCalls(rows: readonly CallRow[], filter: CallFilter): readonly CallRow[] {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && !filter.errorsOnly && filter.kind === 'all') return rows;
  return rows.filter(
    (row) =>
      (filter.kind === 'all' || row.kind === filter.kind) &&
      (!filter.errorsOnly || row.isError) &&
      contains(row, words),
  );
}

function contains(row: CallRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = [
    row.name,
    row.element,
    row.value,
    row.result,
    row.isError ? row.errorCode : '',
    row.activityId ?? '',
  ]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
