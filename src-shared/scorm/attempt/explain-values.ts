import type { ConditionName, ObjectiveDefinition } from '../cam/course';
import { sequencingAt, standingAt, type Draft } from '../sn/draft';
import { seenValue } from '../sn/seen-values';
import { isLeaf } from '../sn/tree';
import type { Cause, ValueKey, ValueRead } from './explain-causes';
import { globalRead, idAt, keyOf, measureBehind, writersIn } from './explain-origin';
import { rollupCauses, type TracedBelow } from './explain-rollup';

/** How far down values are traced from clusters to their children. */
const deepest = 3;
/** How many activities that write a global objective are told. */
const mostWriters = 3;

/** What the value of a condition was read from. */
export function causesOfCondition(
  draft: Draft,
  position: number,
  condition: ConditionName,
  objective: ObjectiveDefinition | null,
  depth = 0,
): readonly Cause[] {
  const key = keyOf(condition);
  if (key !== null) return depth > deepest ? [] : [valueCause(draft, position, objective, key, depth)];
  return condition === 'attempted' || condition === 'attemptLimitExceeded'
    ? [attemptsCause(draft, position)]
    : [];
}

export function attemptsCause(draft: Draft, position: number): Cause {
  const { attempts: count } = standingAt(draft, position);
  const limit = sequencingAt(draft, position).attemptLimit;
  return { kind: 'attempts', activity: idAt(draft, position), count, limit, because: [] };
}

/** A value as the engine sees it, and the way it came there. */
function valueCause(
  draft: Draft,
  position: number,
  objective: ObjectiveDefinition | null,
  key: ValueKey,
  depth = 0,
): Cause {
  const activity = idAt(draft, position);
  const named = objective === null || objective.isPrimary ? null : objective.id;
  const blank = { kind: 'value', activity, objective: named, key, global: null, least: null } as const;
  if (objective === null) return { ...blank, value: null, source: 'no-objective', because: [] };
  const value = seenValue(draft, position, objective, key);
  if (!sequencingAt(draft, position).tracked) return { ...blank, value, source: 'untracked', because: [] };
  return { ...blank, value, ...originOf(draft, position, objective, key, depth) };
}

type Origin = Pick<ValueRead, 'source'> & Partial<ValueRead> & Pick<Cause, 'because'>;

function originOf(
  draft: Draft,
  position: number,
  objective: ObjectiveDefinition,
  key: ValueKey,
  depth: number,
): Origin {
  const measured = measureBehind(draft, position, objective, key);
  if (measured !== null) {
    const because = [valueCause(draft, position, objective, measured.key, depth)];
    return { source: 'by-measure', least: measured.least, because };
  }
  const global = globalRead(draft, objective, key);
  if (global !== null) {
    const isUnwritten = seenValue(draft, position, objective, key) === null && !isWritten(draft, global, key);
    if (isUnwritten) return { source: 'global-unwritten', global, because: [] };
    return { source: 'global', global, because: writersOf(draft, position, global, key, depth) };
  }
  const below: TracedBelow = (child, condition, of) =>
    causesOfCondition(draft, child, condition, of, depth + 1);
  const isRolledUp = objective.isPrimary && !isLeaf(draft.tree, position) && depth < deepest;
  return { source: 'own', because: isRolledUp ? rollupCauses(draft, position, key, below) : [] };
}

function isWritten(draft: Draft, global: string, key: ValueKey): boolean {
  return writersIn(draft, global, key).length > 0;
}

function writersOf(
  draft: Draft,
  reader: number,
  global: string,
  key: ValueKey,
  depth: number,
): readonly Cause[] {
  if (depth >= deepest) return [];
  return writersIn(draft, global, key)
    .filter(({ position }) => position !== reader)
    .slice(0, mostWriters)
    .map(({ position, objective }) => valueCause(draft, position, objective, key, depth + 1));
}
