import type { DataNode } from './node';

/** What is wrong with a value; null when it is right. */
export type Verdict = 'type-mismatch' | 'out-of-range' | null;

/** Where a value is to stand: the row it belongs to, and the row around that one; and how strictly it is looked at. */
export interface ValuePlace {
  readonly row: DataNode;
  readonly outer: DataNode | null;
  readonly lenientTimestamps: boolean;
}

/** A data type of the standard. */
export interface ValueType {
  /** The standard's name for it, as the inspector shows it. */
  readonly name: string;
  readonly check: (text: string, place: ValuePlace) => Verdict;
}

/** A type that only looks at the text. */
export function textType(name: string, isRight: (text: string) => boolean): ValueType {
  return { name, check: (text) => (isRight(text) ? null : 'type-mismatch') };
}

export const anyText: ValueType = textType('characterstring', () => true);

/** One of a few words, case-sensitive. */
export function vocabulary(...words: readonly string[]): ValueType {
  return textType(`vocabulary: ${words.map((word) => word || '""').join(', ')}`, (text) =>
    words.includes(text),
  );
}

/** A number in the form `isNumber` accepts, from `least` to `most`. */
export function numberType(
  name: string,
  isNumber: (text: string) => boolean,
  least = -Infinity,
  most = Infinity,
): ValueType {
  return {
    name,
    check: (text) => {
      if (!isNumber(text)) return 'type-mismatch';
      const value = Number(text);
      return value < least || value > most ? 'out-of-range' : null;
    },
  };
}
