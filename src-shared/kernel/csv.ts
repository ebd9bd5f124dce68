/*
 * Threat model. Names and ids of learners come from anywhere, and a spreadsheet takes a cell that begins like a formula for one. Such
 * text gets an apostrophe in front, as spreadsheets have it for text; numbers are written as numbers.
 */

export type Cell = string | number | null;

const likeFormula = /^[=+\-@\t\r\n＝＋－＠]/;
/** Where a spreadsheet parts cells by a comma, a semicolon, a tab or a line in spite of our quotes, a formula could begin behind it. */
const laterFormula = /([,;\t\r\n]"*)(?=[=+\-@＝＋－＠])/g;
const needsQuotes = /[",;\t\r\n]/;

/** How numbers are written. With a comma in them, cells are parted by semicolons, as spreadsheets there have it. */
export type Decimal = 'point' | 'comma';

/** Lines of RFC 4180, each with its CRLF. */
export function csvLines(rows: readonly (readonly Cell[])[], decimal: Decimal = 'point'): string {
  const between = decimal === 'comma' ? ';' : ',';
  const line = (row: readonly Cell[]): string => row.map((cell) => cellText(cell, decimal)).join(between);
  return rows.map((row) => `${line(row)}\r\n`).join('');
}

/** The text of a cell that was written so. */
export function plainCell(cell: string): string {
  return cell.replace(guarded, '').replace(laterGuarded, '$1');
}

const guarded = new RegExp(`^'(?=${likeFormula.source.slice(1)})`);
const laterGuarded = /([,;\t\r\n]"*)'(?=[=+\-@＝＋－＠])/g;

function cellText(cell: Cell, decimal: Decimal): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return decimal === 'comma' ? String(cell).replace('.', ',') : String(cell);
  const harmless = cell.replace(laterFormula, "$1'");
  const text = likeFormula.test(harmless) ? `'${harmless}` : harmless;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
