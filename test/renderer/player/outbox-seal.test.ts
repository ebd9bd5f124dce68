import { describe, expect, test } from 'vitest';
import { createSeal } from '../../../src-renderer/player/frame/outbox-seal';
import {
  createOutboxStorage,
  forgetEpoch,
  leftovers,
} from '../../../src-renderer/player/frame/outbox-storage';

const key = Buffer.from('0123456789abcdef0123456789abcdef').toString('base64');
const otherKey = Buffer.from('fedcba9876543210fedcba9876543210').toString('base64');

async function sealOf(text: string) {
  const seal = await createSeal(text);
  if (seal === null) throw new Error('no Web Crypto here');
  return seal;
}

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
  test('can be opened again under the same key, another page long after', async () => {
    const sealed = (await sealOf(key)).seal('cmi.location = Größe 5 \\ud800');
    expect(await (await sealOf(key)).open(sealed ?? '')).toBe('cmi.location = Größe 5 \\ud800');
  });

  test('tells nothing to who has another key, and nothing in plain sight', async () => {
    const sealed = (await sealOf(key)).seal('{"learner":"Ada"}') ?? '';
    expect(await (await sealOf(otherKey)).open(sealed)).not.toBe('{"learner":"Ada"}');
    expect(Buffer.from(sealed.split('.')[2] ?? '', 'base64').toString()).not.toContain('Ada');
  });

  test('never uses the same part of the key stream twice', async () => {
    const seal = await sealOf(key);
    const sealed = Array.from({ length: 20 }, () => seal.seal('the same text'));
    expect(new Set(sealed).size).toBe(20);
    const texts = sealed.map((text) => text?.split('.')[2]);
    expect(new Set(texts).size).toBe(20);
  });

  test('is refused rather than made in the open when the key stream runs short', async () => {
    const seal = await sealOf(key);
    expect(seal.seal('x'.repeat(300 * 1024))).toBeNull();
  });

  test.each(['', 'a.b.c', '....', 'AAAA.9999999999.AAAA', 'AAAAAAAAAAAAAAAAAAAAAA==.x.%%%'])(
    'cannot be opened when it is rubbish: %s',
    async (rubbish) => {
      const opened = await (await sealOf(key)).open(rubbish);
      expect(opened === null || opened === '').toBe(true);
    },
  );
});

describe('the outbox in page storage', () => {
  test('gives back what an earlier page of the session left, in order, by epoch', async () => {
    const place = { storage: pageStorage(), sessionId: 's', seal: await sealOf(key) };
    const before = createOutboxStorage(place, 3);
    for (const number of [1, 2, 10]) before.keep(number, entryText(number));
    before.drop(1);
    createOutboxStorage({ ...place, sessionId: 'other' }, 3).keep(1, entryText(1));
    const found = await leftovers({ ...place, seal: await sealOf(key) });
    expect(found.map(({ epoch, entries }) => [epoch, entries.map((entry) => entry.number)])).toEqual([
      [3, [2, 10]],
    ]);
    forgetEpoch(place, 3);
    expect(place.storage).toHaveLength(1);
  });

  test('does without storage that is full or off', async () => {
    const full = pageStorage();
    full.setItem = () => {
      throw new Error('quota');
    };
    const seal = await sealOf(key);
    createOutboxStorage({ storage: full, sessionId: 's', seal }, 1).keep(1, entryText(1));
    createOutboxStorage({ storage: null, sessionId: 's', seal: null }, 1).keep(1, entryText(1));
    expect(await leftovers({ storage: null, sessionId: 's', seal })).toEqual([]);
  });
});
