import type { Draft } from '../sn/draft';
import { forkOf } from '../sn/draft';
import type { SequencingException } from '../sn/exceptions';
import { navigationRequest } from '../sn/nb-2-1-navigation-request';
import { sequenced } from '../sn/op-1-overall-sequencing';
import type { ProcessNote } from '../sn/process-note';
import { terminationRequest } from '../sn/tb-2-3-termination-request';
import { positionOf } from '../sn/tree';
import { draftAfterRun } from './ended-run';
import { runEnd } from './run-end';
import type { AttemptState, NotedRequest } from './state';

/** What the processes remarked on their way to a refusal. */
export interface RefusalTrace {
  readonly exception: SequencingException;
  /** The state that the refusing process read. */
  readonly at: Draft;
  /** Of the processes that ended the current activity, and asked its post-condition rules [TB.2.3]. */
  readonly ending: readonly ProcessNote[];
  /** Of the process that refused, and those it called. */
  readonly refusing: readonly ProcessNote[];
}

/** Would the processes carry a request out? The same as no trace of a refusal, without the cost of remarks. */
export function isCarriedOut(state: AttemptState, asked: NotedRequest): boolean {
  return traceOfRefusal(state, asked, false) === null;
}

/** Takes a request through the processes that would carry it out, with their remarks; null: none of them refuses. */
export function traceOfRefusal(
  state: AttemptState,
  { request, target }: NotedRequest,
  isTraced = true,
): RefusalTrace | null {
  const draft = draftAfterRun(state, runEnd({ request }), isTraced);
  const position = target === null ? null : positionOf(state.tree, target);
  const navigation = navigationRequest(draft, request, position);
  if (navigation.kind === 'invalid')
    return { exception: navigation.exception, at: draft, ending: [], refusing: notesSince(draft, 0) };
  const begun = notesOf(draft).length;
  const termination =
    navigation.termination === null ? null : terminationRequest(draft, navigation.termination);
  const ending = notesSince(draft, begun);
  if (termination?.kind === 'invalid')
    return { exception: termination.exception, at: draft, ending, refusing: ending };
  const tried = forkOf(draft);
  const outcome = sequenced(tried, termination?.sequencing ?? navigation.sequencing, position);
  if (outcome.kind !== 'refused') return null;
  const refusing = notesSince(tried, notesOf(draft).length);
  return { exception: outcome.exception, at: draft, ending, refusing };
}

function notesOf({ notes }: Draft): readonly ProcessNote[] {
  return notes ?? [];
}

function notesSince(draft: Draft, begun: number): readonly ProcessNote[] {
  return notesOf(draft).slice(begun);
}
