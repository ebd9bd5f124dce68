import { answerCall } from './answer-call';
import { planRequest } from '../sn/nb-2-1-navigation-request';
import { advanced } from './content-clock';
import type { AbortEvent, AttemptEvent, NavigateEvent, UnloadEvent } from './events';
import { applyExternal } from './external-change';
import { launchAttempt } from './launch';
import { currentActivityId, type AttemptState } from './state';
import { faultOf } from './engine-fault';
import { outcome, type Step } from './step-outcome';
import { leftOver, standingOf, suspendAll, takeAway, wishOf } from './take-away';
import { remark } from './remark';

/**
 * Takes an attempt one event further. Pure; never throws: a fault of ours changes nothing and is answered with the
 * standard's general exception, so that it can keep nothing of what the learner did out of the journal.
 */
export function step(state: AttemptState, event: AttemptEvent): Step {
  try {
    return take(state, event);
  } catch (error) {
    return faultOf(state, event, error);
  }
}

function take(state: AttemptState, event: AttemptEvent): Step {
  switch (event.type) {
    case 'call':
      return answerCall(state, event);
    case 'launch':
      return launchAttempt(state, event);
    case 'navigate':
      return noteRequest(state, event);
    case 'unload':
      return unload(state, event);
    case 'external':
      return applyExternal(state, event);
    case 'abort':
      return abort(state, event);
    default:
      return outcome({ state, trace: [] });
  }
}

/** Notes what the learner asks for, if it would be accepted; it acts when the content is away. */
function noteRequest(state: AttemptState, event: NavigateEvent): Step {
  const target = event.target ?? null;
  const plan = planRequest(state.tree, standingOf(state), event.request, target);
  if (plan.kind !== 'refused') {
    return outcome(
      { state: { ...timed(state, event.nowMs), noted: { request: event.request, target } }, trace: [] },
      { wantsUnload: true },
    );
  }
  const wish = wishOf(event.request, target);
  return outcome({
    state,
    trace: [remark('decision', `sn.request.refused/${plan.reason}`, { wish }, 'NB.2.1')],
  });
}

function unload(state: AttemptState, event: UnloadEvent): Step {
  const done = takeAway(timed(state, event.nowMs), event.nowMs);
  const delivered = done.state.open === null ? null : currentActivityId(done.state);
  return outcome(done, { delivered, commits: state.open !== null || state.noted !== null });
}

/**
 * Nobody will end the run: it is ended with the data so far, and the attempt suspended where it stands, or where a
 * request that was still pending leads.
 */
function abort(state: AttemptState, event: AbortEvent): Step {
  const { before, next } = leftOver(timed(state, event.nowMs), event.nowMs);
  const suspended = suspendAll(before.state);
  const note = remark('decision', `rte.aborted/${event.reason}`, {});
  return outcome(
    {
      state: { ...suspended, open: null, noted: null, suspended: next ?? suspended.suspended },
      trace: [...before.trace, note],
    },
    { commits: state.open !== null },
  );
}

function timed(state: AttemptState, nowMs: number): AttemptState {
  return state.open === null ? state : { ...state, open: advanced(state.open, nowMs) };
}
