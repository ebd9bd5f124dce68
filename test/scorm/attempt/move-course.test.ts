import { describe, expect, test } from 'vitest';
import {
  attemptFromSnapshot,
  createAttempt,
  moveObstacle,
  snapshotOf,
  step,
  summaryOf,
  type CourseMove,
} from '../../../src-shared/scorm/attempt';
import type { Course, Sequencing } from '../../../src-shared/scorm/cam/course';
import { aCourse12, aCourse2004, anActivity, aSco, defaultSequencing } from '../a-course';
import { Player } from '../a-player';

const to = (course: Course): CourseMove => ({ fromVersion: 1, toVersion: 2, course });
const flowing = (...ids: string[]): Course =>
  aCourse2004(
    ids.map((id) => aSco(id)),
    { root: { flow: true } },
  );
const flat12 = (...ids: string[]): Course => aCourse12(...ids.map((id) => aSco(id)));

/** A learner who has gone through `done` and was left in the activity after them with a bookmark. */
function leftIn(course: Course, ...done: readonly string[]): Player {
  const player = new Player(course);
  player.launch();
  for (const id of done) {
    player.initialize();
    player.set(
      player.course.scormVersion === '1.2' ? 'cmi.core.lesson_status' : 'cmi.completion_status',
      'completed',
    );
    player.set(
      player.course.scormVersion === '1.2' ? 'cmi.core.lesson_location' : 'cmi.location',
      `in ${id}`,
    );
    player.terminate();
    player.navigate('continue');
    player.unload();
  }
  player.initialize();
  player.set('cmi.suspend_data', 'page 7');
  player.set(player.course.scormVersion === '1.2' ? 'cmi.core.exit' : 'cmi.exit', 'suspend');
  player.terminate();
  player.navigate(player.course.scormVersion === '1.2' ? 'exitAll' : 'suspendAll');
  player.unload();
  return player;
}

describe.each([
  ['SCORM 1.2', flat12, 'cmi.core.lesson_location', 'cmi.core.entry'],
  ['SCORM 2004', flowing, 'cmi.location', 'cmi.entry'],
] as const)('an attempt that goes over to another version of its course, %s', (_, of, location, entry) => {
  test('goes on in the activity it was left in, wherever that stands now', () => {
    const player = leftIn(of('a', 'b', 'c'), 'a');
    expect(player.launch({ move: to(of('new', 'a', 'c', 'b')) })).toBe('b');
    player.initialize();
    expect([player.get('cmi.suspend_data'), player.get(entry)]).toEqual(['page 7', 'resume']);
    const { activities } = summaryOf(player.state);
    expect(
      activities.map(({ activityId, completionStatus }) => [activityId, completionStatus]),
    ).toMatchObject([
      ['new', expect.not.stringMatching(/^completed$/)],
      ['a', 'completed'],
      ['c', expect.not.stringMatching(/^completed$/)],
      ['b', expect.any(String)],
    ]);
    expect(activities[1]?.cmiData[location]).toBe('in a');
    expect(player.trace.map(({ id }) => id)).not.toContain('engine.fault');
  });

  test('leaves out what belongs to activities that are gone', () => {
    const player = leftIn(of('a', 'b'), 'a');
    expect(player.launch({ move: to(of('b', 'c')) })).toBe('b');
    expect(player.trace).toContainEqual(
      expect.objectContaining({ id: 'rte.moved', facts: expect.objectContaining({ from: 1, to: 2 }) }),
    );
    expect(summaryOf(player.state).activities.map(({ activityId }) => activityId)).toEqual(['b', 'c']);
  });

  test('is a step of the journal: folding it anew, or going on from a snapshot, comes to the same', () => {
    const player = leftIn(of('a', 'b', 'c'), 'a');
    const fromSnapshot = attemptFromSnapshot(
      player.course,
      JSON.parse(JSON.stringify(snapshotOf(player.state))),
    );
    player.launch({ move: to(of('b', 'a')) });
    player.initialize();
    const folded = player.journal.reduce(
      (state, event) => step(state, event).state,
      createAttempt(player.course),
    );
    expect(folded).toEqual(player.state);
    const last = player.journal.slice(-2).reduce((state, event) => step(state, event).state, fromSnapshot);
    expect(summaryOf(last)).toEqual(summaryOf(player.state));
  });

  test('keeps the new course out of its snapshots', () => {
    const player = leftIn(of('a', 'b'));
    player.launch({ move: to(of('a', 'needle-in-the-new-one')) });
    expect(JSON.stringify(snapshotOf(player.state))).not.toContain('needle-in-the-new-one');
  });

  test('ends a run that was left open before it moves', () => {
    const player = new Player(of('a', 'b'));
    player.launch();
    player.initialize();
    player.set(location, 'page 3');
    expect(player.launch({ move: to(of('b', 'a')) })).toBe('a');
    expect(summaryOf(player.state).activities[1]?.cmiData[location]).toBe('page 3');
  });
});

