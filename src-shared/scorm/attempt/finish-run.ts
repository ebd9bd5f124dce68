import type { Activity } from '../cam/course';
import { derivedCompletion, derivedSuccess } from '../rte/derived-status';
import { withValue, type DataNode } from '../rte/node';
import { rollUpFrom } from '../sn/rb-1-5-overall-rollup';
import { unknownTracking, type Tracking } from '../sn/tracking';
import type { LaunchEvent, TraceNote } from './events';
import { totalTime } from './given-values';
import { recordAt, withRecord, type ActivityRecord, type AttemptState, type OpenContent } from './state';
import type { Traced } from './step-outcome';
import { remark } from './remark';
import { timeSpent } from './time-spent';
import { trackingFromData } from './tracking-from-data';
import { verdict12 } from './verdict-12';

/**
 * How a run ends. `finished`: the SCO called Terminate. `left`: the learner went on without waiting for it. `cut-off`:
 * nobody ended it; it will be resumed. `suspended`: everything is suspended. `abandoned`: as if it had not been.
 */
export type RunEnd = 'finished' | 'left' | 'cut-off' | 'suspended' | 'abandoned';

/**
 * Ends the run of the delivered content and takes its data over [RTE 4.2, R12 3.4.4]: time, status, exit, tracking.
 * A run that ended before stays as it is.
 */
export function finishRun(state: AttemptState, end: RunEnd): Traced {
  const { open, launch } = state;
  const activity = open === null ? undefined : state.tree[open.position]?.activity;
  if (open === null || launch === null || activity === undefined || open.phase === 'terminated')
    return { state, trace: [] };
  const closed: AttemptState = { ...state, open: { ...open, phase: 'terminated' } };
  if (!open.isKept)
    return {
      state: closed,
      trace: [remark('decision', 'rte.run.not-kept', {})],
    };
  if (end === 'abandoned') return abandoned(closed, open);
  const ended = endedRun(state, activity, launch, open, end);
  const kept = withRecord(closed, open.position, ended.record);
  const preferences = { ...state.preferences, ...preferencesIn(open.data) };
  return {
    state: rolledUp(
      { ...kept, open: { ...open, phase: 'terminated', data: ended.record.data }, preferences },
      open.position,
    ),
    trace: ended.trace,
  };
}

/** Writes the trackings of an activity and all around it after a rollup [RB.1.5]. SCORM 1.2 has no rollup of its own. */
export function rolledUp(state: AttemptState, position: number): AttemptState {
  if (state.course.scormVersion === '1.2') return state;
  const trackings = rollUpFrom(
    state.tree,
    state.activities.map((record) => record.tracking),
    position,
  );
  return {
    ...state,
    activities: state.activities.map((record, at) => withTracking(record, trackings[at] ?? record.tracking)),
  };
}

function withTracking(record: ActivityRecord, tracking: Tracking): ActivityRecord {
  const isSame = (Object.keys(tracking) as (keyof Tracking)[]).every(
    (key) => tracking[key] === record.tracking[key],
  );
  return isSame ? record : { ...record, tracking };
}

/** Abandoned runs leave nothing behind; the activity's results are unknown after them [TB.2.3, as ADL's sample run-time]. */
function abandoned(state: AttemptState, open: OpenContent): Traced {
  const change: Partial<ActivityRecord> = { isActive: false };
  const isOld = state.course.scormVersion === '1.2';
  return {
    state: withRecord(state, open.position, isOld ? change : { ...change, tracking: unknownTracking }),
    trace: [remark('decision', 'rte.run.abandoned', {}, 'TB.2.3')],
  };
}

function endedRun(
  state: AttemptState,
  activity: Activity,
  launch: LaunchEvent,
  open: OpenContent,
  end: RunEnd,
): { readonly record: ActivityRecord; readonly trace: readonly TraceNote[] } {
  const record = recordAt(state, open.position);
  const version = state.course.scormVersion;
  const time = timeSpent(state, open);
  const exit = open.phase === 'running' ? exitOf(state, open, end) : record.exit;
  const isOver = end === 'finished' || end === 'left';
  const didRun = open.phase === 'running';
  const verdict = version === '1.2' && didRun ? verdict12(activity, launch, open, isOver) : null;
  const data = verdict === null ? open.data : withValue(open.data, 'cmi.core.lesson_status', verdict.status);
  const attemptCentiseconds = record.attemptCentiseconds + time.centiseconds;
  const isTracked = launch.mode === 'normal' || version === '1.2';
  const decisions = version === '2004' && isTracked ? decisionNotes(activity, data) : [];
  return {
    record: {
      ...record,
      data,
      exit,
      saidStatus: open.saidStatus,
      isSuspended: isToResume(open, end, exit),
      given: { ...open.given, ...totalTime(version, attemptCentiseconds) },
      tracking:
        isTracked && didRun
          ? credited(trackingFromData(version, activity, data), record.tracking, launch, version)
          : record.tracking,
      attemptCentiseconds,
      totalCentiseconds: record.totalCentiseconds + time.centiseconds,
    },
    trace: [...endNotes(open, end), ...time.trace, ...(verdict === null ? [] : [verdict.note]), ...decisions],
  };
}

/** Does the attempt go on with the next delivery? An asset has no run that could be cut off. */
function isToResume({ kind, phase }: OpenContent, end: RunEnd, exit: string | null): boolean {
  if (end === 'suspended' || (end === 'cut-off' && kind === 'sco')) return true;
  return phase === 'running' && exit === 'suspend';
}

/** Without credit, success and score do not count [RTE 4.2]. */
function credited(next: Tracking, before: Tracking, { credit }: LaunchEvent, version: string): Tracking {
  if (credit === 'credit' || version === '1.2') return next;
  return { ...before, completed: next.completed, amount: next.amount };
}

/** The exit that counts. Suspending everything suspends the SCO, unless it logs out [RTE 4.2.8]. */
function exitOf(state: AttemptState, open: OpenContent, end: RunEnd): string {
  const is12 = state.course.scormVersion === '1.2';
  const said = open.data.values[is12 ? 'cmi.core.exit' : 'cmi.exit'];
  if (end === 'cut-off') return said === undefined || !is12 ? 'suspend' : said;
  if (end !== 'suspended') return said ?? '';
  return is12 ? (said ?? 'suspend') : said === 'logout' ? said : 'suspend';
}

function decisionNotes(activity: Activity, data: DataNode): readonly TraceNote[] {
  const completion = derivedCompletion(activity, data)?.why;
  const success = derivedSuccess(activity, data)?.why;
  return [
    ...(completion === undefined
      ? []
      : [remark('decision', `rte.status.threshold/${completion.is}`, completion, 'RTE 4.2.4.1')]),
    ...(success === undefined
      ? []
      : [remark('decision', `rte.status.passing-score/${success.is}`, success, 'RTE 4.2.22.1')]),
  ];
}

function endNotes(open: OpenContent, end: RunEnd): readonly TraceNote[] {
  if (open.kind === 'asset' || end === 'finished') return [];
  const isBegun = open.phase !== 'not-initialized';
  return [remark('finding', isBegun ? 'rte.never-terminated' : 'rte.never-initialized', {}, 'RTE 3.1.2')];
}

function preferencesIn(data: DataNode): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(data.values).filter(([name]) => name.startsWith('cmi.student_preference.')),
  );
}
