import { describe, expect, test } from 'vitest';
import { checkExternalChange, cmiOf, standardProfile, summaryOf } from '../../../src-shared/scorm/attempt';
import { aCourse12, aCourse2004, aSco, defaultSequencing } from '../a-course';
import { Player } from '../a-player';

const on12 = (): Player => new Player(aCourse12(aSco('a'))).start();
const on2004 = (): Player => new Player(aCourse2004([aSco('a')])).start();

function write(player: Player, changes: Readonly<Record<string, string | null>>): void {
  player.take({ type: 'external', nowMs: player.nowMs, id: 'w1', activityId: 'a', changes });
}

describe('what may be written from outside', () => {
  test.each<readonly [string, '1.2' | '2004', string, string | null, boolean | 'refused']>([
    ['a value', '1.2', 'cmi.core.lesson_location', '9', true],
    ['the same value', '1.2', 'cmi.core.lesson_location', '3', false],
    ['a write-only element', '1.2', 'cmi.core.exit', 'suspend', true],
    ['a row past the end, for rows come together', '1.2', 'cmi.interactions.7.id', 'q', true],
    ['a read-only element as it is', '1.2', 'cmi.core.student_id', 'jdoe', false],
    ['a read-only element changed', '1.2', 'cmi.core.student_id', 'other', 'refused'],
    ['a wrong type', '1.2', 'cmi.core.score.raw', 'lots', 'refused'],
    ['an unknown element', '1.2', 'cmi.completion_status', 'completed', 'refused'],
    ['a container', '1.2', 'cmi.core', 'x', 'refused'],
    ['a prototype name', '1.2', 'cmi.__proto__', 'x', 'refused'],
    ['a count', '1.2', 'cmi.interactions._count', '99', false],
    ['children', '2004', 'cmi.score._children', 'x', false],
    ['removing a value', '2004', 'cmi.location', null, true],
    ['removing what is not there', '2004', 'cmi.suspend_data', null, false],
    ['removing what is read-only', '2004', 'cmi.learner_id', null, 'refused'],
    ['a range', '2004', 'cmi.score.scaled', '1.5', 'refused'],
    ['a validity', '2004', 'adl.nav.request_valid.choice.{target=a}', 'true', false],
    ['a validity without target', '2004', 'adl.nav.request_valid.continue', 'true', false],
    ['a read-only initial value as it is', '2004', 'cmi.time_limit_action', 'continue,no message', false],
    ['a read-only initial value changed', '2004', 'cmi.time_limit_action', 'exit,message', 'refused'],
    ['removing a read-only initial value', '2004', 'cmi.time_limit_action', null, false],
    ['more total time', '1.2', 'cmi.core.total_time', '0000:00:01.00', true],
    ['no more total time', '2004', 'cmi.total_time', 'PT0.00S', false],
    ['no duration as total time', '2004', 'cmi.total_time', '0000:00:01.00', 'refused'],
    ['removing total time', '1.2', 'cmi.core.total_time', null, 'refused'],
    ['the total time of another version', '2004', 'cmi.core.total_time', '0000:00:01.00', 'refused'],
    ['an empty read-only initial value', '1.2', 'cmi.student_data.time_limit_action', '', false],
  ])('%s (SCORM %s): %s', (_, version, element, value, expected) => {
    const player =
      version === '1.2'
        ? on12().fill({ 'cmi.core.lesson_location': '3' })
        : on2004().fill({ 'cmi.location': '3' });
    const check = checkExternalChange(player.state, 'a', element, value);
    expect(check.ok ? check.isChange : 'refused').toBe(expected);
    if (!check.ok) expect(check.reason).not.toBe('');
  });

  test('all that was read can be sent back, and changes nothing', () => {
    for (const player of [
      on12().fill({ 'cmi.interactions.0.id': 'q' }),
      on2004().fill({ 'cmi.interactions.0.id': 'q' }),
    ]) {
      for (const [element, value] of Object.entries(cmiOf(player.state, 'a'))) {
        expect([element, checkExternalChange(player.state, 'a', element, value)]).toEqual([
          element,
          { ok: true, isChange: false },
        ]);
      }
    }
  });

  test('no such activity', () => {
    expect(checkExternalChange(on12().state, 'zz', 'cmi.comments', 'x').ok).toBe(false);
  });
});

