import { isAvailable } from './available-children';
import { note, sequencingAt, standingAt, type Draft } from './draft';
import type { SequencingException } from './exceptions';
import type { SequencingRequest } from './sb-2-12-sequencing-request';
import type { TerminationRequest } from './tb-2-3-termination-request';
import { commonAncestor, parentOf, pathUp } from './tree';

/** Requests of the learner's controls and of `adl.nav.request`, and those that open a session [SN 5.6]. */
export type NavigationRequestName =
  | 'start'
  | 'resumeAll'
  | 'continue'
  | 'previous'
  | 'choice'
  | 'jump'
  | 'exit'
  | 'exitAll'
  | 'abandon'
  | 'abandonAll'
  | 'suspendAll';

/** What a navigation request asks of the other processes. */
export type Navigation =
  | {
      readonly kind: 'valid';
      readonly termination: TerminationRequest | null;
      readonly sequencing: SequencingRequest;
    }
  | { readonly kind: 'invalid'; readonly exception: SequencingException };

/** Navigation Request Process [NB.2.1]. Changes nothing. `target` is the position of what choice and jump name. */
export function navigationRequest(
  draft: Draft,
  request: NavigationRequestName,
  target: number | null,
): Navigation {
  const exception = refusalOf(draft, request, target);
  const activity = target ?? draft.current;
  if (exception !== null) {
    note(draft, { process: 'NB.2.1', activity, outcome: `${request}: refused`, exception });
    return { kind: 'invalid', exception };
  }
  note(draft, { process: 'NB.2.1', activity, outcome: `${request}: valid` });
  return { kind: 'valid', ...requestsOf(draft, request) };
}

function requestsOf(
  draft: Draft,
  request: NavigationRequestName,
): { readonly termination: TerminationRequest | null; readonly sequencing: SequencingRequest } {
  switch (request) {
    case 'start':
    case 'resumeAll':
      return { termination: null, sequencing: request };
    case 'continue':
    case 'previous':
    case 'choice':
    case 'jump':
      return { termination: isCurrentActive(draft) ? 'exit' : null, sequencing: request };
    case 'exit':
    case 'exitAll':
    case 'abandon':
    case 'abandonAll':
    case 'suspendAll':
      return { termination: request, sequencing: 'exit' };
  }
}

function refusalOf(
  draft: Draft,
  request: NavigationRequestName,
  target: number | null,
): SequencingException | null {
  const { current } = draft;
  switch (request) {
    case 'start':
      return current === null ? null : 'NB.2.1-1';
    case 'resumeAll':
      return current === null ? (draft.suspended === null ? 'NB.2.1-3' : null) : 'NB.2.1-1';
    case 'continue':
      return current === null ? 'NB.2.1-2' : siblingsFlow(draft, current) ? null : 'NB.2.1-4';
    case 'previous':
      return current === null ? 'NB.2.1-2' : previousRefusal(draft, current);
    case 'choice':
      return target === null ? 'NB.2.1-11' : choiceRefusal(draft, current, target);
    case 'jump':
      if (draft.from.course.edition !== '4th') return 'NB.2.1-13';
      return target === null || !isAvailable(draft, target) ? 'NB.2.1-11' : null;
    case 'exit':
    case 'abandon':
      return current === null ? 'NB.2.1-2' : isCurrentActive(draft) ? null : 'NB.2.1-12';
    case 'exitAll':
    case 'abandonAll':
    case 'suspendAll':
      return current === null ? 'NB.2.1-2' : null;
  }
}

/** The root has no siblings to flow to. */
function siblingsFlow(draft: Draft, position: number): boolean {
  const parent = parentOf(draft.tree, position);
  return parent !== null && sequencingAt(draft, parent).flow;
}

function previousRefusal(draft: Draft, current: number): SequencingException | null {
  const parent = parentOf(draft.tree, current);
  if (parent === null) return 'NB.2.1-6';
  const { flow, forwardOnly } = sequencingAt(draft, parent);
  return flow && !forwardOnly ? null : 'NB.2.1-5';
}

/** What is active and may not be left by choice holds the learner; the common ancestor is not left. */
function choiceRefusal(draft: Draft, current: number | null, target: number): SequencingException | null {
  const { tree } = draft;
  const parent = parentOf(tree, target);
  if (parent !== null && !sequencingAt(draft, parent).choice) return 'NB.2.1-10';
  if (current === null) return null;
  const way = pathUp(tree, current, commonAncestor(tree, current, target));
  const left = way.length === 0 ? [current] : way;
  const held = left.find(
    (position) => standingAt(draft, position).isActive && !sequencingAt(draft, position).choiceExit,
  );
  if (held === undefined) return null;
  note(draft, { process: 'NB.2.1', activity: held, outcome: 'held', exception: 'NB.2.1-8' });
  return 'NB.2.1-8';
}

function isCurrentActive(draft: Draft): boolean {
  return draft.current !== null && standingAt(draft, draft.current).isActive;
}
