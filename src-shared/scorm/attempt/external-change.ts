import { tableFor, treeFor, type DataModel } from '../rte/data-model';
import { decidedValue } from '../rte/derived-status';
import { findElement, type FoundElement } from '../rte/find-element';
import { nodeAt, withoutValue, withRow, type DataNode } from '../rte/node';
import { placeOf, writeElement } from '../rte/set-value';
import { positionOf } from '../sn/tree';
import type { ExternalEvent } from './events';
import { withWritten, type Held } from './external-place';
import { isTotalTime, readTotalTime, withTotalTime } from './external-time';
import { remark } from './remark';
import { strictnessOf } from './profile';
import { recordAt, type AttemptState } from './state';
import { outcome, type Step } from './step-outcome';

export type ExternalCheck =
  { readonly ok: true; readonly isChange: boolean } | { readonly ok: false; readonly reason: string };

const noChange: ExternalCheck = { ok: true, isChange: false };

/**
 * May this value be written from outside? What was read can be sent back whole: unchanged values, `_count`,
 * `_children` and the like are no change, nor is a total time that is less. Null removes a value.
 */
export function checkExternalChange(
  state: AttemptState,
  activityId: string,
  element: string,
  value: string | null,
): ExternalCheck {
  const model = modelAt(state, activityId);
  if (model === null) return { ok: false, reason: `There is no activity "${activityId}" with content.` };
  const check = checkValue(model, element, value);
  const time = timeIn(model, element, value);
  if (time === null || (check.ok && !check.isChange)) return check;
  return { ok: true, isChange: isLonger(state, activityId, time) };
}

function checkValue(model: DataModel, element: string, value: string | null): ExternalCheck {
  const found = findElement(model.tree, element);
  if (found.kind === 'keyword' || found.kind === 'request-valid') return noChange;
  if (found.kind !== 'element')
    return { ok: false, reason: `"${element}" is no element of SCORM ${model.version}.` };
  if (isRequestValid(found) || isUnchanged(model, element, found, value)) return noChange;
  if (found.row.access === 'read-only') return { ok: false, reason: `"${element}" is read-only.` };
  if (isShared(found))
    return { ok: false, reason: `"${element}" belongs to the learner; only content may set it.` };
  if (value === null) return { ok: true, isChange: true };
  if (found.row.type.check(value, placeOf(model, found)) === null) return { ok: true, isChange: true };
  return { ok: false, reason: `The value of "${element}" must be: ${found.row.type.name}.` };
}

/** Applies values written from outside. Their order does not matter; what cannot be applied is left out with a finding. */
export function applyExternal(state: AttemptState, { activityId, changes }: ExternalEvent): Step {
  const position = positionOf(state.tree, activityId);
  const model = modelAt(state, activityId);
  if (model === null || position === null) {
    return outcome(
      { state, trace: [remark('finding', 'rte.external/no-activity', { activity: activityId })] },
      { commits: true },
    );
  }
  const isTime = ([name, value]: Change) => timeIn(model, name, value) !== null;
  const values = Object.entries(changes).filter((change) => !isTime(change));
  const seen = overwritten(model, values);
  const written = withWritten(
    state,
    position,
    seen.data,
    (of) => overwritten(modelOver(state, position, of), values).data,
  );
  return outcome(
    {
      state: timed(written, position, Object.entries(changes).find(isTime)),
      trace: seen.refused.map((name) => remark('finding', 'rte.external/not-applied', { element: name })),
    },
    { commits: true },
  );
}

/** The data with the values in them; names of those that could not be applied. */
function overwritten(
  model: DataModel,
  values: readonly Change[],
): { readonly data: DataNode; readonly refused: readonly string[] } {
  const changes = values.filter(([name, value]) => {
    const check = checkValue(model, name, value);
    return !check.ok || check.isChange;
  });
  const { model: next, refused } = appliedInAnyOrder(model, changes);
  return { data: next.data, refused };
}

