import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differencesBetween } from '../../src-shared/inspect/differences';
import { createStory } from '../../src-shared/inspect/story';
import { aCourse12, aCourse2004, aSco, defaultSequencing } from '../scorm/a-course';
import { Player } from '../scorm/a-player';
import { aRandomJournal } from '../scorm/random-calls';
import { aRandomCourse } from '../scorm/random-courses';
import { aMap, anObjective } from '../scorm/sn/a-tree';
import { journalOf } from './recorder';

describe('the differences of two moments', () => {
  const course = aCourse12(aSco('one'), aSco('two'));
  const player = new Player(course).start();
  player.fill({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.lesson_location': '1' });
  const early = player.state;
  player.fill({
    'cmi.core.lesson_location': '2',
    'cmi.suspend_data': 'x',
    'cmi.core.lesson_status': 'passed',
  });
  const late = player.state;

  test('are the elements with another value, those that came and those that went', () => {
    const { activities } = differencesBetween(early, late);
    expect(activities.map(({ activityId }) => activityId)).toEqual(['one']);
    expect(activities[0]?.data).toEqual([
      { name: 'cmi.core.lesson_location', before: '1', after: '2' },
      { name: 'cmi.core.lesson_status', before: 'incomplete', after: 'passed' },
      { name: 'cmi.suspend_data', before: null, after: 'x' },
    ]);
    const back = differencesBetween(late, early).activities[0]?.data.at(-1);
    expect(back).toEqual({ name: 'cmi.suspend_data', before: 'x', after: null });
  });

  test('are told of the attempt as a whole', () => {
    expect(differencesBetween(early, late).attempt).toEqual([
      { name: 'progress_measure', before: null, after: '0.5' },
    ]);
  });

  test('are those of the engine, and counted apart, where no standard has a word for them', () => {
    const { engine, count, engineCount } = differencesBetween(early, late);
    expect(engine).toEqual([{ name: 'open.saidStatus', before: 'incomplete', after: 'passed' }]);
    // Three elements, and the progress of the attempt.
    expect([count, engineCount]).toEqual([4, 1]);
  });

  test('have the names of the standard wherever it has one', () => {
    const maps = [aMap('global.1', { writes: ['satisfied'] })];
    const objectives = [anObjective(), anObjective({ id: 'obj.1', isPrimary: false, maps })];
    const sco = aSco('a', { sequencing: { ...defaultSequencing, objectives } });
    const any = aCourse2004([sco, aSco('b')], { root: { flow: true, choice: true } });
    const one = new Player(any).start();
    const before = one.state;
    one.fill({ 'cmi.objectives.0.id': 'obj.1', 'cmi.objectives.0.success_status': 'passed' });
    one.fill({
      'cmi.score.scaled': '0.8',
      'cmi.completion_status': 'completed',
      'cmi.session_time': 'PT10S',
    });
    one.end();
    const { activities, attempt, engine } = differencesBetween(before, one.state);
    const told = activities.flatMap(({ activityId, tracking }) => (activityId === 'a' ? tracking : []));
    expect([...told, ...attempt].map(({ name, after }) => `${name}: ${String(after)}`)).toEqual([
      'Activity Experienced Duration: PT10S',
      'Activity is Active: false',
      'Attempt Completion Status: true',
      'Attempt Experienced Duration: PT10S',
      'Objective Normalized Measure: 0.8',
      'Objective obj.1, Satisfied Status: true',
      'Objective Satisfied Status: true',
      'API Instance: null',
      'GetLastError: null',
      'Global Objective global.1, Satisfied Status: true',
      'progress_measure: 0.5',
      'score.scaled: 0.4',
      'total_time: PT10S',
    ]);
    for (const { name } of engine) expect(name).toMatch(/^(open|summary|last)\b/);
  });

  test('tell tracking and objectives once the content has ended', () => {
    const sequenced = aCourse2004([aSco('a')], { root: { flow: true } });
    const one = new Player(sequenced).start();
    const before = one.state;
    one.fill({ 'cmi.score.scaled': '0.8', 'cmi.success_status': 'passed' }).end();
    const tracking = differencesBetween(before, one.state).activities.flatMap((each) => each.tracking);
    expect(tracking).toContainEqual({ name: 'Objective Satisfied Status', before: null, after: 'true' });
    expect(tracking).toContainEqual({ name: 'Objective Normalized Measure', before: null, after: '0.8' });
  });

  test('of a moment with itself are none, and there is one wherever the data model differs', () => {
    const journals = aRandomJournal({ scormVersion: '2004', edition: '4th' });
    fc.assert(
      fc.property(aRandomCourse('4th'), journals, fc.nat(), fc.nat(), (any, events, from, to) => {
        const story = createStory(any);
        story.readOn(journalOf(any, events));
        const one = story.at(from % (events.length + 1)).state;
        const other = story.at(to % (events.length + 1)).state;
        expect(differencesBetween(one, one).count).toBe(0);
        const there = differencesBetween(one, other);
        const back = differencesBetween(other, one);
        expect(there.count).toBe(back.count);
      }),
      { numRuns: 15 },
    );
  });
});
