import type { Language } from '../../../src-shared/kernel/languages';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';

export type ShellWord = keyof typeof en;

/** Every language is in the one file of the shell: another LMS has nowhere to load more from. */
export const shellWords: Readonly<Record<Language, Readonly<Record<ShellWord, string>>>> = {
  ar,
  de,
  en,
  es,
  fr,
};
