import { describe, expect, test } from 'vitest';
import {
  attemptFromSnapshot,
  cmiOf,
  createAttempt,
  engineVersion,
  snapshotOf,
  summaryOf,
  type StepResult,
} from '../../../src-shared/scorm/attempt';
import { aCourse12, aCourse2004, aSco, defaultSequencing } from '../a-course';
import { Player } from '../a-player';

test('stored data are flat, with full dotted names, write-only elements among them', () => {
  const player = new Player(aCourse12(aSco('a', { launchData: 'x' }))).start().fill({
    'cmi.core.exit': 'suspend',
    'cmi.interactions.0.id': 'q',
    'cmi.interactions.0.correct_responses.0.pattern': 'b',
    'cmi.core.lesson_location': '',
  });
  const data = cmiOf(player.state, 'a');
  expect(data).toMatchObject({
    'cmi.core.student_id': 'jdoe',
    'cmi.core.lesson_status': 'not attempted',
    'cmi.core.exit': 'suspend',
    'cmi.core.lesson_location': '',
    'cmi.launch_data': 'x',
    'cmi.interactions.0.id': 'q',
    'cmi.interactions.0.correct_responses.0.pattern': 'b',
  });
  expect(Object.keys(data).filter((name) => /_count|_children|_version/.test(name))).toEqual([]);
  expect(cmiOf(player.state, 'zz')).toEqual({});
});

test('stored data show what the run-time decided', () => {
  const objectives = [
    { id: '', isPrimary: true, satisfiedByMeasure: true, minNormalizedMeasure: 0.5, maps: [] },
  ];
  const sco = aSco('a', { sequencing: { ...defaultSequencing, objectives } });
  const player = new Player(aCourse2004([sco]))
    .start()
    .fill({ 'cmi.success_status': 'failed', 'cmi.score.scaled': '0.5' });
  expect(cmiOf(player.state, 'a')).toMatchObject({
    'cmi.success_status': 'passed',
    'cmi.scaled_passing_score': '0.5',
  });
});

test('total time is stored as it stands after the run', () => {
  const player = new Player(aCourse2004([aSco('a')])).start().fill({ 'cmi.session_time': 'PT5M' }).end();
  expect(cmiOf(player.state, 'a')['cmi.total_time']).toBe('PT5M');
});

describe('which steps count for the version of the session', () => {
  const player = new Player(aCourse12(aSco('a'), aSco('b')));
  const commits = (result: StepResult): boolean => result.commits;
  const call = (
    method: 'LMSInitialize' | 'LMSSetValue' | 'LMSCommit' | 'LMSFinish',
    ...args: readonly string[]
  ): boolean => commits(player.take({ type: 'call', nowMs: 0, method, args }));

  test('Commit, Terminate and an ended SCO do; reading, writing and beginning do not', () => {
    player.launch();
    expect(call('LMSInitialize', '')).toBe(false);
    expect(call('LMSSetValue', 'cmi.comments', 'x')).toBe(false);
    expect(call('LMSCommit', '')).toBe(true);
    expect(call('LMSCommit', 'wrong')).toBe(false);
    expect(call('LMSFinish', '')).toBe(true);
    expect(call('LMSFinish', '')).toBe(false);
    expect(commits(player.navigate('continue'))).toBe(false);
    expect(commits(player.take({ type: 'unload', nowMs: 0 }))).toBe(true);
    expect(commits(player.take({ type: 'abort', nowMs: 0, reason: 'expired' }))).toBe(true);
  });
});

describe('snapshots', () => {
  const begun = (): Player => {
    const player = new Player(aCourse12(aSco('a'), aSco('b')))
      .start()
      .fill({ 'cmi.core.lesson_location': '2' });
    player.navigate('continue');
    player.unload();
    player.initialize();
    return player.fill({ 'cmi.core.lesson_location': '3' });
  };

  test('leave the course out and go by ids, so that a course may be reordered', () => {
    const { state } = begun();
    const text = JSON.stringify(snapshotOf(state));
    expect(text).not.toContain('Title of a');
    const reordered = attemptFromSnapshot(aCourse12(aSco('new'), aSco('b'), aSco('a')), JSON.parse(text));
    expect(cmiOf(reordered, 'a')['cmi.core.lesson_location']).toBe('2');
    expect(summaryOf(reordered)).toMatchObject({ currentActivityId: 'b', location: '3' });
  });

  test('of an activity that is gone leave it out', () => {
    const without = attemptFromSnapshot(
      aCourse12(aSco('a')),
      JSON.parse(JSON.stringify(snapshotOf(begun().state))),
    );
    expect(without.open).toBeNull();
    expect(summaryOf(without).currentActivityId).toBeNull();
  });

  test.each([null, undefined, 'x', 3, {}, []])('that are none (%j) give a fresh attempt', (snapshot) => {
    const course = aCourse12(aSco('a'));
    expect(attemptFromSnapshot(course, snapshot)).toEqual(createAttempt(course));
  });
});

test('the engine has a version', () => {
  expect(engineVersion).toMatch(/^\d+$/);
});
