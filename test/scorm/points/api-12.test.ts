import { describe, expect, test } from 'vitest';
import type { ApiMethod } from '../../../src-shared/scorm/attempt';
import { aCourse12, anAsset, aSco } from '../a-course';
import { Player } from '../a-player';

type Phase = 'before' | 'running' | 'after';

function playerIn(phase: Phase): Player {
  const player = new Player(aCourse12(aSco('a')));
  player.launch();
  if (phase !== 'before') player.initialize();
  if (phase === 'after') player.terminate();
  return player;
}

const status = 'cmi.core.lesson_status';

test.each<
  readonly [
    point: string,
    phase: Phase,
    method: ApiMethod,
    args: readonly string[],
    answer: string,
    code: string,
  ]
>([
  ['1', 'before', 'LMSGetValue', [status], '', '301'],
  ['1', 'before', 'LMSSetValue', [status, 'passed'], 'false', '301'],
  ['1', 'before', 'LMSCommit', [''], 'false', '301'],
  ['1', 'before', 'LMSFinish', [''], 'false', '301'],
  ['2', 'before', 'LMSInitialize', ['x'], 'false', '201'],
  ['2', 'running', 'LMSCommit', ['x'], 'false', '201'],
  ['2', 'running', 'LMSFinish', ['x'], 'false', '201'],
  ['3', 'running', 'LMSInitialize', [''], 'false', '101'],
  ['4', 'after', 'LMSGetValue', [status], '', '301'],
  ['4', 'after', 'LMSSetValue', [status, 'passed'], 'false', '301'],
  ['4', 'after', 'LMSCommit', [''], 'false', '301'],
  ['4', 'after', 'LMSFinish', [''], 'false', '301'],
  ['4', 'after', 'LMSInitialize', [''], 'false', '301'],
  ['5', 'before', 'LMSInitialize', [''], 'true', '0'],
  ['5', 'running', 'LMSSetValue', [status, 'passed'], 'true', '0'],
  ['5', 'running', 'LMSGetValue', [status], 'not attempted', '0'],
  ['5', 'running', 'LMSCommit', [''], 'true', '0'],
  ['5', 'running', 'LMSFinish', [''], 'true', '0'],
])(
  'point %s: %s a session, %s(%j) answers "%s" with %s [R12 3.3]',
  (_, phase, method, args, answer, code) => {
    const player = playerIn(phase);
    expect(player.call(method, ...args)).toBe(answer);
    expect(player.lastError).toBe(code);
    expect(player.call('LMSGetLastError')).toBe(code);
  },
);

test.each(['LMSInitialize', 'LMSCommit', 'LMSFinish'] as const)(
  'point 2: after %s with an argument the session is where it was [R12 3.3]',
  (method) => {
    const player = playerIn('running').fill({ [status]: 'incomplete' });
    player.call(method, 'x');
    expect(player.read(status)).toBe('incomplete');
  },
);

test('point 3: a second LMSInitialize does not reset data [R12 3.3]', () => {
  const player = playerIn('running').fill({ 'cmi.core.lesson_location': '7' });
  player.initialize();
  expect(player.read('cmi.core.lesson_location')).toBe('7');
});

test('point 4: after LMSFinish nothing that was set changes any more [R12 3.3]', () => {
  const player = playerIn('running').fill({ [status]: 'passed' });
  player.terminate();
  player.set(status, 'failed');
  player.unload();
  expect(player.start().read(status)).toBe('passed');
});

describe('point 5: the three functions of support [R12 3.3.2]', () => {
  test('point 5: asking for the error does not change it, and the next success clears it [R12 3.3.2]', () => {
    const player = playerIn('running');
    player.get('cmi.nothing');
    player.call('LMSGetErrorString', '0');
    player.call('LMSGetDiagnostic', '');
    player.call('LMSGetLastError');
    expect(player.call('LMSGetLastError')).toBe('401');
    player.get(status);
    expect(player.call('LMSGetLastError')).toBe('0');
  });

  test.each<Phase>(['before', 'after'])('point 5: they answer %s a session too [R12 3.3.2]', (phase) => {
    const player = playerIn(phase);
    player.get(status);
    expect(player.call('LMSGetLastError')).toBe('301');
    expect(player.call('LMSGetErrorString', '301')).toBe('Not initialized');
    expect(player.call('LMSGetDiagnostic', '301')).toContain('LMSInitialize');
  });
});

describe('point 6: names [R12 3.3.4]', () => {
  test.each([
    ['the empty name', '', '201'],
    ['an element nobody knows', 'cmi.core.nothing', '401'],
    ['an element of SCORM 2004', 'cmi.completion_status', '401'],
    ['a container', 'cmi.core', '401'],
    ['the model itself', 'cmi', '401'],
    ['an element in other letters', 'cmi.core.Lesson_Status', '401'],
    ['another model', 'adl.nav.request', '401'],
    ['a prototype name', 'constructor', '401'],
    ['a prototype name inside', 'cmi.core.__proto__', '401'],
    ['a dot too many', 'cmi.core.lesson_status.', '401'],
    ['children of a leaf', 'cmi.core.student_id._children', '202'],
    ['count of what is no list', 'cmi.core._count', '203'],
    ['count of a leaf', 'cmi.core.lesson_status._count', '203'],
    ['what can only be set', 'cmi.core.exit', '404'],
    ['an index that is none', 'cmi.objectives.x.id', '401'],
    ['an index with a leading zero', 'cmi.objectives.00.id', '201'],
    ['a negative index', 'cmi.objectives.-1.id', '401'],
    ['a broken index', 'cmi.objectives.0.5.id', '401'],
    ['an endless index', 'cmi.objectives.99999999999999999999.id', '201'],
  ])('point 6: reading %s, "%s", gives %s [R12 3.3.4]', (_, element, code) => {
    expect(playerIn('running').read(element)).toBe(`!${code}`);
  });

  test.each([
    ['the empty name', '', 'x', '201'],
    ['a keyword', 'cmi.core._children', 'x', '402'],
    ['a count', 'cmi.interactions._count', '3', '402'],
    ['the version', 'cmi._version', '3.5', '402'],
    ['read-only', 'cmi.core.student_id', 'x', '403'],
    ['a container', 'cmi.core', 'x', '401'],
    ['a prototype name', 'cmi.__proto__.x', 'x', '401'],
    ['unknown', 'cmi.core.nothing', 'x', '401'],
    ['a wrong type', 'cmi.core.score.raw', 'lots', '405'],
    ['out of range', 'cmi.core.score.raw', '100.1', '405'],
  ])(
    'point 6: setting %s, "%s" = "%s", gives %s and changes nothing [R12 3.3.4]',
    (_, element, value, code) => {
      const player = playerIn('running');
      const { open } = player.state;
      expect(player.setCode(element, value)).toBe(code);
      expect(player.state.open?.data).toEqual(open?.data);
    },
  );
});

test('an asset has no session to initialize [R12 3.3]', () => {
  const player = new Player(aCourse12(anAsset('a')));
  player.launch();
  expect(player.initialize()).toBe('false');
  expect(player.lastError).toBe('101');
});
