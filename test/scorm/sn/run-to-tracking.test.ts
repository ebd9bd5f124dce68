import { describe, expect, test } from 'vitest';
import type { CompletionThreshold, Sequencing } from '../../../src-shared/scorm/cam/course';
import { recordAt } from '../../../src-shared/scorm/attempt/state';
import { aCourse2004, aSco, defaultSequencing } from '../a-course';
import { Player } from '../a-player';
import { aMap, anObjective } from './a-tree';
import { known } from './known';

/** A course of a and b, which flow; a declares this. */
function aPlayer(
  parts: Partial<Sequencing> = {},
  completionThreshold: CompletionThreshold | null = null,
): Player {
  const sequencing = { ...defaultSequencing, ...parts };
  const course = aCourse2004([aSco('a', { sequencing, completionThreshold }), aSco('b')], {
    root: { flow: true },
  });
  return new Player(course);
}

const tracking = (player: Player) => recordAt(player.state, 1).tracking;
const byContent = { completionSetByContent: true, objectiveSetByContent: true };

/** [SN 4.2], the table of what a run tells, row by row. */
describe('from the run to tracking', () => {
  test.each<readonly [string, Readonly<Record<string, string>>, Parameters<typeof known>[0]]>([
    ['completed', { 'cmi.completion_status': 'completed' }, { completed: true }],
    ['incomplete', { 'cmi.completion_status': 'incomplete' }, { completed: false }],
    ['point 82b: not attempted', { 'cmi.completion_status': 'not attempted' }, { completed: false }],
    ['point 82b: unknown', { 'cmi.completion_status': 'unknown' }, {}],
    ['passed', { 'cmi.success_status': 'passed' }, { satisfied: true }],
    ['failed', { 'cmi.success_status': 'failed' }, { satisfied: false }],
    ['a scaled score', { 'cmi.score.scaled': '-0.5' }, { measure: -0.5 }],
    ['progress', { 'cmi.progress_measure': '0.25' }, { amount: 0.25 }],
    [
      'raw, min and max',
      { 'cmi.score.raw': '5', 'cmi.score.min': '1', 'cmi.score.max': '9' },
      { raw: 5, min: 1, max: 9 },
    ],
    ['nothing', {}, {}],
  ])('%s', (_, values, expected) => {
    const player = aPlayer(byContent).start().fill(values);
    player.terminate();
    expect(tracking(player)).toEqual(known(expected));
  });

  test('point 81: a commit changes nothing there', () => {
    const player = aPlayer().start().fill({ 'cmi.completion_status': 'completed', 'cmi.score.scaled': '1' });
    player.call('Commit', '');
    expect(tracking(player)).toEqual(known({}));
  });

  test('content that is taken away without Terminate has told what it told', () => {
    const player = aPlayer(byContent).start().fill({ 'cmi.completion_status': 'incomplete' });
    player.navigate('continue');
    player.unload();
    expect(tracking(player)).toEqual(known({ completed: false }));
  });

  test('point 114: of an untracked activity nothing is taken over', () => {
    const player = aPlayer({ tracked: false })
      .start()
      .fill({ 'cmi.completion_status': 'completed', 'cmi.exit': 'suspend' });
    player.navigate('continue');
    player.terminate();
    player.unload();
    expect(tracking(player)).toEqual(known({}));
    expect(recordAt(player.state, 1).attempts).toBe(0);
  });

  test.each(['abandon', 'abandonAll'] as const)('point 85: %s takes nothing over', (request) => {
    const player = aPlayer().start().fill({ 'cmi.completion_status': 'completed', 'cmi.score.scaled': '1' });
    player.navigate(request);
    player.terminate();
    player.unload();
    expect(tracking(player)).toEqual(known({}));
  });

  test('a row of a secondary objective tells of that objective, any other row of nothing', () => {
    const objectives = [anObjective({ id: 'p' }), anObjective({ id: 's', isPrimary: false })];
    const player = aPlayer({ ...byContent, objectives }).start();
    player.fill({
      'cmi.objectives.1.success_status': 'failed',
      'cmi.objectives.1.score.scaled': '0.5',
      'cmi.objectives.1.completion_status': 'completed',
      'cmi.objectives.2.id': 'own',
      'cmi.objectives.2.success_status': 'passed',
    });
    player.terminate();
    expect(recordAt(player.state, 1).objectives).toEqual({
      s: known({ satisfied: false, measure: 0.5, completed: true }),
    });
    expect(tracking(player)).toEqual(known({}));
  });

  test('point 68: success comes from the row of the primary objective first, the score from the top', () => {
    const player = aPlayer({ ...byContent, objectives: [anObjective({ id: 'p' })] }).start();
    player.fill({
      'cmi.success_status': 'passed',
      'cmi.score.scaled': '0.5',
      'cmi.objectives.0.success_status': 'failed',
      'cmi.objectives.0.score.scaled': '0.1',
      'cmi.objectives.0.completion_status': 'completed',
    });
    player.terminate();
    expect(tracking(player)).toEqual(known({ satisfied: false, measure: 0.5, completed: true }));
  });
});

