import { describe, expect, test } from 'vitest';
import type { Course } from '../../../src-shared/scorm/cam/course';
import { aCourse12, aCourse2004, anActivity, aSco } from '../a-course';
import { Player } from '../a-player';

const left = { entry: 'resume', suspendData: 'so far', location: '7', language: 'fr' } as const;

/** What the content that is open finds. */
const foundBy = (player: Player): readonly string[] => {
  const is12 = player.course.scormVersion === '1.2';
  player.initialize();
  return [
    player.read(is12 ? 'cmi.core.entry' : 'cmi.entry'),
    player.get('cmi.suspend_data'),
    player.get(is12 ? 'cmi.core.lesson_location' : 'cmi.location'),
    player.get(is12 ? 'cmi.student_preference.language' : 'cmi.learner_preference.language'),
  ];
};
const everything = ['resume', 'so far', '7', 'fr'];
const languageAlone = ['ab-initio', '', '', 'fr'];

describe.each([
  { version: '1.2', on: (): Course => aCourse12(aSco('a'), aSco('b'), anActivity('c')) },
  {
    version: '2004',
    on: (): Course => aCourse2004([aSco('a'), aSco('b'), anActivity('c')], { root: { flow: true } }),
  },
])('what a test launch says an earlier visit has left, SCORM $version', ({ on }) => {
  const goesTo = (player: Player, activityId: string) => {
    player.terminate();
    player.navigate('choice', activityId);
    expect(player.unload()).toBe(activityId);
  };

  test.each([{ activityId: undefined }, { activityId: 'gone' }, { activityId: 'c' }])(
    'is found by the content that opens first, where it is meant for $activityId',
    ({ activityId }) => {
      const player = new Player(on());
      player.launch({ preset: activityId === undefined ? left : { ...left, activityId } });
      expect(foundBy(player)).toEqual(everything);
      goesTo(player, 'b');
      expect(foundBy(player)).toEqual(languageAlone);
    },
  );

  test('waits for the content that it is meant for, which finds it once', () => {
    const player = new Player(on());
    player.launch({ preset: { ...left, activityId: 'b' } });
    expect(foundBy(player)).toEqual(languageAlone);
    goesTo(player, 'b');
    expect(foundBy(player)).toEqual(everything);
    player.fill({ 'cmi.suspend_data': 'further' });
    goesTo(player, 'a');
    goesTo(player, 'b');
    expect(foundBy(player)[1]).not.toBe('so far');
  });

  test('is found at once by content that the launch opens', () => {
    const player = new Player(on());
    expect(player.launch({ activityId: 'b', preset: { ...left, activityId: 'b' } })).toBe('b');
    expect(foundBy(player)).toEqual(everything);
  });
});
