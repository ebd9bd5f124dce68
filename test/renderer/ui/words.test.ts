import { describe, expect, test } from 'vitest';
import { apiWords } from '../../../src-renderer/api/words';
import { inspectorWords } from '../../../src-renderer/inspector/words';
import { manageWords } from '../../../src-renderer/manage/words';
import { playerWords } from '../../../src-renderer/player/words';
import { languagesOf, spokenLanguages, startI18n, type RoomWords } from '../../../src-renderer/ui/i18n';
import type { Words } from '../../../src-renderer/ui/typed-words';
import { uiWords } from '../../../src-renderer/ui/words';

const rooms: RoomWords = {
  api: apiWords,
  inspector: inspectorWords,
  manage: manageWords,
  player: playerWords,
  ui: uiWords,
};

function textsOf(words: Words, above = ''): readonly (readonly [key: string, text: string])[] {
  return Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'string' ? [[above + key, word] as const] : textsOf(word, `${above}${key}.`),
  );
}

const plural = /_(zero|one|two|few|many|other)$/;
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

describe('the words of each room', () => {
  test.each(Object.keys(rooms))('%s has every language with the same keys and facts', (room) => {
    const languages = rooms[room] ?? {};
    const facts = (words: Words) =>
      new Map(
        textsOf(words)
          .filter(([key]) => !plural.test(key))
          .map(([key, text]) => [key, placeholders(text)]),
      );
    const english = facts(languages['en'] ?? {});
    expect(english.size).toBeGreaterThan(0);
    for (const tag of languagesOf(rooms)) expect(facts(languages[tag] ?? {}), tag).toEqual(english);
  });

  test.each(Object.keys(rooms))('%s leaves no text empty, and every plural has its other', (room) => {
    const texts = new Map(textsOf(rooms[room]?.['en'] ?? {}));
    for (const [key, text] of texts) {
      expect(text.trim(), key).not.toBe('');
      if (plural.test(key)) expect(texts.has(key.replace(plural, '_other')), key).toBe(true);
    }
  });
});

describe('a started window', () => {
  test('speaks the language asked for, and English where it is not there', () => {
    const words = { a: { en: { hello: 'Hello', bye: 'Bye' }, ar: { hello: 'مرحبا' } } };
    const i18n = startI18n(words, 'ar');
    expect(i18n.t('hello', { ns: 'a' })).toBe('مرحبا');
    expect(i18n.t('bye', { ns: 'a' })).toBe('Bye');
    expect(i18n.dir()).toBe('rtl');
    expect(startI18n(words, 'xx').t('hello', { ns: 'a' })).toBe('Hello');
  });

  test('offers the languages that exist', () => {
    expect(spokenLanguages(startI18n(rooms, 'en'))).toEqual(['en']);
  });

  test('fills facts and plurals as they are', () => {
    const i18n = startI18n(rooms, 'en');
    expect(i18n.t('library.count', { ns: 'manage', count: 1 })).toBe('1 package');
    expect(i18n.t('library.count', { ns: 'manage', count: 0 })).toBe('0 packages');
    expect(i18n.t('upload.done', { ns: 'manage', title: 'A & <b>' })).toBe('Imported as “A & <b>”');
  });
});
