import { en } from './en';

export type Words = typeof en;

/** In no language: the name is shown before the system's language is known. */
export const productName = 'Lectern';

const byLanguage: Readonly<Record<string, Words>> = { en };

/** Words for a locale such as `de-AT`: its language's, else English. */
export function wordsFor(locale: string): Words {
  return byLanguage[locale.split('-')[0] ?? ''] ?? en;
}
