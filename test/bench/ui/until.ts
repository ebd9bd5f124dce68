import { setTimeout as pause } from 'node:timers/promises';

const patience = { waitMs: 20_000, pauseMs: 10 };

/** What `look` finds, once it finds something. Throws where that takes longer than `waitMs`. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined>,
  { waitMs, pauseMs } = patience,
): Promise<T> {
  for (const endMs = performance.now() + waitMs; performance.now() < endMs;) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(pauseMs);
  }
  throw new Error(`Waited ${String(waitMs)} ms in vain: ${what}`);
}
