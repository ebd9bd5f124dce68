import { createInstance, type i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Phrase, Say, Words } from './typed-words';
import { uiWords } from './words';

export type { I18n };

/** Each room's words by language tag: `{ manage: { en, de } }`. */
export type RoomWords = Readonly<Record<string, Readonly<Record<string, Words>>>>;

const fallback = 'en';

/**
 * Ready at once, no loading. `words` by room; the words of `ui` itself are always in. `language` "auto" follows
 * the browser; a language that is not there falls back to English, word by word.
 */
export function startI18n(words: RoomWords, language: string): I18n {
  const rooms: RoomWords = { ...words, ui: uiWords };
  const i18n = createInstance();
  void i18n.init({
    initAsync: false,
    lng: language === 'auto' ? browserLanguage() : language,
    fallbackLng: fallback,
    supportedLngs: languagesOf(rooms),
    nonExplicitSupportedLngs: true,
    ns: Object.keys(rooms),
    resources: byLanguage(rooms),
    interpolation: { escapeValue: false },
  });
  return i18n;
}

/** The languages that have words, in alphabetical order of their tags. */
export function languagesOf(words: RoomWords): readonly string[] {
  return [...new Set(Object.values(words).flatMap((languages) => Object.keys(languages)))].sort();
}

/** The languages a started window can speak. */
export function spokenLanguages(i18n: I18n): readonly string[] {
  return Object.keys(i18n.options.resources ?? {});
}

/** Changes the language of the whole window. */
export function speak(i18n: I18n, language: string): void {
  void i18n.changeLanguage(language === 'auto' ? browserLanguage() : language);
}

/** What a room uses to say its words: `const say = useSay<ManageWords>('manage')`. */
export function useSay<W>(room: string): Say<W> {
  const { t } = useTranslation(room);
  return (key, ...facts) => t(key, facts[0] ?? {});
}

/** Says texts that were chosen by a function, e.g. the explanation of a refusal. */
export function useSayPhrase<W>(room: string): (phrase: Phrase<W>) => string {
  const { t } = useTranslation(room);
  return ({ key, facts }) => t(key, facts);
}

function browserLanguage(): string {
  return typeof navigator === 'undefined' ? fallback : navigator.language;
}

function byLanguage(rooms: RoomWords): Record<string, Record<string, Words>> {
  const languages = languagesOf(rooms).map((language) => {
    const spoken = Object.entries(rooms).map(([room, words]) => [room, words[language] ?? {}] as const);
    return [language, Object.fromEntries(spoken)] as const;
  });
  return Object.fromEntries(languages);
}