function timed(state: AttemptState, position: number, time: Change | undefined): AttemptState {
  const { scormVersion } = state.course;
  const centiseconds = time === undefined ? null : readTotalTime(scormVersion, time[1] ?? '');
  return centiseconds === null ? state : withTotalTime(state, position, centiseconds);
}

type Change = readonly [name: string, value: string | null];

/** Goes over the changes until no further one can be applied: an id may come after what depends on it. */
function appliedInAnyOrder(
  model: DataModel,
  changes: readonly Change[],
): { readonly model: DataModel; readonly refused: readonly string[] } {
  let at = model;
  let waiting = changes;
  for (;;) {
    const still: Change[] = [];
    for (const change of waiting) {
      const next = applied(at, change);
      if (next === null) still.push(change);
      else at = next;
    }
    if (still.length === 0 || still.length === waiting.length)
      return { model: at, refused: still.map(([name]) => name) };
    waiting = still;
  }
}

function applied(model: DataModel, [name, value]: Change): DataModel | null {
  const found = findElement(model.tree, name);
  if (found.kind !== 'element' || found.row.access === 'read-only' || isShared(found)) return null;
  if (value === null) {
    const own = nodeAt(model.data, found.row.lists, found.indexes);
    if (own === null || valueAt(model, found) === undefined) return model;
    const { lists, key } = found.row;
    return { ...model, data: withRow(model.data, lists, found.indexes, withoutValue(own, key)) };
  }
  const row = found.row.rule === 'appends' ? { ...found.row, rule: undefined } : found.row;
  const writing = writeElement(model, { ...found, row }, value);
  return writing.ok ? { ...model, data: writing.data } : null;
}

/** A total time that is one, in hundredths of a second; else null. */
function timeIn({ version, tree }: DataModel, name: string, value: string | null): number | null {
  const isElement = isTotalTime(name) && findElement(tree, name).kind === 'element';
  return isElement && value !== null ? readTotalTime(version, value) : null;
}

function isLonger(state: AttemptState, activityId: string, centiseconds: number): boolean {
  const position = positionOf(state.tree, activityId);
  return position !== null && centiseconds > recordAt(state, position).attemptCentiseconds;
}

function valueAt(model: DataModel, { row, indexes }: FoundElement): string | undefined {
  const own = nodeAt(model.data, row.lists, indexes)?.values[row.key];
  return own ?? (row.lists.length === 0 ? model.given[row.name] : undefined);
}

/** Shared data are not this attempt's own [RTE 4.3]. */
function isShared({ row }: FoundElement): boolean {
  return row.name.startsWith('adl.data.');
}

/** What navigation allows is answered anew each time it is asked, and stored nowhere. */
function isRequestValid({ row }: FoundElement): boolean {
  return row.name.startsWith('adl.nav.request_valid.');
}

/** Is this what a reader of the session was shown, initial and decided values included? */
function isUnchanged(model: DataModel, name: string, found: FoundElement, value: string | null): boolean {
  const stored = valueAt(model, found);
  if (value === null) return stored === undefined;
  return value === (model.decided(name) ?? stored ?? found.row.initial);
}

/** The data model of an activity as the outside sees it: lengths are nobody's concern there. */
function modelAt(state: AttemptState, activityId: string): DataModel | null {
  const position = positionOf(state.tree, activityId);
  if (position === null || state.tree[position]?.activity.content === null) return null;
  return modelOver(
    state,
    position,
    state.open?.position === position ? state.open : recordAt(state, position),
  );
}

function modelOver(state: AttemptState, position: number, { data, given }: Held): DataModel {
  const activity = state.tree[position]?.activity;
  return {
    version: state.course.scormVersion,
    tree: treeFor(state.course),
    table: tableFor(state.course),
    data,
    given,
    ...strictnessOf(undefined),
    sharedData: activity?.sharedData ?? [],
    decided: (name) => decidedValue(activity, data, name),
    isRequestValid: () => 'unknown',
  };
}
