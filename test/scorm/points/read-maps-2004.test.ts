import { describe, expect, test } from 'vitest';
import type { MappedValue, ObjectiveDefinition } from '../../../src-shared/scorm/cam/course';
import { learnerStoreOf } from '../../../src-shared/scorm/attempt';
import { aCourse2004, aSco, defaultSequencing } from '../a-course';
import { Player } from '../a-player';

const everything: readonly MappedValue[] = [
  'satisfied',
  'measure',
  'raw',
  'min',
  'max',
  'completed',
  'amount',
];

/** An objective that reads and writes a global one whole. */
function mapped(id: string, target: string, isPrimary: boolean): ObjectiveDefinition {
  const maps = [{ target, reads: everything, writes: everything }];
  return { id, isPrimary, satisfiedByMeasure: false, minNormalizedMeasure: 1, maps };
}

const course = aCourse2004(
  [
    aSco('a', {
      sequencing: { ...defaultSequencing, objectives: [mapped('p', 'G1', true), mapped('o', 'G2', false)] },
    }),
    aSco('b'),
  ],
  { root: { flow: true } },
);

const known = {
  G2: { satisfied: false, measure: 0.25, raw: 25, min: 0, max: 100, completed: true, amount: 0.75 },
};

describe('rows of cmi.objectives and global objectives', () => {
  test('point 69: a row tells at launch what its read maps know, scores and progress included [RTE 4.2.17]', () => {
    const player = new Player(course).start({ learnerStore: { objectives: known, sharedData: {} } });
    const row = (name: string): string => player.read(`cmi.objectives.1.${name}`);
    expect(player.read('cmi.objectives._count')).toBe('2');
    expect([row('id'), row('success_status'), row('completion_status')]).toEqual([
      'o',
      'failed',
      'completed',
    ]);
    expect([row('score.scaled'), row('score.raw'), row('score.min'), row('score.max')]).toEqual([
      '0.25',
      '25',
      '0',
      '100',
    ]);
    expect(row('progress_measure')).toBe('0.75');
    expect(player.read('cmi.objectives.0.success_status')).toBe('unknown');
    expect(player.read('cmi.objectives.0.score.raw')).toBe('!403');
  });

  test('point 69: what a row was told at launch and content left alone is not written back', () => {
    const player = new Player(course).start({ learnerStore: { objectives: known, sharedData: {} } });
    player.fill({ 'cmi.success_status': 'passed' }).navigate('continue');
    player.unload();
    expect(learnerStoreOf(player.state).objectives).toEqual({
      ...known,
      G1: { satisfied: true, completed: true },
    });
  });

  test('point 69: setting the very value that stood there counts as told', () => {
    const player = new Player(course).start({ learnerStore: { objectives: known, sharedData: {} } });
    player.fill({ 'cmi.objectives.1.success_status': 'failed' }).terminate();
    expect(player.state.activities[1]?.objectives['o']?.satisfied).toBe(false);
  });

  test('point 82e: a resumed run sees what changed meanwhile in its rows, and its own data [RTE 4.2.17]', () => {
    const player = new Player(course).start();
    player.fill({
      'cmi.objectives.1.score.raw': '10.0',
      'cmi.objectives.1.success_status': 'failed',
      'cmi.location': 'page 3',
    });
    player.navigate('suspendAll');
    player.unload();
    const { objectives } = learnerStoreOf(player.state);
    const meanwhile = { ...objectives, G2: { ...objectives['G2'], satisfied: true } };
    player.start({ learnerStore: { objectives: meanwhile, sharedData: {} } });
    expect(player.read('cmi.entry')).toBe('resume');
    expect(player.read('cmi.location')).toBe('page 3');
    expect(player.read('cmi.objectives.1.success_status')).toBe('passed');
    expect(player.read('cmi.objectives.1.score.raw')).toBe('10.0');
  });

  test('point 54: a control that the learner used goes before "time-out", which goes before the request of the SCO', () => {
    const asked = new Player(course).start();
    asked.fill({ 'cmi.exit': 'time-out', 'adl.nav.request': 'continue' }).end();
    expect(asked.state.current).toBeNull();
    const used = new Player(course).start();
    used.fill({ 'cmi.exit': 'time-out', 'adl.nav.request': 'exitAll' }).navigate('continue');
    used.terminate();
    expect(used.unload()).toBe('b');
  });
});
