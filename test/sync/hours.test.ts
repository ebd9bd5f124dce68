import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isWithinHours, nextWithinHours } from '../../src-shared/sync/hours';

// Clocks go forward on 29 March 2026 from 02:00 to 03:00, and back on 25 October from 03:00 to 02:00.
beforeAll(() => {
  vi.stubEnv('TZ', 'Europe/Berlin');
});
afterAll(() => {
  vi.unstubAllEnvs();
});

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const evenings = { from: '22:00', until: '06:00', days: everyDay };
const office = { from: '08:00', until: '17:30', days: [1, 2, 3, 4, 5] };
const ms = (iso: string): number => Date.parse(iso);

test('the tests have the clock that they tell of', () => {
  expect(new Date('2026-01-01T12:00:00Z').getHours()).toBe(13);
});

describe('within', () => {
  // 2026-06-01 is a Monday; summer time is two hours ahead of UTC.
  test.each([
    ['a minute before they begin', office, '2026-06-01T05:59:00Z', false],
    ['when they begin', office, '2026-06-01T06:00:00Z', true],
    ['a minute before they end', office, '2026-06-01T15:29:00Z', true],
    ['when they end', office, '2026-06-01T15:30:00Z', false],
    ['on another day', office, '2026-06-06T09:00:00Z', false],
    ['before midnight', evenings, '2026-06-01T21:00:00Z', true],
    ['after midnight', evenings, '2026-06-02T03:59:00Z', true],
    ['in the morning', evenings, '2026-06-02T04:00:00Z', false],
    ['the night of a chosen day', { ...evenings, days: [1] }, '2026-06-01T23:30:00Z', true],
    ['the night of the day before', { ...evenings, days: [1] }, '2026-05-31T23:30:00Z', false],
    ['all of a day', { from: '00:00', until: '00:00', days: [7] }, '2026-06-07T21:59:00Z', true],
    ['not the day after', { from: '00:00', until: '00:00', days: [7] }, '2026-06-07T22:00:00Z', false],
  ])('%s', (_, hours, at, expected) => {
    expect(isWithinHours(ms(at), hours)).toBe(expected);
  });
});

describe('the next moment', () => {
  const lost = { from: '02:15', until: '02:45', days: everyDay };
  test.each([
    ['is now, within', office, '2026-06-01T09:00:00Z', '2026-06-01T09:00:00Z'],
    ['is later today', office, '2026-06-01T01:00:00Z', '2026-06-01T06:00:00Z'],
    ['is tomorrow', office, '2026-06-01T16:00:00Z', '2026-06-02T06:00:00Z'],
    ['is after the week-end', office, '2026-06-05T16:00:00Z', '2026-06-08T06:00:00Z'],
    ['is this evening', evenings, '2026-06-02T10:00:00Z', '2026-06-02T20:00:00Z'],
    ['keeps the clock on the wall in winter', office, '2026-10-24T12:00:00Z', '2026-10-26T07:00:00Z'],
    ['passes over an hour that is left out', lost, '2026-03-29T00:30:00Z', '2026-03-30T00:15:00Z'],
    [
      'begins late where only the beginning is left out',
      { ...lost, until: '05:00' },
      '2026-03-29T00:30:00Z',
      '2026-03-29T01:15:00Z',
    ],
    ['takes the first of an hour that comes twice', lost, '2026-10-24T23:00:00Z', '2026-10-25T00:15:00Z'],
  ])('%s', (_, hours, at, expected) => {
    expect(nextWithinHours(ms(at), hours)).toBe(ms(expected));
  });
});
