import { describe, expect, test } from 'vitest';
import {
  attemptFromSnapshot,
  createFaultPlan,
  snapshotOf,
  summaryOf,
  type ApiMethod,
  type CallFault,
  type FaultRule,
} from '../../../src-shared/scorm/attempt';
import { aCourse12, aCourse2004, aSco } from '../a-course';
import { Player } from '../a-player';

const rule = (parts: Partial<FaultRule>): FaultRule => ({
  ...{ id: 'r', kind: 'refuse', target: 'any', element: '', fromCall: 1 },
  ...{ chance: 1, times: null, errorCode: '', milliseconds: 0 },
  ...parts,
});

/** The kinds of faults that calls met, in their order; "": none. A second passes with each call. */
function metBy(calls: readonly (readonly [ApiMethod, ...string[]])[], ...rules: readonly FaultRule[]) {
  const meet = createFaultPlan(rules, 7, '2004');
  return calls.map(([method, ...args], at) => meet({ method, args, nowMs: at * 1000 }));
}
const kinds = (met: readonly (CallFault | null)[]) => met.map((fault) => fault?.kind ?? '');
const set = (element: string): [ApiMethod, ...string[]] => ['SetValue', element, 'x'];
const commit: [ApiMethod, ...string[]] = ['Commit', ''];

describe('a rule of faults', () => {
  test.each<readonly [string, Partial<FaultRule>, readonly string[]]>([
    ['meets all calls but those about errors', {}, ['refuse', 'refuse', '', 'refuse', 'refuse', 'refuse']],
    ['meets one function', { target: 'commit' }, ['', '', '', '', 'refuse', 'refuse']],
    [
      'meets elements by the beginning of their names',
      { element: 'cmi.score' },
      ['', 'refuse', '', '', '', ''],
    ],
    ['begins with a call of its own', { target: 'set', fromCall: 2 }, ['', '', '', 'refuse', '', '']],
    ['happens so many times', { target: 'commit', times: 1 }, ['', '', '', '', 'refuse', '']],
    [
      'of a Commit meets nothing else',
      { kind: 'commit-failure', target: 'commit' },
      ['', '', '', '', 'commit-failure', 'commit-failure'],
    ],
    ['never happens at no chance', { chance: 0 }, ['', '', '', '', '', '']],
    [
      'of an expired session lets values be set and nothing be stored',
      { kind: 'session-expiry', target: 'set' },
      ['', '', '', '', 'session-expiry', 'session-expiry'],
    ],
    [
      'of a lost network is over after its time',
      { kind: 'offline', target: 'set', milliseconds: 4000 },
      ['', '', '', '', 'offline', ''],
    ],
  ])('%s', (_, parts, expected) => {
    const calls = [
      ['Initialize', ''] as [ApiMethod, string],
      ...[set('cmi.score.raw'), ['GetLastError'] as [ApiMethod], set('cmi.location'), commit, commit],
    ];
    expect(kinds(metBy(calls, rule(parts)))).toEqual(expected);
  });

  test.each([
    ['any', ['', 'commit-failure', 'commit-failure']],
    ['commit', ['', 'commit-failure', '']],
    ['terminate', ['', '', 'commit-failure']],
  ] as const)('saving that fails: %s', (target, expected) => {
    const met = metBy(
      [set('cmi.location'), commit, ['Terminate', '']],
      rule({ kind: 'commit-failure', target }),
    );
    expect(kinds(met)).toEqual(expected);
  });

  test('meets the same calls with the same seed, and about as many as its chance says', () => {
    const calls = Array.from({ length: 1000 }, () => commit);
    const met = kinds(metBy(calls, rule({ chance: 0.3 })));
    expect(kinds(metBy(calls, rule({ chance: 0.3 })))).toEqual(met);
    const count = met.filter((kind) => kind !== '').length;
    expect(count).toBeGreaterThan(250);
    expect(count).toBeLessThan(350);
  });

  test('answers with the general error of the function, or with the one it names', () => {
    const [first] = metBy([commit], rule({ kind: 'commit-failure' }));
    expect(first).toEqual({
      ...{ rule: 'r', kind: 'commit-failure', delayMs: 0 },
      answer: { value: 'false', errorCode: '391' },
    });
    expect(metBy([['GetValue', 'cmi.location']], rule({ errorCode: '403' }))[0]?.answer).toEqual({
      value: '',
      errorCode: '403',
    });
    const [slow] = metBy([commit], rule({ kind: 'latency', milliseconds: 200 }));
    expect(slow).toMatchObject({ delayMs: 200, answer: null });
  });
});

