import { controlModesOf } from '../sn/control-modes';
import { planRequest, startOf } from '../sn/nb-2-1-navigation-request';
import { deliver } from './deliver';
import type { LaunchEvent, LearnerStore } from './events';
import { currentActivityId, type AttemptState } from './state';
import { outcome, type Step, type Traced } from './step-outcome';
import { leftOver } from './take-away';
import { remark } from './remark';

/** The learner opens the course: a run left over from a crash is ended, then the course is resumed or started. */
export function launchAttempt(state: AttemptState, event: LaunchEvent): Step {
  const hadContent = state.open !== null;
  const { before, next } = leftOver(state, event.nowMs);
  const launched: AttemptState = {
    ...before.state,
    noted: null,
    launch: event,
    launches: state.launches + 1,
    store: storeAt(before.state, event),
  };
  const position = firstPosition(launched, event, next);
  const begun = position === null ? leftToChoose(launched) : deliver(launched, position, event.nowMs);
  return outcome(
    { state: begun.state, trace: [...before.trace, ...begun.trace] },
    { delivered: currentActivityId(begun.state), commits: hadContent },
  );
}

/** What belongs to the learner comes with the launch; what belongs to the attempt stays as it was. */
function storeAt({ course, store }: AttemptState, { learnerStore }: LaunchEvent): LearnerStore {
  return {
    objectives: course.objectivesGlobalToSystem ? (learnerStore?.objectives ?? {}) : store.objectives,
    sharedData: course.sharedDataGlobalToSystem ? (learnerStore?.sharedData ?? {}) : store.sharedData,
  };
}

/** The activity asked for, if it may be chosen; else where a pending request leads; else the one to resume; else where the learner stood; else the start. */
function firstPosition(state: AttemptState, { activityId }: LaunchEvent, next: number | null): number | null {
  const { tree, suspended, current } = state;
  const asked =
    activityId === undefined
      ? null
      : planRequest(tree, { current: null, isActive: false }, 'choice', activityId);
  if (asked?.kind === 'deliver') return asked.position;
  return next ?? suspended ?? current ?? startOf(tree);
}

function leftToChoose(state: AttemptState): Traced {
  const why = controlModesOf(state.tree, 0).flow ? 'empty' : 'choice';
  const note = remark('decision', `sn.start.none/${why}`, {}, 'SB.2.5');
  return { state: { ...state, open: null, current: null }, trace: [note] };
}
