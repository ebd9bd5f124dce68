import { draftOf, type Draft } from '../sn/draft';
import { overallSequencing, type SequencingOutcome } from '../sn/op-1-overall-sequencing';
import type { NavigationRequestName } from '../sn/nb-2-1-navigation-request';
import type { ProcessNote } from '../sn/process-note';
import { positionOf } from '../sn/tree';
import { recordAt, type ActivityRecord, type AttemptState } from './state';

/** Does sequencing hold? It does not in SCORM 1.2, nor where a course is only looked at. */
export function isSequenced({ course, launch }: AttemptState): boolean {
  return course.scormVersion === '2004' && (launch === null || launch.mode === 'normal');
}

/** The state that the draft has come to. Shared data that belong to the root's attempt go with it [RTE 4.3]. */
export function adopted(state: AttemptState, draft: Draft): AttemptState {
  const activities = draft.changed.size === 0 ? state.activities : withStandings(state, draft);
  const { current, suspended, random, globals } = draft;
  const isOver = state.current !== null && current === null && activities[0]?.isSuspended !== true;
  const dropsShared = isOver && !state.course.sharedDataGlobalToSystem;
  const isSame = globals === state.store.objectives && !dropsShared;
  const store = isSame
    ? state.store
    : { objectives: globals, sharedData: dropsShared ? {} : state.store.sharedData };
  return { ...state, activities, current, suspended, random, store };
}

function withStandings(state: AttemptState, draft: Draft): readonly ActivityRecord[] {
  const activities = state.activities.slice();
  for (const [position, standing] of draft.changed)
    activities[position] = { ...recordAt(state, position), ...standing };
  return activities;
}

/** A state that a request has led to, how, and what the processes remarked on the way. */
export interface Sequenced {
  readonly state: AttemptState;
  readonly outcome: SequencingOutcome;
  readonly processes: readonly ProcessNote[];
}

/** Takes a request through the overall sequencing process up to the delivery. */
export function sequence(
  state: AttemptState,
  request: NavigationRequestName,
  target: string | null,
): Sequenced {
  const draft = draftOf(state, true);
  const outcome = overallSequencing(draft, request, target === null ? null : positionOf(state.tree, target));
  const isUntouched = outcome.kind === 'refused' && outcome.by === 'NB';
  return { state: isUntouched ? state : adopted(state, draft), outcome, processes: draft.notes ?? [] };
}
