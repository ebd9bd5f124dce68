import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { startLectern, type RunningLectern } from './compose';
import { usualDataFolder } from './platform/data-folder';
import type { Room } from '../src-shared/contract/room';
import { portFromOption } from './platform/port-option';
import { BadOption, startFailureOf } from './platform/start-failure';
import { version } from '../package.json';

/*
 * The way in without a display: the same server on plain Node, for a browser on this machine.
 * Exit codes: 0 closed as asked, 1 could not start, 2 the command line makes no sense.
 */

const usage = `Lectern ${version}: SCORM packages, offline

Usage: node serve.js [--data FOLDER] [--port N] [--content-port N] [--classroom]
                     [--room-port N] [--no-rate-limits] [--verbose]

  --data FOLDER      where everything is kept (${usualDataFolder(process.env, process.platform)})
  --port N           port of UI and API (3001, or the next free one); 0 for any
  --content-port N   port of the course content (the next free one)
  --classroom        let learners of this machine's networks in, and print where and by which code
  --room-port N      port of learners' pages (8000, or the next free one); their courses take the one behind it
  --no-rate-limits   answer API keys however often they ask, whatever the settings say
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

async function run({
  data,
  port,
  contentPort,
  roomPort,
  verbose,
  rateLimited,
  classroom,
}: Asked): Promise<void> {
  try {
    const lectern = await startLectern({
      dataFolder: data,
      distFolder: join(import.meta.dirname, '..'),
      logToStderr: verbose,
      rateLimited,
      ...(port === null ? {} : { port }),
      ...(contentPort === null ? {} : { contentPort }),
      ...(roomPort === null ? {} : { roomPort }),
    });
    closeOnSignal(lectern);
    announce(lectern);
    if (classroom) announceRoom(await lectern.openRoom());
    if (process.stdin.isTTY) offerMoreLinks(lectern);
  } catch (error) {
    leave(1, sentenceOf(error, data));
  }
}

interface Asked {
  readonly help: boolean;
  readonly version: boolean;
  readonly verbose: boolean;
  readonly rateLimited: boolean;
  readonly classroom: boolean;
  readonly data: string;
  readonly port: number | null;
  readonly contentPort: number | null;
  readonly roomPort: number | null;
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
        'room-port': { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        classroom: { type: 'boolean', default: false },
        'no-rate-limits': { type: 'boolean', default: false },
      },
    });
    return {
      help: values.help,
      version: values.version,
      verbose: values.verbose,
      rateLimited: !values['no-rate-limits'],
      classroom: values.classroom,
      data: values.data ?? usualDataFolder(process.env, process.platform),
      port: portFromOption('--port', values.port ?? null),
      contentPort: portFromOption('--content-port', values['content-port'] ?? null),
      roomPort: portFromOption('--room-port', values['room-port'] ?? null),
    };
  } catch (error) {
    // Node's own sentences for an option that there is not are good enough.
    return error instanceof BadOption ? sentenceOf(error, '') : error instanceof Error ? error.message : '';
  }
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

const troubles = {
  'port-taken': 'all ports that were tried are in use',
  'not-permitted': 'this system does not let Lectern listen there',
  'new-network': 'the room was never open in this network',
  failed: 'it could not be opened: see the log',
} as const;

function announceRoom({ networks, local_url: localUrl, code }: Room): void {
  const chosen = networks.filter((network) => network.is_chosen);
  console.log('The room is open. Learners open this in a browser:\n');
  for (const { interface: name, address, url, trouble } of chosen)
    console.log(`  ${url ?? `not at ${address}: ${troubles[trouble ?? 'failed']}`}  (${name})`);
  if (chosen.length === 0)
    console.log('  nothing yet: this machine is in no network. It opens as soon as it is in one.');
  if (localUrl !== null) console.log(`  ${localUrl}`);
  console.log(`\n  room code  ${code}\n`);
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
  const failure = startFailureOf(error);
  switch (failure.kind) {
    case 'locked':
      return `Another Lectern is using the data folder ${dataFolder}. Close it, or choose another folder with --data.`;
    case 'portTaken':
      return `Port ${failure.port ?? ''} is in use. Choose another one with --port, or leave it out.`;
    case 'portForbidden':
      return `This system does not let Lectern listen on port ${failure.port ?? ''}. Choose another one with --port, from 1024 on, or leave it out.`;
    case 'notWritable':
      return `The data folder ${dataFolder} cannot be written: ${failure.reason}. Mend that, or choose another folder with --data.`;
    case 'databaseMissing':
      return `The data folder ${dataFolder} holds packages, but its database lectern.db is missing or empty. The packages are untouched. Restore lectern.db from a backup, or choose another folder with --data.`;
    case 'databaseCorrupt':
      return `The database lectern.db in the data folder ${dataFolder} is damaged. The packages are untouched. Restore lectern.db from a backup, or choose another folder with --data.`;
    case 'restoreUnfinished':
      return `A backup was being restored into ${dataFolder}, which was broken off. The backup is untouched. Restore it once more, or choose another folder with --data.`;
    case 'badOption':
      return `"${failure.given ?? ''}" is no port for ${failure.option}: 0 to 65535.`;
    case 'unexpected':
      return `Lectern could not start: ${failure.reason}`;
  }
}

function leave(exitCode: number, sentence: string): void {
  console.error(sentence);
  process.exitCode = exitCode;
}
