import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { runCli } from './cli/run-cli';
import type { Terminal } from './cli/command';
import { codeOf } from './platform/error-code';

/* The way in for scripts: a command, its output, an exit code. */

const ending = new AbortController();
/** A second signal does not wait. */
const end = (): void => {
  if (ending.signal.aborted) process.exit(130);
  ending.abort();
};
process.on('SIGINT', end).on('SIGTERM', end);
/** Whoever reads has read enough, as with `| head`: what a shell says of a program that the closed pipe ended. */
const leave = (error: Error): void => {
  if (codeOf(error) !== 'EPIPE') throw error;
  process.exit(141);
};
process.stdout.on('error', leave);
process.stderr.on('error', leave);

void runCli(process.argv.slice(2), {
  terminal: terminalOf(process.stdout.isTTY),
  distFolder: join(import.meta.dirname, '..'),
  signal: ending.signal,
}).then((code) => {
  process.exitCode = ending.signal.aborted ? 130 : code;
});

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
