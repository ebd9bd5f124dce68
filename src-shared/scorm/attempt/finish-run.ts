import type { Activity } from '../cam/course';
import { derivedCompletion, derivedSuccess } from '../rte/derived-status';
import { withValue, type DataNode } from '../rte/node';
import { overallRollup } from '../sn/rb-1-5-overall-rollup';
import { draftAfterRun, isToResume } from './ended-run';
import type { LaunchEvent, TraceNote } from './events';
import { totalTime } from './given-values';
import type { RunEnd } from './run-end';
import { adopted, isSequenced } from './sequenced-state';
import { recordAt, withRecord, type ActivityRecord, type AttemptState, type OpenContent } from './state';
import type { Traced } from './step-outcome';
import { remark } from './remark';
import { timeSpent } from './time-spent';
import { trackingFromData } from './tracking-from-data';
import { verdict12, type Verdict12 } from './verdict-12';

/**
 * Ends the run of the delivered content and takes its data over [RTE 4.2, R12 3.4.4]: time, status, exit, tracking.
 * A run that ended before stays as it is.
 */
export function finishRun(state: AttemptState, end: RunEnd): Traced {
  const { open, launch } = state;
  const activity = open === null ? undefined : state.tree[open.position]?.activity;
  if (open === null || launch === null || activity === undefined || open.phase === 'terminated')
    return { state, trace: [] };
  const { state: at, processes = [] } = tracked(state, open, end);
  const closed: AttemptState = { ...at, open: { ...open, phase: 'terminated' } };
  if (!open.isKept) return { state: closed, trace: [remark('decision', 'rte.run.not-kept', {})] };
  if (end === 'abandoned')
    return { state: closed, processes, trace: [remark('decision', 'rte.run.abandoned', {}, 'TB.2.3')] };
  const ended = endedRun(state, activity, launch, open, end);
  const kept = withRecord(closed, open.position, ended.record);
  const preferences = { ...state.preferences, ...preferencesIn(open.data) };
  const data = ended.record.data ?? open.data;
  return {
    state: { ...kept, open: { ...open, phase: 'terminated', data }, preferences },
    trace: ended.trace,
    processes,
  };
}

/** What the end of the run means for the tracking model; where no sequencing holds, for the activity alone. */
function tracked(state: AttemptState, open: OpenContent, end: RunEnd): Omit<Traced, 'trace'> {
  if (!open.isKept) return { state };
  if (isSequenced(state)) {
    const draft = draftAfterRun(state, end, true);
    if (end !== 'abandoned') overallRollup(draft, open.position);
    return { state: adopted(state, draft), processes: draft.notes ?? [] };
  }
  const change = end === 'abandoned' ? { isActive: false } : { isSuspended: isToResume(open, end) };
  return { state: withRecord(state, open.position, change) };
}

function endedRun(
  state: AttemptState,
  activity: Activity,
  launch: LaunchEvent,
  open: OpenContent,
  end: RunEnd,
): { readonly record: Partial<ActivityRecord>; readonly trace: readonly TraceNote[] } {
  const record = recordAt(state, open.position);
  const version = state.course.scormVersion;
  const time = timeSpent(state, open);
  const verdict = verdictOf(state, activity, open, end);
  const data = verdict === null ? open.data : withValue(open.data, 'cmi.core.lesson_status', verdict.status);
  const attemptCentiseconds = record.attemptCentiseconds + time.centiseconds;
  return {
    record: {
      data,
      exit: open.phase === 'running' ? exitOf(state, open, end) : record.exit,
      saidStatus: open.saidStatus,
      given: { ...open.given, ...totalTime(version, attemptCentiseconds) },
      ...(version === '1.2' && open.phase === 'running'
        ? { tracking: trackingFromData(version, activity, data) }
        : {}),
      attemptCentiseconds,
      totalCentiseconds: record.totalCentiseconds + time.centiseconds,
    },
    trace: [
      ...endNotes(open, end),
      ...time.trace,
      ...(verdict === null ? [] : [verdict.note]),
      ...(version === '2004' && launch.mode === 'normal' ? decisionNotes(activity, data) : []),
    ],
  };
}

function verdictOf(
  { course, launch }: AttemptState,
  activity: Activity,
  open: OpenContent,
  end: RunEnd,
): Verdict12 | null {
  if (course.scormVersion !== '1.2' || open.phase !== 'running' || launch === null) return null;
  return verdict12(activity, launch, open, end === 'finished' || end === 'left');
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
