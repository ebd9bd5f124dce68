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
const waitingBytes = 1_000_000;

/** Writes to `lectern.log` in the folder, and to standard error when asked; the previous file is kept once when it has grown. */
export function openLog({ folder, alsoStderr }: { folder: string; alsoStderr: boolean }): OpenLog {
  const places = [openFile(folder), ...(alsoStderr ? [openStderr()] : [])];
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

function openFile(folder: string): Place {
  try {
    const dest = join(folder, 'lectern.log');
    if (existsSync(dest) && statSync(dest).size > keepUntilBytes)
      renameSync(dest, join(folder, 'lectern.1.log'));
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
