import { describe, expect, test } from 'vitest';
import type { MappedValue, ObjectiveDefinition } from '../../../src-shared/scorm/cam/course';
import type { Draft } from '../../../src-shared/scorm/sn/draft';
import type { GlobalObjectives } from '../../../src-shared/scorm/sn/global-objectives';
import { recordValues, type RecordedValues } from '../../../src-shared/scorm/sn/record-values';
import { seenValue } from '../../../src-shared/scorm/sn/seen-values';
import { aDraft, aMap, anObjective, aTree, standingOf, type Declared, type Place } from './a-tree';
import { known, reached } from './known';

const every: readonly MappedValue[] = ['satisfied', 'measure', 'raw', 'min', 'max', 'completed', 'amount'];
const reading = (...reads: readonly MappedValue[]) => anObjective({ maps: [aMap('g', { reads })] });
const writing = (...writes: readonly MappedValue[]) => anObjective({ maps: [aMap('g', { writes })] });

/** What is seen of an objective of the leaf of R[a]. */
function seen(
  key: MappedValue,
  objective: ObjectiveDefinition,
  place: Place = {},
  declared: Declared[string] = {},
): unknown {
  const draft = aDraft(aTree('R[a]', { a: { ...declared, objectives: [objective] } }), place);
  return seenValue(draft, 1, objective, key);
}

const place = (own: Parameters<typeof known>[0], globals: GlobalObjectives = {}): Place => ({
  standings: { a: reached(own) },
  globals,
});

/** [SN 3.10.3] */
describe('reading', () => {
  const values = {
    satisfied: false,
    measure: -0.5,
    raw: 3,
    min: 1,
    max: 9,
    completed: false,
    amount: 0.25,
  } as const;

  test.each(every)('point 120: a known global "%s" is seen, before the first attempt too', (key) => {
    expect(seen(key, reading(key), { globals: { g: values } })).toBe(values[key]);
    expect(
      seen(
        key,
        reading(key),
        place({ satisfied: true, measure: 1, raw: 1, completed: true, amount: 1 }, { g: values }),
      ),
    ).toBe(values[key]);
  });

  test.each(every)('each value for itself: "%s" is not seen where the map reads the others', (key) => {
    const others = every.filter((other) => other !== key);
    expect(seen(key, reading(...others), place({}, { g: values }))).toBeNull();
  });

  test.each<readonly [MappedValue, number | boolean | null]>([
    ['satisfied', null],
    ['measure', null],
    ['raw', null],
    ['completed', true],
    ['amount', 0.5],
  ])('point 120: a global "%s" that nobody recorded hides the own one, but for progress', (key, expected) => {
    const own = { satisfied: true, measure: 0.5, raw: 5, completed: true, amount: 0.5 };
    expect(seen(key, reading(key), place(own))).toBe(expected);
    expect(seen(key, reading(key), place(own, { g: { [key]: null } }))).toBe(expected);
  });

  test('point 120: of two maps that read the same the last one counts', () => {
    const objective = anObjective({
      maps: [aMap('g', { reads: ['measure'] }), aMap('h', { reads: ['measure'] })],
    });
    expect(seen('measure', objective, { globals: { g: { measure: 0.1 }, h: { measure: 0.2 } } })).toBe(0.2);
  });

  test('a map that reads nothing leaves the own value', () => {
    expect(
      seen('satisfied', writing('satisfied'), place({ satisfied: true }, { g: { satisfied: false } })),
    ).toBe(true);
  });

  test('point 114: nothing is seen of an untracked activity', () => {
    for (const key of every)
      expect(
        seen(key, reading(...every), place({ completed: true }, { g: values }), { tracked: false }),
      ).toBeNull();
  });

  test('ids of globals are names and nothing else', () => {
    const objective = anObjective({ maps: [aMap('__proto__', { reads: ['satisfied'] })] });
    expect(seen('satisfied', objective)).toBeNull();
  });
});

describe('status by measure', () => {
  const byMeasure = (parts: Partial<ObjectiveDefinition>) =>
    anObjective({ satisfiedByMeasure: true, minNormalizedMeasure: 0.6, ...parts });

  test.each<readonly [string, readonly MappedValue[], GlobalObjectives, boolean | null]>([
    ['the own measure', [], {}, false],
    ['the measure of the global objective', ['measure'], { g: { measure: 0.6 } }, true],
    ['that one alone, where it is not known', ['measure'], { g: {} }, null],
    ['never the status of the global objective', ['satisfied'], { g: { satisfied: true } }, false],
  ])('%s decides', (_, reads, globals, expected) => {
    const objective = byMeasure({ maps: [aMap('g', { reads })] });
    expect(seen('satisfied', objective, place({ measure: 0.5, satisfied: true }, globals))).toBe(expected);
  });

  test.each<readonly [number, boolean | null]>([
    [0.5, true],
    [0.4999, false],
  ])('point 132: a reader judges the global progress of %s by its own threshold', (amount, expected) => {
    const completionThreshold = { completedByMeasure: true, minProgressMeasure: 0.5, progressWeight: 1 };
    const globals = { g: { amount, completed: null } };
    expect(
      seen('completed', reading('amount', 'completed'), place({}, globals), { completionThreshold }),
    ).toBe(expected);
  });

  test('point 132: a reader without a threshold reads the global completion', () => {
    expect(
      seen('completed', reading('amount', 'completed'), place({}, { g: { amount: 1, completed: false } })),
    ).toBe(false);
  });
});

