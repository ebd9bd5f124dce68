import { planFreely, type FreePlan } from '../sn/free-navigation';
import { openToLearner } from './open-to-learner';
import { recordAt, withRecord, type AttemptState, type NotedRequest } from './state';
import type { Traced } from './step-outcome';
import { deliver } from './deliver';

/** What a request comes to where no sequencing holds. */
export function freePlanOf(
  state: AttemptState,
  { request, target }: NotedRequest,
  isOpen = openToLearner(state),
): FreePlan {
  const { current, tree } = state;
  const isActive = current !== null && recordAt(state, current).isActive;
  return planFreely(tree, { current, isActive, isOpen }, request, target);
}

/** Carries out what a request comes to, once the content is away. */
export function carryOutFreely(away: AttemptState, plan: FreePlan, nowMs: number): Traced {
  switch (plan.kind) {
    case 'deliver':
      return deliver(endedFreely(away), plan.position, nowMs);
    case 'end':
      return {
        state: { ...endedFreely(away), current: null, suspended: resumable(away) },
        trace: [],
      };
    case 'suspend':
      return { state: suspendFreely(away), trace: [] };
    case 'abandon':
      return { state: endedFreely(away), trace: [] };
    case 'abandon-all':
      return {
        state: { ...endedFreely(away), current: null, suspended: isLook(away) ? away.suspended : null },
        trace: [],
      };
    case 'waits':
    case 'refused':
      return { state: endedFreely(away), trace: [] };
  }
}

/** The activity where the learner stands has ended; an asset of SCORM 1.2 has been gone through. */
export function endedFreely(state: AttemptState): AttemptState {
  const { current, tree, course, launch } = state;
  if (current === null || !recordAt(state, current).isActive) return state;
  const { tracking } = recordAt(state, current);
  const isDone =
    course.scormVersion === '1.2' &&
    launch?.mode === 'normal' &&
    tree[current]?.activity.content?.kind === 'asset';
  return withRecord(state, current, {
    isActive: false,
    ...(isDone ? { tracking: { ...tracking, completed: true } } : {}),
  });
}

/** Where the learner stands is resumed by the next launch. */
export function suspendFreely(state: AttemptState): AttemptState {
  const { current } = state;
  if (current === null) return state;
  if (isLook(state)) return { ...withRecord(state, current, { isActive: false }), current: null };
  const { isActive } = recordAt(state, current);
  const marked = withRecord(state, current, isActive ? { isActive: false, isSuspended: true } : {});
  return { ...marked, current: null, suspended: current };
}

/** In review, and in SCORM 2004 while browsing, the learner only looks: where the course is to be resumed stays as it is. */
export function isLook({ launch, course }: AttemptState): boolean {
  return launch?.mode === 'review' || (launch?.mode === 'browse' && course.scormVersion === '2004');
}

/** SCORM 1.2 has no request to suspend: a SCO that exits with "suspend" is the one to come back to. */
function resumable(state: AttemptState): number | null {
  const { current, suspended } = state;
  if (isLook(state)) return suspended;
  const isOld = state.course.scormVersion === '1.2';
  return isOld && current !== null && recordAt(state, current).exit === 'suspend' ? current : null;
}
