import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writePrivately } from './durable-files';
import type { Log } from './log';

/** Where a running Lectern answers, and with what whoever owns its data folder may ask it. */
const Address = z.object({ origin: z.string(), token: z.string() });
export type Address = z.infer<typeof Address>;

const nameOf = (folder: string): string => join(folder, 'address.json');
/** A token outlives this by days. */
const renewAfterMs = 24 * 60 * 60 * 1000;

export interface KeptAddress {
  close(): void;
}

/** Keeps the address in a file that only the owner of the data folder can read, as long as the program runs; a disk that is full costs only that. */
export function keepAddress(folder: string, origin: string, newToken: () => string, log: Log): KeptAddress {
  const keep = (): void => {
    try {
      writePrivately(nameOf(folder), Buffer.from(JSON.stringify({ origin, token: newToken() })));
    } catch (error) {
      log.error({ err: error }, 'Where this Lectern answers could not be kept for the command line');
    }
  };
  keep();
  const renewing = setInterval(keep, renewAfterMs).unref();
  return {
    close: () => {
      clearInterval(renewing);
      rmSync(nameOf(folder), { force: true });
    },
  };
}

/** Null where there is none that can be read. It may be of a program that was killed. */
export function readAddress(folder: string): Address | null {
  try {
    return Address.parse(JSON.parse(readFileSync(nameOf(folder), 'utf8')));
  } catch {
    return null;
  }
}
