import { describe, expect, test } from 'vitest';
import { activityRows, changedActivities } from '../../src-shared/inspect/activity-rows';
import { elementHistory } from '../../src-shared/inspect/element-history';
import { smallestCutProfile, smallestRefusedProfile } from '../../src-shared/inspect/profiles/by-the-book';
import { engineProfileOf, type LmsProfile } from '../../src-shared/inspect/profiles/lms-profile';
import { moodleRelaxedProfile } from '../../src-shared/inspect/profiles/moodle';
import { emptyFold, foldOn } from '../../src-shared/inspect/fold';
import { createStory } from '../../src-shared/inspect/story';
import { suspendLimits } from '../../src-shared/inspect/suspend-data';
import { suspendGrowth } from '../../src-shared/inspect/suspend-growth';
import { aCourse12, aCourse2004, anActivity, aSco } from '../scorm/a-course';
import { Recorder } from './recorder';

const objective = {
  isPrimary: true,
  satisfiedByMeasure: false,
  minNormalizedMeasure: 1,
  maps: [{ target: 'urn:shared', reads: [], writes: ['satisfied' as const] }],
};
const course = aCourse2004(
  [
    anActivity('part', {
      sequencing: { objectives: [], flow: true },
      children: [aSco('a', { sequencing: { objectives: [{ ...objective, id: 'main' }] } }), aSco('b')],
    }),
  ],
  { root: { flow: true, choice: true } },
);

describe('the activity tree', () => {
  test('tells what each activity has reached, the run that is going on included', () => {
    const run = new Recorder(course).start();
    run.fill({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.score.scaled': '0.8',
    });
    const rows = activityRows(run.state);
    expect(rows.map(({ id, depth, kind }) => [id, depth, kind])).toEqual([
      ['org', 0, 'cluster'],
      ['part', 1, 'cluster'],
      ['a', 2, 'sco'],
      ['b', 2, 'sco'],
    ]);
    expect(rows[2]).toMatchObject({
      completion: 'completed',
      success: 'passed',
      measure: 0.8,
      attempts: 1,
      place: 'open',
      objectives: [{ id: 'main', isPrimary: true, satisfied: true, measure: 0.8, globals: ['urn:shared'] }],
    });
    expect(rows[3]).toMatchObject({
      completion: 'not attempted',
      success: 'unknown',
      place: null,
      attempts: 0,
    });
  });

  test('tells what has changed since a moment before', () => {
    const run = new Recorder(course).start();
    const before = activityRows(run.state);
    run.fill({ 'cmi.location': '2' });
    expect(changedActivities(before, activityRows(run.state))).toEqual(new Set());
    run.fill({ 'cmi.completion_status': 'completed' });
    expect([...changedActivities(before, activityRows(run.state))]).toContain('a');
    expect([...changedActivities(before, activityRows(run.state))]).not.toContain('b');
    expect(changedActivities(null, before)).toEqual(new Set());
  });
});

test('the history of an element is what was written to it, refused values and writings from outside included', () => {
  const run = new Recorder(course).start();
  run.fill({ 'cmi.completion_status': 'incomplete' });
  run.set('cmi.completion_status', 'Done');
  run.fill({ 'cmi.location': '9' });
  run.take({
    type: 'external',
    nowMs: run.nowMs,
    id: 'w',
    activityId: 'a',
    changes: { 'cmi.completion_status': 'completed', 'cmi.location': null },
  });
  expect(
    elementHistory(run.entries, 'a', 'cmi.completion_status').map(({ position, value, by, isRefused }) => ({
      ...{ position, value, by, isRefused },
    })),
  ).toEqual([
    { position: 3, value: 'incomplete', by: 'content', isRefused: false },
    { position: 4, value: 'Done', by: 'content', isRefused: true },
    { position: 6, value: 'completed', by: 'outside', isRefused: false },
  ]);
  expect(elementHistory(run.entries, 'a', 'cmi.location').map(({ value }) => value)).toEqual(['9', null]);
  expect(elementHistory(run.entries, 'b', 'cmi.location')).toEqual([]);
});

