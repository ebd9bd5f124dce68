import type { SequencingException } from '../sn/exceptions';
import type { FreeRefusal } from '../sn/free-navigation';
import { positionOf } from '../sn/tree';
import type { Cause, CauseFacts } from './explain-causes';
import { freeCauses } from './explain-free';
import { freeUnlocksOf } from './explain-free-unlocks';
import { notOfferedCauses } from './explain-offered';
import { causesOfRefusal } from './explain-refusal';
import { traceOfRefusal, type RefusalTrace } from './explain-trace';
import { unlocksOf, type Unlock } from './explain-unlocks';
import { verdictOn } from './request-plan';
import { isSequenced } from './sequenced-state';
import type { AttemptState, NotedRequest } from './state';

/** Why a control or an entry is as it is. Plain data; activities by id. */
export interface Explanation extends NotedRequest {
  /** Does the engine offer the request now? */
  readonly isAccepted: boolean;
  /** Offered, and yet refused when it is carried out: Next is there as long as the learner can choose where it leads nowhere. */
  readonly isBlocked: boolean;
  /** Is it accepted, and does the manifest leave its control or entry in sight? */
  readonly isOffered: boolean;
  /** Null where nothing refuses. */
  readonly reason: SequencingException | FreeRefusal | null;
  /** From the outcome down to what the manifest declares and the learner has reached. */
  readonly chain: readonly Cause[];
  /** The shortest ways to have the request carried out, each tried on the engine; none: only another manifest would help. */
  readonly unlocks: readonly Unlock[];
}

/** Why is this greyed out, or hidden? The engine decides, and its own remarks are the derivation. Changes nothing. */
export function explain(state: AttemptState, asked: NotedRequest): Explanation {
  const { request, target } = asked;
  const verdict = verdictOn(state, asked);
  const { isAccepted } = verdict;
  const unseen = notOfferedCauses(state, asked);
  const trace = isSequenced(state) ? traceOfRefusal(state, asked) : null;
  const reason = verdict.isAccepted ? (trace?.exception ?? null) : verdict.reason;
  const told = { request, target, isAccepted, isBlocked: isAccepted && reason !== null, reason };
  const isOffered = isAccepted && unseen.length === 0;
  if (reason === null) return { ...told, isOffered, chain: unseen, unlocks: [] };
  const causes = isSequenced(state)
    ? sequencedCauses(state, asked, reason, trace)
    : freeCauses(state, asked, reason);
  const unlocks = (isSequenced(state) ? unlocksOf : freeUnlocksOf)(state, asked, causes);
  return { ...told, isOffered, chain: [...causes, ...besides(causes, unseen)], unlocks };
}

/** What is told already as the cause of the refusal is not told again. */
function besides(causes: readonly Cause[], unseen: readonly Cause[]): readonly Cause[] {
  const told = JSON.stringify(causes);
  return unseen.filter((cause) => !told.includes(JSON.stringify(cause)));
}

function sequencedCauses(
  state: AttemptState,
  asked: NotedRequest,
  reason: SequencingException | FreeRefusal,
  trace: RefusalTrace | null,
): readonly Cause[] {
  const names = asked.request === 'choice' || asked.request === 'jump';
  if (names && positionOf(state.tree, asked.target ?? '') === null)
    return [refusal(reason, { kind: 'state', activity: null, state: 'not-in-course' })];
  if (reason === 'NB.2.1-13') return [refusal(reason, { kind: 'edge', activity: null, edge: 'edition' })];
  return trace === null ? [refusal(reason)] : causesOfRefusal(trace);
}

function refusal(reason: SequencingException | FreeRefusal, ...facts: readonly CauseFacts[]): Cause {
  const because = facts.map((fact): Cause => ({ ...fact, because: [] }));
  return { kind: 'refusal', reason, activity: null, because };
}
