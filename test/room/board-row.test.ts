import { describe, expect, test } from 'vitest';
import { stuckOf, worstOf } from '../../src-main/features/room/board-row';
import type { SessionStanding } from '../../src-main/features/sessions/service';
import { repeatedAmong, savedOf } from '../../src-main/features/sessions/standings';

type Saved = SessionStanding['saved'];

describe('what is known to be saved', () => {
  test.each([
    ['nobody has it open', false, false, 'saved'],
    ['it was left, though its page is still connected', false, true, 'saved'],
    ['it is open, and its page is connected', true, true, 'so-far'],
    ['it is open, and its page is out of reach', true, false, 'unknown'],
  ] as const)('of a session: %s', (_, mayComeBack, isConnected, saved) => {
    expect(savedOf({ mayComeBack, isConnected })).toBe(saved);
  });

  test.each<[string, readonly Saved[], string]>([
    ['who has not begun anything', [], 'nothing'],
    ['who has left all', ['saved', 'saved'], 'saved'],
    ['who works', ['saved', 'so-far'], 'so-far'],
    ['of whom one page is out of reach', ['saved', 'so-far', 'unknown'], 'unknown'],
  ])('of a learner is the worst of their sessions: %s', (_, saved, worst) => {
    expect(worstOf(saved.map((one) => ({ saved: one })))).toBe(worst);
  });
});

describe('who may need help', () => {
  const minute = 60_000;
  const working = { saved: 'so-far' as Saved, repeatedError: null, lastChangeAtMs: 10 * minute };
  const failing = { method: 'SetValue', about: 'cmi.exit', errorCode: '406', times: 3 };
  const at = (nowMs: number, goesOnSinceMs: number | null = 0) => ({ nowMs, goesOnSinceMs });

  test.each([
    ['worked a moment ago', working, at(14.9 * minute), null],
    ['did nothing for five minutes', working, at(15 * minute), 'still'],
    ['is not connected', { ...working, saved: 'unknown' as const }, at(60 * minute), null],
    ['left the course', { ...working, saved: 'saved' as const }, at(60 * minute), null],
    ['is held, as all are', working, at(60 * minute, null), null],
    ['was let go on a moment ago', working, at(60 * minute, 59 * minute), null],
    ['was let go on five minutes ago', working, at(64 * minute, 59 * minute), 'still'],
    ['has errors again and again', { ...working, repeatedError: failing }, at(10 * minute), 'errors'],
    [
      'left the course that had them',
      { ...working, saved: 'saved' as const, repeatedError: failing },
      at(10 * minute),
      null,
    ],
  ])('who %s', (_, standing, moment, why) => {
    expect(stuckOf(standing, moment)?.why ?? null).toBe(why);
  });

  test('is told of the error that is there most often, from three times on', () => {
    const { times: _, ...call } = failing;
    expect(repeatedAmong([call, call])).toBeNull();
    expect(repeatedAmong([call, { ...call, errorCode: '405' }, call])).toBeNull();
    expect(repeatedAmong([call, { ...call, errorCode: '405' }, call, call])).toEqual(failing);
  });

  test('is not told of content that asks for what is not there', () => {
    const asked = { method: 'GetValue', about: 'cmi.suspend_data', errorCode: '403' };
    expect(repeatedAmong([asked, asked, asked])).toBeNull();
  });
});