describe('suspend_data is shown as the run-time holds it', () => {
  const sizesOf = (run: Recorder) => {
    const inOneGo = foldOn(emptyFold(run.course), run.entries);
    const story = createStory(run.course);
    story.readOn(run.entries);
    expect([...story.at(run.position).held]).toEqual([...inOneGo.held]);
    return suspendGrowth(inOneGo).map(({ activityId, characters, grownBy }) => [
      ...[activityId, characters, grownBy],
    ]);
  };

  test('what a test launch has put there, and what a new attempt begins without', () => {
    const run = new Recorder(course);
    run.launch({ activityId: 'a', preset: { suspendData: 'abcd' } });
    run.initialize();
    run.fill({ 'cmi.suspend_data': 'abcdef', 'cmi.exit': '' }).end();
    run.launch({ activityId: 'a' });
    expect(sizesOf(run)).toEqual([
      ['a', 4, 4],
      ['a', 6, 2],
      ['a', 0, -6],
    ]);
  });

  test('what an LMS has cut off, and what goes with a page that stored nothing', () => {
    const run = new Recorder(aCourse12(aSco('a')));
    const profile = { ...engineProfileOf(smallestCutProfile, '1.2'), uncommitted: 'drop' as const };
    run.launch({ profile });
    run.initialize();
    run.fill({ 'cmi.suspend_data': 'abc' }).commit();
    run.fill({ 'cmi.suspend_data': 'x'.repeat(5000) });
    run.unload();
    expect(sizesOf(run)).toEqual([
      ['a', 3, 3],
      ['a', 4096, 4093],
      ['a', 3, -4093],
    ]);
  });

  test('what was written from outside, while content is there and while it is not', () => {
    const run = new Recorder(aCourse12(aSco('a'), aSco('b')));
    run.launch({ activityId: 'a' });
    const write = (activityId: string, text: string) =>
      run.take({
        ...{ type: 'external', nowMs: run.nowMs, id: text, activityId },
        changes: { 'cmi.suspend_data': text },
      });
    write('b', 'ab');
    write('a', 'abc');
    run.unload();
    write('a', 'abcd');
    expect(sizesOf(run)).toEqual([
      ['b', 2, 2],
      ['a', 3, 3],
      ['a', 4, 1],
    ]);
  });
});

test('suspend_data that goes over to another place in the next version of a course has not changed', () => {
  const run = new Recorder(aCourse12(aSco('a'), aSco('b')));
  run.launch({ activityId: 'a' });
  run.initialize();
  run.fill({ 'cmi.suspend_data': 'abc', 'cmi.core.exit': 'suspend' }).end();
  const next = aCourse12(aSco('new'), aSco('b'), aSco('a'));
  run.launch({ activityId: 'b', move: { fromVersion: 1, toVersion: 2, course: next } });
  run.initialize();
  run.fill({ 'cmi.suspend_data': 'ab' });
  const { held } = foldOn(emptyFold(run.course), run.entries);
  expect(suspendGrowth({ held }).map(({ activityId, characters }) => [activityId, characters])).toEqual([
    ['a', 3],
    ['b', 2],
  ]);
});

test('suspend_data grows page by page', () => {
  const run = new Recorder(aCourse12(aSco('a'))).start();
  run.fill({ 'cmi.suspend_data': 'x'.repeat(10), 'cmi.core.lesson_location': '2' });
  run.fill({ 'cmi.suspend_data': 'ä'.repeat(25) });
  expect(
    suspendGrowth(foldOn(emptyFold(run.course), run.entries)).map(
      ({ location, characters, bytes, grownBy }) => [...[location, characters, bytes, grownBy]],
    ),
  ).toEqual([
    ['', 10, 10, 10],
    ['2', 25, 50, 15],
  ]);
  expect(suspendLimits(run.course, run.state.launch)).toEqual({
    ...{ characters: 4096, bytes: null, own: null },
  });
  const limitsBy = (profile: LmsProfile) =>
    suspendLimits(run.course, { profile: engineProfileOf(profile, '1.2') }).own;
  expect(limitsBy(moodleRelaxedProfile)).toEqual({ characters: 64_000, beyond: 'refuse' });
  expect(limitsBy(smallestRefusedProfile)).toEqual({ characters: 4096, beyond: 'refuse' });
  expect(limitsBy(smallestCutProfile)).toEqual({ characters: 4096, beyond: 'cut' });
});