describe('an attempt with faults', () => {
  const fault = (kind: CallFault['kind'], errorCode: string): CallFault => ({
    ...{ rule: 'r', kind, delayMs: 0 },
    answer: { value: 'false', errorCode },
  });
  const met = (player: Player, method: ApiMethod, args: readonly string[], what: CallFault) =>
    player.take({ type: 'call', nowMs: player.nowMs, method, args, fault: what });
  const faulty = { faults: [rule({})] };
  const dataOf = ({ state }: Player) => summaryOf(state).activities[0]?.cmiData ?? {};

  test('answers as the fault did, and content can ask for the error', () => {
    const player = new Player(aCourse2004([aSco('a')], { root: { flow: true } })).start(faulty);
    const result = met(player, 'SetValue', ['cmi.location', '4'], fault('refuse', '351'));
    expect(result).toMatchObject({ value: 'false', errorCode: '351', commits: false });
    expect(player.trace[0]?.id).toBe('rte.fault');
    expect(player.call('GetLastError')).toBe('351');
    expect(player.read('cmi.location')).toBe('!403');
  });

  test('keeps of a run that never ended only what a Commit stored', () => {
    const player = new Player(aCourse12(aSco('a'))).start(faulty);
    player.fill({ 'cmi.core.lesson_location': 'page 1' });
    player.call('LMSCommit', '');
    player.fill({ 'cmi.core.lesson_location': 'page 2', 'cmi.core.exit': 'suspend' });
    met(player, 'LMSCommit', [''], fault('commit-failure', '101'));
    met(player, 'LMSFinish', [''], fault('session-expiry', '101'));
    player.unload();
    expect(dataOf(player)).toMatchObject({ 'cmi.core.lesson_location': 'page 1' });
  });

  test('keeps no more where the page was lost', () => {
    const player = new Player(aCourse12(aSco('a'))).start(faulty);
    player.fill({ 'cmi.core.lesson_location': 'page 1' });
    player.call('LMSCommit', '');
    player.fill({ 'cmi.core.lesson_location': 'page 2' });
    player.take({ type: 'abort', nowMs: player.nowMs, reason: 'lost' });
    player.start();
    expect(player.read('cmi.core.lesson_location')).toBe('page 1');
  });

  test('keeps all where the attempt goes on in a fork', () => {
    const player = new Player(aCourse12(aSco('a'))).start(faulty);
    player.fill({ 'cmi.core.lesson_location': 'page 1' });
    player.take({ type: 'abort', nowMs: player.nowMs, reason: 'forked' });
    player.start();
    expect(player.read('cmi.core.lesson_location')).toBe('page 1');
  });

  test('is the same after a snapshot', () => {
    const player = new Player(aCourse12(aSco('a'))).start(faulty);
    player.fill({ 'cmi.core.lesson_location': 'page 1' });
    const { state } = player;
    expect(attemptFromSnapshot(state.course, JSON.parse(JSON.stringify(snapshotOf(state))))).toEqual(state);
  });

  test('keeps all of a run that ended itself', () => {
    const player = new Player(aCourse12(aSco('a'))).start(faulty);
    player.fill({ 'cmi.core.lesson_location': 'page 2' }).end();
    expect(dataOf(player)).toMatchObject({ 'cmi.core.lesson_location': 'page 2' });
  });
});

describe('what a launch lets the first content find', () => {
  test.each([
    [
      '1.2',
      aCourse12(aSco('a'), aSco('b')),
      'cmi.core.entry',
      'cmi.core.lesson_location',
      'cmi.student_preference.language',
    ],
    [
      '2004',
      aCourse2004([aSco('a'), aSco('b')], { root: { flow: true } }),
      'cmi.entry',
      'cmi.location',
      'cmi.learner_preference.language',
    ],
  ])('%s', (_, course, entry, location, language) => {
    const player = new Player(course).start({
      preset: { entry: 'resume', suspendData: 'so far', location: '4', language: 'fr' },
    });
    const names = [entry, 'cmi.suspend_data', location, language];
    expect(names.map((name) => player.read(name))).toEqual(['resume', 'so far', '4', 'fr']);
    player.terminate();
    player.navigate('continue');
    player.unload();
    player.initialize();
    expect(player.read(entry)).toBe('ab-initio');
    expect(player.read('cmi.suspend_data')).not.toBe('so far');
    expect(player.read(language)).toBe('fr');
  });
});
