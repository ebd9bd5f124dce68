import { existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { destination, multistream, pino, type Logger } from 'pino';

/**
 * The log of the program. Facts first, then a sentence. What may stand in it: ids, codes, counts, times, faults of ours.
 * Never keys, tokens, codes of visits, names of learners, what learners answered or what content stored.
 */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

export interface OpenLog {
  readonly log: Log;
  close(): void;
}

const keepUntilBytes = 5_000_000;

/** Writes to `lectern.log` in the folder, and to standard error when asked; the previous file is kept once when it has grown. */
export function openLog({ folder, alsoStderr }: { folder: string; alsoStderr: boolean }): OpenLog {
  const file = join(folder, 'lectern.log');
  if (existsSync(file) && statSync(file).size > keepUntilBytes)
    renameSync(file, join(folder, 'lectern.1.log'));
  const toFile = destination({ dest: file, mode: 0o600, sync: true });
  const streams = alsoStderr ? [{ stream: toFile }, { stream: process.stderr }] : [{ stream: toFile }];
  return { log: pino({ base: null }, multistream(streams)), close: () => toFile.end() };
}

/** For tests and for parts that are given no log. */
export const silentLog: Log = pino({ level: 'silent' });
