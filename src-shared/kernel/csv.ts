/*
 * Threat model. Names and ids of learners come from anywhere, and a spreadsheet takes a cell that begins like a formula for one. Such
 * text gets an apostrophe in front, as spreadsheets have it for text; numbers are written as numbers.
 */

export type Cell = string | number | null;

const likeFormula = /^[=+\-@\t\r\n＝＋－＠]/;
/** Where a spreadsheet parts cells by a semicolon, a tab or a line in spite of our quotes, a formula could begin behind it. */
const laterFormula = /([;\t\r\n]"*)(?=[=+\-@＝＋－＠])/g;
const needsQuotes = /[",;\t\r\n]/;

/** Lines of RFC 4180, each with its CRLF. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const harmless = cell.replace(laterFormula, "$1'");
  const text = likeFormula.test(harmless) ? `'${harmless}` : harmless;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
