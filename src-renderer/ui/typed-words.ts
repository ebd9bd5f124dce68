import type { PluralEnd } from '../../src-shared/kernel/translation';

type WithoutPlural<K extends string> = K extends `${infer Base}${PluralEnd}` ? Base : K;

/** The dotted keys of a room's words; plural forms count as one key. */
export type WordKey<W, Prefix extends string = ''> = {
  [K in keyof W & string]: W[K] extends string
    ? `${Prefix}${WithoutPlural<K>}`
    : WordKey<W[K], `${Prefix}${K}.`>;
}[keyof W & string];

type TextAt<W, K extends string> = K extends `${infer Group}.${infer Rest}`
  ? Group extends keyof W
    ? TextAt<W[Group], Rest>
    : never
  : K extends keyof W
    ? W[K]
    : `${K}_other` extends keyof W
      ? W[`${K}_other`]
      : never;

type FactName<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | FactName<Rest> : never;

/** The facts a text asks for: none, or an object with each of them. */
export type FactsOf<W, K extends string> = [FactName<TextAt<W, K>>] extends [never]
  ? []
  : [facts: Readonly<Record<FactName<TextAt<W, K>>, string | number>>];

/** A text chosen at run time, with more facts than it may need. */
export interface Phrase<W> {
  readonly key: WordKey<W>;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Says a text of the room in the user's language. A key or fact that is missing does not compile. */
export interface Say<W> {
  <K extends WordKey<W>>(key: K, ...facts: FactsOf<W, K>): string;
}
