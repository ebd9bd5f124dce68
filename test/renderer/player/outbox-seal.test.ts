import { describe, expect, test } from 'vitest';
import { createSeal } from '../../../src-renderer/player/frame/outbox-seal';
import {
  createOutboxStorage,
  forgetEpoch,
  leftovers,
} from '../../../src-renderer/player/frame/outbox-storage';

const key = Buffer.from('0123456789abcdef0123456789abcdef').toString('base64');
const otherKey = Buffer.from('fedcba9876543210fedcba9876543210').toString('base64');

/** Page storage as browsers have it. */
function pageStorage(): Storage {
  const map = new Map<string, string>();
  return {
    get length() {
      return map.size;
    },
    key: (at) => [...map.keys()][at] ?? null,
    getItem: (name) => map.get(name) ?? null,
    setItem: (name, value) => void map.set(name, value),
    removeItem: (name) => void map.delete(name),
    clear: () => map.clear(),
  };
}

const entryText = (number: number) =>
  JSON.stringify({ number, event: { type: 'unload', nowMs: number }, result: '', errorCode: '0' });

describe('sealed text', () => {
  test('can be opened again under the same key, another page long after', () => {
    const sealed = createSeal(key).seal('cmi.location = Größe 5 \\ud800');
    expect(createSeal(key).open(sealed)).toBe('cmi.location = Größe 5 \\ud800');
  });

  test('tells nothing to who has another key, and nothing in plain sight', () => {
    const sealed = createSeal(key).seal('{"learner":"Ada"}');
    expect(createSeal(otherKey).open(sealed)).toBeNull();
    expect(Buffer.from(sealed, 'base64').toString()).not.toContain('Ada');
  });

  test('is another one each time', () => {
    const seal = createSeal(key);
    expect(new Set(Array.from({ length: 20 }, () => seal.seal('the same text'))).size).toBe(20);
  });

  test('that was changed is not opened', () => {
    const seal = createSeal(key);
    const bytes = Buffer.from(seal.seal('cmi.score.raw = 40'), 'base64');
    bytes[bytes.length - 20]! ^= 1;
    expect(seal.open(bytes.toString('base64'))).toBeNull();
  });

  test.each(['', 'a.b.c', '....', 'AAAA.9999999999.AAAA', 'AAAAAAAAAAAAAAAAAAAAAA==.x.%%%'])(
    'cannot be opened when it is rubbish: %s',
    (rubbish) => {
      expect(createSeal(key).open(rubbish)).toBeNull();
    },
  );
});

describe('the outbox in page storage', () => {
  test('gives back what an earlier page of the session left, in order, by epoch', () => {
    const place = { storage: pageStorage(), sessionId: 's', seal: createSeal(key) };
    const before = createOutboxStorage(place, 3);
    for (const number of [1, 2, 10]) before.keep(number, entryText(number));
    before.drop(1);
    createOutboxStorage({ ...place, sessionId: 'other' }, 3).keep(1, entryText(1));
    const found = leftovers({ ...place, seal: createSeal(key) });
    expect(found.map(({ epoch, entries }) => [epoch, entries.map((entry) => entry.number)])).toEqual([
      [3, [2, 10]],
    ]);
    forgetEpoch(place, 3);
    expect(place.storage).toHaveLength(1);
  });

  test('does without storage that is full or off', () => {
    const full = pageStorage();
    full.setItem = () => {
      throw new Error('quota');
    };
    const seal = createSeal(key);
    createOutboxStorage({ storage: full, sessionId: 's', seal }, 1).keep(1, entryText(1));
    createOutboxStorage({ storage: null, sessionId: 's', seal }, 1).keep(1, entryText(1));
    expect(leftovers({ storage: null, sessionId: 's', seal })).toEqual([]);
  });
});
