import { describe, expect, test } from 'vitest';
import { handOverAll } from '../../../src-renderer/player/frame/hand-over';
import {
  createOutboxStorage,
  forgetEpoch,
  leftovers,
} from '../../../src-renderer/player/frame/outbox-storage';
import type { SealedOutbox } from '../../../src-renderer/player/frame/server-line';
import { createSeal } from '../../../src-shared/kernel/seal';

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
    const before = createOutboxStorage(place, { epoch: 3, ticket: 'T' });
    for (const number of [1, 2, 10]) before.keep(number, entryText(number));
    before.drop(1);
    createOutboxStorage({ ...place, sessionId: 'other' }, { epoch: 3, ticket: 'U' }).keep(1, entryText(1));
    const found = leftovers({ ...place, seal: createSeal(key) });
    expect(found.map(({ epoch, entries }) => [epoch, entries.map((entry) => entry.number)])).toEqual([
      [3, [2, 10]],
    ]);
    forgetEpoch(place, 3);
    expect(place.storage).toHaveLength(2);
  });

  test('keeps the ticket of its run for as long as something waits, and not in plain sight', () => {
    const place = { storage: pageStorage(), sessionId: 's', seal: createSeal(key) };
    const outbox = createOutboxStorage(place, { epoch: 3, ticket: 'the-ticket' });
    outbox.keep(1, entryText(1));
    outbox.keep(2, entryText(2));
    outbox.drop(1);
    expect(place.seal.open(place.storage.getItem('lectern.outbox.s.3.run') ?? '')).toBe('the-ticket');
    outbox.drop(2);
    expect(place.storage).toHaveLength(0);
  });

  test('is handed in by a page of whomever, all of it, and stays until the server has it', async () => {
    const storage = pageStorage();
    const seal = createSeal(key);
    const keptOf = (sessionId: string, epoch: number, numbers: readonly number[]) => {
      const outbox = createOutboxStorage(
        { storage, sessionId, seal },
        { epoch, ticket: `${sessionId} ${epoch}` },
      );
      for (const number of numbers) outbox.keep(number, entryText(number));
    };
    keptOf('one', 2, [9, 10]);
    keptOf('one', 4, [1]);
    keptOf('two', 1, [3]);
    storage.setItem('content', 'its own');
    const posted: (readonly [string, string | null, readonly unknown[]])[] = [];
    const post = (answer: (sent: SealedOutbox) => boolean | null) => (sent: SealedOutbox) => {
      const numbers = sent.entries.map(
        (entry) => (JSON.parse(seal.open(entry) ?? '{}') as { readonly number?: number }).number,
      );
      posted.push([sent.session_id, seal.open(sent.run), numbers]);
      return Promise.resolve(answer(sent));
    };
    await handOverAll(
      storage,
      post((sent) => (sent.session_id === 'one' ? null : true)),
    );
    expect(storage).toHaveLength(6);
    await handOverAll(
      storage,
      post(() => true),
    );
    expect(storage).toHaveLength(1);
    const all = [
      ['one', 'one 2', [9, 10]],
      ['one', 'one 4', [1]],
    ];
    expect(posted).toEqual([...all, ['two', 'two 1', [3]], ...all]);
  });

  test('does without storage that is full or off', () => {
    const full = pageStorage();
    full.setItem = () => {
      throw new Error('quota');
    };
    const seal = createSeal(key);
    createOutboxStorage({ storage: full, sessionId: 's', seal }, { epoch: 1, ticket: 'T' }).keep(
      1,
      entryText(1),
    );
    createOutboxStorage({ storage: null, sessionId: 's', seal }, { epoch: 1, ticket: 'T' }).keep(
      1,
      entryText(1),
    );
    expect(leftovers({ storage: null, sessionId: 's', seal })).toEqual([]);
  });
});
