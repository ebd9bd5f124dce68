import { draftOf } from '../sn/draft';
import { endAttempt } from '../sn/up-4-end-attempt';
import { deliver } from './deliver';
import { finishRun } from './finish-run';
import { carryOutFreely, endedFreely, freePlanOf, isLook } from './free-request';
import { requestNote } from './request-note';
import { runEnd } from './run-end';
import { adopted, isSequenced, sequence } from './sequenced-state';
import { recordAt, type AttemptState, type NotedRequest } from './state';
import { bothProcesses, type Traced } from './step-outcome';
import { asStored } from './stored-data';

/** A state without content; `next` is the activity that a request leads to and that is not delivered yet. */
interface Away extends Traced {
  readonly next: number | null;
}

/**
 * The content is away: ends its run if Terminate never came, then carries out what the learner asked for, else what
 * the SCO asked for [SN 5.6, OP.1].
 */
export function takeAway(state: AttemptState, nowMs: number): Traced {
  const away = withoutContent(asStored(state), nowMs);
  if (away.next === null) return away;
  const delivered = deliver(away.state, away.next, nowMs);
  const trace = [...away.trace, ...delivered.trace];
  return { state: delivered.state, trace, processes: bothProcesses(away, delivered) };
}

/** Ends what a page left behind that never came back. What a request leads to is told, and not delivered. */
export function leftOver(state: AttemptState, nowMs: number): Away {
  return state.open === null ? { state, trace: [], next: null } : withoutContent(asStored(state), nowMs);
}

/** As `leftOver`, and what no Commit has stored stays all the same. */
export function leftWithAll(state: AttemptState, nowMs: number): Away {
  return state.open === null ? { state, trace: [], next: null } : withoutContent(state, nowMs);
}

function withoutContent(state: AttemptState, nowMs: number): Away {
  const asked = state.noted ?? state.open?.asked ?? null;
  const ended = finishRun(state, runEnd(asked));
  const away: AttemptState = { ...ended.state, open: null, noted: null };
  const done = asked === null ? leftAlone(away, state) : carriedOut(away, state, asked, nowMs);
  return { ...done, trace: [...ended.trace, ...done.trace], processes: bothProcesses(ended, done) };
}

function carriedOut(away: AttemptState, before: AttemptState, asked: NotedRequest, nowMs: number): Away {
  if (isSequenced(away)) return carriedOutBySequencing(away, asked);
  const plan = freePlanOf(before, asked);
  const trace = [requestNote(asked, plan.kind === 'refused' ? plan.reason : plan.kind)];
  if (plan.kind === 'deliver') return { state: endedFreely(away), trace, next: plan.position };
  return { state: carryOutFreely(away, plan, nowMs).state, trace, next: null };
}

function carriedOutBySequencing(away: AttemptState, asked: NotedRequest): Away {
  const { state, outcome, processes } = sequence(away, asked.request, asked.target);
  const trace = [requestNote(asked, outcome.kind === 'refused' ? outcome.exception : outcome.kind)];
  if (outcome.kind === 'waits' && hasOneContent(away))
    return { state: sequence(state, 'exitAll', null).state, trace, processes, next: null };
  return { state, trace, processes, next: outcome.kind === 'deliver' ? outcome.position : null };
}

/** Leaving the only activity there is means leaving the course: nobody could go on from there. */
function hasOneContent({ tree }: AttemptState): boolean {
  return tree.filter(({ activity }) => activity.content !== null).length === 1;
}

/** Nobody asked for anything: a run that was cut off waits to be resumed, another one has ended. */
function leftAlone(away: AttemptState, before: AttemptState): Away {
  const position = before.open?.position ?? null;
  if (position === null) return { state: away, trace: [], next: null };
  const isToResume = recordAt(away, position).isSuspended;
  if (isSequenced(away))
    return { state: leftBySequencing(away, position, isToResume), trace: [], next: null };
  const ended = endedFreely(away);
  const state = isLook(away) ? ended : { ...ended, suspended: isToResume ? position : null };
  return { state, trace: [], next: null };
}

function leftBySequencing(away: AttemptState, position: number, isToResume: boolean): AttemptState {
  if (isToResume) return sequence(away, 'suspendAll', null).state;
  if (hasOneContent(away)) return sequence(away, 'exitAll', null).state;
  const draft = draftOf(away);
  if (recordAt(away, position).isActive) endAttempt(draft, position);
  return adopted(away, draft);
}

/** The attempt waits where it stands for the next launch. */
export function suspended(state: AttemptState): AttemptState {
  const { current } = state;
  const isWaiting = current !== null && recordAt(state, current).isActive;
  return isWaiting ? sequence(state, 'suspendAll', null).state : state;
}
