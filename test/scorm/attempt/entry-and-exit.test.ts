import { describe, expect, test } from 'vitest';
import { cmiOf, controlsOf, summaryOf } from '../../../src-shared/scorm/attempt';
import { aCourse12, aCourse2004, anActivity, aSco, defaultSequencing } from '../a-course';
import { Player } from '../a-player';

const on12 = (): Player => new Player(aCourse12(aSco('a'))).start();
const on2004 = (): Player => new Player(aCourse2004([aSco('a')])).start();

describe('SCORM 1.2: data stay, entry follows the last exit (points 12, 13)', () => {
  test.each([
    ['suspend', 'resume'],
    ['', ''],
    ['time-out', ''],
    ['logout', ''],
    [null, ''],
  ])('point 12: exit %j gives entry "%s" [R12 3.4.4]', (exit, entry) => {
    const player = on12().fill({ 'cmi.core.lesson_location': 'page 3', 'cmi.suspend_data': '' });
    if (exit !== null) player.fill({ 'cmi.core.exit': exit });
    player.end().start();
    expect(player.read('cmi.core.entry')).toBe(entry);
    expect(player.read('cmi.core.lesson_location')).toBe('page 3');
  });

  test('point 13: logout leaves the course after LMSFinish [R12 3.4.4]', () => {
    const player = on12().fill({ 'cmi.core.exit': 'logout' });
    const { wantsUnload } = player.take({
      type: 'call',
      nowMs: player.nowMs,
      method: 'LMSFinish',
      args: [''],
    });
    expect(wantsUnload).toBe(true);
    expect(player.unload()).toBeNull();
    expect(summaryOf(player.state).currentActivityId).toBeNull();
  });

  test('point 25: preferences follow the learner to the next SCO', () => {
    const player = new Player(aCourse12(aSco('a'), aSco('b')))
      .start()
      .fill({ 'cmi.student_preference.audio': '50' });
    player.terminate();
    player.navigate('continue');
    player.unload();
    player.initialize();
    expect(player.read('cmi.student_preference.audio')).toBe('50');
  });
});

describe('SCORM 2004: suspend keeps the attempt, anything else begins a new one (points 53, 55)', () => {
  test.each(['normal', '', 'time-out', 'logout', null])(
    'point 53: exit %j: fresh data, from the beginning [RTE 4.2.7]',
    (exit) => {
      const player = on2004().fill({ 'cmi.location': 'page 3', 'cmi.interactions.0.id': 'q' });
      if (exit !== null) player.fill({ 'cmi.exit': exit });
      player.end().start();
      expect(player.read('cmi.entry')).toBe('ab-initio');
      expect(player.read('cmi.location')).toBe('!403');
      expect(player.read('cmi.interactions._count')).toBe('0');
    },
  );

  test('point 53: exit suspend: everything is there again, blanks too, and the exit is not [RTE 4.2.7]', () => {
    const player = on2004().fill({
      'cmi.location': '',
      'cmi.suspend_data': 'x'.repeat(60_000),
      'cmi.interactions.0.id': 'q',
      'cmi.objectives.0.id': 'o',
      'adl.nav.request': 'exitAll',
      'cmi.exit': 'suspend',
    });
    player.end().start();
    expect(player.read('cmi.entry')).toBe('resume');
    expect(player.read('cmi.location')).toBe('');
    expect(player.get('cmi.suspend_data')).toHaveLength(60_000);
    expect(player.read('cmi.interactions.0.id')).toBe('q');
    expect(player.read('cmi.objectives.0.id')).toBe('o');
    expect(player.read('adl.nav.request')).toBe('_none_');
    player.end().start();
    expect(player.read('cmi.entry')).toBe('ab-initio');
  });

  test('point 54: suspending all suspends the SCO, whatever exit it set', () => {
    const player = on2004().fill({ 'cmi.location': 'page 3', 'cmi.exit': 'normal' });
    player.navigate('suspendAll');
    player.end().start();
    expect(player.read('cmi.entry')).toBe('resume');
    expect(player.read('cmi.location')).toBe('page 3');
  });

  test('point 54: the SCO may ask for it itself', () => {
    const player = on2004().fill({ 'cmi.location': 'page 3', 'adl.nav.request': 'suspendAll' });
    player.end();
    expect(summaryOf(player.state)).toMatchObject({ isSuspended: true, currentActivityId: null });
    player.start();
    expect(player.read('cmi.location')).toBe('page 3');
  });

  test('point 55: suspended after it had ended normally, the attempt goes on with a blank entry', () => {
    const player = on2004().fill({ 'cmi.location': 'page 3', 'cmi.exit': 'normal' });
    player.terminate();
    player.navigate('suspendAll');
    player.unload();
    player.start();
    expect(player.read('cmi.entry')).toBe('');
    expect(player.read('cmi.location')).toBe('page 3');
  });

  test.each(['time-out', 'logout'])(
    'point 54: exit %s leaves the course, whatever the SCO asked for [RTE 4.2.8]',
    (exit) => {
      const player = new Player(aCourse2004([aSco('a'), aSco('b')], { root: { flow: true } })).start();
      player.fill({ 'adl.nav.request': 'continue', 'cmi.exit': exit });
      player.terminate();
      expect(player.unload()).toBeNull();
      expect(summaryOf(player.state).currentActivityId).toBeNull();
    },
  );

  test.each(['abandon', 'abandonAll'] as const)('point 85: %s drops the run', (request) => {
    const player = on2004().fill({ 'cmi.location': 'kept', 'cmi.exit': 'suspend' });
    player.end().start().fill({ 'cmi.location': 'dropped', 'cmi.completion_status': 'completed' });
    player.navigate(request);
    player.terminate();
    player.unload();
    expect(cmiOf(player.state, 'a')['cmi.location']).toBe('kept');
    expect(summaryOf(player.state).activities[0]?.completionStatus).toBe('unknown');
  });
});

