import { describe, expect, test } from 'vitest';
import { cmiOf } from '../../../src-shared/scorm/attempt';
import { toldOfPrimary, toldOfSecondary } from '../../../src-shared/scorm/attempt/tracking-from-data';
import type { ObjectiveDefinition } from '../../../src-shared/scorm/cam/course';
import { emptyNode, rowAt, rowListOf, type DataNode } from '../../../src-shared/scorm/rte/node';
import { aCourse2004, aSco, defaultSequencing } from '../a-course';
import { Player } from '../a-player';

const objective = (id: string, parts: Partial<ObjectiveDefinition> = {}): ObjectiveDefinition => ({
  id,
  isPrimary: false,
  satisfiedByMeasure: false,
  minNormalizedMeasure: 1,
  maps: [],
  ...parts,
});

const scoWith = (...objectives: readonly ObjectiveDefinition[]) =>
  aSco('a', { sequencing: { ...defaultSequencing, objectives } });
const started = (...objectives: readonly ObjectiveDefinition[]): Player =>
  new Player(aCourse2004([scoWith(...objectives)])).start();
const main = objective('main', { isPrimary: true });

describe('point 66: rows come from the manifest [RTE 4.2.17]', () => {
  test('point 66: one for each objective with an id, the primary one included [RTE 4.2.17]', () => {
    const player = started(main, objective('side'), objective('back'));
    const ids = [0, 1, 2].map((index) => player.read(`cmi.objectives.${index}.id`));
    expect(ids.toSorted()).toEqual(['back', 'main', 'side']);
    expect(player.read('cmi.objectives._count')).toBe('3');
    expect(player.read('cmi.objectives.0.success_status')).toBe('unknown');
    expect(player.read('cmi.objectives.0.score.scaled')).toBe('!403');
  });

  test('point 66: a primary objective without id gives none [RTE 4.2.17]', () => {
    const player = started(objective('', { isPrimary: true }), objective('side'));
    expect([player.read('cmi.objectives._count'), player.read('cmi.objectives.0.id')]).toEqual(['1', 'side']);
  });

  test('point 66: the SCO may add more [RTE 4.2.17]', () => {
    const player = started(main).fill({ 'cmi.objectives.1.id': 'own' });
    expect(player.read('cmi.objectives._count')).toBe('2');
  });
});

describe('point 67: ids of objectives [RTE 4.2.17]', () => {
  test.each([
    'success_status',
    'completion_status',
    'progress_measure',
    'description',
    'score.scaled',
    'score.raw',
  ])('point 67: %s needs the id first, 408 [RTE 4.2.17]', (name) => {
    const player = started();
    expect(player.setCode(`cmi.objectives.0.${name}`, 'x')).toBe('408');
    expect(player.read('cmi.objectives._count')).toBe('0');
  });

  test.each([
    ['the same again', '0', 'one', '0'],
    ['another one', '0', 'other', '351'],
    ['one in use, in the next row', '1', 'one', '351'],
    ['one in use, in another row', '2', 'two', '351'],
    ['a new one', '2', 'three', '0'],
    ['one in other letters', '2', 'One', '0'],
  ])('point 67: %s, row %s = "%s", gives %s [RTE 4.2.17]', (_, row, id, code) => {
    const player = started().fill({ 'cmi.objectives.0.id': 'one' });
    if (row === '2') player.fill({ 'cmi.objectives.1.id': 'two' });
    expect(player.setCode(`cmi.objectives.${row}.id`, id)).toBe(code);
    expect(player.read('cmi.objectives.0.id')).toBe('one');
  });

  test('point 67: the id of a row of the manifest may not change either [RTE 4.2.17]', () => {
    const player = started(main);
    expect(player.setCode('cmi.objectives.0.id', 'other')).toBe('351');
    expect(player.setCode('cmi.objectives.0.id', 'main')).toBe('0');
  });
});

