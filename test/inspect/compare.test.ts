import { describe, expect, test } from 'vitest';
import { alignCalls } from '../../src-renderer/inspector/compare/align-calls';
import { figuresOf } from '../../src-shared/inspect/attempt-figures';
import { replayOn } from '../../src-shared/inspect/replay';
import { summaryOf } from '../../src-shared/scorm/attempt';
import { aCourse12, aCourse2004, aSco } from '../scorm/a-course';
import { Recorder } from './recorder';

const flow = { root: { flow: true, choice: true } };
const course = aCourse2004([aSco('a'), aSco('b')], flow);

function played(play: (run: Recorder) => void): Recorder {
  const run = new Recorder(course);
  run.start();
  play(run);
  return run;
}

describe('two attempts beside each other', () => {
  const one = played((run) => run.fill({ 'cmi.location': '1', 'cmi.score.scaled': '0.5' }).commit().end());
  const other = played((run) =>
    run
      .fill({ 'cmi.location': '1' })
      .pass(30)
      .fill({ 'cmi.suspend_data': 'x', 'cmi.score.scaled': '0.9' })
      .end(),
  );

  test('calls stand by the calls that they match', () => {
    const lines = alignCalls(one.entries, other.entries).map(({ kind, one: left, other: right }) => [
      kind,
      `${(left ?? right)?.name ?? ''} ${(left ?? right)?.element ?? ''}`.trim(),
    ]);
    expect(lines).toEqual([
      ['same', 'launch'],
      ['same', 'Initialize'],
      ['same', 'SetValue cmi.location'],
      ['only-other', 'SetValue cmi.suspend_data'],
      ['differs', 'SetValue cmi.score.scaled'],
      ['only-one', 'Commit'],
      ['same', 'Terminate'],
      ['same', 'unload'],
    ]);
  });

  test('an attempt beside itself is the same all through', () => {
    expect(alignCalls(one.entries, one.entries).every(({ kind }) => kind === 'same')).toBe(true);
    expect(alignCalls([], [])).toEqual([]);
  });

  test('a visit after a relaunch stands by that of the other one, not by an earlier one that it is more like', () => {
    const single = aCourse12(aSco('a'));
    const visit = (run: Recorder, ...places: readonly string[]) => {
      run.start();
      for (const place of places) run.fill({ 'cmi.core.lesson_location': place });
      run.end();
    };
    const late = new Recorder(single);
    visit(late);
    visit(late, '1', '2');
    const early = new Recorder(single);
    visit(early, '1', '2');
    visit(early, '3');
    visit(early);
    const writes = alignCalls(late.entries, early.entries)
      .filter(({ one: left, other: right }) => (left ?? right)?.name === 'LMSSetValue')
      .map(({ run: { number }, one: left, other: right }) => [number, left?.value, right?.value]);
    expect(writes).toEqual([
      [1, undefined, '1'],
      [1, undefined, '2'],
      [2, '1', '3'],
      [2, '2', undefined],
    ]);
  });

  test('attempts that have nothing in common are told one after the other, at once', () => {
    const many = played((run) => {
      for (let at = 0; at < 6000; at += 1)
        run.fill({ [`cmi.interactions.${String(at)}.id`]: `q${String(at)}` });
    });
    const lines = alignCalls(one.entries, many.entries);
    expect(lines.filter(({ other: right }) => right !== null)).toHaveLength(many.entries.length);
  });

  test('their figures are those of the journals', () => {
    expect(figuresOf(other.entries, other.state)).toMatchObject({
      ...{ calls: 5, errors: 0, commits: 0, spanSeconds: 30 },
    });
    expect(figuresOf([], new Recorder(course).state)).toMatchObject({ calls: 0, spanSeconds: 0 });
  });
});

describe('an attempt over another version of its course', () => {
  const run = played((at) => {
    at.fill({ 'cmi.score.scaled': '0.5', 'cmi.completion_status': 'completed' });
    at.read('cmi.success_status');
    at.commit().navigate('continue');
    at.terminate();
    at.unload();
    at.initialize();
    at.fill({ 'cmi.completion_status': 'completed' }).end();
  });

  test('comes to the same over the same course', () => {
    const replay = replayOn(course, course, run.entries);
    expect(replay).toMatchObject({ answerCount: 0, wayCount: 0, gone: [], added: [], results: [] });
    expect(summaryOf(replay.after)).toEqual(summaryOf(run.state));
  });

  test('tells answers that a passing score changes, and what the result would be', () => {
    const primary = {
      ...{ id: 'main', isPrimary: true, satisfiedByMeasure: true, minNormalizedMeasure: 0.6, maps: [] },
    };
    const stricter = aCourse2004([aSco('a', { sequencing: { objectives: [primary] } }), aSco('b')], flow);
    const replay = replayOn(course, stricter, run.entries);
    expect(replay.answers).toEqual([
      {
        position: 5,
        activityId: 'a',
        method: 'GetValue',
        element: 'cmi.success_status',
        ours: { value: 'unknown', errorCode: '0' },
        theirs: { value: 'failed', errorCode: '0' },
      },
    ]);
    expect(replay.results).toContainEqual({
      ...{ activityId: 'a', what: 'success', ours: 'passed', theirs: 'failed' },
    });
    expect(summaryOf(replay.before).activities[0]?.successStatus).toBe('passed');
    expect(summaryOf(replay.after).activities[0]?.successStatus).toBe('failed');
  });

  test('counts a write that is refused once, however often content asks what went wrong', () => {
    const asking = played((at) => at.fill({ 'cmi.objectives.0.id': 'mine' }).askError().askError().end());
    const theirs = {
      ...{ id: 'theirs', isPrimary: true, satisfiedByMeasure: false, minNormalizedMeasure: 1, maps: [] },
    };
    const named = aCourse2004([aSco('a', { sequencing: { objectives: [theirs] } }), aSco('b')], flow);
    const replay = replayOn(course, named, asking.entries);
    expect(replay.answers.map((change) => [change.method, change.theirs.errorCode])).toEqual([
      ['SetValue', '351'],
    ]);
    expect(replay.answerCount).toBe(1);
  });

  test('tells activities that are gone or new, and where the learner would be led elsewhere', () => {
    const other = aCourse2004([aSco('a'), aSco('c')], flow);
    const replay = replayOn(course, other, run.entries);
    expect(replay.gone.map(({ id }) => id)).toEqual(['b']);
    expect(replay.added.map(({ id }) => id)).toEqual(['c']);
    expect(replay.ways).toEqual([{ position: 9, was: 'b', would: 'c' }]);
  });
});
