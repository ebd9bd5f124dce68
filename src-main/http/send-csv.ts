import { once } from 'node:events';
import type { Response } from 'express';

/** Sends a table under this name, a part at a time: the next one is asked for when the reader has taken what came before. */
export async function sendCsv(res: Response, name: string, parts: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const bytes of parts) {
    if (res.closed) return;
    if (!res.headersSent)
      res.set({
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': `attachment; filename="${name}.csv"`,
        'Cache-Control': 'private, no-cache',
      });
    if (!res.write(bytes)) await drained(res);
  }
  res.end();
}

/** Or closed. */
async function drained(res: Response): Promise<void> {
  const waiting = new AbortController();
  const { signal } = waiting;
  await Promise.race([once(res, 'drain', { signal }), once(res, 'close', { signal })]);
  waiting.abort();
}
