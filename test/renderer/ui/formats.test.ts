import { describe, expect, test } from 'vitest';
import { createFormats } from '../../../src-renderer/ui/formats';

const formats = createFormats('en');

describe('numbers and times for people', () => {
  test.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [1_540_000, '1.5 MB'],
    [872_000_000, '872 MB'],
    [10_000_000_000, '10 GB'],
  ])('%d bytes are %s', (size, text) => {
    expect(formats.bytes(size)).toBe(text);
  });

  test.each([
    [0, '0:00'],
    [59.9, '0:59'],
    [61, '1:01'],
    [3661, '1:01:01'],
  ])('%d seconds last %s', (seconds, text) => {
    expect(formats.duration(seconds)).toBe(text);
  });

  test.each([
    ['2026-01-01T00:00:00.000Z', 'now'],
    ['2025-12-31T23:57:00.000Z', '3 minutes ago'],
    ['2025-12-31T22:00:00.000Z', '2 hours ago'],
    ['2025-12-30T00:00:00.000Z', '2 days ago'],
  ])('%s is %s at New Year', (iso, text) => {
    expect(formats.ago(iso, Date.UTC(2026, 0, 1))).toBe(text);
  });

  test.each([
    ['2025-12-31T23:57:00.000Z', 'now'],
    ['2026-01-01T00:03:00.000Z', 'in 3 minutes'],
    ['2026-01-02T00:00:00.000Z', 'tomorrow'],
  ])('%s, looked forward to, is %s at New Year', (iso, text) => {
    expect(formats.ahead(iso, Date.UTC(2026, 0, 1))).toBe(text);
  });

  test.each([
    [180_000, '3 minutes'],
    [3_900_000, '1 hour'],
    [3 * 365 * 86_400_000, '3 years'],
  ])('%d ms are roughly %s', (ms, text) => {
    expect(formats.roughly(ms)).toBe(text);
  });

  test('a language is named in its own words', () => {
    expect(formats.languageName('de')).toBe('Deutsch');
  });
});

test('times of a short stay are told to a tenth of a second, in the language’s way', () => {
  expect(createFormats('en').fineDuration(0.37)).toBe('0:00.3');
  expect(createFormats('de').fineDuration(83.95)).toBe('1:23,9');
  expect(createFormats('en').fineDuration(0.7)).toBe('0:00.7');
});
