import { flatValues } from '../rte/flat-values';
import { tableFor } from '../rte/data-model';
import { decidedValues } from '../rte/derived-status';
import type { DataNode } from '../rte/node';
import type { Tracking } from '../sn/tracking';
import { positionOf, type TreeNode } from '../sn/tree';
import { completionWord, liveTrackings, successWord } from './live-tracking';
import { currentActivityId, recordAt, type AttemptState } from './state';
import type { ActivitySummary, AttemptSummary, Score } from './views';

type AttemptResult = Pick<AttemptSummary, 'completionStatus' | 'successStatus' | 'score' | 'totalSeconds'>;

/** Status, score and time of the attempt as a whole, the run that is going on included: all that the player shows at its end. */
export function resultOf(state: AttemptState): AttemptResult {
  return resultFrom(state, liveTrackings(state), leavesOf(state));
}

/** Status and score of the attempt and of each activity with content, the run that is going on included. */
export function summaryOf(state: AttemptState): AttemptSummary {
  const trackings = liveTrackings(state);
  const leaves = leavesOf(state);
  const shown = shownPosition(state);
  const data = shown === null ? null : dataAt(state, shown);
  const prefix = state.course.scormVersion === '1.2' ? 'cmi.core.lesson_location' : 'cmi.location';
  return {
    ...resultFrom(state, trackings, leaves),
    progress: progressOf(trackings, leaves),
    shownActivityId: shownActivityId(state),
    location: data?.values[prefix] ?? null,
    suspendData: data?.values['cmi.suspend_data'] ?? null,
    launches: state.launches,
    isSuspended: state.suspended !== null,
    currentActivityId: currentActivityId(state),
    activities: leaves.map((node) => activitySummary(state, node, trackings[node.position])),
  };
}

function resultFrom(
  state: AttemptState,
  trackings: readonly Tracking[],
  leaves: readonly TreeNode[],
): AttemptResult {
  return {
    completionStatus: completionWord(state, trackings[0], 0),
    successStatus: successWord(trackings[0]),
    score: scoreOf(leaves.length === 1 ? trackings[leaves[0]?.position ?? 0] : trackings[0]),
    totalSeconds: sum(state.activities.map((record) => record.totalCentiseconds)) / 100,
  };
}

function leavesOf({ tree }: AttemptState): readonly TreeNode[] {
  return tree.filter((node) => node.activity.content !== null);
}

/** The activity whose data stand for the session. */
export function shownActivityId(state: AttemptState): string | null {
  const position = shownPosition(state);
  return position === null ? null : (state.tree[position]?.activity.id ?? null);
}

/** The open or current one, else the last, the suspended, the first with content. */
function shownPosition(state: AttemptState): number | null {
  const first = () => state.tree.find((node) => node.activity.content !== null)?.position ?? null;
  return state.open?.position ?? state.current ?? state.last ?? state.suspended ?? first();
}

/** What is stored for one activity, by full dotted name: what content set, what it was told, what was decided. */
export function cmiOf(state: AttemptState, activityId: string): Readonly<Record<string, string>> {
  const position = positionOf(state.tree, activityId);
  return position === null ? {} : cmiAt(state, position);
}

function activitySummary(
  state: AttemptState,
  node: TreeNode,
  tracking: Tracking | undefined,
): ActivitySummary {
  const record = recordAt(state, node.position);
  return {
    activityId: node.activity.id,
    title: node.activity.title,
    completionStatus: completionWord(state, tracking, node.position),
    successStatus: successWord(tracking),
    score: scoreOf(tracking),
    totalSeconds: record.totalCentiseconds / 100,
    attempts: record.deliveries,
    cmiData: cmiAt(state, node.position),
  };
}

function cmiAt(state: AttemptState, position: number): Readonly<Record<string, string>> {
  const open = state.open?.position === position ? state.open : null;
  const record = recordAt(state, position);
  const activity = state.tree[position]?.activity;
  if (activity === undefined || (open === null && record.attempts === 0 && record.deliveries === 0))
    return {};
  const data = open?.data ?? record.data;
  const derived = state.course.scormVersion === '1.2' ? {} : decidedValues(activity, data);
  return { ...initialValues(state), ...(open?.given ?? record.given), ...flatValues(data), ...derived };
}

/** Elements outside lists that have a value before anybody sets one. */
function initialValues(state: AttemptState): Readonly<Record<string, string>> {
  const named = tableFor(state.course).rows.filter(
    ({ name, initial }) => Boolean(initial) && name.startsWith('cmi.') && !name.includes('.n.'),
  );
  return Object.fromEntries(named.map(({ name, initial }) => [name, initial ?? '']));
}

function dataAt(state: AttemptState, position: number): DataNode {
  return state.open?.position === position ? state.open.data : recordAt(state, position).data;
}

function scoreOf(tracking: Tracking | undefined): Score {
  const { raw = null, min = null, max = null, measure = null } = tracking ?? {};
  return { raw, min, max, scaled: measure };
}

/** Mean of what each activity has reached; null while none has told. */
function progressOf(trackings: readonly Tracking[], leaves: readonly TreeNode[]): number | null {
  const reached = leaves.map(({ position }) => {
    const { amount = null, completed = null } = trackings[position] ?? {};
    return completed === true ? 1 : amount;
  });
  return reached.every((value) => value === null)
    ? null
    : sum(reached.map((value) => value ?? 0)) / reached.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
