import {
  createInstance,
  type BackendModule,
  type FormatterModule,
  type i18n as I18n,
  type Resource,
} from 'i18next';
import { use, useMemo, useSyncExternalStore } from 'react';
import { I18nContext } from 'react-i18next';
import { languages, spokenLanguage } from '../../src-shared/kernel/languages';
import type { RoomWords } from '../../src-shared/kernel/translation';
import type { Phrase, Say } from './typed-words';
import { uiWords } from './words';

export type { I18n };

/** The words of each room of a window: `{ manage: { en, de: () => … } }`. */
export type WordsByRoom = Readonly<Record<string, Pick<RoomWords, 'en'> & Partial<RoomWords>>>;

/** Speaks English at once, without loading; `speak` changes that. The words of `ui` itself are always in. */
export function startI18n(words: WordsByRoom): I18n {
  const rooms: WordsByRoom = { ...words, ui: uiWords };
  const i18n = createInstance();
  void i18n
    .use(loaderOf(rooms))
    .use(numbers)
    .init({
      initAsync: false,
      lng: 'en',
      fallbackLng: 'en',
      supportedLngs: languages,
      ns: Object.keys(rooms),
      resources: { en: englishOf(rooms) },
      partialBundledLanguages: true,
      interpolation: {
        escapeValue: true,
        escape: (fact) => (i18n.dir() === 'rtl' ? isolated(fact) : fact),
        alwaysFormat: true,
      },
      react: { useSuspense: false },
    });
  return i18n;
}

/**
 * Changes the language of the whole window as soon as its words are there; until then it goes on in the one before, and
 * words that cannot be loaded are English. `language` is a tag, or "auto" for the first of the browser that is spoken here.
 */
export async function speak(i18n: I18n, language: string): Promise<void> {
  await i18n.changeLanguage(spokenLanguage(language === 'auto' ? navigator.languages : [language]));
}

/** What a room uses to say its words: `const say = useSay<ManageWords>('manage')`. Another function only in another language. */
export function useSay<W>(room: string): Say<W> {
  const { i18n, language } = useLanguage();
  return useMemo(() => {
    const t = i18n.getFixedT(language, room);
    return (key, ...facts) => t(key, facts[0] ?? {});
  }, [i18n, language, room]);
}

/** Says texts that were chosen by a function, e.g. the explanation of a refusal. */
export function useSayPhrase<W>(room: string): (phrase: Phrase<W>) => string {
  const { i18n, language } = useLanguage();
  return useMemo(() => {
    const t = i18n.getFixedT(language, room);
    return ({ key, facts }) => t(key, facts);
  }, [i18n, language, room]);
}

/** The language of the window, whose words are all there. The library's own hook takes too long for what each line of a list calls. */
export function useLanguage(): { readonly i18n: I18n; readonly language: string } {
  // Absent where nothing provides it, whatever the type says.
  const context = use(I18nContext) as { readonly i18n: I18n } | undefined;
  if (context === undefined) throw new Error('Words need their provider');
  const { i18n } = context;
  const language = useSyncExternalStore(
    useMemo(() => listenTo(i18n), [i18n]),
    () => languageOf(i18n),
    () => languageOf(i18n),
  );
  return { i18n, language };
}

/** English where the words of the one that was asked for could not be had. */
function languageOf({ resolvedLanguage, language }: I18n): string {
  return resolvedLanguage ?? language;
}

function listenTo(i18n: I18n): (heard: () => void) => () => void {
  return (heard) => {
    i18n.on('languageChanged', heard);
    return () => {
      i18n.off('languageChanged', heard);
    };
  };
}

/** Writes each number among the facts as the language does: 60,704. */
const numbers: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (fact: string | number, _, language = 'en') =>
    typeof fact === 'number' ? formatOf(language).format(fact) : fact,
};

function formatOf(language: string): Intl.NumberFormat {
  const format = known.get(language) ?? new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  known.set(language, format);
  return format;
}

/** By language: what the browser makes to write numbers is dear. */
const known = new Map<string, Intl.NumberFormat>();

/** A fact that is written the other way round (a file name, a code) stays whole in a sentence from right to left. */
function isolated(fact: string): string {
  return `\u2068${fact}\u2069`;
}

function englishOf(rooms: WordsByRoom): Resource[string] {
  return Object.fromEntries(Object.entries(rooms).map(([room, { en }]) => [room, en]));
}

/** Brings the words of a room when i18next first needs them in a language. */
function loaderOf(rooms: WordsByRoom): BackendModule {
  return {
    type: 'backend',
    init: () => undefined,
    read: (tag, room, done) => {
      loadWords(rooms, tag, room).then(
        (words) => {
          done(null, words);
        },
        (error: unknown) => {
          done(error instanceof Error ? error : String(error), null);
        },
      );
    },
  };
}

async function loadWords(rooms: WordsByRoom, tag: string, room: string) {
  const language = spokenLanguage([tag]);
  const words = rooms[room]?.[language];
  return typeof words === 'function' ? words() : (words ?? {});
}
