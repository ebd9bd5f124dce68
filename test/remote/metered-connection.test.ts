import { expect, test } from 'vitest';
import { meteredIn } from '../../src-main/remote/metered-connection';

const device = (state: string, metered: string): string =>
  `GENERAL.STATE:${state}\nGENERAL.METERED:${metered}\n`;

test.each([
  ['a connected device that says so', device('100 (connected)', 'yes'), true],
  ['a guess counts', device('100 (connected)', 'yes (guessed)'), true],
  ['one of several', device('100 (connected)', 'no (guessed)') + device('100 (connected)', 'yes'), true],
  [
    'one that is not connected does not',
    device('30 (disconnected)', 'yes') + device('100 (connected)', 'no'),
    false,
  ],
  ['nobody knows', device('100 (connected)', 'unknown'), null],
  ['nothing was told', '', null],
])('%s', (_, told, expected) => {
  expect(meteredIn(told)).toBe(expected);
});
