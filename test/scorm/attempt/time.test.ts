import { describe, expect, test } from 'vitest';
import { summaryOf } from '../../../src-shared/scorm/attempt';
import { aCourse12, aCourse2004, anAsset, aSco } from '../a-course';
import { Player } from '../a-player';

const on12 = (): Player => new Player(aCourse12(aSco('a'))).start();
const on2004 = (): Player => new Player(aCourse2004([aSco('a')])).start();
const minute = 60_000;
const day = 24 * 60 * minute;

describe('point 14, SCORM 1.2', () => {
  test('point 14: total time adds the last session time at finish and stands still meanwhile', () => {
    const player = on12().fill({ 'cmi.core.session_time': '00:10:00' });
    expect(player.read('cmi.core.total_time')).toBe('0000:00:00.00');
    player.fill({ 'cmi.core.session_time': '00:05:30.5' }).end().start();
    expect(player.read('cmi.core.total_time')).toBe('0000:05:30.50');
    player.fill({ 'cmi.core.session_time': '01:00:00' }).end().start();
    expect(player.read('cmi.core.total_time')).toBe('0001:05:30.50');
    expect(summaryOf(player.state).totalSeconds).toBe(3930.5);
  });

  test('a session that tells no time adds none', () => {
    const player = on12();
    player.nowMs += 5 * minute;
    player.end().start();
    expect(player.read('cmi.core.total_time')).toBe('0000:00:00.00');
  });
});

describe('points 56 and 82c, SCORM 2004', () => {
  test('point 56: session time counts once, also where Terminate comes twice', () => {
    const player = on2004().fill({ 'cmi.session_time': 'PT10M', 'cmi.exit': 'suspend' });
    player.fill({ 'cmi.session_time': 'PT5M' });
    expect(player.read('cmi.total_time')).toBe('PT0S');
    player.terminate();
    player.terminate();
    player.unload();
    player.unload();
    player.start();
    expect(player.read('cmi.total_time')).toBe('PT5M');
  });

  test('point 82c: without session time, the time the content was there counts [RTE 4.2.21]', () => {
    const player = on2004().fill({ 'cmi.exit': 'suspend' });
    player.nowMs += 2 * minute + 500;
    player.end().start();
    expect(player.read('cmi.total_time')).toBe('PT2M0.5S');
  });

  test('point 56: a new attempt starts from zero; the course remembers the sum', () => {
    const player = on2004().fill({ 'cmi.session_time': 'PT10M' }).end().start();
    expect(player.read('cmi.total_time')).toBe('PT0S');
    player.fill({ 'cmi.session_time': 'PT1M' }).end();
    expect(summaryOf(player.state).totalSeconds).toBe(660);
  });
});

describe('point 168: clocks of learners', () => {
  test.each([
    ['goes back', [-5 * minute], 0],
    ['goes back and on', [-5 * minute, minute], 60],
    ['goes on, back and on', [minute, -day, minute], 120],
    ['leaps by years', [minute, 400 * day, minute], 120],
    ['is no number', [NaN, minute], 60],
    ['is endless', [Infinity, minute], 60],
  ])('a clock that %s', (_, moves, seconds) => {
    const player = on2004();
    let nowMs = player.nowMs;
    for (const move of moves) {
      if (Number.isFinite(move)) nowMs += move;
      player.take({
        type: 'call',
        nowMs: Number.isFinite(move) ? nowMs : move,
        method: 'Commit',
        args: [''],
      });
    }
    player.take({ type: 'call', nowMs, method: 'Terminate', args: [''] });
    expect(summaryOf(player.state).totalSeconds).toBe(seconds);
  });

  test('what a SCO says of its time may be absurd, never negative or endless', () => {
    const player = on2004()
      .fill({ 'cmi.session_time': `P${'9'.repeat(40)}Y` })
      .end();
    expect(summaryOf(player.state).totalSeconds).toBe(Number.MAX_SAFE_INTEGER / 100);
  });
});

test('an asset counts the time it was looked at', () => {
  const player = new Player(aCourse12(anAsset('a')));
  player.launch();
  player.nowMs += 3 * minute;
  player.unload();
  expect(summaryOf(player.state)).toMatchObject({ totalSeconds: 180, completionStatus: 'completed' });
});
