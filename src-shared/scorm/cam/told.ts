import { fillWords, idOfWords, type FactsIn, type WordFacts } from '../../kernel/fill-words';
import { manifestWords } from './manifest-words';
import { xmlFaultWords } from './xml-fault-words';

/** What can be mended in a package without asking its author: nothing a learner sees or a script reads changes. */
export const fixIds = ['re-root', 'manifest-name', 'slashes', 'case', 'encoding', 'schema-version'] as const;
export type FixId = (typeof fixIds)[number];

/** One thing to say: its stable id, the facts for its words, and both filled in in English. */
export interface Told {
  readonly id: string;
  readonly facts: WordFacts;
  readonly message: string;
  /** What the author can do about it. */
  readonly fix: string | null;
  /** Where the books say so, e.g. "CAM 3.4.1.9" of the 4th Edition; null: they do not. */
  readonly section: string | null;
  /** The fix that can be made automatically; null: none can. */
  readonly fix_id: FixId | null;
}

/** What is said of one kind of finding. `section` and `fixId` are the same in every language. */
export interface FindingRow {
  readonly message: string;
  readonly fix?: string;
  readonly section?: string;
  readonly fixId?: FixId;
}

/** Sentences in English by id, or by `id/case`. */
export type FindingWords = Readonly<Record<string, FindingRow>>;

/** Makes the function that says the sentences of one table; a fact that a sentence asks for and does not get does not compile. */
export function createTell<W extends FindingWords>(words: W) {
  return <K extends keyof W & string>(key: K, given: FactsIn<W[K]['message'] | W[K]['fix']>): Told => {
    const { message, fix, section = null, fixId = null } = words[key] as FindingRow;
    const facts = cutFacts(given);
    return {
      ...idOfWords(key, facts),
      message: fillWords(message, facts),
      fix: fix === undefined ? null : fillWords(fix, facts),
      section,
      fix_id: fixId,
    };
  };
}

/** Characters of one fact: what a file says of itself may be of any length. */
const longestFact = 1000;

function cutFacts(facts: WordFacts): WordFacts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === 'string' && fact.length > longestFact ? `${fact.slice(0, longestFact)}…` : fact,
    ]),
  );
}

/** Says something about a manifest. */
export const tell = createTell({ ...manifestWords, ...xmlFaultWords });
