import { isAtLeast, type Level, type Problem } from './problem';

/** A package that was looked at. */
export interface ReportedPackage {
  /** As reports call it: its path from where the command was run, with "/"; an absolute one where it lies elsewhere. */
  readonly name: string;
  /** Its whole path. */
  readonly path: string;
  readonly isFolder: boolean;
  /** What there is to say of it, e.g. its title and version, in one line; null where it could not be read. */
  readonly about: string | null;
  /** Those that are not known from the baseline. */
  readonly problems: readonly Problem[];
  /** Those that are. */
  readonly known: readonly Problem[];
  /** Why it could not be looked at, in a sentence: its file is not there, or cannot be read. */
  readonly trouble: string | null;
  readonly tookMs: number;
}

/** What a rule looks for. */
export interface RuleWords {
  readonly summary: string;
  /** What an author can do about it. */
  readonly fix: string | null;
}

/** What a command found in packages: every form of report is made of this alone. */
export interface Report {
  readonly command: 'check' | 'test';
  /** Of Lectern. */
  readonly version: string;
  readonly startedAt: Date;
  /** From which level on a problem makes the command fail. */
  readonly failOn: Level;
  readonly packages: readonly ReportedPackage[];
  /** Undefined for a rule that has no words but those of its problems. */
  readonly wordsOf: (rule: string) => RuleWords | undefined;
}

export function countOf(problems: readonly Problem[], level: Level): number {
  return problems.filter((problem) => problem.level === level).length;
}

/** Does one of them make the command fail? */
export function isFailing(problems: readonly Problem[], failOn: Level): boolean {
  return problems.some(({ level }) => isAtLeast(level, failOn));
}
