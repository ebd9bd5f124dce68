import { describe, expect, test } from 'vitest';
import { explainTrouble, type TroubleContext } from '../../../../src-renderer/manage/sync/explain-trouble';
import { manageWords } from '../../../../src-renderer/manage/words';
import { speak, startI18n } from '../../../../src-renderer/ui/i18n';
import {
  remoteTroubleWords,
  type RemoteTrouble,
  type RemoteTroubleWord,
} from '../../../../src-shared/contract/remote-trouble';
import { languages } from '../../../../src-shared/kernel/languages';

const host = 'lectern.example';

function troubleOf(
  word: RemoteTroubleWord,
  facts: RemoteTrouble['facts'] = {},
  lasting = false,
): RemoteTrouble {
  return { word, lasting, facts, at: '2026-01-01T00:00:00.000Z' };
}

function keysOf(trouble: RemoteTrouble, next: TroubleContext['next'] = 'asked') {
  const { what, safe, todo, told } = explainTrouble(trouble, { host, next });
  return { what: what.key, safe: safe.key, todo: todo.key, told: told.map(({ key }) => key) };
}

/** What a remote may tell beside a word; each of them is said in words of its own. */
const tellingFacts: readonly (readonly [RemoteTroubleWord, RemoteTrouble['facts']])[] = [
  ...['nobody-vouches', 'expired', 'not-yet-valid', 'wrong-name', 'no-tls', 'only-tls'].map(
    (fault) => ['tls', { fault, code: 'X' }] as const,
  ),
  ['captive-portal', { status: 302, to: 'https://hotel.example' }],
  ['garbage', { reason: 'redirect', status: 301, at: '' }],
  ['garbage', { reason: 'checksum', status: null, at: '' }],
  ...['read', 'write'].map((lacks) => ['forbidden', { lacks }] as const),
  ['held', { where: 'remote' }],
  ...['tenant', 'instance', 'package'].map((reason) => ['another-remote', { reason }] as const),
  ...['folder', 'gone', 'file'].map((reason) => ['package-missing', { reason }] as const),
];

describe.each(languages)('every trouble is explained in %s', (language) => {
  test.each([...remoteTroubleWords.map((word) => [word, { seen: 'v9' }] as const), ...tellingFacts])(
    '%s %j',
    async (word, facts) => {
      const i18n = startI18n({ manage: manageWords });
      await speak(i18n, language);
      const t = i18n.getFixedT(language, 'manage');
      const explained = explainTrouble(troubleOf(word, facts), { host, next: { when: 'in 5 minutes' } });
      for (const { key, facts: told } of [explained.what, explained.safe, explained.todo]) {
        expect(i18n.exists(key, { ns: 'manage', lng: language, fallbackLng: [] }), key).toBe(true);
        expect(t(key, told)).not.toMatch(/\{\{|undefined|trouble\./);
      }
    },
  );
});

describe('what a trouble tells beside its word', () => {
  test.each(tellingFacts)('%s %j has words of its own', (word, facts) => {
    expect(keysOf(troubleOf(word, facts)).what).not.toBe(keysOf(troubleOf(word)).what);
  });

  test('is what the remote said, its answer and the code, where it told them', () => {
    const said = troubleOf('refused', { status: 422, code: 'BAD', text: 'No', details: { a: 1 } }, true);
    expect(keysOf(said).told).toEqual(['trouble.said', 'trouble.status', 'trouble.code']);
    expect(keysOf(troubleOf('refused', { status: 422, code: null, text: null })).told).toEqual([
      'trouble.status',
    ]);
    expect(keysOf(troubleOf('held', { where: 'here' })).told).toEqual([]);
  });

  test('of a newer server, which is not known here, leaves the words of the word', () => {
    expect(keysOf(troubleOf('tls', { fault: 'odd' })).what).toBe('trouble.tls.what');
    expect(keysOf(troubleOf('garbage', { reason: ['redirect'] })).what).toBe('trouble.garbage.what');
  });
});

describe('what is said to be safe', () => {
  test.each([
    ['a first try', troubleOf('dns'), 'trial', 'trouble.safe.trial'],
    ['what may pass, by itself', troubleOf('dns'), { when: 'soon' }, 'trouble.safe.again'],
    ['what may pass, when asked', troubleOf('dns'), 'asked', 'trouble.safe.asked'],
    ['what lasts', troubleOf('unauthorized', {}, true), { when: 'soon' }, 'trouble.safe.stays'],
    ['a stranger at the address', troubleOf('another-remote', {}, true), 'asked', 'trouble.safe.notSent'],
    ['another tenant', troubleOf('wrong-tenant', {}, true), 'asked', 'trouble.safe.notSent'],
  ] as const)('of %s', (_, trouble, next, key) => {
    expect(keysOf(trouble, next).safe).toBe(key);
  });
});
