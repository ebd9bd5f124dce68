import Papa from 'papaparse';
import { Refusal } from '../../../../src-shared/contract/errors';
import { mostImportRows, type ImportColumn } from '../../../../src-shared/contract/roster-csv';
import { plainCell } from '../../../../src-shared/kernel/csv';
import { columnsOf } from './column-names';

/** A row of a list with what its columns hold, blanks around and within taken away; "" where nothing stands. */
export interface TableRow {
  /** As spreadsheets count: the headings are row 1. */
  readonly row: number;
  readonly name: string;
  readonly id: string;
  readonly pin: string;
  /** Cells with names of classes and of groups; several may stand in one. */
  readonly classes: readonly string[];
  readonly groups: readonly string[];
}

export interface Table {
  readonly rows: readonly TableRow[];
  readonly columns: readonly { readonly header: string; readonly as: ImportColumn | null }[];
  readonly separator: string;
}

/** Reads a list of people. Refuses with INVALID_REQUEST and a reason where it is none. */
export function readTable(text: string): Table {
  const [mark = '', said] = /^\ufeff?(?:sep=(.)\r?\n)?/i.exec(text) ?? [];
  const list = text.slice(mark.length);
  const separator = said ?? separatorOf(list);
  const { data, errors } = Papa.parse<string[]>(list, { delimiter: separator });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined) throw notRead('broken_quotes', { row: (broken.row ?? 0) + 1 });
  const filled = data
    .map((cells, at) => ({ row: at + 1, cells: cells.map(plainText) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first, ...others] = filled;
  if (first === undefined) throw notRead('empty');
  const columns = columnsOf(first.cells);
  const hasHeader = columns.some((column) => column !== null);
  // Just names, one below the other.
  if (!hasHeader && filled.every(({ cells }) => cells.slice(1).every((cell) => cell === '')))
    return { rows: bounded(filled).map((one) => tableRow(one, ['name'])), columns: [], separator };
  if (!columns.some((column) => column !== null && telling.includes(column))) throw notRead('no_names');
  if (others.length === 0) throw notRead('empty');
  return {
    rows: bounded(others).map((one) => tableRow(one, columns)),
    columns: first.cells.map((header, at) => ({ header, as: columns[at] ?? null })),
    separator,
  };
}

const separators = [',', ';', '\t', '|'];

/** What parts the first line with something in it into most columns that are known, else into most of any kind. */
function separatorOf(list: string): string {
  const begun = separators.map((separator) => {
    const { data } = Papa.parse<string[]>(list, {
      delimiter: separator,
      preview: 1,
      skipEmptyLines: 'greedy',
    });
    const headers = data[0] ?? [];
    const known = columnsOf(headers).filter((column) => column !== null);
    return { separator, score: known.length * 1000 + headers.length };
  });
  return begun.reduce((best, one) => (one.score > best.score ? one : best)).separator;
}

/** Columns by which somebody is known. */
const telling: readonly ImportColumn[] = ['name', 'first_name', 'last_name', 'id'];

interface FilledRow {
  readonly row: number;
  readonly cells: readonly string[];
}

function bounded(rows: readonly FilledRow[]): readonly FilledRow[] {
  if (rows.length > mostImportRows)
    throw notRead('too_many_rows', { rows: rows.length, limit: mostImportRows });
  return rows;
}

function tableRow({ row, cells }: FilledRow, columns: readonly (ImportColumn | null)[]): TableRow {
  const all = (wanted: ImportColumn) => cells.filter((cell, at) => columns[at] === wanted && cell !== '');
  const one = (wanted: ImportColumn) => all(wanted)[0] ?? '';
  const parts = [one('first_name'), one('last_name')].filter((part) => part !== '');
  return {
    row,
    name: one('name') || parts.join(' '),
    id: one('id'),
    pin: one('pin'),
    classes: all('class'),
    groups: all('groups'),
  };
}

function plainText(cell: string): string {
  return plainCell(cell.replace(/\s+/gu, ' ').trim()).trim();
}

const messages = {
  empty: 'The list has no rows',
  no_names: 'The list has no column that is called by a name or an id',
  too_many_rows: `The list has more than ${String(mostImportRows)} rows`,
  broken_quotes: 'A quote in the list is not closed',
  no_text: 'The file is no text: save the sheet as CSV',
};

export function notRead(
  reason: keyof typeof messages,
  facts: Readonly<Record<string, number>> = {},
): Refusal {
  return new Refusal('INVALID_REQUEST', { field: 'csv', message: messages[reason], reason, ...facts });
}
