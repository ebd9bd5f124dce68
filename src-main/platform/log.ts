import { existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { destination, multistream, pino, type Logger } from 'pino';

/**
 * The log of the program. Facts first, then a sentence. What may stand in it: ids, codes, counts, times, faults of ours.
 * Never keys, tokens, codes of visits, names of learners, what learners answered or what content stored.
 * Writing never throws: what a full disk does not take waits in memory, and is dropped beyond a bound.
 */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

export interface OpenLog {
  readonly log: Log;
  close(): void;
}

const keepUntilBytes = 5_000_000;
const keptFiles = 3;
const waitingBytes = 1_000_000;

/** Writes to `lectern.log` in the folder, and to standard error when asked. A file that has grown makes room for a new one; three are kept, `lectern.1.log` the latest. */
export function openLog({
  folder,
  alsoStderr,
  fileBytes = keepUntilBytes,
}: {
  folder: string;
  alsoStderr: boolean;
  fileBytes?: number;
}): OpenLog {
  const places = [openFile(folder, fileBytes), ...(alsoStderr ? [openStderr()] : [])];
  const streams = places.map(({ write }) => ({ stream: { write } }));
  return {
    log: pino({ base: null }, multistream(streams)),
    close: () => {
      for (const place of places) place.close();
    },
  };
}

/** For tests and for parts that are given no log. */
export const silentLog: Log = pino({ level: 'silent' });

/** Where lines go. Neither throws, nor emits what nobody hears. */
interface Place {
  readonly write: (line: string) => void;
  readonly close: () => void;
}

const nowhere: Place = { write: () => undefined, close: () => undefined };

function openFile(folder: string, fileBytes: number): Place {
  const dest = join(folder, 'lectern.log');
  let size = sizeOf(dest);
  const reopen = (): Place => {
    attempt(() => moveAside(folder));
    // Where it could not be moved, that is tried again after as many bytes, not with every line.
    size = 0;
    return openAt(dest);
  };
  let file = size > fileBytes ? reopen() : openAt(dest);
  return {
    write: (line) => {
      if (size > fileBytes) {
        file.close();
        file = reopen();
      }
      size += Buffer.byteLength(line);
      file.write(line);
    },
    close: () => {
      // What is told after the end begins no file anew.
      file.close();
      file = nowhere;
      size = -Infinity;
    },
  };
}

function openAt(dest: string): Place {
  try {
    const file = destination({ dest, mode: 0o600, sync: true, maxLength: waitingBytes });
    // Without a listener the stream throws what the disk refused into whoever logs.
    file.on('error', () => undefined);
    return {
      write: (line) => attempt(() => file.write(line)),
      close: () => {
        attempt(() => file.end());
        attempt(() => file.destroy());
      },
    };
  } catch {
    // A log that cannot be opened is no reason not to start.
    return nowhere;
  }
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    // Not there yet, or not to be read: opening it shows which.
    return 0;
  }
}

/** The oldest is written over. */
function moveAside(folder: string): void {
  const kept = (age: number): string => join(folder, age === 0 ? 'lectern.log' : `lectern.${age}.log`);
  for (let age = keptFiles - 1; age >= 0; age -= 1)
    if (existsSync(kept(age))) renameSync(kept(age), kept(age + 1));
}

function openStderr(): Place {
  const ignore = () => undefined;
  process.stderr.on('error', ignore);
  return {
    write: (line) => attempt(() => process.stderr.write(line)),
    close: () => void process.stderr.off('error', ignore),
  };
}

function attempt(act: () => unknown): void {
  try {
    act();
  } catch {
    // There is no place left to tell it.
  }
}
