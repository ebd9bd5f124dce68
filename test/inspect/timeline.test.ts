import { expect, test } from 'vitest';
import { emptyFold, foldOn } from '../../src-shared/inspect/fold';
import { timelineOf, type OfActivity } from '../../src-shared/inspect/timeline';
import { aCourse12, aCourse2004, aSco } from '../scorm/a-course';
import { Recorder } from './recorder';

const foldOf = (run: Recorder) => foldOn(emptyFold(run.course), run.entries);

test('charts are made of the time in the course, without the pauses between visits', () => {
  const run = new Recorder(aCourse2004([aSco('a')]));
  run.start();
  run.pass(10).fill({ 'cmi.score.scaled': '0.5', 'cmi.location': '2', 'cmi.suspend_data': 'abc' });
  run.pass(10).fill({ 'cmi.progress_measure': '0.25', 'cmi.exit': 'suspend', 'cmi.session_time': 'PT20S' });
  run.commit().end();
  run.pass(86_400).start();
  run.pass(5).fill({ 'cmi.score.scaled': '0.9', 'cmi.suspend_data': 'abcdef' });
  run.set('cmi.suspend_data', '');
  const timeline = timelineOf(run.entries, foldOf(run));
  expect(timeline.timeByActivity).toEqual([{ title: 'Title of a', seconds: 25, isTold: true }]);
  expect(
    pointsOf(timeline.results).map(({ seconds, score, progress }) => [seconds, score, progress]),
  ).toEqual([
    [10, 50, null],
    [20, 50, 25],
    [25, 90, 25],
  ]);
  expect(
    pointsOf(timeline.suspendData).map(({ seconds, characters, location }) => [
      ...[seconds, characters, location],
    ]),
  ).toEqual([
    [10, 3, '2'],
    [25, 6, '2'],
    [25, 0, '2'],
  ]);
  const calls = run.entries.filter(({ event }) => event['type'] === 'call').length;
  expect(timeline.callRate.reduce((sum, bar) => sum + bar.calls, 0)).toBe(calls);
  expect(timeline.rateSpanSeconds).toBe(1);
});

test('content whose time was refused was there all the same', () => {
  const run = new Recorder(aCourse12(aSco('a'))).start();
  run.pass(30).set('cmi.core.session_time', 'half a minute');
  run.end();
  const { timeByActivity } = timelineOf(run.entries, foldOf(run));
  expect(timeByActivity).toEqual([{ title: 'Title of a', seconds: 30, isTold: false }]);
});

test.each([
  ['2004', { 'cmi.progress_measure': '0.5', 'cmi.completion_status': 'completed' }, [50, 100]],
  ['2004', { 'cmi.completion_status': 'incomplete', 'cmi.progress_measure': '0.5' }, [50]],
  ['1.2', { 'cmi.core.lesson_status': 'incomplete', 'cmi.core.score.raw': '7' }, [null]],
  ['1.2', { 'cmi.core.lesson_status': 'failed' }, [100]],
] as const)(
  'who has told of SCORM %s that it is completed has made all of the progress',
  (version, values, told) => {
    const run = new Recorder(version === '1.2' ? aCourse12(aSco('a')) : aCourse2004([aSco('a')])).start();
    run.fill(values);
    const { results } = timelineOf(run.entries, foldOf(run));
    expect(pointsOf(results).map(({ progress }) => progress)).toEqual(told);
  },
);

test('a session in which nothing has happened has nothing to draw', () => {
  const run = new Recorder(aCourse2004([aSco('a')]));
  expect(timelineOf([], foldOf(run))).toEqual({
    ...{ timeByActivity: [], results: [], callRate: [], rateSpanSeconds: 1, suspendData: [] },
  });
});

test('a chart gets no more points than it can show, and the last one always', () => {
  const run = new Recorder(aCourse2004([aSco('a')]));
  run.start();
  for (let at = 0; at < 2000; at += 1) run.fill({ 'cmi.suspend_data': 'x'.repeat(at) });
  const suspendData = pointsOf(timelineOf(run.entries, foldOf(run)).suspendData);
  expect(suspendData).toHaveLength(500);
  expect(suspendData.at(-1)?.characters).toBe(1999);
});

test.each([
  ['2004', 'scaled', { 'cmi.score.raw': '8', 'cmi.score.scaled': '0.55' }, [8, 55]],
  [
    '2004',
    'raw in its range',
    { 'cmi.score.raw': '15', 'cmi.score.min': '10', 'cmi.score.max': '20' },
    [15, 50],
  ],
  ['2004', 'raw alone', { 'cmi.score.raw': '15' }, [15]],
  ['1.2', 'raw in its range', { 'cmi.core.score.max': '50', 'cmi.core.score.raw': '20' }, [40]],
  ['1.2', 'raw alone', { 'cmi.core.score.raw': '20' }, [20]],
] as const)('the score of SCORM %s is drawn, %s', (version, _, values, scores) => {
  const run = new Recorder(version === '1.2' ? aCourse12(aSco('a')) : aCourse2004([aSco('a')])).start();
  run.fill(values);
  const { results } = timelineOf(run.entries, foldOf(run));
  expect(pointsOf(results).map(({ score }) => score)).toEqual(scores);
});

test('each activity has a line of its own', () => {
  const run = new Recorder(aCourse12(aSco('a'), aSco('b'))).start();
  run.fill({ 'cmi.core.score.raw': '20', 'cmi.suspend_data': 'abc' });
  run.navigate('choice', 'b');
  run.unload();
  run.initialize();
  run.fill({ 'cmi.core.score.raw': '90', 'cmi.suspend_data': 'abcdef' });
  const { results, suspendData } = timelineOf(run.entries, foldOf(run));
  expect(results.map(({ activityId, points }) => [activityId, points.map(({ score }) => score)])).toEqual([
    ['a', [20]],
    ['b', [90]],
  ]);
  expect(suspendData.map(({ activityId, points }) => [activityId, points.length])).toEqual([
    ['a', 1],
    ['b', 1],
  ]);
});

test('what was written from outside is drawn as what content told', () => {
  const run = new Recorder(aCourse12(aSco('a'))).start();
  const write = (changes: Readonly<Record<string, string | null>>) =>
    run.take({ type: 'external', nowMs: run.nowMs, id: 'w', activityId: 'a', changes });
  run.fill({ 'cmi.core.score.raw': '20' });
  write({ 'cmi.core.score.raw': '70', 'cmi.suspend_data': 'abc' });
  write({ 'cmi.core.score.raw': null, 'cmi.suspend_data': null });
  const { results, suspendData } = timelineOf(run.entries, foldOf(run));
  expect(pointsOf(results).map(({ score }) => score)).toEqual([20, 70, null]);
  expect(pointsOf(suspendData).map(({ characters }) => characters)).toEqual([3, 0]);
});

function pointsOf<Point>(told: readonly OfActivity<Point>[]): readonly Point[] {
  expect(told).toHaveLength(1);
  return told.flatMap(({ points }) => points);
}
