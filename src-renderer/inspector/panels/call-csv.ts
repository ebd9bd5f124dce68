import { csvLines } from '../../../src-shared/kernel/csv';
import type { CallRow } from './call-rows';

const columns = [
  ['number', ({ position }) => position],
  ['time', ({ atMs }) => isoTime(atMs)],
  ['call', ({ name }) => name],
  ['element', ({ element }) => element],
  ['value', ({ value }) => value],
  ['result', ({ result }) => result],
  ['error', ({ isError, errorCode }) => (isError ? errorCode : '')],
  ['took', ({ tookMs }) => tookMs ?? ''],
  ['activity', ({ activityId }) => activityId ?? ''],
] as const satisfies readonly (readonly [name: string, cell: (row: CallRow) => string | number])[];

/** What the columns are called. */
export type CsvHeads = Readonly<Record<(typeof columns)[number][0], string>>;

/** The calls as CSV, times as ISO 8601, what they took in milliseconds. What a spreadsheet would take for a formula is made harmless. */
export function callsCsv(rows: readonly CallRow[], heads: CsvHeads): string {
  return csvLines([
    columns.map(([name]) => heads[name]),
    ...rows.map((row) => columns.map(([, cell]) => cell(row))),
  ]);
}

/** "" for what is no time: the clock was the learner's. */
function isoTime(atMs: number): string {
  const time = new Date(atMs);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}
