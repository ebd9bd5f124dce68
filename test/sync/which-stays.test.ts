import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedCount, type SharedEntry } from '../../src-shared/sync/shared-entries';
import { compareParted } from '../../src-shared/sync/which-stays';

const entry = (parts: Partial<SharedEntry> = {}): SharedEntry => ({
  ...{ position: 4, epoch: 2, number: 1, source: 'learner', result: 'true', error_code: '0' },
  event: { type: 'call', nowMs: 100, method: 'SetValue', args: ['cmi.location', 'x'] },
  ...parts,
});
const of = (event: Record<string, unknown>): SharedEntry => entry({ event });
const calledAt = (nowMs: number) => of({ type: 'call', nowMs, method: 'Commit', args: [''] });

describe('of two journals that went on apart', () => {
  test.each([
    ['what was first', calledAt(99), calledAt(100)],
    ['a learner before a write from outside', calledAt(100), of({ type: 'external', nowMs: 1, id: 'x' })],
    [
      'a write from outside before the end of a visit that nobody came back to',
      of({ type: 'external', nowMs: 100, id: 'x' }),
      of({ type: 'abort', nowMs: 1, reason: 'expired' }),
    ],
    [
      'who came back after a page was lost before who did not',
      of({ type: 'abort', nowMs: 100, reason: 'lost' }),
      of({ type: 'abort', nowMs: 1, reason: 'expired' }),
    ],
  ])('%s stays', (_, one, other) => {
    expect(compareParted(one, other)).toBeLessThan(0);
    expect(compareParted(other, one)).toBeGreaterThan(0);
  });

  const anyEntry = fc
    .record({
      type: fc.constantFrom('call', 'launch', 'external', 'abort'),
      nowMs: fc.nat(3),
      reason: fc.constantFrom('lost', 'expired'),
      move: fc.option(fc.record({ checksum: fc.constantFrom('a', 'b'), toVersion: fc.nat(2) }), {
        nil: undefined,
      }),
    })
    .chain((event) => fc.record({ event: fc.constant(event), result: fc.constantFrom('', 'true') }))
    .map((parts) => entry(parts));

  test('the same one stays whoever asks, in one order, and only the same are equal in it', () => {
    fc.assert(
      fc.property(anyEntry, anyEntry, anyEntry, (a, b, c) => {
        expect(Math.sign(compareParted(a, b))).toBe(-Math.sign(compareParted(b, a)) + 0);
        expect(compareParted(a, b) === 0).toBe(sharedCount([a], [b]) === 1);
        if (compareParted(a, b) <= 0 && compareParted(b, c) <= 0)
          expect(compareParted(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
