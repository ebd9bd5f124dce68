import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timestampFromMs } from '../../src-main/platform/clock';

const mostMs = 8_640_000_000_000_000;

test('writes any moment as the language does, whichever was written before', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -mostMs, max: mostMs })), (moments) => {
      expect(moments.map(timestampFromMs)).toEqual(moments.map((ms) => new Date(ms).toISOString()));
    }),
  );
});

test('writes the first and the last millisecond of a day, before and after 1970', () => {
  for (const day of ['1969-12-31', '1970-01-01', '2026-02-28', '2026-03-01'])
    for (const text of [`${day}T00:00:00.000Z`, `${day}T23:59:59.999Z`])
      expect(timestampFromMs(Date.parse(text))).toBe(text);
});

test('cuts off parts of a millisecond as the language does', () => {
  expect([timestampFromMs(1.9), timestampFromMs(-1.9)]).toEqual([
    '1970-01-01T00:00:00.001Z',
    '1969-12-31T23:59:59.999Z',
  ]);
});

test('throws for what is no moment, and goes on as before', () => {
  for (const ms of [NaN, Infinity, mostMs + 1]) expect(() => timestampFromMs(ms)).toThrow(RangeError);
  expect(timestampFromMs(0)).toBe('1970-01-01T00:00:00.000Z');
});
