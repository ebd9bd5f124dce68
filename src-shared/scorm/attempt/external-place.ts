import type { MappedValue } from '../cam/course';
import { rowListOf, rowsOf, type DataNode } from '../rte/node';
import { draftOf, sequencingAt } from '../sn/draft';
import { recordValues } from '../sn/record-values';
import { overallRollup } from '../sn/rb-1-5-overall-rollup';
import { recordData } from './ended-run';
import { adopted } from './sequenced-state';
import { recordAt, withRecord, type AttemptState, type OpenContent } from './state';
import { toldData, trackedValues } from './told-data';
import { toldOfPrimary, trackingFromData, type ToldValues } from './tracking-from-data';

/** Data, and what the run-time told with them. */
export type Held = Pick<OpenContent, 'data' | 'given'>;

/**
 * Puts the data in place, of the run while content is there, else of the attempt, which then goes on with them. What was answered as
 * stored outlives the run: where the run's own data do not, since it has ended, is only looked at or keeps no more than a Commit has
 * stored, `overwrite` makes the same change to what does.
 */
export function withWritten(
  state: AttemptState,
  position: number,
  data: DataNode,
  overwrite: (of: Held) => DataNode,
): AttemptState {
  const { open } = state;
  if (open?.position !== position) return recorded(state, position, data);
  const at: AttemptState = {
    ...state,
    open: { ...open, data, saidStatus: saidIn(open, data), ...storedAfter(open, overwrite) },
  };
  if (open.isKept && open.phase !== 'terminated') return at;
  return recorded(at, position, overwrite(recordAt(state, position)));
}

function storedAfter(
  { stored, storedSaid = null, given }: OpenContent,
  overwrite: (of: Held) => DataNode,
): Pick<OpenContent, 'stored' | 'storedSaid'> {
  if (stored === undefined) return {};
  const next = overwrite({ data: stored, given });
  return { stored: next, storedSaid: saidIn({ data: stored, saidStatus: storedSaid }, next) };
}

function recorded(state: AttemptState, position: number, data: DataNode): AttemptState {
  const record = recordAt(state, position);
  const begun = record.attempts === 0 ? { attempts: 1, isSuspended: true, exit: 'suspend' } : {};
  const at = withRecord(state, position, { ...begun, data, saidStatus: saidIn(record, data) });
  if (state.course.scormVersion === '1.2') return tracked12(at, position);
  return tracked2004(at, position, record.data);
}

/** A status that another system sets counts as one that content has set. */
function saidIn(before: Pick<OpenContent, 'data' | 'saidStatus'>, { values }: DataNode): string | null {
  const status = values['cmi.core.lesson_status'];
  return status === before.data.values['cmi.core.lesson_status'] ? before.saidStatus : (status ?? null);
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
