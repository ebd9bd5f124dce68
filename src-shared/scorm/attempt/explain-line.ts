import { fillWords, type FactsIn, type WordFacts } from '../../kernel/fill-words';
import { explainWords } from './explain-words';

/** One sentence of an explanation: its id, which `explainWords` and translations know, and its facts. */
export interface ExplanationLine {
  /** 0 for the outcome; what it follows from is one deeper. */
  readonly depth: number;
  readonly key: ExplainKey;
  readonly facts: WordFacts;
}

export type ExplainKey = keyof typeof explainWords;

/** How an activity is called, by its id: by its title, say. */
export type NameOf = (activityId: string) => string;

/** A line in English. */
export function explanationText({ key, facts }: ExplanationLine): string {
  return fillWords(explainWords[key], facts);
}

export function lineOf<Key extends ExplainKey>(
  depth: number,
  key: Key,
  facts: FactsIn<(typeof explainWords)[Key]>,
): ExplanationLine {
  return { depth, key, facts };
}

/** The part of an id that tells a value; a measure that is known is not told so. */
export function truthOf(value: boolean | number | null): 'true' | 'false' | 'unknown' {
  return value === null ? 'unknown' : value === false ? 'false' : 'true';
}

/** The names of activities, not too many of them. */
export function listed(activities: readonly string[], nameOf: NameOf): string {
  const names = activities.slice(0, mostNames).map((id) => `"${nameOf(id)}"`);
  return activities.length > mostNames
    ? `${names.join(', ')} … (${String(activities.length)})`
    : names.join(', ');
}

/** How many activities a sentence lists. */
const mostNames = 8;
