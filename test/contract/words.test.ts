import { describe, expect, test } from 'vitest';
import { refusalWords } from '../../src-main/features/dispatches/refusal-words';
import { apiWords } from '../../src-renderer/api/words';
import { classroomWords } from '../../src-renderer/classroom/words';
import { findingsInWords } from '../../src-renderer/api/words/findings';
import { shellWords } from '../../src-renderer/dispatch/words';
import { inspectorWords } from '../../src-renderer/inspector/words';
import { engineWords } from '../../src-renderer/inspector/words/engine';
import { manageWords } from '../../src-renderer/manage/words';
import { playerWords } from '../../src-renderer/player/words';
import { uiWords } from '../../src-renderer/ui/words';
import { wordsByLanguage, type Words as MainWords } from '../../src-main/windows/words';
import { languages, type Language } from '../../src-shared/kernel/languages';
import type { RoomWords, Words } from '../../src-shared/kernel/translation';
import { sameAsEnglish } from './same-as-english';

type Table = Readonly<Record<Language, Words>>;

async function loaded({ en, ar, de, es, fr }: RoomWords): Promise<Table> {
  return { en, ar: await ar(), de: await de(), es: await es(), fr: await fr() };
}

const tables: Readonly<Record<string, Table>> = {
  api: await loaded(apiWords),
  findings: await loaded(findingsInWords),
  inspector: await loaded(inspectorWords),
  classroom: await loaded(classroomWords),
  engine: await loaded(engineWords),
  manage: await loaded(manageWords),
  player: await loaded(playerWords),
  ui: await loaded(uiWords),
  dispatch: shellWords,
  refusals: refusalWords,
};

/** Of a finding these are the same in every language, and stand in the English table alone. */
const notSaid = /\.(section|fixId)$/;
const pluralEnd = /_(zero|one|two|few|many|other)$/;

function textsOf(words: Words, above = ''): ReadonlyMap<string, string> {
  const texts = Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'string' ? [[above + key, word] as const] : [...textsOf(word, `${above}${key}.`)],
  );
  return new Map(texts.filter(([key]) => !notSaid.test(key)));
}

/** The keys that a language must have: each plural in all of its forms. A text for exactly none stays one. */
function keysFor(english: ReadonlyMap<string, string>, language: Language): readonly string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const keys = [...english.keys()].flatMap((key) => {
    if (!pluralEnd.test(key) || key.endsWith('_zero')) return [key];
    return forms.map((form) => key.replace(pluralEnd, `_${form}`));
  });
  return [...new Set(keys)].sort();
}

/** Facts that a text asks for; a plural form may tell its number in words. */
function factsOf(key: string, text: string): readonly string[] {
  const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => !(pluralEnd.test(key) && name === 'count')).sort();
}

const inEnglish = (english: ReadonlyMap<string, string>, key: string) =>
  english.get(key) ?? english.get(key.replace(pluralEnd, '_other')) ?? '';

const others = languages.filter((language) => language !== 'en');
const each = Object.keys(tables).flatMap((room) => others.map((language) => [room, language] as const));

describe.each(each)('the words of %s in %s', (room, language) => {
  const english = textsOf(tables[room]?.en ?? {});
  const texts = textsOf(tables[room]?.[language] ?? {});

  test('have every key, with the plural forms of the language', () => {
    expect(english.size).toBeGreaterThan(0);
    expect([...texts.keys()].sort()).toEqual(keysFor(english, language));
  });

  test('say something, with the facts of the English text', () => {
    for (const [key, text] of texts) {
      expect(text.trim(), key).not.toBe('');
      expect([key, factsOf(key, text)]).toEqual([key, factsOf(key, inEnglish(english, key))]);
    }
  });

  test('are English only where the word is the same in both languages', () => {
    const same = [...texts].filter(([key, text]) => text === inEnglish(english, key)).map(([, text]) => text);
    const unexpected = same.filter((text) => /\p{L}{2}/u.test(text.replace(/\{\{\w+\}\}/g, '')));
    expect(
      unexpected.filter(
        (text) => !sameAsEnglish.every.includes(text) && !sameAsEnglish[language].includes(text),
      ),
    ).toEqual([]);
  });
});

describe('the words of the main process', () => {
  test.each(others)('are all there in %s, and name what they are about', (language) => {
    const said = saidBy(wordsByLanguage[language]);
    const english = saidBy(wordsByLanguage.en);
    expect([...said.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of said) {
      expect(text.trim(), key).not.toBe('');
      expect([key, text.includes('FACT')]).toEqual([key, english.get(key)?.includes('FACT')]);
    }
  });
});

/** Every sentence, each fact in it "FACT". */
function saidBy(words: MainWords): ReadonlyMap<string, string> {
  return new Map(sentencesIn(words, ''));
}

type Sentence = readonly [key: string, text: string];
type Part = string | ((...facts: never[]) => unknown) | object;

function sentencesIn(part: Part, key: string): readonly Sentence[] {
  if (typeof part === 'string') return [[key, part]];
  if (typeof part === 'function') {
    const say = part as (...facts: readonly string[]) => Part;
    return sentencesIn(say('FACT', 'FACT'), `${key}()`);
  }
  return Object.entries(part).flatMap(([name, inner]) => sentencesIn(inner as Part, `${key}.${name}`));
}
