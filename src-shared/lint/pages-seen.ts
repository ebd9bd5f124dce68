import { launchedShell } from './dispatch-shells';
import { localReferences, thereFor } from './local-references';
import type { Subject } from './package-to-lint';
import type { Page } from './page';
import { inFile, type Place } from './rule';

/** What a page may say that only counts together with the others. */
const marks = {
  /** Speaks to the API of SCORM 1.2. */
  api12: /\bLMSInitialize\b/,
  /** Speaks to the API of SCORM 2004. */
  api2004: /\bAPI_1484_11\b/,
  /** Writes what is not a text that stands there: how long it becomes, nobody can see. */
  suspendData: /\bsuspend_data["']\s{0,9},\s{0,9}(?![\s"'`])/,
  browserStorage: /\b(?:local|session)Storage\s{0,9}[.[]/,
} as const;

export type Mark = keyof typeof marks;

/** What all pages together say. */
export interface PagesSeen {
  readonly count: number;
  /** A page that is launched leads to a course elsewhere. */
  readonly hasShell: boolean;
  /** Every page, script and style sheet of the package was looked at whole. */
  readonly allRead: boolean;
  /** A page loads a script that the package does not have: nobody knows what it would say. */
  readonly missesScript: boolean;
  /** The first place that says it. */
  readonly placeOf: (mark: Mark) => Place | undefined;
}

export function createPagesSeen() {
  const places = new Map<Mark, Place>();
  let [count, hasShell, missesScript] = [0, false, false];
  return {
    add: (page: Page, subject: Subject): void => {
      count += 1;
      missesScript ||= localReferences(page).some(
        ({ path }) => /\.m?js$/i.test(path) && !thereFor(path, subject),
      );
      hasShell ||= launchedShell(page, subject) !== undefined;
      for (const [mark, pattern] of Object.entries(marks) as [Mark, RegExp][]) {
        const found = places.has(mark) ? null : pattern.exec(page.text);
        if (found) places.set(mark, inFile(page.path, page.lineAt(found.index)));
      }
    },
    result: (allRead: boolean): PagesSeen => ({
      count,
      hasShell,
      missesScript,
      allRead,
      placeOf: (mark) => places.get(mark),
    }),
  };
}
