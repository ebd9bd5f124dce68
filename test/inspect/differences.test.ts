import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differencesBetween } from '../../src-shared/inspect/differences';
import { createStory } from '../../src-shared/inspect/story';
import { aCourse12, aCourse2004, aSco } from '../scorm/a-course';
import { Player } from '../scorm/a-player';
import { aRandomJournal } from '../scorm/random-calls';
import { aRandomCourse } from '../scorm/random-courses';
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
    expect(differencesBetween(early, late).attempt).toContainEqual({
      name: 'open.saidStatus',
      before: 'incomplete',
      after: 'passed',
    });
  });

  test('tell tracking and objectives once the content has ended', () => {
    const sequenced = aCourse2004([aSco('a')], { root: { flow: true } });
    const one = new Player(sequenced).start();
    const before = one.state;
    one.fill({ 'cmi.score.scaled': '0.8', 'cmi.success_status': 'passed' }).end();
    const tracking = differencesBetween(before, one.state).activities.flatMap((each) => each.tracking);
    expect(tracking).toContainEqual({ name: 'tracking.satisfied', before: null, after: 'true' });
    expect(tracking).toContainEqual({ name: 'tracking.measure', before: null, after: '0.8' });
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