describe('point 68: the primary row and the top level [RTE 4.2.17]', () => {
  test.each([
    ['cmi.objectives.0.success_status', 'passed', 'cmi.success_status', 'unknown'],
    ['cmi.success_status', 'passed', 'cmi.objectives.0.success_status', 'unknown'],
    ['cmi.objectives.0.completion_status', 'completed', 'cmi.completion_status', 'unknown'],
    ['cmi.completion_status', 'completed', 'cmi.objectives.0.completion_status', 'unknown'],
    ['cmi.objectives.0.score.scaled', '0.5', 'cmi.score.scaled', '!403'],
    ['cmi.score.scaled', '0.5', 'cmi.objectives.0.score.scaled', '!403'],
  ])('point 68: setting %s = "%s" leaves %s at "%s" [RTE 4.2.17]', (set, value, other, reads) => {
    const player = started(main).fill({ [set]: value });
    expect(player.read(other)).toBe(reads);
  });

  const rowAnd = (
    row: Readonly<Record<string, string>>,
    values: Readonly<Record<string, string>>,
  ): DataNode => ({
    values,
    lists: { 'cmi.objectives': rowListOf([{ values: { id: 'main', ...row }, lists: {} }]) },
  });

  test.each([
    ['the row', { success_status: 'failed' }, { 'cmi.success_status': 'passed' }, { satisfied: false }],
    [
      'the row’s unknown',
      { success_status: 'unknown' },
      { 'cmi.success_status': 'passed' },
      { satisfied: null },
    ],
    ['the top level alone', {}, { 'cmi.success_status': 'passed' }, { satisfied: true }],
    ['the top', { 'score.scaled': '0.9' }, { 'cmi.score.scaled': '0.1' }, { measure: 0.1 }],
    ['the row alone', { 'score.scaled': '0.9' }, {}, { measure: 0.9 }],
    [
      'the top',
      { completion_status: 'incomplete' },
      { 'cmi.completion_status': 'completed' },
      { completed: true },
    ],
    ['the row alone', { completion_status: 'incomplete' }, {}, { completed: false }],
    ['the top', { progress_measure: '0.2' }, { 'cmi.progress_measure': '0.3' }, { amount: 0.3 }],
    ['nobody', {}, {}, {}],
  ])('point 68: in tracking %s counts, %j and %j [SN 4.2]', (_, row, values, told) => {
    expect(toldOfPrimary(scoWith(main), rowAnd(row, values))).toEqual(told);
  });

  test.each([
    ['completed', true],
    ['incomplete', false],
    ['not attempted', false],
    ['unknown', null],
  ])('point 82b: "%s" is told as %s [SN 4.2]', (word, completed) => {
    expect(toldOfPrimary(scoWith(main), rowAnd({}, { 'cmi.completion_status': word }))).toEqual({
      completed,
    });
  });
});

describe('point 82d: an objective that its measure satisfies [RTE 4.2.17]', () => {
  const measured = { satisfiedByMeasure: true, minNormalizedMeasure: 0.6 };
  const side = objective('side', measured);

  test.each([
    [null, 'passed', 'unknown'],
    ['0.59', 'passed', 'failed'],
    ['0.6', 'failed', 'passed'],
    ['-1', 'passed', 'failed'],
  ])('point 82d: scaled %s, the SCO says "%s": the row reads "%s" [RTE 4.2.17]', (scaled, said, reads) => {
    const player = started(main, side).fill({ 'cmi.objectives.1.success_status': said });
    if (scaled !== null) player.fill({ 'cmi.objectives.1.score.scaled': scaled });
    expect(player.read('cmi.objectives.1.success_status')).toBe(reads);
    expect(player.read('cmi.objectives.0.success_status')).toBe('unknown');
    expect(cmiOf(player.state, 'a')['cmi.objectives.1.success_status']).toBe(reads);
    const row = rowAt(player.state.open?.data ?? emptyNode, 'cmi.objectives', 1);
    expect(row?.values['success_status']).toBe(said);
  });

  test('a row of no declared objective says what the SCO said', () => {
    const player = started(main, side).fill({
      'cmi.objectives.2.id': 'own',
      'cmi.objectives.2.success_status': 'passed',
      'cmi.objectives.2.score.scaled': '0',
    });
    expect(player.read('cmi.objectives.2.success_status')).toBe('passed');
  });

  test.each([
    [{ success_status: 'passed' }, {}],
    [
      { success_status: 'passed', 'score.scaled': '0.5' },
      { satisfied: false, measure: 0.5 },
    ],
    [{ 'score.scaled': '0.6' }, { satisfied: true, measure: 0.6 }],
    [
      { completion_status: 'completed', 'score.raw': '7' },
      { completed: true, raw: 7 },
    ],
  ])('point 82d: a secondary one with %j tells %j [SN 4.2]', (values, told) => {
    const data: DataNode = {
      values: {},
      lists: {
        'cmi.objectives': rowListOf([
          { values: { id: 'side', ...values }, lists: {} },
          { values: { id: 'undeclared', success_status: 'passed' }, lists: {} },
        ]),
      },
    };
    expect(Object.fromEntries(toldOfSecondary(scoWith(main, side), data))).toEqual({ side: told });
  });

  test.each<readonly [Readonly<Record<string, string>>, Readonly<Record<string, string>>, object]>([
    [{ 'cmi.success_status': 'passed' }, {}, {}],
    [{ 'cmi.success_status': 'failed', 'cmi.score.scaled': '0.6' }, {}, { satisfied: true, measure: 0.6 }],
    [{ 'cmi.success_status': 'passed' }, { 'score.scaled': '0.5' }, { satisfied: false, measure: 0.5 }],
    [{}, { success_status: 'passed' }, {}],
  ])('point 82d: the primary one with %j and a row with %j tells %j [SN 4.2]', (values, row, told) => {
    const primary = objective('main', { isPrimary: true, ...measured });
    const data: DataNode = {
      values,
      lists: { 'cmi.objectives': rowListOf([{ values: { id: 'main', ...row }, lists: {} }]) },
    };
    expect(toldOfPrimary(scoWith(primary), data)).toEqual(told);
  });
});
