import { forkOf, type Draft } from '../sn/draft';
import type { SequencingException } from '../sn/exceptions';
import { overallSequencing } from '../sn/op-1-overall-sequencing';
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
  let at = draftAfterRun(state, runEnd({ request }), isTraced);
  let tried = forkOf(at);
  let ending: readonly ProcessNote[] = [];
  const position = target === null ? null : positionOf(state.tree, target);
  const outcome = overallSequencing(tried, request, position, (draft, asked) => {
    const begun = notesOf(draft).length;
    const termination = terminationRequest(draft, asked);
    ending = notesSince(draft, begun);
    at = draft;
    tried = forkOf(draft);
    return { draft: tried, termination };
  });
  if (outcome.kind !== 'refused') return null;
  const { exception, by } = outcome;
  return { exception, at, ending, refusing: by === 'TB' ? ending : notesSince(tried, notesOf(at).length) };
}

function notesOf({ notes }: Draft): readonly ProcessNote[] {
  return notes ?? [];
}

function notesSince(draft: Draft, begun: number): readonly ProcessNote[] {
  return notesOf(draft).slice(begun);
}
