import type { ConditionName, ObjectiveDefinition } from '../cam/course';
import { availableChildren } from '../sn/available-children';
import { sequencingAt, standingAt, type Draft } from '../sn/draft';
import { primaryObjective, seenValue } from '../sn/seen-values';
import { isLeaf } from '../sn/tree';
import type { Cause, ConditionRead, ValueKey } from './explain-causes';
import type { Fact, Positions, ValueFact } from './explain-facts';
import { globalRead, idAt, isLeftToOthers, measureBehind, objectiveOf, writersIn } from './explain-origin';

/** Facts that belong together; one of several ways. */
export type Option = readonly Fact[];

/** How many ways of one condition, and of one rule, are thought of. */
const mostOptions = 12;
/** Of so many children one alone is only tried as an example. */
const manyChildren = 24;
/** The smallest step of a measure, which has four decimals. */
const measureStep = 0.0001;

/** A value that somebody would have to tell. */
interface Wish {
  readonly key: ValueKey;
  readonly bound: ValueFact['bound'];
  readonly value: boolean | number | null;
}

/**
 * Facts that might take away what a chain of causes rests on: rules that hold would not hold. They are guesses; the engine
 * says which of them do.
 */
export function optionsAgainst(
  draft: Draft,
  positions: Positions,
  chain: readonly Cause[],
): readonly Option[] {
  return chain.flatMap((cause): readonly Option[] => {
    if (cause.kind === 'rule') return againstRule(draft, positions, cause);
    return cause.kind === 'refusal' ? optionsAgainst(draft, positions, cause.because) : [];
  });
}

function againstRule(
  draft: Draft,
  positions: Positions,
  rule: Extract<Cause, { readonly kind: 'rule' }>,
): readonly Option[] {
  const held = rule.because.flatMap((cause) =>
    cause.kind === 'condition' && cause.value === true ? [againstCondition(draft, positions, cause)] : [],
  );
  return rule.combination === 'all' ? held.flat().slice(0, mostOptions) : allTogether(held);
}

/** One way of each: where one condition is enough for the rule, none may hold. */
function allTogether(ways: readonly (readonly Option[])[]): readonly Option[] {
  return ways.reduce<readonly Option[]>(
    (so, next) => so.flatMap((done) => next.map((option) => joined(done, option))).slice(0, mostOptions),
    [[]],
  );
}

/** Two conditions may want the same. */
function joined(one: Option, other: Option): Option {
  const known = new Set(one.map((fact) => JSON.stringify(fact)));
  return [...one, ...other.filter((fact) => !known.has(JSON.stringify(fact)))];
}

/** What would make a condition that holds not hold. */
function againstCondition(draft: Draft, positions: Positions, read: ConditionRead): readonly Option[] {
  const position = positions.get(read.activity);
  if (position === undefined) return [];
  const objective = objectiveOf(draft, position, read.objective);
  if (read.condition === 'attempted') return read.isNegated ? [[attempts(draft, position, 1)]] : [];
  if (read.condition === 'attemptLimitExceeded') {
    const limit = sequencingAt(draft, position).attemptLimit;
    return read.isNegated && limit !== null ? [[attempts(draft, position, limit)]] : [];
  }
  if (objective === null) return [];
  return wishesFor(read.condition, read.isNegated, read.threshold ?? 0).flatMap((wish) =>
    waysTo(draft, position, objective, wish),
  );
}

