import { pipeline } from 'node:stream/promises';
import { codeOf } from '../platform/error-code';
import type { CommandContext, Terminal } from './command';

/** Where this process was started: what a command writes to, and what calls it off. Call once. */
export function atTerminal(): Pick<CommandContext, 'terminal' | 'signal'> {
  const ending = new AbortController();
  /** A second signal does not wait. */
  const end = (): void => {
    if (ending.signal.aborted) process.exit(130);
    ending.abort();
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  process.stdout.on('error', leave);
  process.stderr.on('error', leave);
  return { terminal: terminalOf(process.stdout.isTTY), signal: ending.signal };
}

/** Whoever reads has read enough, as with `| head`: what a shell says of a program that the closed pipe ended. */
function leave(error: Error): void {
  if (codeOf(error) !== 'EPIPE') throw error;
  process.exit(141);
}

function terminalOf(isWatched: boolean): Terminal {
  let shown = false;
  const clear = (): void => {
    if (shown) process.stdout.write('\r\u001b[K');
    shown = false;
  };
  return {
    say: (line) => {
      clear();
      console.log(line);
    },
    complain: (line) => {
      clear();
      console.error(line);
    },
    show: (line) => {
      clear();
      if (!isWatched || line === '') return;
      process.stdout.write(line);
      shown = true;
    },
    pour: (text) => {
      clear();
      return pipeline(text, process.stdout, { end: false });
    },
  };
}
