import { setImmediate as nextTurn } from 'node:timers/promises';
import { once } from 'node:events';
import type { Response } from 'express';
import { csvLines, type Cell } from './csv';

export type CsvRow = Readonly<Record<string, Cell>>;

/** Sends a table under these names, some rows at a time, so that others are answered meanwhile. */
export async function sendCsv(
  res: Response,
  name: string,
  columns: readonly string[],
  parts: Iterable<readonly CsvRow[]>,
): Promise<void> {
  res.set({
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': `attachment; filename="${name}.csv"`,
    'Cache-Control': 'private, no-cache',
  });
  let text = csvLines([columns]);
  for (const rows of parts) {
    text += csvLines(rows.map((row) => columns.map((column) => row[column] ?? null)));
    if (res.closed) return;
    if (!res.write(text)) await Promise.race([once(res, 'drain'), once(res, 'close')]);
    text = '';
    await nextTurn();
  }
  res.end(text);
}
