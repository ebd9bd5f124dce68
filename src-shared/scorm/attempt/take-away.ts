import { endAttempt } from '../sn/up-4-end-attempt';
import { planRequest, type RequestPlan, type Standing } from '../sn/nb-2-1-navigation-request';
import type { TraceNote } from './events';
import { deliver } from './deliver';
import { finishRun, rolledUp, type RunEnd } from './finish-run';
import { recordAt, withRecord, type AttemptState, type NotedRequest } from './state';
import type { Traced } from './step-outcome';
import { remark } from './remark';

/**
 * The content is away: ends its run if Terminate never came, then carries out what the learner asked for, else what
 * the SCO asked for [SN 5.6, OP.1].
 */
export function takeAway(state: AttemptState, nowMs: number): Traced {
  const asked = state.noted ?? state.open?.asked ?? null;
  const ended = finishRun(state, runEnd(asked));
  const plan =
    asked === null ? null : planRequest(state.tree, standingOf(state), asked.request, asked.target);
  const away: AttemptState = { ...ended.state, open: null, noted: null };
  const done = plan === null ? leftAlone(away, state) : carriedOut(away, plan, nowMs);
  return { state: done.state, trace: [...ended.trace, ...requestNotes(asked, plan), ...done.trace] };
}

/**
 * Ends what a page left behind that never came back. A request that would have delivered something is not
 * carried out here: `next` is where it leads.
 */
export function leftOver(
  state: AttemptState,
  nowMs: number,
): { readonly before: Traced; readonly next: number | null } {
  const { open } = state;
  if (open === null) return { before: { state, trace: [] }, next: null };
  const asked = state.noted ?? open.asked;
  const plan =
    asked === null ? null : planRequest(state.tree, standingOf(state), asked.request, asked.target);
  if (plan?.kind !== 'deliver') return { before: takeAway(state, nowMs), next: null };
  return {
    before: takeAway({ ...state, noted: null, open: { ...open, asked: null } }, nowMs),
    next: plan.position,
  };
}

export function standingOf(state: AttemptState): Standing {
  const { current } = state;
  return { current, isActive: current !== null && recordAt(state, current).isActive };
}

/** How a run ends that is taken away, or terminates, with this request pending. */
export function runEnd(asked: NotedRequest | null): RunEnd {
  if (asked === null) return 'cut-off';
  if (asked.request === 'abandon' || asked.request === 'abandonAll') return 'abandoned';
  return asked.request === 'suspendAll' ? 'suspended' : 'left';
}

/** Nobody asked for anything: a run that was cut off waits to be resumed, another one has ended. */
function leftAlone(away: AttemptState, before: AttemptState): Traced {
  const position = before.open?.position ?? null;
  if (position === null) return { state: away, trace: [] };
  const ended = attemptEnded(away, position);
  const isToResume = recordAt(away, position).isSuspended;
  return { state: isLook(away) ? ended : { ...ended, suspended: isToResume ? position : null }, trace: [] };
}

function carriedOut(away: AttemptState, plan: RequestPlan, nowMs: number): Traced {
  const { current } = away;
  const ended = (): AttemptState => (current === null ? away : attemptEnded(away, current));
  switch (plan.kind) {
    case 'deliver':
      return deliver(ended(), plan.position, nowMs);
    case 'end':
      return { state: { ...ended(), current: null, suspended: resumable(away) }, trace: [] };
    case 'stay':
      return { state: ended(), trace: [] };
    case 'suspend':
      return { state: suspendAll(away), trace: [] };
    case 'abandon':
      return { state: away, trace: [] };
    case 'abandon-all':
      return {
        state: { ...away, current: null, suspended: isLook(away) ? away.suspended : null },
        trace: [],
      };
    case 'refused':
      return { state: ended(), trace: [] };
  }
}

/** Ends the attempt on a leaf [UP.4] and rolls up from it. A suspended one stays open to be resumed. */
function attemptEnded(state: AttemptState, position: number): AttemptState {
  const record = recordAt(state, position);
  const activity = state.tree[position]?.activity;
  if (!record.isActive || activity === undefined) return state;
  const { values } = record.data;
  const isCounted = state.launch?.mode === 'normal';
  const reported = { completion: 'cmi.completion_status' in values, success: 'cmi.success_status' in values };
  const is12 = state.course.scormVersion === '1.2';
  const isAsset = activity.content?.kind === 'asset';
  if (!isCounted) return withRecord(state, position, { isActive: false });
  const tracking = is12
    ? { ...record.tracking, completed: isAsset ? true : record.tracking.completed }
    : endAttempt(activity, record.tracking, reported, record.isSuspended);
  return rolledUp(withRecord(state, position, { isActive: false, tracking }), position);
}

/** Suspend All [TB.2.3]: where the learner stands is resumed by the next launch. */
export function suspendAll(state: AttemptState): AttemptState {
  const { current } = state;
  if (current === null) return state;
  if (isLook(state)) return { ...withRecord(state, current, { isActive: false }), current: null };
  const { isActive } = recordAt(state, current);
  const marked = withRecord(state, current, isActive ? { isActive: false, isSuspended: true } : {});
  return { ...rolledUp(marked, current), current: null, suspended: current };
}

/** SCORM 1.2 has no request to suspend: a SCO that exits with "suspend" is the one to come back to. */
function resumable(state: AttemptState): number | null {
  const { current, suspended } = state;
  if (isLook(state)) return suspended;
  const isOld = state.course.scormVersion === '1.2';
  return isOld && current !== null && recordAt(state, current).exit === 'suspend' ? current : null;
}

/** In review the learner only looks: where the course is to be resumed stays as it is. */
function isLook({ launch }: AttemptState): boolean {
  return launch?.mode === 'review';
}

function requestNotes(asked: NotedRequest | null, plan: RequestPlan | null): readonly TraceNote[] {
  if (asked === null || plan === null) return [];
  const wish = wishOf(asked.request, asked.target);
  const key = plan.kind === 'refused' ? (`refused/${plan.reason}` as const) : plan.kind;
  return [remark('decision', `sn.request.${key}`, { wish }, 'OP.1')];
}

/** A request as remarks name it. */
export function wishOf(request: string, target: string | null): string {
  return target === null ? request : `${request} "${target}"`;
}
