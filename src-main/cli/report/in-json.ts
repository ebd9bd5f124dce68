import { levels, type Level, type Problem } from './problem';
import { countOf, type ReportedPackage } from './report';

/** A package and what is wrong with it, a line of JSON for each problem and one for the package. */
export function packageInJson(one: ReportedPackage): readonly string[] {
  const { name, about, problems, known, trouble, tookMs } = one;
  const lines = [
    ...problems.map((problem) => ({ event: 'problem', ...problem, known: false })),
    ...known.map((problem) => ({ event: 'problem', ...problem, known: true })),
    {
      event: 'package',
      package: name,
      about,
      ...countsOf(problems),
      known: known.length,
      trouble,
      took_ms: tookMs,
    },
  ];
  return lines.map((line) => JSON.stringify(line));
}

export function totalInJson(packages: readonly ReportedPackage[]): string {
  const problems = packages.flatMap((one) => one.problems);
  const known = packages.flatMap((one) => one.known).length;
  return JSON.stringify({ event: 'ended', packages: packages.length, ...countsOf(problems), known });
}

function countsOf(problems: readonly Problem[]): Readonly<Record<Level, number>> {
  const [error, warning, info] = levels.map((level) => countOf(problems, level));
  return { error: error ?? 0, warning: warning ?? 0, info: info ?? 0 };
}
