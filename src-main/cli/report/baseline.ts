import { dirname, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { groupedBy } from '../../../src-shared/kernel/grouped-by';
import { CannotOpen } from '../command';
import { readText } from '../read-text';
import type { Problem } from './problem';

/**
 * Problems that were there already, as a file to keep beside the packages. A problem is known again by its rule, file and message; lines may
 * move. Packages are named from where the file lies, so that it holds wherever the command is run.
 */
const Baseline = z.object({
  lectern_baseline: z.literal(1),
  known: z.array(
    z.object({
      package: z.string(),
      rule: z.string(),
      file: z.string().nullable(),
      message: z.string(),
      times: z.int().min(1),
    }),
  ),
});
type Known = z.infer<typeof Baseline>['known'][number];

/** What a package has, by whether the baseline has it too. */
export interface Split {
  readonly problems: readonly Problem[];
  readonly known: readonly Problem[];
}

/** Splits what was found in the package at this path. What is found more often than the baseline has it is new. */
export type SplitByBaseline = (path: string, found: readonly Problem[]) => Split;

export const noBaseline: SplitByBaseline = (_path, problems) => ({ problems, known: [] });

/** Throws CannotOpen with a sentence for people. */
export async function readBaseline(file: string): Promise<SplitByBaseline> {
  const all = groupedBy(parsed(file, await readText(file)), ({ package: name }) => name);
  return (path, found) => {
    const left = new Map((all.get(nameFrom(file, path)) ?? []).map((one) => [keyOf(one), one.times]));
    const isKnown = (problem: Problem): boolean => {
      const times = left.get(keyOf(problem)) ?? 0;
      left.set(keyOf(problem), times - 1);
      return times > 0;
    };
    const known = found.filter(isKnown);
    return { known, problems: found.filter((problem) => !known.includes(problem)) };
  };
}

function parsed(file: string, text: string): readonly Known[] {
  try {
    return Baseline.parse(JSON.parse(text)).known;
  } catch (error) {
    throw new CannotOpen(`${file} is no baseline: write it anew with --write-baseline.`, { cause: error });
  }
}

/** The text of a baseline with all that was found in each package. One problem a line, in an order of its own: it goes into version control. */
export function baselineOf(file: string, packages: readonly (Split & { readonly path: string })[]): string {
  const lines = packages.flatMap(({ path, problems, known }) =>
    [...groupedBy([...problems, ...known], keyOf).values()].map((same) => {
      const [{ rule, file: inside, message }] = same;
      return JSON.stringify({
        package: nameFrom(file, path),
        rule,
        file: inside,
        message,
        times: same.length,
      });
    }),
  );
  const all = lines.toSorted().map((line) => `\n    ${line}`);
  return `{\n  "lectern_baseline": 1,\n  "known": [${all.join(',')}${all.length === 0 ? '' : '\n  '}]\n}\n`;
}

function nameFrom(file: string, path: string): string {
  return relative(dirname(resolve(file)), path)
    .split(sep)
    .join('/');
}

function keyOf({ rule, file, message }: Pick<Known, 'rule' | 'file' | 'message'>): string {
  return JSON.stringify([rule, file, message]);
}