describe.each([
  ['1.2', on12, 'cmi.core.lesson_location', 'cmi.core.entry'],
  ['2004', on2004, 'cmi.location', 'cmi.entry'],
] as const)('SCORM %s: content that does not end as it should', (version, begin, location, entry) => {
  test('a SCO that never terminates keeps what it set and is resumed', () => {
    const player = begin().fill({ [location]: 'page 3' });
    player.unload();
    expect(player.trace[0]).toMatchObject({ kind: 'finding', id: 'rte.never-terminated' });
    expect(summaryOf(player.state).isSuspended).toBe(true);
    player.start();
    expect([player.read(entry), player.read(location)]).toEqual(['resume', 'page 3']);
  });

  test('a crash ends the run at the next launch, keeping all data, and resumes it', () => {
    const player = begin().fill({ [location]: 'page 3' });
    expect(player.launch()).toBe('a');
    player.initialize();
    expect([player.read(entry), player.read(location)]).toEqual(['resume', 'page 3']);
    expect(summaryOf(player.state).launches).toBe(2);
  });

  test('a run that is aborted is suspended', () => {
    const player = begin().fill({ [location]: 'page 3' });
    expect(player.take({ type: 'abort', nowMs: player.nowMs, reason: 'taken-over' }).commits).toBe(true);
    expect(summaryOf(player.state)).toMatchObject({
      isSuspended: true,
      currentActivityId: null,
      location: 'page 3',
    });
    player.start();
    expect([player.read(entry), player.read(location)]).toEqual(['resume', 'page 3']);
  });

  test('a SCO that never initializes leaves nothing, and the next entry is the first still', () => {
    const player = begin();
    const fresh = new Player(player.course);
    fresh.launch();
    fresh.unload();
    expect(fresh.trace[0]).toMatchObject({ kind: 'finding', id: 'rte.never-initialized' });
    fresh.start();
    expect(fresh.read(entry)).toBe('ab-initio');
  });

  test('point 65: review shows the results and changes none of them [RTE 4.2.16]', () => {
    const done =
      version === '1.2'
        ? { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90' }
        : { 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed', 'cmi.score.scaled': '0.9' };
    const undone =
      version === '1.2'
        ? { 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': '1' }
        : { 'cmi.completion_status': 'incomplete', 'cmi.success_status': 'failed', 'cmi.score.scaled': '0' };
    const player = begin().fill(done).end();
    const before = { summary: summaryOf(player.state), data: cmiOf(player.state, 'a') };
    player.start({ mode: 'review' });
    expect(player.read(version === '1.2' ? 'cmi.core.lesson_status' : 'cmi.success_status')).toBe('passed');
    player.fill(undone).terminate();
    player.navigate('exitAll');
    player.unload();
    const { completionStatus, successStatus, score } = summaryOf(player.state);
    expect({ completionStatus, successStatus, score }).toEqual({
      completionStatus: before.summary.completionStatus,
      successStatus: before.summary.successStatus,
      score: before.summary.score,
    });
    expect(cmiOf(player.state, 'a')).toEqual(before.data);
  });

  test('a review in between leaves a suspended attempt to be resumed', () => {
    const player = begin().fill({ [location]: 'page 3' });
    player.navigate('suspendAll');
    player.unload();
    player
      .start({ mode: 'review' })
      .fill({ [location]: 'elsewhere' })
      .end();
    player.start();
    expect([player.read(entry), player.read(location)]).toEqual(['resume', 'page 3']);
  });
});

test.each(['abandon', 'abandonAll'] as const)(
  'an attempt after a review that ended with %s counts against the limit [UP.1]',
  (request) => {
    const limited = aSco('a', { sequencing: { ...defaultSequencing, attemptLimit: 1 } });
    const player = new Player(aCourse2004([limited, aSco('b')], { root: { flow: true } }));
    player.start({ mode: 'review' }).navigate(request);
    player.unload();
    player.start().navigate('continue');
    expect(player.unload()).toBe('b');
    player.navigate('previous');
    expect(player.unload()).toBeNull();
    expect(controlsOf(player.state).toc.map(({ isSelectable }) => isSelectable)).toEqual([false, true]);
  },
);

describe('a look at the course moves nothing', () => {
  const suspendedAtB = (): Player => {
    const player = new Player(
      aCourse2004([aSco('a'), aSco('b'), aSco('c')], { root: { flow: true } }),
    ).start();
    player.navigate('continue');
    player.unload();
    player.initialize();
    player.fill({ 'cmi.location': 'page 3' }).navigate('suspendAll');
    player.unload();
    return player;
  };

  test.each<readonly [string, (player: Player) => void]>([
    ['closing the window', (player) => player.unload()],
    ['exit', (player) => (player.navigate('exit'), player.unload())],
    ['abandon', (player) => (player.navigate('abandon'), player.unload())],
    ['Terminate alone', (player) => (player.terminate(), player.unload())],
    ['a crash', () => undefined],
  ])('a review that ends with %s leaves the suspended activity to be resumed [SB.2.6]', (_, leave) => {
    const player = suspendedAtB();
    player.start({ mode: 'review' }).fill({ 'cmi.location': 'elsewhere' });
    leave(player);
    expect(player.launch()).toBe('b');
    player.initialize();
    expect([player.read('cmi.entry'), player.read('cmi.location')]).toEqual(['resume', 'page 3']);
  });

  test('a course that was only looked at starts at its beginning', () => {
    const player = new Player(aCourse2004([aSco('a'), aSco('b')], { root: { flow: true } }));
    player.start({ mode: 'review' });
    player.unload();
    expect(player.launch()).toBe('a');
  });
});

describe('browsing a course of SCORM 2004 (point 65)', () => {
  const course = aCourse2004([aSco('a'), aSco('b')], { root: { flow: true } });

  test.each(['exitAll', 'abandonAll', 'suspendAll', 'exit', 'abandon'] as const)(
    'leaves a suspended attempt as it was, also when it ends by %s',
    (request) => {
      const player = new Player(course).start();
      player.navigate('continue');
      player.unload();
      player.initialize();
      player.fill({ 'cmi.location': 'p' }).navigate('suspendAll');
      player.unload();
      player.start({ mode: 'browse' }).fill({ 'cmi.location': 'X' }).navigate(request);
      player.unload();
      expect(player.launch()).toBe('b');
      player.initialize();
      expect([player.read('cmi.entry'), player.read('cmi.location')]).toEqual(['resume', 'p']);
    },
  );

  test('is no attempt: nothing is counted', () => {
    const player = new Player(course).start({ mode: 'browse' });
    player.navigate('exitAll');
    player.unload();
    expect(player.state.activities.map(({ attempts, deliveries }) => [attempts, deliveries])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });
});

test('an attempt that is cut off with a request pending leaves nothing active', () => {
  const cluster = anActivity('x', {
    children: [aSco('a')],
    sequencing: { ...defaultSequencing, flow: true },
  });
  const player = new Player(aCourse2004([cluster, aSco('b')], { root: { flow: true } })).start();
  player.navigate('continue');
  player.take({ type: 'abort', nowMs: player.nowMs, reason: 'lost' });
  expect(player.state.activities.filter(({ isActive }) => isActive)).toEqual([]);
  expect(player.launch()).toBe('b');
});
