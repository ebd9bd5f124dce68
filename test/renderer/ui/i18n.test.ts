import { afterEach, describe, expect, test, vi } from 'vitest';
import { manageWords } from '../../../src-renderer/manage/words';
import { speak, startI18n, type I18n } from '../../../src-renderer/ui/i18n';

const words = {
  a: {
    en: { hello: 'Hello', bye: 'Bye' },
    ar: () => Promise.resolve({ hello: 'مرحبا' }),
    fr: () => Promise.reject(new TypeError('no network')),
  },
};
const said = (i18n: I18n, key: string) => i18n.t(key, { ns: 'a' });

describe('a started window', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('speaks English at once', () => {
    expect(said(startI18n(words), 'hello')).toBe('Hello');
  });

  test('speaks another language when its words are there, and English word by word where it has none', async () => {
    const i18n = startI18n(words);
    await speak(i18n, 'ar-EG');
    expect(said(i18n, 'hello')).toBe('مرحبا');
    expect(said(i18n, 'bye')).toBe('Bye');
    expect(i18n.dir()).toBe('rtl');
  });

  test('keeps a fact whole where the language runs the other way', async () => {
    const i18n = startI18n({
      a: { en: { of: 'of {{file}}' }, ar: () => Promise.resolve({ of: 'من {{file}}' }) },
    });
    expect(i18n.t('of', { ns: 'a', file: 'a & b.zip' })).toBe('of a & b.zip');
    await speak(i18n, 'ar');
    expect(i18n.t('of', { ns: 'a', file: 'a & b.zip' })).toBe('من \u2068a & b.zip\u2069');
  });

  test('writes numbers as the language does, whatever form of a word they ask for', async () => {
    const en = { of_one: '{{count}} call', of_other: '{{count}} calls of {{all}}' };
    const de = { of_one: '{{count}} Aufruf', of_other: '{{count}} Aufrufe von {{all}}' };
    const i18n = startI18n({ a: { en, de: () => Promise.resolve(de) } });
    const of = (count: number) => i18n.t('of', { ns: 'a', count, all: '60704' });
    expect([of(1), of(60_704)]).toEqual(['1 call', '60,704 calls of 60704']);
    await speak(i18n, 'de');
    expect(of(60_704)).toBe('60.704 Aufrufe von 60704');
  });

  test('asks for the words of a language only when it is spoken', async () => {
    const bring = vi.fn(() => Promise.resolve({ hello: 'مرحبا' }));
    const i18n = startI18n({ a: { ...words.a, ar: bring } });
    await speak(i18n, 'en');
    expect(bring).not.toHaveBeenCalled();
    await speak(i18n, 'ar');
    expect(bring).toHaveBeenCalledOnce();
  });

  test.each(['xx', 'fr'])('stays with English where it has or gets no words: %s', async (language) => {
    const i18n = startI18n(words);
    await speak(i18n, language);
    expect(said(i18n, 'hello')).toBe('Hello');
  });

  test('speaks the language asked for last, whichever words come first', async () => {
    let arrive = (): void => undefined;
    const late = new Promise<{ hello: string }>((resolve) => {
      arrive = () => {
        resolve({ hello: 'Hallo' });
      };
    });
    const i18n = startI18n({ a: { ...words.a, de: () => late } });
    const german = speak(i18n, 'de');
    await speak(i18n, 'ar');
    arrive();
    await german;
    expect(said(i18n, 'hello')).toBe('مرحبا');
  });

  test('speaks the first of the browser’s languages that there are words for', async () => {
    vi.stubGlobal('navigator', { languages: ['nl-BE', 'ar-MA', 'en'] });
    const i18n = startI18n(words);
    await speak(i18n, 'auto');
    expect(said(i18n, 'hello')).toBe('مرحبا');
  });

  test('fills facts and plurals as they are', () => {
    const i18n = startI18n({ manage: manageWords });
    expect(i18n.t('library.count', { ns: 'manage', count: 1 })).toBe('1 package');
    expect(i18n.t('library.count', { ns: 'manage', count: 0 })).toBe('0 packages');
    expect(i18n.t('upload.done', { ns: 'manage', title: 'A & <b>' })).toBe('Imported as “A & <b>”');
  });
});
