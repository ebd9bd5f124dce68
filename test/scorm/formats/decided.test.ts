import { describe, expect, test } from 'vitest';
import type { Activity, ObjectiveDefinition } from '../../../src-shared/scorm/cam/course';
import {
  decidedValue,
  decidedValues,
  derivedCompletion,
  derivedRowSuccess,
  derivedSuccess,
  scaledPassingScore,
} from '../../../src-shared/scorm/rte/derived-status';
import { emptyNode, rowListOf, type DataNode } from '../../../src-shared/scorm/rte/node';
import { aSco, defaultSequencing } from '../a-course';

const anObjective = (parts: Partial<ObjectiveDefinition>): ObjectiveDefinition => ({
  id: 'o',
  isPrimary: false,
  satisfiedByMeasure: true,
  minNormalizedMeasure: 0.6,
  maps: [],
  ...parts,
});
const withObjectives = (...objectives: readonly ObjectiveDefinition[]): Activity =>
  aSco('a', { sequencing: { ...defaultSequencing, objectives } });
const withThreshold = (minProgressMeasure: number, completedByMeasure = true): Activity =>
  aSco('a', { completionThreshold: { completedByMeasure, minProgressMeasure, progressWeight: 1 } });
const said = (values: DataNode['values'], ...rows: readonly DataNode['values'][]): DataNode => ({
  values,
  lists: { 'cmi.objectives': rowListOf(rows.map((row) => ({ ...emptyNode, values: row }))) },
});

describe('[RTE 4.2.4] completion by progress', () => {
  test.each([
    [{}, { value: 'unknown', why: { is: 'unset', measured: 0, least: 0.8 } }],
    [
      { 'cmi.progress_measure': '0.79' },
      { value: 'incomplete', why: { is: 'below', measured: 0.79, least: 0.8 } },
    ],
    [
      { 'cmi.progress_measure': '0.8' },
      { value: 'completed', why: { is: 'reached', measured: 0.8, least: 0.8 } },
    ],
  ])('%j with a threshold of 0.8 gives %j', (values, derived) => {
    expect(derivedCompletion(withThreshold(0.8), said(values))).toEqual(derived);
  });

  test('nothing is decided without a threshold, or where it does not count', () => {
    const data = said({ 'cmi.progress_measure': '1' });
    expect(derivedCompletion(aSco('a'), data)).toBeNull();
    expect(derivedCompletion(withThreshold(0.8, false), data)).toBeNull();
  });
});

describe('[RTE 4.2.22] success by the scaled score', () => {
  const primary = anObjective({ isPrimary: true });

  test.each([
    [{}, { value: 'unknown', why: { is: 'unset', measured: 0, least: 0.6 } }],
    [{ 'cmi.score.scaled': '0.59' }, { value: 'failed', why: { is: 'below', measured: 0.59, least: 0.6 } }],
    [{ 'cmi.score.scaled': '0.6' }, { value: 'passed', why: { is: 'reached', measured: 0.6, least: 0.6 } }],
  ])('%j with a passing score of 0.6 gives %j', (values, derived) => {
    expect(derivedSuccess(withObjectives(primary), said(values))).toEqual(derived);
  });

  test.each([
    ['no sequencing', aSco('a', { sequencing: null }), null],
    ['no objective', withObjectives(), null],
    ['only a secondary objective', withObjectives(anObjective({})), null],
    [
      'a primary one that is not satisfied by measure',
      withObjectives({ ...primary, satisfiedByMeasure: false }),
      null,
    ],
    [
      'a primary one behind a secondary',
      withObjectives(anObjective({ minNormalizedMeasure: 1 }), primary),
      0.6,
    ],
    ['a passing score of zero', withObjectives({ ...primary, minNormalizedMeasure: 0 }), 0],
  ])('%s: the passing score is %s', (_, activity, least) => {
    expect(scaledPassingScore(activity)).toBe(least);
    expect(derivedSuccess(activity, said({ 'cmi.score.scaled': '0.5' }))?.why.least ?? null).toBe(least);
  });
});

describe('[RTE 4.2.17] success of a row by its own score', () => {
  const activity = withObjectives(
    anObjective({ id: 'main', isPrimary: true }),
    anObjective({ id: 'side' }),
    anObjective({ id: 'told', satisfiedByMeasure: false }),
  );

  test.each([
    [{ id: 'side' }, 'unknown'],
    [{ id: 'side', 'score.scaled': '0.59' }, 'failed'],
    [{ id: 'side', 'score.scaled': '0.6' }, 'passed'],
    [{ id: 'main', 'score.scaled': '0.6' }, null],
    [{ id: 'told', 'score.scaled': '0.6' }, null],
    [{ id: 'none', 'score.scaled': '0.6' }, null],
    [{ 'score.scaled': '0.6' }, null],
  ])('%j: %s', (values, value) => {
    expect(derivedRowSuccess(activity, { ...emptyNode, values })?.value ?? null).toBe(value);
  });
});

describe('all that is decided', () => {
  const activity: Activity = {
    ...withObjectives(anObjective({ id: 'main', isPrimary: true }), anObjective({ id: 'side' })),
    completionThreshold: { completedByMeasure: true, minProgressMeasure: 0.5, progressWeight: 1 },
  };
  const data = said(
    { 'cmi.progress_measure': '0.5', 'cmi.score.scaled': '0.1' },
    { id: 'free', 'score.scaled': '1' },
    { id: 'side', 'score.scaled': '0.9' },
  );

  test.each([
    ['cmi.completion_status', 'completed'],
    ['cmi.success_status', 'failed'],
    ['cmi.objectives.0.success_status', null],
    ['cmi.objectives.1.success_status', 'passed'],
    ['cmi.objectives.2.success_status', null],
    ['cmi.objectives.1.completion_status', null],
    ['cmi.objectives.1.success_status.x', null],
    ['xcmi.objectives.1.success_status', null],
    ['cmi.objectives.1x.success_status', null],
    ['cmi.core.lesson_status', null],
    ['cmi.progress_measure', null],
  ])('%s: %s', (name, value) => {
    expect(decidedValue(activity, data, name)).toBe(value);
  });

  test('by name, without what is not decided', () => {
    expect(decidedValues(activity, data)).toEqual({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'failed',
      'cmi.objectives.1.success_status': 'passed',
    });
    expect(decidedValues(aSco('a'), data)).toEqual({});
  });

  test('nothing, while no activity is delivered', () => {
    expect(decidedValue(undefined, data, 'cmi.completion_status')).toBeNull();
  });

  test('rows past the tenth are found by their whole number', () => {
    const rows = Array.from({ length: 12 }, (_, at) => ({
      id: at === 11 ? 'side' : `free${at}`,
      'score.scaled': '1',
    }));
    expect(decidedValue(activity, said({}, ...rows), 'cmi.objectives.11.success_status')).toBe('passed');
    expect(decidedValue(activity, said({}, ...rows), 'cmi.objectives.1.success_status')).toBeNull();
  });
});