/** Records values in the primary objective of the leaf of R[a], which stood as `own`. */
function recorded(
  objective: ObjectiveDefinition,
  values: RecordedValues,
  {
    own = {},
    globals = {},
    told = [],
    declared = {},
  }: {
    own?: Parameters<typeof known>[0];
    globals?: GlobalObjectives;
    told?: readonly MappedValue[];
    declared?: NonNullable<Declared[string]>;
  } = {},
): Draft {
  const draft = aDraft(aTree('R[a]', { a: { ...declared, objectives: [objective] } }), place(own, globals));
  recordValues(draft, 1, objective, values, new Set(told));
  return draft;
}

describe('writing', () => {
  const values = {
    satisfied: true,
    measure: 0.5,
    raw: 5,
    min: 1,
    max: 9,
    completed: true,
    amount: 0.5,
  } as const;

  test.each(every)('point 120: "%s" goes to the maps that write it, and nowhere else', (key) => {
    const others = every.filter((other) => other !== key);
    expect(recorded(writing(key), values).globals).toEqual({ g: { [key]: values[key] } });
    expect(Object.keys(recorded(writing(...others), values).globals['g'] ?? {}).toSorted()).toEqual(
      others.toSorted(),
    );
    expect(recorded(reading(key), values).globals).toEqual({});
  });

  test('point 120: many maps write, each to its target', () => {
    const maps = ['g', 'h'].map((target) => aMap(target, { writes: ['satisfied'] }));
    expect(recorded(anObjective({ maps }), { satisfied: false }).globals).toEqual({
      g: { satisfied: false },
      h: { satisfied: false },
    });
  });

  test('what else is in the global objective stays', () => {
    const globals = { g: { measure: 0.1, completed: true } };
    expect(recorded(writing('measure'), { measure: 0.2 }, { globals }).globals).toEqual({
      g: { measure: 0.2, completed: true },
    });
  });

  test.each<readonly [string, Parameters<typeof recorded>[2], GlobalObjectives]>([
    ['that was never known writes nothing', {}, { g: { satisfied: true } }],
    ['that was known is written', { own: { satisfied: true } }, { g: { satisfied: null } }],
    ['that content told is written', { told: ['satisfied'] }, { g: { satisfied: null } }],
  ])('an unknown %s', (_, parts, expected) => {
    const globals = { g: { satisfied: true } };
    expect(recorded(writing('satisfied'), { satisfied: null }, { ...parts, globals }).globals).toEqual(
      expected,
    );
  });

  test('point 114: an untracked activity records and writes nothing', () => {
    const draft = recorded(writing(...every), values, { declared: { tracked: false } });
    expect(draft.globals).toEqual({});
    expect(standingOf(draft, 'a').tracking).toEqual(known({}));
  });

  test.each([
    [0.6, true],
    [0.5, false],
  ])('a measure of %s brings the status that it decides', (measure, satisfied) => {
    const maps = [aMap('g', { writes: ['satisfied'] })];
    const objective = anObjective({ satisfiedByMeasure: true, minNormalizedMeasure: 0.6, maps });
    const draft = recorded(objective, { measure });
    expect(standingOf(draft, 'a').tracking).toMatchObject({ measure, satisfied });
    expect(draft.globals).toEqual({ g: { satisfied } });
  });

  test('point 125: not while the activity is active, where it decides only afterwards', () => {
    const maps = [aMap('g', { writes: ['satisfied'] })];
    const objective = anObjective({ satisfiedByMeasure: true, minNormalizedMeasure: 0.6, maps });
    const declared = { a: { objectives: [objective], measureSatisfactionIfActive: false } };
    const draft = aDraft(aTree('R[a]', declared), { running: 'a', globals: { g: { satisfied: true } } });
    recordValues(draft, 1, objective, { measure: 0.1 });
    expect(standingOf(draft, 'a').tracking.satisfied).toBeNull();
    expect(draft.globals).toEqual({ g: { satisfied: true } });
  });

  test('a secondary objective has its own values', () => {
    const objectives = [anObjective({ id: 'p' }), anObjective({ id: 's', isPrimary: false })];
    const draft = aDraft(aTree('R[a]', { a: { objectives } }), place({ satisfied: true }));
    recordValues(draft, 1, objectives[1] ?? anObjective(), { satisfied: false });
    expect(standingOf(draft, 'a').tracking.satisfied).toBe(true);
    expect(standingOf(draft, 'a').objectives).toEqual({ s: known({ satisfied: false }) });
  });
});
