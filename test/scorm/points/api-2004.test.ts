import { describe, expect, test } from 'vitest';
import type { ApiMethod } from '../../../src-shared/scorm/attempt';
import { aCourse2004, anAsset, aSco } from '../a-course';
import { Player } from '../a-player';

type Phase = 'before' | 'running' | 'after';

function playerIn(phase: Phase): Player {
  const player = new Player(aCourse2004([aSco('a')]));
  player.launch();
  if (phase !== 'before') player.initialize();
  if (phase === 'after') player.terminate();
  return player;
}

type Row = readonly [phase: Phase, method: ApiMethod, args: readonly string[], answer: string, code: string];

test.each<Row>([
  ['before', 'Initialize', [''], 'true', '0'],
  ['before', 'GetValue', ['cmi.location'], '', '122'],
  ['before', 'SetValue', ['cmi.location', 'x'], 'false', '132'],
  ['before', 'Commit', [''], 'false', '142'],
  ['before', 'Terminate', [''], 'false', '112'],
  ['running', 'Initialize', [''], 'false', '103'],
  ['running', 'GetValue', ['cmi.mode'], 'normal', '0'],
  ['running', 'SetValue', ['cmi.location', 'x'], 'true', '0'],
  ['running', 'Commit', [''], 'true', '0'],
  ['running', 'Terminate', [''], 'true', '0'],
  ['after', 'GetValue', ['cmi.location'], '', '123'],
  ['after', 'SetValue', ['cmi.location', 'x'], 'false', '133'],
  ['after', 'Commit', [''], 'false', '143'],
  ['after', 'Terminate', [''], 'false', '113'],
  ['after', 'Initialize', [''], 'false', '104'],
])('point 29: %s a session, %s(%j) answers "%s" with %s [RTE 3.1.6]', (phase, method, args, answer, code) => {
  const player = playerIn(phase);
  expect(player.call(method, ...args)).toBe(answer);
  expect(player.lastError).toBe(code);
  expect(player.call('GetLastError')).toBe(code);
});

test.each<readonly [Phase, ApiMethod]>([
  ['before', 'Initialize'],
  ['before', 'Terminate'],
  ['before', 'Commit'],
  ['running', 'Initialize'],
  ['running', 'Terminate'],
  ['running', 'Commit'],
  ['after', 'Initialize'],
  ['after', 'Terminate'],
  ['after', 'Commit'],
])(
  'point 30: %s a session, %s("x") gives 201 and changes nothing but the error [RTE 3.1.3]',
  (phase, method) => {
    const player = playerIn(phase);
    const { open } = player.state;
    expect(player.call(method, 'x')).toBe('false');
    expect(player.lastError).toBe('201');
    const { lastError, diagnostic } = player.state.open ?? {};
    expect(player.state.open).toEqual({ ...open, lastError, diagnostic });
  },
);

describe('point 31: the error stays until the next success [RTE 3.1.5]', () => {
  test('point 31: asking for it does not change it [RTE 3.1.5]', () => {
    const player = playerIn('running');
    player.get('cmi.nothing');
    player.call('GetErrorString', '0');
    player.call('GetDiagnostic', '');
    player.call('GetLastError');
    expect(player.call('GetLastError')).toBe('401');
  });

  test.each<readonly [ApiMethod, readonly string[]]>([
    ['GetValue', ['cmi.mode']],
    ['SetValue', ['cmi.location', 'x']],
    ['Commit', ['']],
    ['Terminate', ['']],
  ])('point 31: a success of %s clears it [RTE 3.1.5]', (method, args) => {
    const player = playerIn('running');
    player.get('cmi.nothing');
    player.call(method, ...args);
    expect(player.call('GetLastError')).toBe('0');
    expect(player.call('GetDiagnostic', '')).toBe('');
  });

  test('point 31: a later error takes its place [RTE 3.1.5]', () => {
    const player = playerIn('running');
    player.get('cmi.nothing');
    player.set('cmi.mode', 'browse');
    expect(player.call('GetLastError')).toBe('404');
  });
});

describe('point 32: strings and diagnostics [RTE 3.1.5]', () => {
  test.each(['', '999', '001', '1e2', ' 101', 'constructor', '__proto__', 'x'.repeat(5000)])(
    'point 32: the code "%s" is unknown and has neither [RTE 3.1.5]',
    (code) => {
      const player = playerIn('running');
      expect(player.call('GetErrorString', code)).toBe('');
      if (code !== '') expect(player.call('GetDiagnostic', code)).toBe('');
    },
  );

  test('point 32: GetDiagnostic("") speaks of the last error, with its element [RTE 3.1.5]', () => {
    const player = playerIn('running');
    player.set('cmi.score.scaled', 'eighty');
    expect(player.call('GetDiagnostic', '')).toBe(
      'SetValue: Data model element type mismatch (406): the value of "cmi.score.scaled" is of the wrong type. Expected: real(10,7), -1 to 1 [RTE 4.2.20].',
    );
    expect(player.call('GetDiagnostic', '406')).toBe(player.call('GetDiagnostic', ''));
    expect(player.call('GetDiagnostic', '407')).toContain('(407)');
  });
});

describe('point 33: what may be wrong with a name or a value [RTE 3.1.7]', () => {
  test.each([
    ['the empty name', '', '301'],
    ['an element nobody knows', 'cmi.nothing', '401'],
    ['an element of SCORM 1.2', 'cmi.core.lesson_status', '401'],
    ['an element in other letters', 'cmi.Location', '401'],
    ['what can only be set', 'cmi.exit', '405'],
    ['what can only be set', 'cmi.session_time', '405'],
    ['what nobody has set', 'cmi.location', '403'],
  ])('point 33: reading %s, "%s", gives %s [RTE 3.1.7]', (_, element, code) => {
    expect(playerIn('running').read(element)).toBe(`!${code}`);
  });

  test.each([
    ['the empty name', '', 'x', '351'],
    ['an element nobody knows', 'cmi.nothing', 'x', '401'],
    ['what can only be read', 'cmi.mode', 'normal', '404'],
    ['a wrong type', 'cmi.progress_measure', 'half', '406'],
    ['what is out of range', 'cmi.progress_measure', '1.1', '407'],
    ['what depends on an id', 'cmi.objectives.0.description', 'x', '408'],
  ])('point 33: setting %s, "%s" = "%s", gives %s [RTE 3.1.7]', (_, element, value, code) => {
    expect(playerIn('running').setCode(element, value)).toBe(code);
  });

  test.each([
    ['2nd', 'adl.data._count'],
    ['3rd', 'adl.data.0.store'],
    ['3rd', 'adl.nav.request_valid.jump.{target=a}'],
  ] as const)(
    'point 33: in the %s edition "%s" is known and not implemented, 402 [RTE 3.1.7]',
    (edition, element) => {
      const player = new Player(aCourse2004([aSco('a')], { edition })).start();
      expect(player.read(element)).toBe('!402');
      expect(player.setCode(element, 'x')).toBe('402');
    },
  );
});

test.each<readonly [ApiMethod, string]>([
  ['GetValue', '301'],
  ['SetValue', '351'],
])('point 39: %s without any argument is one without a name, %s, and nothing throws', (method, code) => {
  const player = playerIn('running');
  player.call(method);
  expect(player.lastError).toBe(code);
});

test('point 82: an asset has no session to initialize [CAM 2.1]', () => {
  const player = new Player(aCourse2004([anAsset('a')]));
  player.launch();
  expect(player.initialize()).toBe('false');
  expect(player.lastError).toBe('102');
});
