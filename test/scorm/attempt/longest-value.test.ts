import { expect, test } from 'vitest';
import { longestValue, type ApiMethod } from '../../../src-shared/scorm/attempt';
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
  '%s keeps four million characters and refuses one more as a wrong type',
  (_, player, names, element, code) => {
    let nowMs = 1_000;
    const call = (method: ApiMethod, ...args: string[]) =>
      player.take({ type: 'call', nowMs: (nowMs += 1), method, args }).value;
    player.start();
    call(names.initialize, '');
    expect(call(names.set, element, 'x'.repeat(longestValue))).toBe('true');
    expect(call(names.set, element, 'y'.repeat(longestValue + 1))).toBe('false');
    expect(call(names.error)).toBe(code);
  },
);
