import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { startLectern, type RunningLectern, type StartOptions } from '../../compose';
import { usualDataFolder } from '../../platform/data-folder';
import { portFromOption } from '../../platform/port-option';
import { BadOption } from '../../platform/start-failure';
import { WrongUse, type Command, type CommandContext, type Values } from '../command';
import { textIn } from '../given';
import { announce, announceRoom, whyNotStarted } from './serve-words';

/** The server that the desktop program has inside, for a browser on this machine and for a room of learners; no display is needed. */
export const serveCommand: Command = {
  name: 'serve',
  summary: 'Run Lectern as a server, for a browser and for a room of learners',
  help: [
    '--data FOLDER          where everything is kept',
    '--port N               port of UI and API (3001, or the next free one); 0 for any',
    '--content-port N       port of the course content (the next free one)',
    '--classroom            let learners of this machine’s networks in, and print where and by which code',
    '--room-port N          port of learners’ pages (8000, or the next free one); their courses take the one behind it',
    '--no-rate-limits       answer API keys however often they ask, whatever the settings say',
    '--verbose              write the log to standard error too, not only into the data folder',
  ],
  notes: [
    `Data are kept in ${usualDataFolder(process.env, process.platform)} unless said. Ctrl+C closes it, and waits until all is on the disk.`,
    '',
    'Exit codes:',
    '  0  closed as asked',
    '  1  it could not start',
    '  2  wrong use',
  ],
  options: {
    data: { type: 'string' },
    port: { type: 'string' },
    'content-port': { type: 'string' },
    'room-port': { type: 'string' },
    classroom: { type: 'boolean', default: false },
    'no-rate-limits': { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
  endsBySignal: true,
  run: async (context) => {
    const options = startOptions(context);
    try {
      const lectern = await startLectern(options);
      await serveUntilCalledOff(lectern, context);
      return 0;
    } catch (error) {
      context.terminal.complain(whyNotStarted(error, options.dataFolder));
      return 1;
    }
  },
};

function startOptions({ values, distFolder }: CommandContext): StartOptions {
  const [port, contentPort, roomPort] = [
    portIn(values, 'port'),
    portIn(values, 'content-port'),
    portIn(values, 'room-port'),
  ];
  return {
    dataFolder: textIn(values, 'data') ?? usualDataFolder(process.env, process.platform),
    distFolder,
    logToStderr: values['verbose'] === true,
    rateLimited: values['no-rate-limits'] !== true,
    ...(port === null ? {} : { port }),
    ...(contentPort === null ? {} : { contentPort }),
    ...(roomPort === null ? {} : { roomPort }),
  };
}

function portIn(values: Values, option: string): number | null {
  try {
    return portFromOption(`--${option}`, textIn(values, option) ?? null);
  } catch (error) {
    throw error instanceof BadOption ? new WrongUse(whyNotStarted(error, '')) : error;
  }
}

async function serveUntilCalledOff(
  lectern: RunningLectern,
  { terminal, values, signal }: CommandContext,
): Promise<void> {
  const isWatched = process.stdin.isTTY;
  let stopOffering = (): void => undefined;
  try {
    announce(lectern, isWatched, terminal);
    if (values['classroom'] === true) announceRoom(await lectern.openRoom(), terminal);
    if (isWatched) stopOffering = offerMoreLinks(lectern, terminal);
    if (!signal.aborted) await once(signal, 'abort');
  } finally {
    stopOffering();
    await lectern.close();
  }
}

/** Each line typed into the terminal prints one more link: for a second browser, or a tab that was closed. */
function offerMoreLinks(lectern: RunningLectern, { say }: CommandContext['terminal']): () => void {
  const lines = createInterface({ input: process.stdin }).on('line', () => {
    say(`  ${lectern.createVisitUrl()}\n`);
  });
  return () => lines.close();
}
