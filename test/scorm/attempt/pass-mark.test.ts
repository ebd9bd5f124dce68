import { describe, expect, test } from 'vitest';
import { attemptFromSnapshot, snapshotOf, summaryOf } from '../../../src-shared/scorm/attempt';
import type { Course } from '../../../src-shared/scorm/cam/course';
import { aCourse12, aCourse2004, anAsset, aSco, defaultSequencing } from '../a-course';
import { Player } from '../a-player';

const objective = { id: 'main', isPrimary: true, maps: [] } as const;
const measured = (least: number) => ({
  sequencing: {
    ...defaultSequencing,
    objectives: [{ ...objective, satisfiedByMeasure: true, minNormalizedMeasure: least }],
  },
});
const flowing = { root: { flow: true } } as const;

/** The pass mark the SCO is told and the status the course ends with, for a score of 70 of 100. */
function playedWith(course: Course, passMark?: number): readonly [string, string] {
  const player = new Player(course);
  player.launch(passMark === undefined ? {} : { passMark });
  player.initialize();
  if (course.scormVersion === '1.2') {
    const told = player.get('cmi.student_data.mastery_score');
    player.set('cmi.core.score.raw', '70');
    player.terminate();
    return [told, statusOf(player)];
  }
  const told = player.read('cmi.scaled_passing_score');
  player.set('cmi.score.scaled', '0.7');
  player.terminate();
  return [told, statusOf(player)];
}

function statusOf({ state }: Player): string {
  return summaryOf(state).activities[0]?.successStatus ?? '';
}

describe('the pass mark of a launch', () => {
  test.each<readonly [string, Course, number | undefined, readonly [string, string]]>([
    [
      '1.2: the mark of the course holds without one',
      aCourse12(aSco('a', { masteryScore: 80 })),
      undefined,
      ['80', 'failed'],
    ],
    ['1.2: it stands in for that', aCourse12(aSco('a', { masteryScore: 80 })), 60, ['60', 'passed']],
    ['1.2: it is the mark of a course of one SCO', aCourse12(aSco('a')), 75, ['75', 'failed']],
    ['1.2: of several SCOs none gets one', aCourse12(aSco('a'), aSco('b')), 75, ['', 'unknown']],
    [
      '2004: the mark of the course holds without one',
      aCourse2004([aSco('a', measured(0.8))], flowing),
      undefined,
      ['0.8', 'failed'],
    ],
    ['2004: it stands in for that', aCourse2004([aSco('a', measured(0.8))], flowing), 60, ['0.6', 'passed']],
    [
      '2004: it is the mark of a course of one SCO',
      aCourse2004([aSco('a')], flowing),
      75,
      ['0.75', 'failed'],
    ],
    [
      '2004: of several SCOs none gets one',
      aCourse2004([aSco('a'), aSco('b')], flowing),
      75,
      ['!403', 'unknown'],
    ],
  ])('%s', (_, course, mark, expected) => {
    expect(playedWith(course, mark)).toEqual(expected);
  });

  test('is none of a course of one page, which reports no measure', () => {
    const player = new Player(aCourse2004([anAsset('a')], flowing));
    player.launch({ passMark: 75 });
    player.take({ type: 'unload', nowMs: player.nowMs });
    expect(statusOf(player)).toBe('passed');
  });

  test('holds for its launch only, and after a snapshot', () => {
    const player = new Player(aCourse12(aSco('a', { masteryScore: 80 })));
    player.launch({ passMark: 60 });
    player.initialize();
    player.state = attemptFromSnapshot(player.course, snapshotOf(player.state));
    expect(player.get('cmi.student_data.mastery_score')).toBe('60');
    player.set('cmi.core.score.raw', '70');
    player.set('cmi.core.exit', 'suspend');
    player.state = attemptFromSnapshot(player.course, snapshotOf(player.state));
    player.terminate();
    expect(statusOf(player)).toBe('passed');
    player.take({ type: 'unload', nowMs: player.nowMs });
    player.launch();
    player.initialize();
    expect(player.get('cmi.student_data.mastery_score')).toBe('80');
  });
});
