import { constants, openAsBlob } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { setTimeout as after } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import {
  createBundle,
  deleteBundle,
  lookAtBundle,
  readBundle,
  receiveBundle,
  saveBundle,
  takeBundle,
  type Bundle,
  type BundleReport,
} from '../../src-shared/contract/bundles';
import { codeOf } from '../platform/error-code';
import { toldSessions, toldTrouble } from './bundle-words';
import { WrongUse, type Command, type CommandContext, type ExitCode, type Terminal } from './command';
import { counted } from './counted';
import { groupIn } from './given';
import { keepAs } from './keep-file';
import type { Reached } from './reach-lectern';
import { dataHelp, dataOption, withLectern } from './with-lectern';

/** Results go to another Lectern in an encrypted file, or come from one. */
export const bundleCommand: Command = {
  name: 'bundle',
  summary: 'Carry results to another Lectern in a file',
  operands: ['export|import', 'FILE'],
  help: [
    dataHelp,
    '--passphrase-file PATH the passphrase is the first line of this file; "-" for the standard input',
    '--receiver NAME        export: whom the file is for',
    '--since-last           export: only what changed since the last file for this receiver',
    '--from TIME            export: only what changed since, e.g. 2026-01-31',
    '--group NAME           export: only learners of this class or group',
    '--with-packages        export: with the courses',
    '--dry-run              import: only say what taking the file in would do',
    '--json                 one JSON object a line',
  ],
  notes: [
    'Exit codes:',
    '  0  all is done',
    '  1  something is not, and was named',
    '  2  wrong use',
    '  3  the folder cannot be opened',
  ],
  options: {
    ...dataOption,
    'passphrase-file': { type: 'string' },
    receiver: { type: 'string' },
    'since-last': { type: 'boolean', default: false },
    from: { type: 'string' },
    group: { type: 'string' },
    'with-packages': { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  run: async (context) => {
    const { values, operands } = context;
    const [deed, file = ''] = operands;
    if (deed !== 'export' && deed !== 'import')
      throw new WrongUse(`"${deed ?? ''}" is neither export nor import.`);
    const passphrase = await passphraseIn(values['passphrase-file']);
    const carry = deed === 'export' ? exportTo : importFrom;
    return withLectern(context, (lectern) => carry(lectern, context, file, passphrase));
  },
};

/** Not as a word of the command line, which others on the machine can see. */
async function passphraseIn(path: string | boolean | undefined): Promise<string> {
  if (typeof path !== 'string') throw new WrongUse('--passphrase-file is missing.');
  try {
    const all = path === '-' ? await text(process.stdin) : await readFile(path, 'utf8');
    return all.split(/\r?\n/)[0] ?? '';
  } catch (error) {
    throw new WrongUse(`${path} cannot be read: ${codeOf(error)}`);
  }
}

async function exportTo(
  lectern: Reached,
  { terminal, values, signal }: CommandContext,
  file: string,
  passphrase: string,
): Promise<ExitCode> {
  const { receiver, from } = values;
  const groupId = await groupIn(values, lectern);
  const begun = await lectern.call(createBundle, {
    passphrase,
    since_last: values['since-last'] === true,
    with_packages: values['with-packages'] === true,
    ...(typeof receiver === 'string' ? { receiver } : {}),
    ...(typeof from === 'string' ? { from } : {}),
    ...(groupId === undefined ? {} : { group_id: groupId }),
  });
  const made = await rested(lectern, terminal, signal, begun);
  const { id: bundleId, trouble, carried, left_out: leftOut } = made;
  try {
    if (signal.aborted || made.state !== 'ready') return failed(terminal, made);
    const { body } = await lectern.bytes(saveBundle, { bundleId });
    await keepAs(file, Readable.fromWeb(body as ReadableStream<Uint8Array>));
    if (values['json'] === true)
      terminal.say(JSON.stringify({ event: 'exported', file, carried, left_out: leftOut, trouble }));
    else
      terminal.say(
        `${file}: ${counted(carried?.sessions ?? 0, 'session')} of ${counted(carried?.learners ?? 0, 'learner')}`,
      );
    return 0;
  } finally {
    await lectern.call(deleteBundle, { bundleId });
  }
}

async function importFrom(
  lectern: Reached,
  { terminal, values, signal }: CommandContext,
  file: string,
  passphrase: string,
): Promise<ExitCode> {
  const bytes = await bytesOf(file);
  const { id: bundleId } = await lectern.send(
    receiveBundle,
    { file_name: basename(file).slice(-255) },
    bytes,
  );
  const isJson = values['json'] === true;
  const then = (bundle: Bundle) => rested(lectern, terminal, signal, bundle);
  try {
    const looked = await then(await lectern.call(lookAtBundle, { bundleId, passphrase }));
    if (looked.report === null || signal.aborted) return failed(terminal, looked);
    tell(terminal, isJson, 'looked', looked.report);
    if (values['dry-run'] === true) return 0;
    const taken = await then(await lectern.call(takeBundle, { bundleId, passphrase }));
    if (taken.state !== 'taken' || taken.report === null) return failed(terminal, taken);
    tell(terminal, isJson, 'taken', taken.report);
    const { held, missing, refused } = taken.report.sessions;
    return held + missing + refused === 0 ? 0 : 1;
  } finally {
    await lectern.call(deleteBundle, { bundleId });
  }
}

async function bytesOf(file: string): Promise<Blob> {
  try {
    await access(file, constants.R_OK);
    return await openAsBlob(file);
  } catch (error) {
    throw new WrongUse(`${file} cannot be read: ${codeOf(error)}`);
  }
}

const lookEveryMs = 250;

async function rested(
  lectern: Reached,
  terminal: Terminal,
  signal: AbortSignal,
  begun: Bundle,
): Promise<Bundle> {
  let bundle = begun;
  while (bundle.state === 'working' && !signal.aborted) {
    terminal.show(`${String(Math.floor(bundle.progress * 100))} %`);
    await after(lookEveryMs);
    bundle = await lectern.call(readBundle, { bundleId: bundle.id });
  }
  terminal.show('');
  return bundle;
}

function failed(terminal: Terminal, { trouble }: Bundle): ExitCode {
  terminal.complain(trouble === null ? 'Called off.' : toldTrouble(trouble));
  return 1;
}

function tell(terminal: Terminal, isJson: boolean, event: 'looked' | 'taken', report: BundleReport): void {
  if (isJson) {
    terminal.say(JSON.stringify({ event, ...report }));
    return;
  }
  const { from, made_at: at, sessions, packages } = report;
  if (event === 'looked') terminal.say(`From ${from.is_this ? 'this Lectern' : from.name}, made ${at}`);
  terminal.say(event === 'looked' ? 'In it:' : 'Taken in:');
  for (const line of toldSessions(sessions)) terminal.say(line);
  if (event === 'looked')
    for (const { title, version, state } of packages)
      if (state === 'missing') terminal.say(`  missing  ${title}, version ${String(version)}`);
}
