import { expect, test } from 'vitest';
import { timelineOf } from '../../src-shared/inspect/timeline';
import { aCourse2004, aSco } from '../scorm/a-course';
import { Recorder } from './recorder';

test('charts are made of the time in the course, without the pauses between visits', () => {
  const run = new Recorder(aCourse2004([aSco('a')]));
  run.start();
  run.pass(10).fill({ 'cmi.score.scaled': '0.5', 'cmi.location': '2', 'cmi.suspend_data': 'abc' });
  run.pass(10).fill({ 'cmi.progress_measure': '0.25', 'cmi.exit': 'suspend', 'cmi.session_time': 'PT20S' });
  run.commit().end();
  run.pass(86_400).start();
  run.pass(5).fill({ 'cmi.score.scaled': '0.9', 'cmi.suspend_data': 'abcdef' });
  run.set('cmi.suspend_data', '');
  const timeline = timelineOf(run.entries, run.state);
  expect(timeline.timeByActivity).toEqual([{ title: 'Title of a', seconds: 25 }]);
  expect(timeline.results.map(({ seconds, score, progress }) => [seconds, score, progress])).toEqual([
    [10, 50, null],
    [20, 50, 25],
    [25, 90, 25],
  ]);
  expect(timeline.suspendData.map(({ seconds, characters, page }) => [seconds, characters, page])).toEqual([
    [10, 3, '2'],
    [25, 6, '2'],
    [25, 0, '2'],
  ]);
  const calls = run.entries.filter(({ event }) => event['type'] === 'call').length;
  expect(timeline.callRate.reduce((sum, bar) => sum + bar.calls, 0)).toBe(calls);
  expect(timeline.rateSpanSeconds).toBe(1);
});

test('a session in which nothing has happened has nothing to draw', () => {
  const run = new Recorder(aCourse2004([aSco('a')]));
  expect(timelineOf([], run.state)).toEqual({
    ...{ timeByActivity: [], results: [], callRate: [], rateSpanSeconds: 1, suspendData: [] },
  });
});

test('a chart gets no more points than it can show, and the last one always', () => {
  const run = new Recorder(aCourse2004([aSco('a')]));
  run.start();
  for (let at = 0; at < 2000; at += 1) run.fill({ 'cmi.suspend_data': 'x'.repeat(at) });
  const { suspendData } = timelineOf(run.entries, run.state);
  expect(suspendData).toHaveLength(500);
  expect(suspendData.at(-1)?.characters).toBe(1999);
});