/** `isTrue`: the condition itself is to become true, else to stop being so. */
function wishesFor(condition: ConditionName, isTrue: boolean, threshold: number): readonly Wish[] {
  switch (condition) {
    case 'satisfied':
      return [{ key: 'satisfied', bound: 'is', value: isTrue }];
    case 'completed':
      return [{ key: 'completed', bound: 'is', value: isTrue }];
    case 'objectiveStatusKnown':
      return (isTrue ? [true, false] : [null]).map((value) => ({ key: 'satisfied', bound: 'is', value }));
    case 'activityProgressKnown':
      return (isTrue ? [true, false] : [null]).map((value) => ({ key: 'completed', bound: 'is', value }));
    case 'objectiveMeasureKnown':
      return [
        isTrue
          ? { key: 'measure', bound: 'at-least', value: -1 }
          : { key: 'measure', bound: 'is', value: null },
      ];
    case 'objectiveMeasureGreaterThan':
      return measureWish(isTrue ? 'at-least' : 'at-most', isTrue ? threshold + measureStep : threshold);
    case 'objectiveMeasureLessThan':
      return measureWish(isTrue ? 'at-most' : 'at-least', isTrue ? threshold - measureStep : threshold);
    default:
      return [];
  }
}

/** Measures go from -1 to 1. */
function measureWish(bound: 'at-least' | 'at-most', value: number): readonly Wish[] {
  const rounded = Math.round(value / measureStep) * measureStep;
  return Math.abs(value) > 1 ? [] : [{ key: 'measure', bound, value: Number(rounded.toFixed(4)) }];
}

/** Who would have to tell what, so that the objective of an activity is seen so. */
function waysTo(
  draft: Draft,
  position: number,
  objective: ObjectiveDefinition,
  wish: Wish,
  isReading = true,
): readonly Option[] {
  if (!sequencingAt(draft, position).tracked) return [];
  const measured = measureBehind(draft, position, objective, wish.key);
  if (measured !== null) return waysTo(draft, position, objective, judged(measured, wish), isReading);
  const global = isReading ? globalRead(draft, objective, wish.key) : null;
  if (global !== null) return waysThrough(draft, global, wish);
  if (objective.isPrimary && !isLeaf(draft.tree, position)) return waysInside(draft, position, wish);
  const named = objective.isPrimary ? null : objective.id;
  return [[{ kind: 'value', activity: idAt(draft, position), objective: named, ...wish }]];
}

/** The measure that makes a status so. */
function judged(
  { key, least }: { readonly key: 'measure' | 'amount'; readonly least: number },
  { value }: Wish,
): Wish {
  if (value === null) return { key, bound: 'is', value: null };
  if (value === true) return { key, bound: 'at-least', value: least };
  return { key, bound: 'at-most', value: Number((least - measureStep).toFixed(4)) };
}

function waysThrough(draft: Draft, global: string, wish: Wish): readonly Option[] {
  const writers = writersIn(draft, global, wish.key);
  if (writers.length === 0)
    return isLeftToOthers(draft, global) ? [[{ kind: 'global', objective: global, ...wish }]] : [];
  return writers.flatMap(({ position, objective }) => waysTo(draft, position, objective, wish, false));
}

/** A cluster gets its values from its children: from one that is not so yet, or from all of those. */
function waysInside(draft: Draft, cluster: number, wish: Wish): readonly Option[] {
  const missing = availableChildren(draft, cluster).filter((child) => {
    const { tracked } = sequencingAt(draft, child);
    return tracked && !isAsWished(seenValue(draft, child, primaryObjective(draft, child), wish.key), wish);
  });
  const ways = missing.map((child) => waysTo(draft, child, primaryObjective(draft, child), wish));
  const first = ways
    .slice(0, missing.length > manyChildren ? 1 : mostOptions / 2)
    .flatMap((way) => way.slice(0, 1));
  return missing.length < 2 ? first : [...first, ways.flatMap((way) => way[0] ?? [])];
}

function isAsWished(value: boolean | number | null, wish: Wish): boolean {
  if (typeof value !== 'number' || typeof wish.value !== 'number') return value === wish.value;
  return wish.bound === 'at-least' ? value >= wish.value : value <= wish.value;
}

function attempts(draft: Draft, position: number, count: number): Fact {
  const before = standingAt(draft, position).attempts;
  return { kind: 'attempts', activity: idAt(draft, position), count: Math.max(count, before) };
}
