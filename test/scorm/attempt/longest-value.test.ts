import { expect, test } from 'vitest';
import { fittingLength, type ApiMethod } from '../../../src-shared/scorm/attempt';
import { aCourse12, aCourse2004, aSco } from '../a-course';
import { Player } from '../a-player';

test.each<
  readonly [string, Player, Record<'initialize' | 'set' | 'error', ApiMethod>, element: string, code: string]
>([
  [
    'SCORM 1.2',
    new Player(aCourse12(aSco('a'))),
    { initialize: 'LMSInitialize', set: 'LMSSetValue', error: 'LMSGetLastError' },
    'cmi.suspend_data',
    '405',
  ],
  [
    'SCORM 2004',
    new Player(aCourse2004([aSco('a')])),
    { initialize: 'Initialize', set: 'SetValue', error: 'GetLastError' },
    'cmi.suspend_data',
    '406',
  ],
])(
  '%s keeps sixteen million bytes and refuses one more as a wrong type',
  (_, player, names, element, code) => {
    let nowMs = 1_000;
    const call = (method: ApiMethod, ...args: string[]) =>
      player.take({ type: 'call', nowMs: (nowMs += 1), method, args }).value;
    player.start();
    call(names.initialize, '');
    expect(call(names.set, element, 'x'.repeat(16_000_000))).toBe('true');
    expect(call(names.set, element, 'y'.repeat(16_000_001))).toBe('false');
    expect(call(names.error)).toBe(code);
  },
);

test.each([
  ['plain letters', 'a', 16_000_000],
  ['three bytes', '世', 5_333_333],
  ['control characters, which are escaped', '\u0001', 2_666_666],
  ['quotes', '"', 8_000_000],
])('of %s so many characters fit as fill sixteen million bytes of JSON', (_, character, fitting) => {
  expect(fittingLength(character.repeat(fitting + 10))).toBe(fitting);
  const bytes = new TextEncoder().encode(JSON.stringify(character.repeat(fitting))).length - 2;
  expect(bytes).toBeLessThanOrEqual(16_000_000);
});
