import { fillWords, idOfWords, type FactsIn, type WordFacts } from '../../kernel/fill-words';
import { manifestWords } from './manifest-words';
import { xmlFaultWords } from './xml-fault-words';

/** One thing to say: its stable id, the facts for its words, and both filled in in English. */
export interface Told {
  readonly id: string;
  readonly facts: WordFacts;
  readonly message: string;
  /** What the author can do about it. */
  readonly fix: string | null;
}

/** Sentences in English by id, or by `id/case`. */
export type FindingWords = Readonly<Record<string, { readonly message: string; readonly fix?: string }>>;

/** Makes the function that says the sentences of one table; a fact that a sentence asks for and does not get does not compile. */
export function createTell<W extends FindingWords>(words: W) {
  return <K extends keyof W & string>(key: K, given: FactsIn<W[K]['message'] | W[K]['fix']>): Told => {
    const { message, fix } = words[key] as FindingWords[string];
    return {
      ...idOfWords(key, given),
      message: fillWords(message, given),
      fix: fix === undefined ? null : fillWords(fix, given),
    };
  };
}

/** Says something about a manifest. */
export const tell = createTell({ ...manifestWords, ...xmlFaultWords });
