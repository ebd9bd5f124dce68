import { fillWords, idOfWords, type FactsIn } from '../../kernel/fill-words';
import type { TraceNote } from './events';
import { noteWords } from './note-words';

/** Makes one remark; `section` is that of the book. */
export function remark<K extends keyof typeof noteWords>(
  kind: TraceNote['kind'],
  key: K,
  facts: FactsIn<(typeof noteWords)[K]>,
  section?: string,
): TraceNote {
  const said = { kind, ...idOfWords(key, facts), text: fillWords(noteWords[key], facts) };
  return section === undefined ? said : { ...said, section };
}
