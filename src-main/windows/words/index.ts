import { spokenLanguage, type Language } from '../../../src-shared/kernel/languages';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';

/** English texts as a translation has them: any text, and functions of the same facts. */
type Translated<W> = W extends string
  ? string
  : W extends (...facts: infer Facts) => infer Text
    ? (...facts: Facts) => Translated<Text>
    : { readonly [K in keyof W]: Translated<W[K]> };

export type Words = Translated<typeof en>;

/** In no language: the name is shown before the system's language is known. */
export const productName = 'Lectern';

export const wordsByLanguage: Readonly<Record<Language, Words>> = { ar, de, en, es, fr };

/** Words for locales such as `de-AT`, wished for most first: the first language that is spoken here, else English. */
export function wordsFor(locales: readonly string[]): Words {
  return wordsByLanguage[spokenLanguage(locales)];
}
