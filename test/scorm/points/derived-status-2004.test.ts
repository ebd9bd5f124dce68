import { describe, expect, test } from 'vitest';
import { cmiOf, summaryOf } from '../../../src-shared/scorm/attempt';
import { toldOfPrimary } from '../../../src-shared/scorm/attempt/tracking-from-data';
import { aCourse2004, aSco, defaultSequencing } from '../a-course';
import { Player } from '../a-player';

const threshold = { completedByMeasure: true, minProgressMeasure: 0.8, progressWeight: 1 };
const withThreshold = aSco('a', { completionThreshold: threshold });
const passing = (minNormalizedMeasure: number, satisfiedByMeasure = true) =>
  aSco('a', {
    sequencing: {
      ...defaultSequencing,
      objectives: [{ id: '', isPrimary: true, satisfiedByMeasure, minNormalizedMeasure, maps: [] }],
    },
  });
const started = (sco: Parameters<typeof aCourse2004>[0][number]): Player =>
  new Player(aCourse2004([sco])).start();

test.each([
  [null, 'completed', 'unknown'],
  ['0', 'completed', 'incomplete'],
  ['0.79', 'completed', 'incomplete'],
  ['0.8', 'incomplete', 'completed'],
  ['1', 'unknown', 'completed'],
])('point 45: threshold 0.8, progress %s, said "%s": reads "%s" [RTE 4.2.4]', (progress, said, reads) => {
  const player = started(withThreshold).fill({ 'cmi.completion_status': said });
  if (progress !== null) player.set('cmi.progress_measure', progress);
  expect(player.read('cmi.completion_status')).toBe(reads);
});

test.each([
  [{ 'cmi.completion_status': 'completed' }, {}],
  [
    { 'cmi.completion_status': 'completed', 'cmi.progress_measure': '0.5' },
    { completed: false, amount: 0.5 },
  ],
  [{ 'cmi.progress_measure': '0.8' }, { completed: true, amount: 0.8 }],
])('point 45: with a threshold %j tells tracking %j [RTE 4.2.5]', (values, told) => {
  expect(toldOfPrimary(withThreshold, { values: values, lists: {} })).toEqual(told);
});

test.each([
  [null, 'passed', 'unknown'],
  ['0.59', 'passed', 'failed'],
  ['0.6', 'failed', 'passed'],
  ['-1', 'unknown', 'failed'],
])('point 46: passing score 0.6, scaled %s, said "%s": reads "%s" [RTE 4.2.22]', (scaled, said, reads) => {
  const player = started(passing(0.6)).fill({ 'cmi.success_status': said });
  if (scaled !== null) player.set('cmi.score.scaled', scaled);
  expect(player.read('cmi.success_status')).toBe(reads);
});

test.each([
  [passing(0.6), '0.6'],
  [passing(1), '1'],
  [passing(-1), '-1'],
  [passing(0.6, false), '!403'],
  [aSco('a'), '!403'],
])(
  'point 47: the passing score exists only where a measure satisfies the primary objective [RTE 4.2.19] (%#)',
  (sco, reads) => {
    expect(started(sco).read('cmi.scaled_passing_score')).toBe(reads);
    expect(started(sco).setCode('cmi.scaled_passing_score', '0.5')).toBe('404');
  },
);

test('point 48: what measures decide follows them at once, and without them the SCO has its word [RTE 4.2.4]', () => {
  const player = started(aSco('a', { ...withThreshold, ...passing(0.5), completionThreshold: threshold }));
  player.fill({ 'cmi.progress_measure': '0.9', 'cmi.score.scaled': '0.9' });
  expect([player.read('cmi.completion_status'), player.read('cmi.success_status')]).toEqual([
    'completed',
    'passed',
  ]);
  player.fill({ 'cmi.progress_measure': '0.1', 'cmi.score.scaled': '0.1' });
  expect([player.read('cmi.completion_status'), player.read('cmi.success_status')]).toEqual([
    'incomplete',
    'failed',
  ]);
  const free = started(aSco('a')).fill({
    'cmi.progress_measure': '0.1',
    'cmi.completion_status': 'completed',
    'cmi.score.scaled': '0.1',
    'cmi.success_status': 'passed',
  });
  expect([free.read('cmi.completion_status'), free.read('cmi.success_status')]).toEqual([
    'completed',
    'passed',
  ]);
});

describe('point 51: the completion threshold [RTE 4.2.5]', () => {
  test.each([
    ['0.8', threshold],
    ['1', { ...threshold, minProgressMeasure: 1 }],
    ['0', { ...threshold, minProgressMeasure: 0 }],
    ['!403', { ...threshold, completedByMeasure: false }],
    ['!403', null],
  ])('point 51: reads %s for %j [RTE 4.2.5]', (reads, completionThreshold) => {
    const player = started(aSco('a', { completionThreshold }));
    expect(player.read('cmi.completion_threshold')).toBe(reads);
    expect(player.setCode('cmi.completion_threshold', '0.5')).toBe('404');
  });

  test('point 51: one that is not completedByMeasure decides nothing [RTE 4.2.5]', () => {
    const player = started(aSco('a', { completionThreshold: { ...threshold, completedByMeasure: false } }));
    player.fill({ 'cmi.completion_status': 'completed', 'cmi.progress_measure': '0.1' });
    expect(player.read('cmi.completion_status')).toBe('completed');
  });
});

describe('what the SCO said and what was decided are both kept', () => {
  const sco = aSco('a', { ...passing(0.5), completionThreshold: threshold });
  const said = { 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' };

  test.each([
    [{}, 'unknown', 'unknown', 'unset'],
    [{ 'cmi.progress_measure': '0.1', 'cmi.score.scaled': '0.1' }, 'incomplete', 'failed', 'below'],
    [{ 'cmi.progress_measure': '0.9', 'cmi.score.scaled': '0.9' }, 'completed', 'passed', 'reached'],
  ])(
    'with %j the data keep the word, the stored values tell "%s" and "%s", the remark why: %s',
    (measures, completion, success, why) => {
      const player = started(sco).fill({ ...said, ...measures });
      player.terminate();
      expect(player.trace).toContainEqual(
        expect.objectContaining({
          kind: 'decision',
          id: 'rte.status.threshold',
          facts: expect.objectContaining({ case: why }),
        }),
      );
      expect(player.trace).toContainEqual(
        expect.objectContaining({
          kind: 'decision',
          id: 'rte.status.passing-score',
          facts: expect.objectContaining({ case: why }),
        }),
      );
      expect(player.state.open?.data.values).toMatchObject(said);
      expect(cmiOf(player.state, 'a')).toMatchObject({
        'cmi.completion_status': completion,
        'cmi.success_status': success,
      });
    },
  );
});

test('point 46: what GetValue derives and what the session is told of are one and the same, to the seventh decimal', () => {
  const objectives = [
    { id: '', isPrimary: true, satisfiedByMeasure: true, minNormalizedMeasure: 0.7, maps: [] },
  ];
  const course = aCourse2004([aSco('a', { sequencing: { ...defaultSequencing, objectives } })]);
  const player = new Player(course).start().fill({ 'cmi.score.scaled': '0.69999999' });
  expect(player.read('cmi.success_status')).toBe('passed');
  expect(summaryOf(player.state).activities[0]?.successStatus).toBe('passed');
  player.fill({ 'cmi.score.scaled': '0.6999999' });
  expect(player.read('cmi.success_status')).toBe('failed');
  expect(summaryOf(player.state).activities[0]?.successStatus).toBe('failed');
});
