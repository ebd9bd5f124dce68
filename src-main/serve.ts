import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { startLectern, type RunningLectern } from './compose';
import { usualDataFolder } from './platform/data-folder';
import { version } from '../package.json';

/*
 * The way in without a display: the same server on plain Node, for a browser on this machine.
 * Exit codes: 0 closed as asked, 1 could not start, 2 the command line makes no sense.
 */

const usage = `Lectern ${version}: SCORM packages, offline

Usage: node serve.js [--data FOLDER] [--port N] [--content-port N] [--verbose]

  --data FOLDER      where everything is kept (${usualDataFolder(process.env, process.platform)})
  --port N           port of UI and API (3001, or the next free one); 0 for any
  --content-port N   port of the course content (the next free one)
  --verbose          write the log to standard error too, not only into the data folder
  --version          print the version
  --help             print this`;

void main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<void> {
  const asked = read(words);
  if (typeof asked === 'string') leave(2, `${asked}\n\n${usage}`);
  else if (asked.help) console.log(usage);
  else if (asked.version) console.log(version);
  else await run(asked);
}

async function run({ data, port, contentPort, verbose }: Asked): Promise<void> {
  try {
    const lectern = await startLectern({
      dataFolder: data,
      distFolder: join(import.meta.dirname, '..'),
      logToStderr: verbose,
      ...(port === undefined ? {} : { port }),
      ...(contentPort === undefined ? {} : { contentPort }),
    });
    closeOnSignal(lectern);
    announce(lectern);
    if (process.stdin.isTTY) offerMoreLinks(lectern);
  } catch (error) {
    leave(1, sentenceOf(error, data));
  }
}

interface Asked {
  readonly help: boolean;
  readonly version: boolean;
  readonly verbose: boolean;
  readonly data: string;
  readonly port: number | undefined;
  readonly contentPort: number | undefined;
}

/** The command line, or what is wrong with it. */
function read(words: readonly string[]): Asked | string {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        'content-port': { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
      },
    });
    return {
      help: values.help,
      version: values.version,
      verbose: values.verbose,
      data: values.data ?? usualDataFolder(process.env, process.platform),
      port: portOf(values.port),
      contentPort: portOf(values['content-port']),
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new RangeError(`"${text}" is no port: 0 to 65535.`);
  return port;
}

function announce(lectern: RunningLectern): void {
  console.log(`Lectern ${version}`);
  console.log(`  address  ${lectern.apiOrigin}`);
  console.log(`  data     ${lectern.dataFolder}`);
  if (lectern.firstKey !== null)
    console.log(`  API key  ${lectern.firstKey}\n           Shown this once. Keep it for your scripts.`);
  const another = process.stdin.isTTY ? 'Enter prints another one' : 'a restart prints a new one';
  console.log(`\nOpen this in a browser on this machine. It works once; ${another}.\n`);
  console.log(`  ${lectern.createVisitUrl()}\n`);
}

/** Each line typed into the terminal prints one more link: for a second browser, or a tab that was closed. */
function offerMoreLinks(lectern: RunningLectern): void {
  createInterface({ input: process.stdin }).on('line', () => {
    console.log(`  ${lectern.createVisitUrl()}\n`);
  });
}

/** A second signal does not wait. */
function closeOnSignal(lectern: RunningLectern): void {
  let isClosing = false;
  const close = () => {
    if (isClosing) process.exit(1);
    isClosing = true;
    void lectern.close().then(() => process.exit(0));
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
}

function sentenceOf(error: unknown, dataFolder: string): string {
  const { code = '', message, port } = error as { code?: string; message?: string; port?: number };
  switch (code) {
    case 'DATA_FOLDER_LOCKED':
      return `Another Lectern is using the data folder ${dataFolder}. Close it, or choose another folder with --data.`;
    case 'EADDRINUSE':
      return `Port ${port ?? ''} is in use. Choose another one with --port, or leave it out.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `Not allowed: ${message ?? ''}. Choose another folder with --data, or another port.`;
    default:
      return `Lectern could not start: ${message ?? String(error)}`;
  }
}

function leave(exitCode: number, sentence: string): void {
  console.error(sentence);
  process.exitCode = exitCode;
}
