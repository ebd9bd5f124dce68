import { join } from 'node:path';
import { version } from '../../../package.json';
import { createJobRunner } from '../../content/run-job';
import { WrongUse, type Command, type CommandContext, type ExitCode, type Values } from '../command';
import { packagesNamed, type PackagePlace } from '../package-place';
import { baselineOf, noBaseline, readBaseline, type SplitByBaseline } from '../report/baseline';
import { levels, type Level } from '../report/problem';
import { isFailing, type Report, type ReportedPackage } from '../report/report';
import { tellerOn } from '../report/teller';
import { keepText, reportHelp, reportOptions, reportsWanted, writeReports } from '../report/write-reports';
import { lookAtPackage } from './look-at-package';
import { wordsOfRule } from './words-of-rule';

/** Says what is wrong with packages, as an import does, without a data folder. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'Say what is wrong with packages, as an import does',
  operands: ['PACKAGE...'],
  help: [
    '--fail-on LEVEL        error, warning or info: what makes it end with 1; error unless said',
    '--strict               refuse a manifest that is not exactly where and what the standard says',
    '--baseline FILE        leave out what this file knows',
    '--write-baseline FILE  write all that is wrong now into a file for --baseline',
    ...reportHelp,
  ],
  notes: [
    'A package is a ZIP file or a folder. Neither a data folder nor a network is used.',
    '',
    'Exit codes:',
    '  0  nothing is wrong that counts',
    '  1  something is, and was named',
    '  2  wrong use',
    '  3  a package or a baseline could not be read, or a report not be written',
  ],
  options: {
    'fail-on': { type: 'string', default: 'error' },
    strict: { type: 'boolean', default: false },
    baseline: { type: 'string' },
    'write-baseline': { type: 'string' },
    ...reportOptions,
  },
  run: async (context) => {
    const { terminal, values, operands, signal } = context;
    const failOn = levelIn(values);
    const wanted = reportsWanted(values);
    const { baseline, 'write-baseline': newBaseline } = values;
    const split = typeof baseline === 'string' ? await readBaseline(baseline) : noBaseline;
    const startedAt = new Date();
    const places = await packagesNamed(operands);
    const packages = await checkAll(places, split, context);
    if (signal.aborted) return 1;
    tellerOn(terminal, wanted).total(packages);
    const report: Report = { command: 'check', version, startedAt, failOn, packages, wordsOf: wordsOfRule };
    await writeReports(report, wanted, terminal);
    const isWritten = typeof newBaseline === 'string';
    if (isWritten) await keepText(newBaseline, baselineOf(newBaseline, packages));
    return codeOfAll(packages, isWritten ? null : failOn);
  },
};

function levelIn({ 'fail-on': given }: Values): Level {
  const level = levels.find((one) => one === given);
  if (level === undefined)
    throw new WrongUse(`--fail-on takes ${levels.join(', ')}, not "${String(given)}".`);
  return level;
}

/** One after the other, each told of as it is done; fewer than there are when the signal says so. */
async function checkAll(
  places: readonly PackagePlace[],
  split: SplitByBaseline,
  { terminal, values, distFolder, signal }: CommandContext,
): Promise<readonly ReportedPackage[]> {
  const runJob = createJobRunner(join(distFolder, 'main', 'import-worker.js'));
  const teller = tellerOn(terminal, reportsWanted(values));
  const packages: ReportedPackage[] = [];
  for (const [at, place] of places.entries()) {
    terminal.show(`${at + 1} of ${places.length}: ${place.name}`);
    const startedAtMs = performance.now();
    const looking = lookAtPackage(place, { runJob, strict: values['strict'] === true, signal });
    const looked = await looking.catch((error: unknown) => {
      if (signal.aborted) return null;
      throw error;
    });
    terminal.show('');
    if (looked === null) break;
    const { problems, ...rest } = looked;
    const tookMs = Math.round(performance.now() - startedAtMs);
    const { name, kind, path } = place;
    const one = { name, path, isFolder: kind === 'folder', ...rest, ...split(path, problems), tookMs };
    teller.package(one);
    packages.push(one);
  }
  return packages;
}

/** `failOn` null: no problem fails. */
function codeOfAll(packages: readonly ReportedPackage[], failOn: Level | null): ExitCode {
  if (packages.some(({ trouble }) => trouble !== null)) return 3;
  return failOn !== null && packages.some(({ problems }) => isFailing(problems, failOn)) ? 1 : 0;
}
