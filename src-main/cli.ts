import { join } from 'node:path';
import { atTerminal } from './cli/at-terminal';
import { runCli } from './cli/run-cli';

/* The way in for scripts: a command, its output, an exit code. */

process.exitCode = await runCli(process.argv.slice(2), {
  ...atTerminal(),
  distFolder: join(import.meta.dirname, '..'),
});
