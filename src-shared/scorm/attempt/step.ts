import { answerCall } from './answer-call';
import { committedByItself } from './auto-commit';
import { advanced } from './content-clock';
import { faultOf } from './engine-fault';
import type { AbortEvent, AttemptEvent, NavigateEvent, UnloadEvent } from './events';
import { applyExternal } from './external-change';
import { suspendFreely } from './free-request';
import { launchAttempt } from './launch';
import { remark } from './remark';
import { requestNote } from './request-note';
import { verdictOn } from './request-plan';
import { isSequenced, sequence } from './sequenced-state';
import { currentActivityId, type AttemptState, type NotedRequest } from './state';
import { outcome, type Step } from './step-outcome';
import { leftOver, leftWithAll, suspended, takeAway } from './take-away';

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
  const asked: NotedRequest = { request: event.request, target: event.target ?? null };
  const verdict = verdictOn(state, asked);
  if (!verdict.isAccepted) return outcome({ state, trace: [requestNote(asked, verdict.reason)] });
  return outcome(
    { state: { ...present(state, event.nowMs), noted: asked }, trace: [] },
    { wantsUnload: true },
  );
}

function unload(state: AttemptState, event: UnloadEvent): Step {
  const done = takeAway(present(state, event.nowMs), event.nowMs);
  const delivered = done.state.open === null ? null : currentActivityId(done.state);
  return outcome(done, { delivered, commits: state.open !== null || state.noted !== null });
}

/**
 * Nobody will end the run: it is ended with the data so far, and the attempt suspended where it stands, or where a
 * request that was still pending leads.
 */
function abort(state: AttemptState, event: AbortEvent): Step {
  const leave = event.reason === 'forked' ? leftWithAll : leftOver;
  const { state: before, trace, processes = [], next } = leave(timed(state, event.nowMs), event.nowMs);
  const waiting = isSequenced(before) ? waitingFor(before, next) : suspendFreely(before);
  const note = remark('decision', `rte.aborted/${event.reason}`, {});
  return outcome(
    {
      state: {
        ...waiting,
        open: null,
        noted: null,
        ...(next === null ? {} : { current: null, suspended: next }),
      },
      trace: [...trace, note],
      processes,
    },
    { commits: state.open !== null },
  );
}

/** All around the learner's place is suspended, also where a request has ended the activity itself. */
function waitingFor(state: AttemptState, next: number | null): AttemptState {
  return next === null ? suspended(state) : sequence(state, 'suspendAll', null).state;
}

/** As of an event that its page tells of. When a page that never came back was there last, nobody knows. */
function present(state: AttemptState, nowMs: number): AttemptState {
  const at = timed(state, nowMs);
  return at.open === null ? at : { ...at, open: committedByItself(at.open) };
}

function timed(state: AttemptState, nowMs: number): AttemptState {
  return state.open === null ? state : { ...state, open: advanced(state.open, nowMs) };
}
