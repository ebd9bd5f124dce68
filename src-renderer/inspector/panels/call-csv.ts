import { csvLines } from '../../../src-shared/kernel/csv';
import type { CallRow } from './call-rows';

/** Heads of the columns, in their order. */
export interface CsvHeads {
  readonly columns: readonly [string, string, string, string, string, string, string, string];
}

/** The calls as CSV, times as ISO 8601. What a spreadsheet would take for a formula is made harmless. */
export function callsCsv(rows: readonly CallRow[], { columns }: CsvHeads): string {
  return csvLines([
    columns,
    ...rows.map((row) => [
      row.position,
      isoTime(row.atMs),
      row.name,
      row.element,
      row.value,
      row.result,
      row.isError ? row.errorCode : '',
      row.activityId ?? '',
    ]),
  ]);
}

/** "" for what is no time: the clock was the learner's. */
function isoTime(atMs: number): string {
  const time = new Date(atMs);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}
