import { describe, expect, test } from 'vitest';
import { isLanguageTag, isLocalizedString } from '../../../src-shared/scorm/rte/formats/language';
import { isDecimal12, isReal } from '../../../src-shared/scorm/rte/formats/number';
import {
  centisecondsFromInterval,
  centisecondsFromTimespan12,
  intervalFromCentiseconds,
  isTimeInterval,
  isTimestamp,
  timespan12FromCentiseconds,
} from '../../../src-shared/scorm/rte/formats/time';

test.each([
  ['1', true, true],
  ['-1.5', true, true],
  ['-0', true, true],
  ['1.', true, true],
  ['.5', true, true],
  ['+1', true, false],
  ['1e3', false, false],
  [' 1', false, false],
  ['1 ', false, false],
  ['1,5', false, false],
  ['', false, false],
  ['.', false, false],
  ['-', false, false],
  ['0x10', false, false],
  ['Infinity', false, false],
  ['１', false, false],
])('"%s" as a number: %s in SCORM 2004, %s in SCORM 1.2', (text, is2004, is12) => {
  expect([isReal(text), isDecimal12(text)]).toEqual([is2004, is12]);
});

describe('point 57: timeintervals', () => {
  test.each([
    ['PT0S', 0],
    ['PT0H0M0S', 0],
    ['PT01H005M', 3900_00],
    ['P1D', 86_400_00],
    ['P1DT0.5S', 86_400_50],
    ['PT1.25S', 1_25],
    ['P1Y', 31_536_000_00],
  ])('point 57: %s lasts %i hundredths of a second [RTE 4.1.1.7]', (text, centiseconds) => {
    expect(centisecondsFromInterval(text)).toBe(centiseconds);
  });

  test.each(['', 'P', 'PT', 'P1DT', 'P1W', '1Y', 'PT1.234S', 'PT1,5S', 'P1M1Y', 'pt1s', 'PT-1S', 'P1D1H'])(
    'point 57: "%s" is none [RTE 4.1.1.7]',
    (text) => {
      expect(isTimeInterval(text)).toBe(false);
      expect(centisecondsFromInterval(text)).toBeNull();
    },
  );

  test.each([
    [0, 'PT0S'],
    [5_25, 'PT5.25S'],
    [3600_00, 'PT1H'],
    [5405_10, 'PT1H30M5.1S'],
  ])('point 56: %i hundredths are written %s [RTE 4.2.25]', (centiseconds, text) => {
    expect(intervalFromCentiseconds(centiseconds)).toBe(text);
  });
});

test.each([
  ['0000:00:00.00', 0],
  ['00:01:30', 90_00],
  ['0100:00:00.5', 360_000_50],
  ['1:00:00', null],
  ['00:00:00.123', null],
  ['00:90:00', 5400_00],
])('point 15: %s lasts %s hundredths of a second [R12 3.4.3]', (text, centiseconds) => {
  expect(centisecondsFromTimespan12(text)).toBe(centiseconds);
});

test.each([
  [90_50, '0000:01:30.50'],
  [360_000_05, '0100:00:00.05'],
  [99_999 * 3600_00, '9999:59:59.99'],
])('point 14: %i hundredths are written %s [R12 3.4.3]', (centiseconds, text) => {
  expect(timespan12FromCentiseconds(centiseconds)).toBe(text);
});

test.each([
  ['1970', true],
  ['2038-12-31', true],
  ['2004-02-29', true],
  ['2003-02-29', false],
  ['2004-04-31', false],
  ['2039', false],
  ['1969', false],
  ['2004-04-01T09', true],
  ['2004-04-01T09:45:58', true],
  ['2004-04-01T09:45:58.5', true],
  ['2004-04-01T09:45:58.55Z', true],
  ['2004-04-01T09:45:58.55+02:30', true],
  ['2004-04-01T09:45:58.55-23', true],
  ['2004-04-01T09:45:58.55+24', false],
  ['2004-04-01T09:45:58Z', false],
  ['2004-04-01T09:45Z', false],
  ['2004-04-01T09:45:58.025', false],
  ['2004-04-01T24', false],
  ['2004-4-1', false],
  ['', false],
])('point 58: "%s" as a timestamp: %s [RTE 4.1.1]', (text, isRight) => {
  expect(isTimestamp(text)).toBe(isRight);
});

test.each([
  ['en', true],
  ['DEU', true],
  ['zh-min-nan', true],
  ['en-GB-oed', true],
  ['i-klingon', true],
  ['x-mine', true],
  ['i', false],
  ['frl', false],
  ['sp', false],
  ['ruq-JM', false],
  ['en_US', false],
  ['', false],
])('point 59: "%s" as a language tag: %s [RTE 4.1.1.6]', (text, isRight) => {
  expect(isLanguageTag(text)).toBe(isRight);
  expect(isLocalizedString(`{lang=${text}}word`)).toBe(isRight);
});
