import type { Page } from './page';
import { inFile, type Place } from './rule';

/** What a page may say that only counts together with the others. */
const marks = {
  /** Speaks to the API of SCORM 1.2. */
  api12: /\bLMSInitialize\b/,
  /** Speaks to the API of SCORM 2004. */
  api2004: /\bAPI_1484_11\b/,
  suspendData: /\bsuspend_data\b/,
  browserStorage: /\b(?:local|session)Storage\s{0,9}[.[]/,
} as const;

export type Mark = keyof typeof marks;

/** What all pages together say. */
export interface PagesSeen {
  readonly count: number;
  /** Every page, script and style sheet of the package was looked at whole. */
  readonly allRead: boolean;
  /** The first place that says it. */
  readonly placeOf: (mark: Mark) => Place | undefined;
}

export function createPagesSeen() {
  const places = new Map<Mark, Place>();
  let count = 0;
  return {
    add: (page: Page): void => {
      count += 1;
      for (const [mark, pattern] of Object.entries(marks) as [Mark, RegExp][]) {
        const found = places.has(mark) ? null : pattern.exec(page.text);
        if (found) places.set(mark, inFile(page.path, page.lineAt(found.index)));
      }
    },
    result: (allRead: boolean): PagesSeen => ({ count, allRead, placeOf: (mark) => places.get(mark) }),
  };
}
