import { join } from 'node:path';
import { atTerminal } from './cli/at-terminal';
import { runCommand } from './cli/run-command';
import { serveCommand } from './cli/serve/serve-command';
import { version } from '../package.json';

/* The way in without a display: `lectern serve` alone, on plain Node. */

const words = process.argv.slice(2);
const { terminal, signal } = atTerminal();
if (words.includes('--version')) terminal.say(version);
else
  process.exitCode = await runCommand(serveCommand, words, {
    ...{ terminal, signal },
    distFolder: join(import.meta.dirname, '..'),
  });
