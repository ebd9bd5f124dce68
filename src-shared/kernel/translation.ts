import type { Language } from './languages';

/** The words of one room in one language: texts in groups. `{{name}}` is filled by a fact. */
export interface Words {
  readonly [key: string]: string | Words;
}

/** The plural forms of each language, as `Intl.PluralRules` names them. */
interface PluralForms {
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
  de: 'one' | 'other';
  en: 'one' | 'other';
  es: 'one' | 'many' | 'other';
  fr: 'one' | 'many' | 'other';
}

/** How the key of a text ends that has a form for each number. */
export type PluralEnd = `_${PluralForms['ar']}`;

/** A text for exactly none is no plural form in English: where there is one, each language has one. */
type KeyIn<K, L extends Language> = K extends `${string}_zero`
  ? K
  : K extends `${infer Base}${Exclude<PluralEnd, '_zero'>}`
    ? `${Base}_${PluralForms[L]}`
    : K;

/** The type of a translation: the keys of the English words, with the plural forms of its language. A missing key does not compile. */
export type TranslationOf<W, L extends Language> = {
  readonly [K in keyof W as KeyIn<K, L>]: W[K] extends string ? string : TranslationOf<W[K], L>;
};

/** The words of one room: English at once, each other language when it is first spoken. */
export type RoomWords = { readonly en: Words } & {
  readonly [L in Exclude<Language, 'en'>]: () => Promise<Words>;
};
