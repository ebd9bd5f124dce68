import { expect, test } from 'vitest';
import { step } from '../../../src-shared/scorm/attempt';
import { aCourse2004, aSco } from '../a-course';
import { Player } from '../a-player';

const skipped = {
  combination: 'all',
  conditions: [{ condition: 'always', isNegated: false, referencedObjective: null, measureThreshold: 0 }],
  action: 'skip',
} as const;

test('a step tells what the sequencing processes looked at, in their order', () => {
  const course = aCourse2004(
    [
      aSco('a'),
      aSco('b', {
        sequencing: {
          preConditionRules: [skipped],
          objectives: [
            { id: '', isPrimary: true, satisfiedByMeasure: false, minNormalizedMeasure: 1, maps: [] },
          ],
        },
      }),
      aSco('c'),
    ],
    { root: { flow: true } },
  );
  const player = new Player(course).start();
  player.navigate('continue');
  const { processes, result } = step(player.state, { type: 'unload', nowMs: player.nowMs });
  expect(result.delivered).toBe('c');
  const main = processes.filter(({ process }) => !process.startsWith('RB') && process !== 'UP.1');
  expect(main.map(({ process, outcome }) => `${process} ${outcome}`)).toEqual([
    'NB.2.1 continue: valid',
    'UP.4 ended',
    'TB.2.3 exit, then on',
    'UP.2 skip',
    'SB.2.3 leaf',
    'SB.2.12 continue: deliver',
    'DB.1.1 valid',
    'DB.2 new',
  ]);
  expect(processes.find(({ process }) => process === 'UP.2')?.rule).toEqual({
    kind: 'skip',
    index: 0,
    result: true,
    conditions: [{ condition: 'always', isNegated: false, activity: 2, objective: null, value: true }],
  });
});

test('a call that navigates nowhere runs no process', () => {
  const player = new Player(aCourse2004([aSco('a')])).start();
  const { processes } = step(player.state, {
    type: 'call',
    nowMs: player.nowMs,
    method: 'SetValue',
    args: ['cmi.location', '1'],
  });
  expect(processes).toEqual([]);
});