describe('what is written', () => {
  test('reaches the SCO that is running', () => {
    const player = on2004().fill({ 'cmi.location': '3', 'cmi.suspend_data': 'old' });
    write(player, { 'cmi.location': '9', 'cmi.suspend_data': null });
    expect([player.read('cmi.location'), player.read('cmi.suspend_data')]).toEqual(['9', '!403']);
  });

  test('in any order', () => {
    const player = on2004();
    write(player, {
      'cmi.interactions.1.result': 'correct',
      'cmi.interactions.1.id': 'q2',
      'cmi.interactions.0.learner_response': 'a',
      'cmi.interactions.0.correct_responses.0.pattern': 'a',
      'cmi.interactions.0.type': 'choice',
      'cmi.interactions.0.id': 'q1',
    });
    expect(player.trace).toEqual([]);
    expect(player.read('cmi.interactions._count')).toBe('2');
    expect(player.read('cmi.interactions.0.correct_responses.0.pattern')).toBe('a');
    expect(player.read('cmi.interactions.1.result')).toBe('correct');
  });

  test('replaces comments instead of appending to them', () => {
    const player = on12().fill({ 'cmi.comments': 'one' });
    write(player, { 'cmi.comments': 'two' });
    expect(player.read('cmi.comments')).toBe('two');
  });

  test('what cannot be applied is left out with a finding', () => {
    const player = on12();
    write(player, {
      'cmi.interactions.4.id': 'q',
      'cmi.core.student_id': 'other',
      'cmi.core.lesson_location': '1',
    });
    expect(player.trace).toHaveLength(2);
    expect(player.read('cmi.core.lesson_location')).toBe('1');
    expect(player.read('cmi.core.student_id')).toBe('jdoe');
  });

  test('counts for status and score when no content is there', () => {
    const player = on2004().fill({ 'cmi.exit': 'suspend' }).end();
    write(player, {
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.score.scaled': '0.9',
    });
    expect(summaryOf(player.state)).toMatchObject({
      completionStatus: 'completed',
      successStatus: 'passed',
      score: { scaled: 0.9 },
    });
    const old = on12().end();
    write(old, { 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': '12' });
    expect(summaryOf(old.state)).toMatchObject({ successStatus: 'failed', score: { raw: 12 } });
  });

  test('does not take away what was decided before', () => {
    const player = on2004();
    player.terminate();
    player.navigate('exitAll');
    player.unload();
    write(player, { 'cmi.location': '4' });
    expect(summaryOf(player.state)).toMatchObject({ completionStatus: 'completed', location: '4' });
  });

  test('counts alone, and not what stood there before', () => {
    const primary = {
      id: 'goal',
      isPrimary: true,
      satisfiedByMeasure: false,
      minNormalizedMeasure: 1,
      maps: [],
    };
    const sequencing = { ...defaultSequencing, objectives: [primary] };
    const player = new Player(aCourse2004([aSco('a', { sequencing })])).start();
    player.fill({ 'cmi.objectives.0.success_status': 'failed', 'cmi.exit': 'suspend' }).end();
    player.start().fill({ 'cmi.success_status': 'passed', 'cmi.exit': 'suspend' }).end();
    expect(summaryOf(player.state).successStatus).toBe('passed');
    write(player, { 'cmi.location': '4' });
    expect(summaryOf(player.state).successStatus).toBe('passed');
  });

  test('takes a score away that is removed', () => {
    const player = on2004().fill({ 'cmi.score.scaled': '0.5', 'cmi.score.raw': '5', 'cmi.exit': 'suspend' });
    player.end();
    write(player, { 'cmi.score.scaled': null, 'cmi.score.raw': '7' });
    expect(summaryOf(player.state).score).toEqual({ raw: 7, min: null, max: null, scaled: null });
  });

  test.each(['1.2', '2004'] as const)(
    'before the first launch it is where the course is resumed, SCORM %s',
    (version) => {
      const player = new Player(version === '1.2' ? aCourse12(aSco('a')) : aCourse2004([aSco('a')]));
      const [location, entry] =
        version === '1.2' ? ['cmi.core.lesson_location', 'cmi.core.entry'] : ['cmi.location', 'cmi.entry'];
      write(player, { [location]: '7' });
      player.start();
      expect([player.read(location), player.read(entry)]).toEqual(['7', 'resume']);
    },
  );

  test('commits, even where nothing is there to write to', () => {
    const player = on12();
    expect(player.take({ type: 'external', nowMs: 0, id: 'w', activityId: 'zz', changes: {} }).commits).toBe(
      true,
    );
  });

  test.each([
    ['1.2', 'cmi.core.total_time', '0001:00:00.00', 'cmi.core.session_time', '00:01:00', '0001:01:00.00'],
    ['2004', 'cmi.total_time', 'PT1H', 'cmi.session_time', 'PT1M', 'PT1H1M'],
  ] as const)(
    'raises the total time, which no less a time takes back, SCORM %s',
    (version, total, raised, session, ran, after) => {
      const player = version === '1.2' ? on12() : on2004();
      write(player, { [total]: raised });
      write(player, { [total]: version === '1.2' ? '0000:30:00' : 'PT30M' });
      expect([player.trace, player.read(total)]).toEqual([[], raised]);
      expect(player.set(total, version === '1.2' ? '0009:00:00' : 'PT9H')).toBe('false');
      player.fill({ [session]: ran, [version === '1.2' ? 'cmi.core.exit' : 'cmi.exit']: 'suspend' });
      player.end().start();
      expect(player.read(total)).toBe(after);
      expect(summaryOf(player.state).totalSeconds).toBe(3660);
    },
  );
});

describe.each([
  { version: '1.2', location: 'cmi.core.lesson_location', status: 'cmi.core.lesson_status' },
  { version: '2004', location: 'cmi.location', status: 'cmi.completion_status' },
] as const)('what is written while content is there, SCORM $version', ({ version, location, status }) => {
  const on = version === '1.2' ? on12 : on2004;
  const dropping = () =>
    on()
      .end()
      .start({ profile: { ...standardProfile, uncommitted: 'drop' } });
  const locationOf = (player: Player) => cmiOf(player.state, 'a')[location];

  test('outlives a run of which only what a Commit stored does, and nothing that content set does with it', () => {
    const player = dropping().fill({ [location]: '1', [status]: 'incomplete' });
    player.call(version === '1.2' ? 'LMSCommit' : 'Commit', '');
    player.fill({ 'cmi.suspend_data': 'unsaved', [location]: '9' });
    write(player, { [location]: '9' });
    player.unload();
    expect([locationOf(player), cmiOf(player.state, 'a')['cmi.suspend_data']]).toEqual(['9', undefined]);
  });

  test('is what content meets that goes on, and what it sets after that may replace', () => {
    const player = dropping();
    write(player, { [location]: '9' });
    expect(player.read(location)).toBe('9');
    player.fill({ [location]: '10' }).unload();
    expect(locationOf(player)).toBe('9');
    player
      .start()
      .fill({ [location]: '11' })
      .end();
    expect(locationOf(player)).toBe('11');
  });

  test('after Terminate stays, and counts', () => {
    const player = on().fill({ [location]: '1' });
    player.terminate();
    const success = version === '1.2' ? 'cmi.core.lesson_status' : 'cmi.success_status';
    write(player, { [location]: '9', [success]: 'failed' });
    for (const after of ['before', 'after'] as const) {
      if (after === 'after') player.unload();
      expect([after, locationOf(player), summaryOf(player.state).successStatus]).toEqual([
        after,
        '9',
        'failed',
      ]);
    }
  });

  test('stays where the course is only looked at, and what content sets meanwhile does not', () => {
    const player = on()
      .fill({ [status]: 'completed', [location]: '1' })
      .end();
    player.start({ mode: 'review' }).fill({ 'cmi.suspend_data': 'looked' });
    write(player, { [location]: '9' });
    expect(player.read(location)).toBe('9');
    player.end();
    expect([locationOf(player), cmiOf(player.state, 'a')['cmi.suspend_data']]).toEqual(['9', undefined]);
  });
});

test('a write from outside leaves a status of SCORM 1.2 to be decided that nobody has told', () => {
  const player = on12().fill({ 'cmi.core.exit': 'suspend' }).end();
  write(player, { 'cmi.core.lesson_location': '4' });
  player.start().end();
  expect(summaryOf(player.state).completionStatus).toBe('completed');
});
