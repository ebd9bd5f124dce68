import { expect, test } from 'vitest';
import { shownTimes } from '../../src-main/test-runs/shown-times';
import { Recorder } from '../inspect/recorder';
import { aCourse12, aSco } from '../scorm/a-course';

test('tells which activity was shown at a time, the first one before any was', () => {
  const run = new Recorder(aCourse12(aSco('a'), aSco('b')));
  run.launch();
  const beganMs = run.nowMs;
  run.pass(60).initialize();
  run.navigate('choice', 'b');
  run.unload();
  const wentOnMs = run.nowMs;
  const at = shownTimes(run.course, run.entries);
  expect([beganMs - 1, beganMs, wentOnMs - 1, wentOnMs, wentOnMs + 9].map(at)).toEqual([
    ...['a', 'a', 'a', 'b', 'b'],
  ]);
});

test('tells of none in a session that was never opened', () => {
  expect(shownTimes(aCourse12(aSco('a')), [])(0)).toBeNull();
});
