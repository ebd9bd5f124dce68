import type { Page } from '../page';
import { inFile, type LintFinding, type Rule } from '../rule';
import { isInComment } from '../loaded-references';

/** Habits that browsers have taken away; each is told once for a page. */
export const pageHabitRules: readonly Rule[] = [
  habit('page.document-domain', 'warning', ({ text }) =>
    firstOutsideComments(text, /\bdocument\.domain\s{0,9}=(?!=)/g),
  ),
  habit('page.unload', 'info', ({ text }) =>
    /pagehide|visibilitychange/.test(text)
      ? undefined
      : firstOutsideComments(
          text,
          /\b(?:addEventListener|on|bind)\s{0,9}\(\s{0,9}["'](?:before)?unload["']|\bon(?:before)?unload\s{0,9}=/gi,
        ),
  ),
  habit('page.synchronous-request', 'warning', ({ text }) =>
    firstOutsideComments(
      text,
      /\.open\s{0,9}\(\s{0,9}["'](?:GET|POST|PUT)["']\s{0,9},[^,()\n]{1,200},\s{0,9}(?:false|!1)\b/gi,
    ),
  ),
  habit('page.service-worker', 'warning', ({ text }) =>
    firstOutsideComments(text, /\bserviceWorker\.register\b/g),
  ),
];

type HabitId = 'page.document-domain' | 'page.unload' | 'page.synchronous-request' | 'page.service-worker';

function habit(
  id: HabitId,
  severity: LintFinding['severity'],
  indexIn: (page: Page) => number | undefined,
): Rule {
  return {
    id,
    severity,
    ofPage: (page, _, found) => {
      const index = indexIn(page);
      if (index !== undefined) found(id, {}, inFile(page.path, page.lineAt(index)));
    },
  };
}

const mostLooked = 200;

function firstOutsideComments(text: string, pattern: RegExp): number | undefined {
  let looked = 0;
  for (const { index } of text.matchAll(pattern)) {
    if (!isInComment(text, index)) return index;
    if ((looked += 1) > mostLooked) return undefined;
  }
  return undefined;
}
