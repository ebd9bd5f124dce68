import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedCount, type SharedEntry } from '../../src-shared/sync/shared-entries';

const entry = (position: number, parts: Partial<SharedEntry> = {}): SharedEntry => ({
  ...{ position, epoch: 1, number: position, source: 'learner', result: 'true', error_code: '0' },
  event: { type: 'call', nowMs: position, method: 'SetValue', args: ['cmi.location', 'x'] },
  ...parts,
});
const some = (count: number) => Array.from({ length: count }, (_, at) => entry(at + 1));

describe('two journals', () => {
  test('share their first entries, up to the first that differs in anything that both servers have', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(6), fc.nat(6), (shared, ours, theirs) => {
        const all = (own: number, result: string) => [
          ...some(shared),
          ...Array.from({ length: own }, (_, at) => entry(shared + at + 1, { result })),
        ];
        expect(sharedCount(all(ours, 'ours'), all(theirs, 'theirs'))).toBe(shared);
      }),
    );
  });

  test.each<Partial<SharedEntry>>([
    { position: 2 },
    { epoch: 2 },
    { number: 2 },
    { source: 'server' },
    { result: 'false' },
    { error_code: '403' },
    { event: { type: 'unload', nowMs: 1 } },
  ])('differ by %j', (difference) => {
    expect(sharedCount(some(1), [entry(1, difference)])).toBe(0);
  });

  test('are compared by what both servers have, not by the order of keys', () => {
    const turned = entry(1, { event: Object.fromEntries(Object.entries(entry(1).event).reverse()) });
    const more = { ...turned, received_at: 'now', server_result: 'x', took_ms: 3 };
    expect(sharedCount([more], some(1))).toBe(1);
  });

  test('that move to one course by versions of other numbers are the same', () => {
    const moved = (move: object) => [entry(1, { event: { type: 'launch', nowMs: 1, move } })];
    const isSame = (one: object, other: object) => sharedCount(moved(one), moved(other)) === 1;
    const course = { identifier: 'c' };
    expect(isSame({ toVersion: 2, checksum: 'a', course }, { toVersion: 5, checksum: 'a' })).toBe(true);
    expect(isSame({ toVersion: 2, checksum: 'a' }, { toVersion: 2, checksum: 'b' })).toBe(false);
    expect(isSame({ toVersion: 2, course }, { toVersion: 3, checksum: 'a', course })).toBe(true);
    expect(isSame({ toVersion: 2, course }, { toVersion: 2, course: { identifier: 'd' } })).toBe(false);
  });
});
