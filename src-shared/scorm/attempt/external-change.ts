import type { MappedValue } from '../cam/course';
import { tableFor, treeFor, type DataModel } from '../rte/data-model';
import { decidedValue } from '../rte/derived-status';
import { findElement, type FoundElement } from '../rte/find-element';
import { nodeAt, rowListOf, rowsOf, withoutValue, withRow, type DataNode } from '../rte/node';
import { placeOf, writeElement } from '../rte/set-value';
import { draftOf, sequencingAt } from '../sn/draft';
import { recordValues } from '../sn/record-values';
import { overallRollup } from '../sn/rb-1-5-overall-rollup';
import { positionOf } from '../sn/tree';
import type { ExternalEvent } from './events';
import { isTotalTime, readTotalTime, withTotalTime } from './external-time';
import { remark } from './remark';
import { recordData } from './ended-run';
import { adopted } from './sequenced-state';
import { strictnessOf } from './profile';
import { recordAt, withRecord, type AttemptState } from './state';
import { outcome, type Step } from './step-outcome';
import { toldData, trackedValues } from './told-data';
import { toldOfPrimary, trackingFromData, type ToldValues } from './tracking-from-data';

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
  const found = findElement(model.tree, element);
  if (found.kind === 'keyword' || found.kind === 'request-valid') return noChange;
  if (found.kind !== 'element')
    return { ok: false, reason: `"${element}" is no element of SCORM ${model.version}.` };
  if (isRequestValid(found) || isUnchanged(model, element, found, value)) return noChange;
  const time = timeIn(model, element, value);
  if (time !== null) return { ok: true, isChange: isLonger(state, activityId, time) };
  if (found.row.access === 'read-only') return { ok: false, reason: `"${element}" is read-only.` };
  if (isShared(found))
    return { ok: false, reason: `"${element}" belongs to the learner; only content may set it.` };
  if (value === null) return { ok: true, isChange: true };
  if (found.row.type.check(value, placeOf(model, found)) === null) return { ok: true, isChange: true };
  return { ok: false, reason: `The value of "${element}" must be: ${found.row.type.name}.` };
}

/** Applies values written from outside. Their order does not matter; what cannot be applied is left out with a finding. */
export function applyExternal(state: AttemptState, event: ExternalEvent): Step {
  const position = positionOf(state.tree, event.activityId);
  const model = modelAt(state, event.activityId);
  if (model === null || position === null) {
    return outcome(
      { state, trace: [remark('finding', 'rte.external/no-activity', { activity: event.activityId })] },
      { commits: true },
    );
  }
  const changes = Object.entries(event.changes).filter(([name, value]) => {
    const check = checkExternalChange(state, event.activityId, name, value);
    return !check.ok || check.isChange;
  });
  const isTime = ([name, value]: Change) => timeIn(model, name, value) !== null;
  const { model: next, refused } = appliedInAnyOrder(
    model,
    changes.filter((change) => !isTime(change)),
  );
  const time = changes.find(isTime);
  return outcome(
    {
      state: timed(withData(state, position, next.data), position, time),
      trace: refused.map((name) => remark('finding', 'rte.external/not-applied', { element: name })),
    },
    { commits: true },
  );
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

/** Puts the data in place: of the run while content is there, else of the attempt, which then goes on with them. */
function withData(state: AttemptState, position: number, data: DataModel['data']): AttemptState {
  const saidStatus = data.values['cmi.core.lesson_status'] ?? null;
  if (state.open?.position === position) return { ...state, open: { ...state.open, data, saidStatus } };
  const record = recordAt(state, position);
  const begun = record.attempts === 0 ? { attempts: 1, isSuspended: true, exit: 'suspend' } : {};
  const at = withRecord(state, position, { ...begun, data, saidStatus });
  if (state.course.scormVersion === '1.2') return tracked12(at, position);
  return tracked2004(at, position, record.data);
}

function tracked12(state: AttemptState, position: number): AttemptState {
  const activity = state.tree[position]?.activity;
  if (activity === undefined) return state;
  const { data, tracking: before } = recordAt(state, position);
  const next = trackingFromData('1.2', activity, data);
  return withRecord(state, position, {
    tracking: {
      ...next,
      completed: next.completed ?? before.completed,
      satisfied: next.satisfied ?? before.satisfied,
    },
  });
}

/** What is other than before is recorded as if the content had told it, and rolled up [RB.1.5]. */
function tracked2004(state: AttemptState, position: number, before: DataNode): AttemptState {
  const draft = draftOf(state);
  const { data } = recordAt(state, position);
  const activity = state.tree[position]?.activity;
  const primary = sequencingAt(draft, position).objectives.find(({ isPrimary }) => isPrimary);
  if (activity !== undefined && primary !== undefined) {
    const gone = goneNumbers(toldOfPrimary(activity, before), toldOfPrimary(activity, data));
    recordValues(draft, position, primary, gone, new Set(Object.keys(gone) as MappedValue[]));
  }
  const changed = toldData({ begunWith: trackedValues(before), retold: [], data });
  recordData(draft, position, withoutCovered(changed, data, primary?.id ?? ''), true);
  overallRollup(draft, position);
  return adopted(state, draft);
}

/** Without what the row of the primary objective says that stands at the top too: there it counts, but for success. */
function withoutCovered(changed: DataNode, { values: top }: DataNode, primaryId: string): DataNode {
  const rows = rowsOf(changed, 'cmi.objectives').map((row) => {
    if (primaryId === '' || row.values['id'] !== primaryId) return row;
    const counts = ([key]: readonly [string, string]) => key === 'success_status' || !(`cmi.${key}` in top);
    return { values: Object.fromEntries(Object.entries(row.values).filter(counts)), lists: {} };
  });
  return { values: changed.values, lists: { ...changed.lists, 'cmi.objectives': rowListOf(rows) } };
}

/** Score and progress that were told and have been taken away. */
function goneNumbers(before: ToldValues, after: ToldValues): ToldValues {
  const keys = (['measure', 'raw', 'min', 'max', 'amount'] as const).filter(
    (key) => before[key] !== undefined && after[key] === undefined,
  );
  return Object.fromEntries(keys.map((key) => [key, null]));
}

/** The data model of an activity as the outside sees it: lengths are nobody's concern there. */
function modelAt(state: AttemptState, activityId: string): DataModel | null {
  const position = positionOf(state.tree, activityId);
  if (position === null || state.tree[position]?.activity.content === null) return null;
  const { data, given } = state.open?.position === position ? state.open : recordAt(state, position);
  return {
    version: state.course.scormVersion,
    tree: treeFor(state.course),
    table: tableFor(state.course),
    data,
    given,
    ...strictnessOf(undefined),
    sharedData: state.tree[position]?.activity.sharedData ?? [],
    decided: (name) => decidedValue(state.tree[position]?.activity, data, name),
    isRequestValid: () => 'unknown',
  };
}
