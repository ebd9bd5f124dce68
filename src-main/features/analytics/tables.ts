import { SessionResult, Totals } from '../../../src-shared/contract/analytics';
import type * as contract from '../../../src-shared/contract/analytics';
import type { Output } from '../../../src-shared/contract/endpoint';
import { csvLines, type Cell } from '../../../src-shared/kernel/csv';

type Row = Readonly<Record<string, Cell>>;

const totalColumns = Object.keys(Totals.shape);
const resultColumns = Object.keys(SessionResult.shape);

/** One row, or one for each period. */
export function totalsTable(answer: Output<typeof contract.readOverview>): string {
  return answer.group_by === null
    ? table(totalColumns, [answer.totals])
    : table(['period', ...totalColumns], answer.groups);
}

/** By package, or by period where that is asked for. */
export function learnerTable(answer: Output<typeof contract.readLearnerTotals>): string {
  if (answer.group_by !== null) return totalsTable(answer);
  return table(['package_id', 'package_title', ...totalColumns], answer.packages);
}

/** The names of the columns stand above the first rows only. */
export function resultLines(results: readonly contract.SessionResult[], isFirst: boolean): string {
  return isFirst ? table(resultColumns, results) : lines(resultColumns, results);
}

function table(columns: readonly string[], rows: readonly Row[]): string {
  return csvLines([columns]) + lines(columns, rows);
}

function lines(columns: readonly string[], rows: readonly Row[]): string {
  return csvLines(rows.map((row) => columns.map((column) => row[column] ?? null)));
}
