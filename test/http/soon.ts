import { expect } from 'vitest';

/** What `look` gives in the end, on a machine that has much else to do. */
export const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 15_000, interval: 20 });
