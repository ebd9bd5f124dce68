import { change, note, standingAt, type Draft } from './draft';
import { deliveryRefusal } from './db-1-1-delivery-request';
import type { SequencingException } from './exceptions';
import { navigationRequest, type NavigationRequestName } from './nb-2-1-navigation-request';
import { sequencingRequest, type SequencingRequest } from './sb-2-12-sequencing-request';
import { terminationRequest, type Termination, type TerminationRequest } from './tb-2-3-termination-request';
import { endAttempt } from './up-4-end-attempt';

/** What a navigation request comes to. `waits`: nothing is delivered, the session stays open. */
export type SequencingOutcome =
  | { readonly kind: 'deliver'; readonly position: number }
  | { readonly kind: 'end' | 'waits' }
  | {
      readonly kind: 'refused';
      readonly exception: SequencingException;
      readonly by: 'NB' | 'TB' | 'SB' | 'DB';
    };

/** A termination, and the draft in which it has happened. */
export interface Terminated {
  readonly draft: Draft;
  readonly termination: Termination;
}

/**
 * Overall Sequencing Process [OP.1] for one request, up to the delivery, which `deliverContent` carries out [DB.2]. What a
 * post-condition rule asks for replaces the request. A refusal leaves what was done before it: throw the draft away to undo it.
 * `terminate` is for who tries requests and has done, or wants to see, the termination [TB.2.3] apart.
 */
export function overallSequencing(
  draft: Draft,
  request: NavigationRequestName,
  target: number | null,
  terminate: (draft: Draft, request: TerminationRequest) => Terminated = terminateInPlace,
): SequencingOutcome {
  const navigation = navigationRequest(draft, request, target);
  if (navigation.kind === 'invalid') return { kind: 'refused', exception: navigation.exception, by: 'NB' };
  if (navigation.termination === null) return sequenced(draft, navigation.sequencing, target);
  const { draft: ended, termination } = terminate(draft, navigation.termination);
  if (termination.kind === 'invalid') return { kind: 'refused', exception: termination.exception, by: 'TB' };
  return sequenced(ended, termination.sequencing ?? navigation.sequencing, target);
}

function terminateInPlace(draft: Draft, request: TerminationRequest): Terminated {
  return { draft, termination: terminationRequest(draft, request) };
}

/** The part of the process that follows the termination: sequencing request, then delivery request. */
function sequenced(draft: Draft, request: SequencingRequest, target: number | null): SequencingOutcome {
  const result = sequencingRequest(draft, request, target);
  switch (result.kind) {
    case 'refused':
      return { ...result, by: 'SB' };
    case 'nothing':
      return { kind: 'waits' };
    case 'end':
      endSession(draft);
      return { kind: 'end' };
    case 'deliver': {
      const exception = deliveryRefusal(draft, result.position);
      return exception === null ? result : { kind: 'refused', exception, by: 'DB' };
    }
  }
}

/** The session is over: the root's attempt ends unless it is suspended or abandoned, and nothing stays active.
 * Global objectives that belong to this course alone live as long as the root's attempt [as ADL's sample run-time]. */
function endSession(draft: Draft): void {
  if (standingAt(draft, 0).isActive) endAttempt(draft, 0);
  for (const { position } of draft.tree)
    if (standingAt(draft, position).isActive) change(draft, position, { isActive: false });
  if (!draft.from.course.objectivesGlobalToSystem && !standingAt(draft, 0).isSuspended) draft.globals = {};
  draft.current = null;
  note(draft, { process: 'OP.1', activity: null, outcome: 'the session ends' });
}
