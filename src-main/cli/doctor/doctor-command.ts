import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isInUse } from '../../care/doctor/is-in-use';
import { lookAtDatabase } from '../../care/doctor/look-at-database';
import { lookAtPackages } from '../../care/doctor/look-at-packages';
import { repair } from '../../care/doctor/repair';
import { lastKnownMigration } from '../../care/migrations-known';
import { usualDataFolder } from '../../platform/data-folder';
import { CareFault } from '../../care/care-fault';
import { toldFault } from '../care-words';
import { CannotOpen, type Command, type CommandContext, type Terminal } from '../command';
import { counted } from '../counted';
import { textIn } from '../given';
import { printable } from '../printable';
import type { Check } from './check';
import * as data from './checks-of-data';
import * as machine from './checks-of-machine';
import { repairInWords } from './repair-words';

/** What is wrong with a data folder and this machine, and what to do. */
export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'Say what is wrong with the data and this machine, and mend what can be mended',
  help: [
    '--data FOLDER          where everything is kept',
    '--deep                 read all of the database and every stored package: minutes, where there is much',
    '--repair               mend what can be mended without harm, then look again; Lectern must be closed',
    '--json                 one JSON object a line',
  ],
  notes: [
    'It only looks, whether Lectern runs or not. With --repair a database that is damaged is kept aside before anything is done, then its indices are',
    'made anew or, where rows are damaged, the others are put into a new database; files that no package needs are put aside. All of it is said.',
    '',
    'Exit codes:',
    '  0  nothing is wrong; what is marked "note" is good to know',
    '  1  something is wrong and was named; or it was called off',
    '  2  wrong use',
    '  3  the folder cannot be opened; or it was to be repaired, and a Lectern is using it or nothing in it can be saved',
  ],
  options: {
    data: { type: 'string' },
    deep: { type: 'boolean', default: false },
    repair: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  run: async (context) => {
    const { terminal, values } = context;
    const dataFolder = resolve(textIn(values, 'data') ?? usualDataFolder(process.env, process.platform));
    if (!(statSync(dataFolder, { throwIfNoEntry: false })?.isDirectory() ?? false))
      throw new CannotOpen(
        `There is no Lectern in ${dataFolder}. Start it once, or choose its folder with --data.`,
      );
    const isJson = values['json'] === true;
    try {
      if (values['repair'] === true) await repairFirst(dataFolder, context, isJson);
      const checks = await allChecks(dataFolder, context);
      if (isJson) for (const check of checks) terminal.say(JSON.stringify({ event: 'check', ...check }));
      else tell(checks, terminal);
      return checks.some(({ state }) => state === 'wrong') ? 1 : 0;
    } catch (error) {
      if (context.signal.aborted) return 1;
      throw toldFault(error, dataFolder);
    }
  },
};

async function repairFirst(
  dataFolder: string,
  { terminal, distFolder }: CommandContext,
  isJson: boolean,
): Promise<void> {
  try {
    const order = { dataFolder, migrationsFolder: join(distFolder, 'migrations'), nowMs: Date.now() };
    const repaired = await repair(order);
    if (isJson) terminal.say(JSON.stringify({ event: 'repaired', ...repaired }));
    else for (const line of [...repairInWords(repaired), '']) terminal.say(printable(line));
  } catch (error) {
    if (!(error instanceof CareFault && error.code === 'DATABASE_DAMAGED')) throw error;
    throw new CannotOpen(
      `Nothing in the database ${error.subject} can be read any more. It was left as it is. Restore a backup: lectern restore FILE --data FOLDER.`,
      { cause: error },
    );
  }
}

async function allChecks(
  dataFolder: string,
  { values, distFolder, signal }: CommandContext,
): Promise<readonly Check[]> {
  const isDeep = values['deep'] === true;
  const how = isDeep ? 'whole' : 'quick';
  const isRunning = isInUse(dataFolder);
  const state = lookAtDatabase({ file: join(dataFolder, 'lectern.db') }, how);
  const isReadable = state.kind === 'readable';
  const known = lastKnownMigration(join(distFolder, 'migrations'));
  const folder = join(dataFolder, 'packages');
  const stored = await lookAtPackages(
    folder,
    isReadable ? state.zips : { needed: [], spare: [] },
    isDeep ? signal : null,
  );
  const remotes = isReadable ? state.remotes : [];
  return [
    machine.programCheck(),
    ...(await data.folderChecks(dataFolder, isRunning)),
    data.databaseCheck(state, stored.stored, how),
    ...(existsSync(join(dataFolder, 'lectern.db')) ? [data.schemaCheck(state, known)] : []),
    // Without a database nothing can be said of whose they are.
    ...(isReadable ? [data.packagesCheck(stored, isDeep)] : []),
    data.keysCheck(dataFolder, remotes),
    ...data.remoteChecks(remotes),
    machine.clockCheck(Date.now(), isReadable ? state.latestMs : 0, known.whenMs),
    await machine.portsCheck(isRunning),
    machine.browserCheck(),
    machine.firewallCheck(),
  ];
}

const marks = { ok: 'ok   ', note: 'note ', wrong: 'WRONG' } as const;

function tell(checks: readonly Check[], { say }: Terminal): void {
  const width = Math.max(...checks.map(({ name }) => name.length));
  const below = ' '.repeat(marks.ok.length + width + 4);
  for (const { state, name, says, todo, details = [] } of checks) {
    say(printable(`${marks[state]}  ${name.padEnd(width)}  ${says}`));
    for (const line of details) say(printable(`${below}${line}`));
    if (todo !== undefined) say(printable(`${below}→ ${todo}`));
  }
  const wrongOnes = checks.filter(({ state }) => state === 'wrong').length;
  say('');
  say(wrongOnes === 0 ? 'Nothing is wrong.' : `${counted(wrongOnes, 'thing')} to mend.`);
}