describe('what stands in the way of a move', () => {
  const cluster = (id: string) =>
    aCourse2004([anActivity(id, { children: [aSco('x')] })], { root: { flow: true } });
  test.each([
    ['nothing, where all activities are there', leftIn(flowing('a', 'b')), flowing('b', 'a'), null],
    ['nothing, where another one is gone', leftIn(flowing('a', 'b'), 'a'), flowing('b'), null],
    ['the place to go on from is gone', leftIn(flowing('a', 'b')), flowing('b', 'c'), 'activities-gone'],
    ['it is a cluster now', leftIn(flowing('a', 'b')), cluster('a'), 'activities-gone'],
    ['SCORM 1.2 becomes SCORM 2004', leftIn(flat12('a', 'b')), flowing('a', 'b'), 'scorm-version'],
    ['nothing, where nobody has begun', new Player(flat12('a')), flowing('z'), null],
  ] as const)('%s', (_, { state }, course, obstacle) => {
    expect(moveObstacle(state, course)).toBe(obstacle);
  });

  test('all that was done is gone, though no place waits', () => {
    const player = new Player(flat12('a', 'b'));
    player.launch();
    player.initialize();
    player.terminate();
    player.navigate('exitAll');
    player.unload();
    expect(moveObstacle(player.state, flat12('y', 'z'))).toBe('activities-gone');
    expect(moveObstacle(player.state, flat12('y', 'a'))).toBeNull();
  });
});

describe('children that were drawn', () => {
  const drawing = (parts: Partial<Sequencing>, ...ids: string[]): Course =>
    aCourse2004(
      ids.map((id) => aSco(id)),
      { root: { ...defaultSequencing, flow: true, ...parts } },
    );
  const two = { selectionTiming: 'once', selectCount: 2 } as const;
  const shuffled = { randomizationTiming: 'once', reorderChildren: true } as const;
  const availableIds = ({ state }: Player) =>
    state.activities[0]?.available?.map((position) => state.tree[position]?.activity.id) ?? null;

  test('stay drawn, and new ones fill up what is wanted', () => {
    const player = leftIn(drawing(two, 'a', 'b', 'c', 'd'));
    const before = availableIds(player);
    player.launch({ move: to(drawing({ ...two, selectCount: 3 }, 'n', 'a', 'b', 'c', 'd')) });
    expect(availableIds(player)).toEqual(['n', ...(before ?? [])]);
  });

  test('keep their order, and new ones come last', () => {
    const player = leftIn(drawing(shuffled, 'a', 'b', 'c', 'd'));
    const before = availableIds(player);
    player.launch({ move: to(drawing(shuffled, 'n', 'a', 'b', 'c', 'd')) });
    expect(availableIds(player)).toEqual([...(before ?? []), 'n']);
  });

  test('are all there where the new version draws none', () => {
    const player = leftIn(drawing(two, 'a', 'b', 'c', 'd'));
    player.launch({ move: to(drawing({}, 'a', 'b', 'c', 'd')) });
    expect(availableIds(player)).toBeNull();
  });
});
