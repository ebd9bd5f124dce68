import { WrongUse, type CommandContext, type ExitCode, type Values } from '../command';
import { textIn } from '../given';
import { printable } from '../printable';
import { packagesNamed, type PackagePlace } from '../package-place';
import { baselineOf, noBaseline, readBaseline, type SplitByBaseline } from './baseline';
import { levels, type Level, type Problem } from './problem';
import { isFailing, type Report, type ReportedPackage } from './report';
import { tellerOn } from './teller';
import { keepText, reportHelp, reportOptions, reportsWanted, writeReports } from './write-reports';

/** What a look at a package gave. */
export interface Looked {
  readonly about: string | null;
  readonly problems: readonly Problem[];
  readonly trouble: string | null;
}

/** A command that looks at packages one after the other. */
export interface Looking extends Pick<Report, 'command' | 'version' | 'wordsOf'> {
  /** `show` says how far it is. Throws the reason of the signal, and what is our own fault. */
  look(place: PackagePlace, show: (what: string) => void): Promise<Looked>;
}

export const reportOnPackagesOptions = {
  'fail-on': { type: 'string', default: 'error' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'string' },
  ...reportOptions,
} as const;

export const baselineHelp: readonly string[] = [
  '--fail-on LEVEL        error, warning or info: what makes it end with 1; error unless said',
  '--baseline FILE        leave out what this file knows',
  '--write-baseline FILE  write all that is wrong now into a file for --baseline',
  ...reportHelp,
];

/** Looks at all packages that were named and reports on them. */
export async function reportOnPackages(context: CommandContext, looking: Looking): Promise<ExitCode> {
  const { terminal, values, operands, signal } = context;
  const failOn = levelIn(values);
  const wanted = reportsWanted(values);
  const baseline = textIn(values, 'baseline');
  const newBaseline = textIn(values, 'write-baseline');
  const split = baseline === undefined ? noBaseline : await readBaseline(baseline);
  const startedAt = new Date();
  const packages = await lookAtAll(await packagesNamed(operands), looking, split, context);
  if (signal.aborted) return 1;
  tellerOn(terminal, wanted).total(packages);
  const { command, version, wordsOf } = looking;
  await writeReports({ command, version, wordsOf, startedAt, failOn, packages }, wanted, terminal);
  if (newBaseline !== undefined) await keepText(newBaseline, baselineOf(newBaseline, packages));
  return codeOfAll(packages, newBaseline === undefined ? failOn : null);
}

function levelIn({ 'fail-on': given }: Values): Level {
  const level = levels.find((one) => one === given);
  if (level === undefined)
    throw new WrongUse(`--fail-on takes ${levels.join(', ')}, not "${String(given)}".`);
  return level;
}

/** One after the other, each told of as it is done; fewer than there are when the signal says so. */
async function lookAtAll(
  places: readonly PackagePlace[],
  { look }: Looking,
  split: SplitByBaseline,
  { terminal, values, signal }: CommandContext,
): Promise<readonly ReportedPackage[]> {
  const teller = tellerOn(terminal, reportsWanted(values));
  const packages: ReportedPackage[] = [];
  for (const [at, place] of places.entries()) {
    const far = `${at + 1} of ${places.length}: ${place.name}`;
    terminal.show(printable(far));
    const startedAtMs = performance.now();
    const looked = await look(place, (what) => terminal.show(printable(`${far}, ${what}`))).catch(
      (error: unknown) => {
        if (signal.aborted) return null;
        throw error;
      },
    );
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
