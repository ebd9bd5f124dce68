import type { z } from 'zod';
import { importFiles, type Import, type ImportFailure } from '../../src-shared/contract/imports';
import { readPackage } from '../../src-shared/contract/packages';
import { PackageId } from '../../src-shared/kernel/ids';
import { WrongUse, type Command, type CommandContext } from './command';
import { formIn, givenOnly } from './given';
import { packagesNamed, type PackagePlace } from './package-place';
import { printable } from './printable';
import type { Reached } from './reach-lectern';
import { restedImport } from './rested-import';
import { dataHelp, dataOption, withLectern } from './with-lectern';

/** Packages go into the library, one after the other. */
export const importCommand: Command = {
  name: 'import',
  summary: 'Import packages',
  operands: ['FILE...'],
  help: [
    dataHelp,
    '--package ID           as a new version of this package; one FILE only',
    '--move-sessions        unfinished sessions go on with the new version, where they can',
    '--strict               refuse what is otherwise accepted with a finding',
    '--json                 one JSON object a line',
  ],
  notes: [
    'Exit codes:',
    '  0  all are in the library',
    '  1  one is not, and was named',
    '  2  wrong use',
    '  3  the folder cannot be opened',
  ],
  options: {
    ...dataOption,
    package: { type: 'string' },
    'move-sessions': { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  run: async (context) => {
    const { values, operands, signal } = context;
    const wish = givenOnly({
      package_id: formIn(values, 'package', PackageId, 'the id of a package'),
      move_sessions: values['move-sessions'] === true ? true : undefined,
      strict: values['strict'] === true ? true : undefined,
    });
    const places = await packagesNamed(operands);
    if (wish.package_id !== undefined && places.length > 1)
      throw new WrongUse('--package takes one FILE: each would become a version of it.');
    return withLectern(context, async (lectern) => {
      let isAllIn = true;
      for (const [at, place] of places.entries()) {
        if (signal.aborted) return 1;
        const label = `${at + 1} of ${places.length}: ${place.name}`;
        isAllIn = (await importOne(lectern, context, place, wish, label)) && isAllIn;
      }
      return isAllIn ? 0 : 1;
    });
  },
};

type Wish = Omit<z.input<typeof importFiles.input>, 'paths'>;
type Failure = z.infer<typeof ImportFailure>;

/** Is it in the library? */
async function importOne(
  lectern: Reached,
  context: CommandContext,
  place: PackagePlace,
  wish: Wish,
  label: string,
): Promise<boolean> {
  const begun = await lectern.call(importFiles, { ...wish, paths: [place.path] });
  const [file] = begun.files;
  const way = file?.import ?? null;
  const ended =
    way === null
      ? null
      : await restedImport(lectern, way, {
          signal: context.signal,
          show: (progress) => context.terminal.show(`${label}: ${String(Math.floor(progress * 100))} %`),
        });
  context.terminal.show('');
  const failure = file?.failure ?? ended?.failure ?? null;
  if (failure !== null) {
    refused(context, place.name, failure);
    return false;
  }
  if (ended?.state !== 'completed') return false;
  await told(lectern, context, place.name, ended);
  return true;
}

async function told(
  lectern: Reached,
  { terminal, values }: CommandContext,
  file: string,
  { package_id: packageId, version }: Import,
): Promise<void> {
  const { title, scorm_version: scorm, findings } = await lectern.call(readPackage, { packageId });
  const isJson = values['json'] === true;
  const facts = { file, package_id: packageId, version, title, scorm_version: scorm, findings };
  if (isJson) terminal.say(JSON.stringify({ event: 'imported', ...facts }));
  else terminal.say(printable(`${file}: package ${packageId}, version ${String(version)}, "${title}"`));
}

function refused(
  { terminal, values }: CommandContext,
  file: string,
  { code, error, details }: Failure,
): void {
  if (values['json'] === true) terminal.say(JSON.stringify({ event: 'refused', file, code, error, details }));
  else terminal.complain(printable(`${file}: ${sentenceOf(error, details)} (${code})`));
}

/** What is wrong with a path is said in the details. */
function sentenceOf(error: string, details: Failure['details']): string {
  const message = details?.['message'];
  return typeof message === 'string' ? message : error;
}
