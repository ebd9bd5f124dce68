import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareJournals, type JournalPart, type SharedEntry } from '../../src-shared/sync/compare-journals';

const entry = (position: number, parts: Partial<SharedEntry> = {}): SharedEntry => ({
  ...{ position, epoch: 1, number: position, source: 'learner', result: 'true', error_code: '0' },
  event: { type: 'call', nowMs: position, method: 'SetValue', args: ['cmi.location', 'x'] },
  ...parts,
});
const part = (after: number, entries: readonly SharedEntry[], hasMore = false): JournalPart => ({
  ...{ after, entries, hasMore },
});
const some = (count: number, from = 1) => Array.from({ length: count }, (_, at) => entry(from + at));

describe('two journals', () => {
  test.each<readonly [string, JournalPart, JournalPart, object]>([
    ['are the same', part(0, some(3)), part(0, some(3)), { is: 'same', position: 3 }],
    ['may be empty', part(0, []), part(0, []), { is: 'same', position: 0 }],
    ['ours ahead', part(0, some(5)), part(0, some(3)), { is: 'ours-ahead', position: 3 }],
    ['theirs ahead, on a later page', part(3, []), part(3, some(2, 4)), { is: 'theirs-ahead', position: 3 }],
    ['theirs ahead, unread', part(0, some(2)), part(0, some(2), true), { is: 'theirs-ahead', position: 2 }],
    ['undecided', part(0, some(3)), part(0, some(2), true), { is: 'undecided', position: 2 }],
    [
      'diverged',
      part(0, [...some(2), entry(3, { result: 'false' })], true),
      part(0, some(4), true),
      { is: 'diverged', position: 2 },
    ],
    [
      'diverged from the first',
      part(0, [entry(1, { event: { type: 'unload', nowMs: 1 } })]),
      part(0, some(1)),
      { is: 'diverged', position: 0 },
    ],
  ])('%s', (_, ours, theirs, expected) => {
    expect(compareJournals(ours, theirs)).toEqual(expected);
  });

  test('are compared by what both servers have, not by the order of keys', () => {
    const turned = entry(1, { event: Object.fromEntries(Object.entries(entry(1).event).reverse()) });
    const more = { ...turned, received_at: 'now', server_result: 'x', took_ms: 3 };
    expect(compareJournals(part(0, [more]), part(0, some(1)))).toMatchObject({ is: 'same' });
  });

  test('that move to one course by versions of other numbers are the same', () => {
    const moved = (move: object) => [entry(1, { event: { type: 'launch', nowMs: 1, move } })];
    const compared = (one: object, other: object) =>
      compareJournals(part(0, moved(one)), part(0, moved(other))).is;
    const course = { identifier: 'c' };
    expect(compared({ toVersion: 2, checksum: 'a', course }, { toVersion: 5, checksum: 'a' })).toBe('same');
    expect(compared({ toVersion: 2, checksum: 'a' }, { toVersion: 2, checksum: 'b' })).toBe('diverged');
    expect(compared({ toVersion: 2, course }, { toVersion: 3, checksum: 'a', course })).toBe('same');
    expect(compared({ toVersion: 2, course }, { toVersion: 2, course: { identifier: 'd' } })).toBe(
      'diverged',
    );
  });

  test('come out the same however they are cut into pages', () => {
    fc.assert(
      fc.property(
        fc.nat(12),
        fc.nat(6),
        fc.nat(6),
        fc.integer({ min: 1, max: 4 }),
        (shared, ours, theirs, size) => {
          const all = (own: number, result: string) => [
            ...some(shared),
            ...Array.from({ length: own }, (_, at) => entry(shared + at + 1, { result })),
          ];
          const [one, other] = [all(ours, 'ours'), all(theirs, 'theirs')];
          const page = (of: readonly SharedEntry[], after: number, most: number) =>
            part(after, of.slice(after, after + most), of.length > after + most);
          let found = compareJournals(page(one, 0, size), page(other, 0, size + 1));
          while (found.is === 'undecided')
            found = compareJournals(page(one, found.position, size), page(other, found.position, size + 1));
          expect(found).toEqual(compareJournals(part(0, one), part(0, other)));
          expect(found.position).toBe(shared);
        },
      ),
    );
  });
});
