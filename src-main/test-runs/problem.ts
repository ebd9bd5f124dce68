export type ProblemLevel = 'error' | 'warning' | 'info';

/** Something that a test run found. */
export interface Problem {
  /** Stable: `run.*` are findings on calls, `content.*` what the browser had to say, `axe.*` rules of axe, `test.*` the run itself. */
  readonly rule: string;
  readonly level: ProblemLevel;
  readonly message: string;
  /** What to do about it; null where there is nothing to say. */
  readonly fix: string | null;
  /** Where SCORM's books or WCAG speak of it; null: nowhere. */
  readonly section: string | null;
  /** Title of the activity; null: the course as a whole. */
  readonly activity: string | null;
  /** A file of the package, or the address of something else; null where it is not known. */
  readonly file: string | null;
  /** From 1. */
  readonly line: number | null;
}

/** A problem of which no more is known than these words. */
export function problem(
  level: ProblemLevel,
  rule: string,
  message: string,
  more: Partial<Pick<Problem, 'fix' | 'section' | 'activity' | 'file' | 'line'>> = {},
): Problem {
  const unknown = { fix: null, section: null, activity: null, file: null, line: null };
  return { ...unknown, rule, level, message, ...more };
}
