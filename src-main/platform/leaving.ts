import type { ServerResponse } from 'node:http';

/** Aborted when the reader goes away. */
export function leavingOf(res: ServerResponse): AbortSignal {
  const leaving = new AbortController();
  if (res.destroyed) leaving.abort();
  else res.once('close', () => leaving.abort());
  return leaving.signal;
}