describe('what is judged at the end of the attempt [UP.4]', () => {
  const left = (
    parts: Partial<Sequencing>,
    values: Readonly<Record<string, string>>,
    credit: 'credit' | 'no-credit' = 'credit',
  ) => {
    const player = aPlayer(parts).start({ credit }).fill(values);
    player.navigate('continue');
    player.terminate();
    player.unload();
    const { completed, satisfied } = tracking(player);
    return [completed, satisfied];
  };

  test.each<
    readonly [string, Partial<Sequencing>, Readonly<Record<string, string>>, readonly (boolean | null)[]]
  >([
    ['point 113: nothing told: completed and satisfied', {}, {}, [true, true]],
    ['point 113: but not where content says it', byContent, {}, [null, null]],
    [
      'point 113: what was told stays',
      {},
      { 'cmi.completion_status': 'incomplete', 'cmi.success_status': 'failed' },
      [false, false],
    ],
    [
      'point 112: "unknown" is told',
      {},
      { 'cmi.completion_status': 'unknown', 'cmi.success_status': 'unknown' },
      [null, null],
    ],
    ['point 113: a suspended attempt is not judged', {}, { 'cmi.exit': 'suspend' }, [null, null]],
    [
      'point 82d: without a measure that would decide nothing is',
      { objectives: [anObjective({ satisfiedByMeasure: true, minNormalizedMeasure: 0.5 })] },
      { 'cmi.success_status': 'passed' },
      [true, null],
    ],
    [
      'a measure decides over what was told',
      { objectives: [anObjective({ satisfiedByMeasure: true, minNormalizedMeasure: 0.5 })] },
      { 'cmi.success_status': 'passed', 'cmi.score.scaled': '0.4' },
      [true, false],
    ],
  ])('%s', (_, parts, values, expected) => {
    expect(left(parts, values)).toEqual(expected);
  });

  test('point 113: a failure that does not count, without credit, makes nobody satisfied', () => {
    expect(left({}, { 'cmi.success_status': 'failed' }, 'no-credit')).toEqual([true, null]);
  });

  test.each<readonly [Readonly<Record<string, string>>, boolean | null]>([
    [{ 'cmi.progress_measure': '0.5' }, true],
    [{ 'cmi.progress_measure': '0.4', 'cmi.completion_status': 'completed' }, false],
    [{ 'cmi.completion_status': 'completed' }, null],
    [{}, null],
  ])('point 45: with a threshold of 0.5, %j is completed: %s', (values, expected) => {
    const threshold = { completedByMeasure: true, minProgressMeasure: 0.5, progressWeight: 1 };
    const player = aPlayer({}, threshold).start().fill(values);
    player.navigate('continue');
    player.terminate();
    player.unload();
    expect(tracking(player).completed).toBe(expected);
  });
});

describe('from tracking to the next run', () => {
  const objectives = [
    anObjective({
      id: 'p',
      maps: [aMap('g', { reads: ['satisfied', 'measure', 'raw', 'completed', 'amount'] })],
    }),
    anObjective({ id: 's', isPrimary: false }),
  ];
  const learnerStore = {
    objectives: { g: { satisfied: false, measure: 0.5, raw: 5, completed: true, amount: 1 } },
    sharedData: {},
  };

  test('point 69: rows show what their maps read', () => {
    const player = aPlayer({ objectives }).start({ learnerStore });
    const row = [
      'id',
      'success_status',
      'score.scaled',
      'score.raw',
      'completion_status',
      'progress_measure',
    ];
    expect(row.map((name) => player.read(`cmi.objectives.0.${name}`))).toEqual([
      'p',
      'failed',
      '0.5',
      '5',
      'completed',
      '1',
    ]);
    expect([player.read('cmi.objectives._count'), player.read('cmi.objectives.1.id')]).toEqual(['2', 's']);
    expect(player.read('cmi.objectives.1.success_status')).toBe('unknown');
  });

  test('what a row showed and content left as it was is not told', () => {
    const player = aPlayer({ objectives, ...byContent }).start({ learnerStore });
    player.terminate();
    expect(tracking(player)).toEqual(known({}));
  });

  test('what content set to the very value that was there is told', () => {
    const player = aPlayer({ objectives, ...byContent }).start({ learnerStore });
    player.fill({ 'cmi.objectives.0.success_status': 'failed' }).terminate();
    expect(tracking(player)).toEqual(known({ satisfied: false }));
  });
});
