import { describe, expect, test } from 'vitest';
import {
  centisecondsFromInterval,
  centisecondsFromTimespan12,
  intervalFromCentiseconds,
  isAlmostTimestamp,
  isTimeInterval,
  isTimeOfDay12,
  isTimespan12,
  isTimestamp,
  timespan12FromCentiseconds,
} from '../../../src-shared/scorm/rte/formats/time';

describe('time intervals', () => {
  test.each([
    ['P12Y', 12 * 365 * 86_400_00],
    ['P12M', 12 * 30 * 86_400_00],
    ['P12D', 12 * 86_400_00],
    ['PT12H', 12 * 3600_00],
    ['PT12M', 12 * 60_00],
    ['PT12S', 12_00],
    ['PT12.34S', 12_34],
    ['PT0.5S', 50],
    ['P1Y2M3DT4H5M6.7S', 365 * 86_400_00 + 60 * 86_400_00 + 3 * 86_400_00 + 4 * 3600_00 + 5 * 60_00 + 6_70],
  ])('%s lasts %i hundredths of a second', (text, centiseconds) => {
    expect(isTimeInterval(text)).toBe(true);
    expect(centisecondsFromInterval(text)).toBe(centiseconds);
  });

  test.each(['xP1D', 'P1Dx', 'PxM', 'PT.5S', 'PT1.S', 'PT1.555S', 'P1.5D', 'P-1D', '-P1D', 'P1YT', ' P1D'])(
    '"%s" is none',
    (text) => {
      expect(isTimeInterval(text)).toBe(false);
      expect(centisecondsFromInterval(text)).toBeNull();
    },
  );

  test('what no number can hold stays the largest whole number', () => {
    expect(centisecondsFromInterval(`P${'9'.repeat(40)}Y`)).toBe(Number.MAX_SAFE_INTEGER);
  });

  test.each([
    [1, 'PT0.01S'],
    [60_00, 'PT1M'],
    [59_99, 'PT59.99S'],
    [3600_00, 'PT1H'],
    [3600_00 + 1_00, 'PT1H1S'],
    [100 * 3600_00, 'PT100H'],
    [2 * 3600_00 + 3 * 60_00 + 4_05, 'PT2H3M4.05S'],
  ])('%i hundredths are written %s', (centiseconds, text) => {
    expect(intervalFromCentiseconds(centiseconds)).toBe(text);
  });
});

describe('timespans of SCORM 1.2', () => {
  test.each([
    ['00:00:00', 0],
    ['012:34:56', 12 * 3600_00 + 34 * 60_00 + 56_00],
    ['9999:59:59.99', 9999 * 3600_00 + 59 * 60_00 + 59_99],
    ['00:00:61', 61_00],
  ])('%s lasts %i hundredths of a second', (text, centiseconds) => {
    expect(isTimespan12(text)).toBe(true);
    expect(centisecondsFromTimespan12(text)).toBe(centiseconds);
  });

  test.each([
    'x00:00:00',
    '00:00:00x',
    '00000:00:00',
    '0:00:00',
    '00:0:00',
    '00:00:0',
    '00:00:00.',
    '00:00',
    '',
  ])('"%s" is none', (text) => {
    expect(isTimespan12(text)).toBe(false);
    expect(centisecondsFromTimespan12(text)).toBeNull();
  });

  test.each([
    [0, '0000:00:00.00'],
    [12 * 3600_00 + 34 * 60_00 + 56_78, '0012:34:56.78'],
    [9999 * 3600_00 + 59 * 60_00 + 59_99, '9999:59:59.99'],
    [10_000 * 3600_00, '9999:59:59.99'],
  ])('%i hundredths are written %s', (centiseconds, text) => {
    expect(timespan12FromCentiseconds(centiseconds)).toBe(text);
  });
});

test.each([
  ['00:00:00', true],
  ['19:59:59', true],
  ['23:00:00.12', true],
  ['20:00:00.1', true],
  ['24:00:00', false],
  ['1x:00:00', false],
  ['0:00:00', false],
  ['12:60:00', false],
  ['12:00:60', false],
  ['x12:00:00', false],
  ['12:00:00x', false],
  ['12:00:00.123', false],
  ['12:00:00.', false],
])('"%s" as a time of day of SCORM 1.2: %s', (text, isRight) => {
  expect(isTimeOfDay12(text)).toBe(isRight);
});

describe('timestamps', () => {
  test.each([
    ['2004', true],
    ['2004-12', true],
    ['2004-01', true],
    ['2004-00', false],
    ['2004-13', false],
    ['2004-04-00', false],
    ['2004-04-30', true],
    ['2004-12-31', true],
    ['2004-12-32', false],
    ['1900-02-28', false],
    ['2000-02-29', true],
    ['2004-04-01T00', true],
    ['2004-04-01T23', true],
    ['2004-04-01T23:00', true],
    ['2004-04-01T23:59', true],
    ['2004-04-01T23:60', false],
    ['2004-04-01T23:59:59', true],
    ['2004-04-01T23:59:60', false],
    ['2004-04-01T23:59:59.1', true],
    ['2004-04-01T23:59:59.12', true],
    ['2004-04-01T23:59:59.12+23:59', true],
    ['2004-04-01T23:59:59.12+23:60', false],
    ['2004-04-01T23:59:59.12-05', true],
    ['x2004', false],
    ['2004x', false],
    ['2004-04-01T', false],
    ['2004-04-01 10:00', false],
    ['02004', false],
  ])('"%s": %s', (text, isRight) => {
    expect(isTimestamp(text)).toBe(isRight);
  });

  test.each([
    ['2004-04-01T09:45:58.025Z', true],
    ['2004-04-01T09:45:58Z', true],
    ['2004-04-01T09:45Z', true],
    ['2004-04-01T09:45+02:00', true],
    ['2004-04-01T09:45:58+0200', true],
    ['2004-04-01T09:45:58-05', true],
    ['2004-04-01T09:45:58.123456', true],
    ['2004-04-01T09:45:58.', false],
    ['2004-04-01T09:45:58.Z', false],
    ['2004-04-31T09:45:58Z', false],
    ['2004-04-01T24:00Z', false],
    ['2004-04-01T09:60Z', false],
    ['2004-04-01T09:45:60Z', false],
    ['2004-04-01T09:45:58+24:00', false],
    ['2004-04-01T09:45:58+02:60', false],
    ['2004-04-01', false],
    ['2004-04-01T09', false],
    ['x2004-04-01T09:45Z', false],
    ['2004-04-01T09:45Zx', false],
    ['', false],
  ])('"%s", where a profile takes what libraries write: %s', (text, isRight) => {
    expect(isAlmostTimestamp(text)).toBe(isRight);
  });
});
