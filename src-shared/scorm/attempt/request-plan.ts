import { forkOf, type Draft } from '../sn/draft';
import type { SequencingException } from '../sn/exceptions';
import type { FreeRefusal } from '../sn/free-navigation';
import { overallSequencing, type SequencingOutcome, type Terminated } from '../sn/op-1-overall-sequencing';
import { terminationRequest, type TerminationRequest } from '../sn/tb-2-3-termination-request';
import { positionOf } from '../sn/tree';
import { draftAfterRun } from './ended-run';
import { freePlanOf } from './free-request';
import { openToLearner } from './open-to-learner';
import { runEnd } from './run-end';
import { isSequenced } from './sequenced-state';
import type { AttemptState, NotedRequest } from './state';

/** Whether a request would be accepted now, and why not. */
export type RequestVerdict =
  /** `isBlocked`: offered all the same, but carried out it would open nothing. */
  | { readonly isAccepted: true; readonly isBlocked?: true }
  | { readonly isAccepted: false; readonly reason: FreeRefusal | SequencingException };

const accepted: RequestVerdict = { isAccepted: true };
const blocked: RequestVerdict = { isAccepted: true, isBlocked: true };

/**
 * Would this request be accepted now [SN 5.6.6]? Continue is where the activities flow, even if the walk is stopped on the
 * way, as long as there is something to choose then [as ADL's sample run-time].
 */
export function verdictOn(state: AttemptState, asked: NotedRequest): RequestVerdict {
  return trialOf(state)(asked);
}

/**
 * Tries requests on copies of the state, through the very processes that would carry them out. What many requests have in
 * common, the end of the run and of the current activity, is done once.
 */
export function trialOf(state: AttemptState): (asked: NotedRequest) => RequestVerdict {
  if (!isSequenced(state)) return freeTrialOf(state);
  const left = once(() => draftAfterRun(state, 'left'));
  const exited = once(() => terminated(forkOf(left()), 'exit'));
  const attempt = ({ request, target }: NotedRequest): RequestVerdict => {
    const end = runEnd({ request });
    const outcome = overallSequencing(
      end === 'left' ? forkOf(left()) : draftAfterRun(state, end),
      request,
      target === null ? null : positionOf(state.tree, target),
      (draft, asked) => {
        if (asked !== 'exit') return terminated(draft, asked);
        const { draft: ended, termination } = exited();
        return { draft: forkOf(ended), termination };
      },
    );
    const isBlocked = request === 'continue' && outcome.kind === 'refused' && outcome.by === 'SB';
    return isBlocked && canChoose() ? blocked : verdictFrom(outcome);
  };
  // The course itself may be chosen in every course; that alone is no choice [NB.2.1].
  const canChoose = once(() =>
    state.tree
      .slice(1)
      .some(({ activity }) => attempt({ request: 'choice', target: activity.id }).isAccepted),
  );
  return attempt;
}

function terminated(draft: Draft, request: TerminationRequest): Terminated {
  return { draft, termination: terminationRequest(draft, request) };
}

function verdictFrom(outcome: SequencingOutcome): RequestVerdict {
  return outcome.kind === 'refused' ? refused(outcome.exception) : accepted;
}

function freeTrialOf(state: AttemptState): (asked: NotedRequest) => RequestVerdict {
  const isOpen = openToLearner(state);
  return (asked) => {
    const plan = freePlanOf(state, asked, isOpen);
    return plan.kind === 'refused' ? refused(plan.reason) : accepted;
  };
}

function refused(reason: FreeRefusal | SequencingException): RequestVerdict {
  return { isAccepted: false, reason };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
