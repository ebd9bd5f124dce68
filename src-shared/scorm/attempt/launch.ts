import { draftOf } from '../sn/draft';
import { firstFree, planFreely } from '../sn/free-navigation';
import { randomizeAtStart } from '../sn/sr-2-randomize-children';
import { selectAtStart } from '../sn/sr-1-select-children';
import type { ProcessNote } from '../sn/process-note';
import { positionOf, treeOf, type ActivityTree } from '../sn/tree';
import { deliver } from './deliver';
import type { LaunchEvent, LearnerStore, TraceNote } from './events';
import { movedTo } from './move-course';
import { openToLearner, prerequisiteNotes } from './open-to-learner';
import { asCounted } from './pass-mark';
import { remark } from './remark';
import { adopted, isSequenced, sequence } from './sequenced-state';
import { currentActivityId, type AttemptState } from './state';
import { bothProcesses, outcome, type Step, type Traced } from './step-outcome';
import { leftOver, suspended } from './take-away';

/**
 * The learner opens the course: a run left over from a crash is ended, a move to another version carried out, then the
 * course is resumed or started.
 */
export function launchAttempt(state: AttemptState, event: LaunchEvent): Step {
  const { move, ...launch } = event;
  const left = leftOver(state, event.nowMs);
  const before = move === undefined ? left.state : movedTo(left.state, move.course);
  const next = move === undefined ? left.next : sameActivity(left.state, left.next, before);
  const launched = drawn({
    ...before,
    tree: treeAt(before, launch),
    current: isAfterLook(before, event) ? null : before.current,
    noted: null,
    launch,
    launches: state.launches + 1,
    random: event.seed | 0,
    store: storeAt(before, event),
  });
  const begun = isSequenced(launched)
    ? begunBySequencing(launched, event, next)
    : begunFreely(launched, event, next);
  return outcome(
    {
      state: begun.state,
      trace: [...left.trace, ...moveNotes(event), ...prerequisiteNotes(launched), ...begun.trace],
      processes: bothProcesses(left, begun),
    },
    {
      delivered: begun.state.open === null ? null : currentActivityId(begun.state),
      commits: state.open !== null || move !== undefined,
    },
  );
}

/** The same activities at the same positions, with the pass mark of this launch. */
function treeAt({ course, tree, launch: earlier }: AttemptState, launch: LaunchEvent): ActivityTree {
  return earlier?.passMark === launch.passMark ? tree : treeOf(asCounted(course, launch));
}

/** Where an activity stands in another version of the course. */
function sameActivity(from: AttemptState, position: number | null, to: AttemptState): number | null {
  const id = position === null ? undefined : from.tree[position]?.activity.id;
  return id === undefined ? null : positionOf(to.tree, id);
}

function moveNotes({ move }: LaunchEvent): readonly TraceNote[] {
  if (move === undefined) return [];
  return [remark('decision', 'rte.moved', { from: move.fromVersion, to: move.toVersion })];
}

/** Where a learner who only looked stood last is no place to go on from. */
function isAfterLook(before: AttemptState, event: LaunchEvent): boolean {
  return isSequenced({ ...before, launch: event }) && !isSequenced(before);
}

/** What belongs to the learner comes with the launch; what belongs to the attempt stays as it was. */
function storeAt({ course, store }: AttemptState, { learnerStore }: LaunchEvent): LearnerStore {
  return {
    objectives: course.objectivesGlobalToSystem ? (learnerStore?.objectives ?? {}) : store.objectives,
    sharedData: course.sharedDataGlobalToSystem ? (learnerStore?.sharedData ?? {}) : store.sharedData,
  };
}

/** Selection and randomization of all clusters before the first request [SR.1, SR.2]. */
function drawn(state: AttemptState): AttemptState {
  if (state.launches !== 1 || state.course.scormVersion === '1.2') return state;
  const draft = draftOf(state);
  for (const { position } of state.tree) {
    selectAtStart(draft, position);
    randomizeAtStart(draft, position);
  }
  return adopted(state, draft);
}

/**
 * Where a pending request leads; else the activity asked for, if it may be chosen; else what is suspended, what follows the
 * activity that ended last, or the start.
 */
function begunBySequencing(
  state: AttemptState,
  { activityId, nowMs }: LaunchEvent,
  next: number | null,
): Traced {
  if (next !== null) return deliver(state, next, nowMs);
  const settled = suspended(state);
  const requests = [
    ...(activityId === undefined ? [] : (['choice'] as const)),
    settled.current !== null ? 'continue' : settled.suspended !== null ? 'resumeAll' : 'start',
    'start',
  ] as const;
  let at = settled;
  const processes: ProcessNote[] = [];
  for (const request of requests) {
    const {
      state: after,
      outcome: came,
      processes: made,
    } = sequence(at, request, request === 'choice' ? (activityId ?? '') : null);
    processes.push(...made);
    if (came.kind === 'deliver') {
      const delivered = deliver(after, came.position, nowMs);
      return { ...delivered, processes: [...processes, ...(delivered.processes ?? [])] };
    }
    if (came.kind === 'end') at = after;
  }
  return { ...leftToChoose(at), processes };
}

/** The activity asked for; else where a pending request leads, what is to be resumed, where the learner stood, the start. */
function begunFreely(state: AttemptState, { activityId, nowMs }: LaunchEvent, next: number | null): Traced {
  const { tree, suspended: waiting, current } = state;
  const isOpen = openToLearner(state);
  const chosen =
    activityId === undefined
      ? null
      : planFreely(tree, { current: null, isActive: false, isOpen }, 'choice', activityId);
  const position =
    chosen?.kind === 'deliver' ? chosen.position : (next ?? waiting ?? current ?? firstFree(tree, isOpen));
  return position === null ? leftToChoose(state) : deliver(state, position, nowMs);
}

function leftToChoose(state: AttemptState): Traced {
  const why = state.tree[0]?.sequencing.flow === true ? 'empty' : 'choice';
  const note = remark('decision', `sn.start.none/${why}`, {}, 'SB.2.5');
  return { state: { ...state, open: null }, trace: [note] };
}
