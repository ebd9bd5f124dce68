import { findingWords } from '../../../src-shared/contract/finding-words';
import { idOfWords, namedFacts } from '../../../src-shared/kernel/fill-words';
import { groupedBy } from '../../../src-shared/kernel/grouped-by';
import type { FindingRow } from '../../../src-shared/scorm/cam/told';
import type { RuleWords } from '../report/report';

const all: readonly (readonly [string, FindingRow])[] = Object.entries(findingWords);
const byId = groupedBy(all, ([key]) => idOfWords(key, {}).id);

/** What a rule says, with the names of its facts where the facts stand; undefined where it says several things. */
export function wordsOfRule(id: string): RuleWords | undefined {
  const [first, second] = byId.get(id) ?? [];
  if (first === undefined || second !== undefined) return undefined;
  const [, { message, fix }] = first;
  return { summary: namedFacts(message), fix: fix === undefined ? null : namedFacts(fix) };
}
