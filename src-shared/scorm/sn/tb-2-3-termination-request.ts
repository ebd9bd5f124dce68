import { change, note, standingAt, type Draft } from './draft';
import type { SequencingException } from './exceptions';
import { overallRollup } from './rb-1-5-overall-rollup';
import type { SequencingRequest } from './sb-2-12-sequencing-request';
import { exitActions } from './tb-2-1-exit-action-rules';
import { postConditions } from './tb-2-2-post-condition-rules';
import { parentOf, pathTo } from './tree';
import { terminateDescendents } from './up-3-terminate-descendents';
import { endAttempt } from './up-4-end-attempt';

export type TerminationRequest = 'exit' | 'exitAll' | 'suspendAll' | 'abandon' | 'abandonAll';

/** What a termination comes to: the sequencing request that replaces the learner's, null where that one stands. */
export type Termination =
  | { readonly kind: 'valid'; readonly sequencing: SequencingRequest | null }
  | { readonly kind: 'invalid'; readonly exception: SequencingException };

/** Termination Request Process [TB.2.3]. */
export function terminationRequest(draft: Draft, request: TerminationRequest): Termination {
  const termination = carriedOut(draft, request);
  const outcome =
    termination.kind === 'invalid'
      ? termination.exception
      : `${request}, then ${termination.sequencing ?? 'on'}`;
  note(draft, { process: 'TB.2.3', activity: draft.current, outcome });
  return termination;
}

function carriedOut(draft: Draft, request: TerminationRequest): Termination {
  const { current } = draft;
  if (current === null) return invalid('TB.2.3-1');
  const needsActive = request === 'exit' || request === 'abandon';
  if (needsActive && !standingAt(draft, current).isActive) return invalid('TB.2.3-2');
  switch (request) {
    case 'exit':
      return exit(draft, current);
    case 'exitAll':
      return exitAll(draft, 'exit');
    case 'suspendAll':
      return suspendAll(draft, current);
    case 'abandon':
      change(draft, current, { isActive: false });
      return valid(null);
    case 'abandonAll':
      for (const position of pathTo(draft.tree, current)) change(draft, position, { isActive: false });
      draft.current = 0;
      return valid('exit');
  }
}

/** Exit: the post-condition rules of what has ended decide how far up that goes, and what comes instead. */
function exit(draft: Draft, leaf: number): Termination {
  endAttempt(draft, leaf);
  exitActions(draft);
  for (;;) {
    const position = draft.current ?? 0;
    const { termination, sequencing } = postConditions(draft);
    if (termination === 'exitAll') return exitAll(draft, sequencing ?? 'exit');
    if (termination === null) return valid(position === 0 && sequencing !== 'retry' ? 'exit' : sequencing);
    const parent = parentOf(draft.tree, position);
    if (parent === null) return invalid('TB.2.3-4');
    draft.current = parent;
    endAttempt(draft, parent);
  }
}

/** Ends everything up to the root, which becomes the current activity; then the session ends, or begins again. */
function exitAll(draft: Draft, sequencing: SequencingRequest): Termination {
  const position = draft.current ?? 0;
  if (standingAt(draft, position).isActive) endAttempt(draft, position);
  terminateDescendents(draft, 0);
  if (standingAt(draft, 0).isActive) endAttempt(draft, 0);
  draft.current = 0;
  return valid(sequencing);
}

function suspendAll(draft: Draft, current: number): Termination {
  const { isActive, isSuspended } = standingAt(draft, current);
  const parent = parentOf(draft.tree, current);
  if (!isActive && !isSuspended && parent === null) return invalid('TB.2.3-3');
  if (isActive || isSuspended) overallRollup(draft, current);
  const suspended = isActive || isSuspended ? current : (parent ?? 0);
  draft.suspended = suspended;
  for (const position of pathTo(draft.tree, suspended))
    change(draft, position, { isActive: false, isSuspended: true });
  draft.current = 0;
  return valid('exit');
}

function valid(sequencing: SequencingRequest | null): Termination {
  return { kind: 'valid', sequencing };
}

function invalid(exception: SequencingException): Termination {
  return { kind: 'invalid', exception };
}
