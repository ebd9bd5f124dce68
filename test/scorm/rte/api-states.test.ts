import { describe, expect, test } from 'vitest';
import { explainError, type ApiMethod } from '../../../src-shared/scorm/attempt';
import { errorStrings12, errorStrings2004 } from '../../../src-shared/scorm/rte/error-strings';
import { aCourse12, aCourse2004, aSco, anAsset } from '../a-course';
import { Player } from '../a-player';

type Phase = 'before' | 'running' | 'after';
type Row = readonly [phase: Phase, method: ApiMethod, args: readonly string[], answer: string, code: string];

function playerIn(phase: Phase, version: '1.2' | '2004'): Player {
  const player = new Player(version === '1.2' ? aCourse12(aSco('a')) : aCourse2004([aSco('a')]));
  player.launch();
  if (phase !== 'before') player.initialize();
  if (phase === 'after') player.terminate();
  return player;
}

// Conformance points 1 to 6.
const calls12: readonly Row[] = [
  ['before', 'LMSGetValue', ['cmi.core.lesson_status'], '', '301'],
  ['before', 'LMSSetValue', ['cmi.core.lesson_status', 'passed'], 'false', '301'],
  ['before', 'LMSCommit', [''], 'false', '301'],
  ['before', 'LMSFinish', [''], 'false', '301'],
  ['before', 'LMSInitialize', ['x'], 'false', '201'],
  ['before', 'LMSInitialize', [''], 'true', '0'],
  ['running', 'LMSInitialize', [''], 'false', '101'],
  ['running', 'LMSCommit', ['x'], 'false', '201'],
  ['running', 'LMSCommit', [''], 'true', '0'],
  ['running', 'LMSFinish', ['x'], 'false', '201'],
  ['running', 'LMSFinish', [''], 'true', '0'],
  ['running', 'LMSGetValue', [''], '', '201'],
  ['running', 'LMSSetValue', ['', 'x'], 'false', '201'],
  ['after', 'LMSGetValue', ['cmi.core.lesson_status'], '', '301'],
  ['after', 'LMSSetValue', ['cmi.core.lesson_status', 'passed'], 'false', '301'],
  ['after', 'LMSCommit', [''], 'false', '301'],
  ['after', 'LMSFinish', [''], 'false', '301'],
];

// Conformance points 29, 30 and 33.
const calls2004: readonly Row[] = [
  ['before', 'GetValue', ['cmi.location'], '', '122'],
  ['before', 'SetValue', ['cmi.location', 'x'], 'false', '132'],
  ['before', 'Commit', [''], 'false', '142'],
  ['before', 'Terminate', [''], 'false', '112'],
  ['before', 'Initialize', ['x'], 'false', '201'],
  ['before', 'Initialize', [''], 'true', '0'],
  ['running', 'Initialize', [''], 'false', '103'],
  ['running', 'Commit', ['x'], 'false', '201'],
  ['running', 'Commit', [''], 'true', '0'],
  ['running', 'Terminate', ['x'], 'false', '201'],
  ['running', 'Terminate', [''], 'true', '0'],
  ['running', 'GetValue', [''], '', '301'],
  ['running', 'SetValue', ['', 'x'], 'false', '351'],
  ['after', 'GetValue', ['cmi.location'], '', '123'],
  ['after', 'SetValue', ['cmi.location', 'x'], 'false', '133'],
  ['after', 'Commit', [''], 'false', '143'],
  ['after', 'Terminate', [''], 'false', '113'],
  ['after', 'Initialize', [''], 'false', '104'],
];

describe.each([
  ['1.2', calls12],
  ['2004', calls2004],
] as const)('the API of SCORM %s', (version, calls) => {
  test.each(calls)('%s a session, %s(%j) answers "%s" with error %s', (phase, method, args, answer, code) => {
    const player = playerIn(phase, version);
    expect(player.call(method, ...args)).toBe(answer);
    expect(player.lastError).toBe(code);
    expect(player.call(version === '1.2' ? 'LMSGetLastError' : 'GetLastError')).toBe(code);
  });

  test('asking for the error does not change it, and the next success clears it (points 5, 31)', () => {
    const [last, text, diagnostic] =
      version === '1.2'
        ? (['LMSGetLastError', 'LMSGetErrorString', 'LMSGetDiagnostic'] as const)
        : (['GetLastError', 'GetErrorString', 'GetDiagnostic'] as const);
    const player = playerIn('running', version);
    player.get('cmi.nothing');
    player.call(text, '0');
    player.call(diagnostic, '');
    expect(player.call(last)).toBe('401');
    player.get(version === '1.2' ? 'cmi.core.lesson_status' : 'cmi.completion_status');
    expect(player.call(last)).toBe('0');
  });

  test('a second initialization does not reset data (point 3)', () => {
    const [location, set] = version === '1.2' ? ['cmi.core.lesson_location', '7'] : ['cmi.location', '7'];
    const player = playerIn('running', version).fill({ [location]: set });
    player.initialize();
    expect(player.get(location)).toBe('7');
  });

  test('every code has a string below 255 characters, unknown codes have none (point 32)', () => {
    const text = version === '1.2' ? 'LMSGetErrorString' : 'GetErrorString';
    const player = playerIn('before', version);
    for (const [code, string] of Object.entries(version === '1.2' ? errorStrings12 : errorStrings2004)) {
      expect(player.call(text, code)).toBe(string);
      expect(string.length).toBeLessThan(255);
    }
    for (const code of ['', '999', '001', 'constructor', '__proto__'])
      expect(player.call(text, code)).toBe('');
  });

  test('an asset has no session to initialize (point 82)', () => {
    const asset = anAsset('a');
    const player = new Player(version === '1.2' ? aCourse12(asset) : aCourse2004([asset]));
    player.launch();
    expect(player.initialize()).toBe('false');
    expect(player.lastError).toBe(version === '1.2' ? '101' : '102');
  });
});

test('the table of SCORM 1.2 has eleven codes, 405 for a wrong data type; that of 2004 has twenty-six', () => {
  expect(Object.keys(errorStrings12)).toEqual([
    '0',
    '101',
    '201',
    '202',
    '203',
    '301',
    '401',
    '402',
    '403',
    '404',
    '405',
  ]);
  expect(errorStrings12['405']).toBe('Incorrect data type');
  expect(Object.keys(errorStrings2004)).toHaveLength(26);
});

test('GetDiagnostic tells the author what to do, in less than 255 characters', () => {
  const player = playerIn('running', '2004');
  player.set('cmi.score.scaled', 'eighty');
  const told = player.call('GetDiagnostic', '');
  expect(told).toContain('cmi.score.scaled');
  expect(told).toContain('real(10,7)');
  expect(told.length).toBeLessThan(255);
  player.get(`cmi.${'x'.repeat(5000)}`);
  expect(player.call('GetDiagnostic', '').length).toBeLessThan(255);
});

test.each([
  ['1.2', '405', 'LMSSetValue', 'cmi.core.score.raw', 'CMIDecimal'],
  ['1.2', '401', 'LMSGetValue', 'cmi.completion_status', 'published for SCORM 2004'],
  ['2004', '401', 'GetValue', 'cmi.core.lesson_status', 'published for SCORM 1.2'],
  ['2004', '403', 'GetValue', 'cmi.location', 'normal on a first launch'],
  ['2004', '0', 'GetValue', 'cmi.location', ''],
] as const)('SCORM %s error %s of %s is explained', (version, code, method, element, part) => {
  const text = explainError({ version, code, method, element });
  if (part === '') expect(text).toBe('');
  else expect(text).toContain(part);
});
