import type { Course } from '../cam/course';
import type { TreeNode } from '../sn/tree';
import { isSequenced } from './sequenced-state';
import { attemptFromSnapshot, snapshotOf } from './snapshot';
import { untouched, type AttemptState } from './state';
import { suspended } from './take-away';

/** Why an attempt has to stay on the course it has. */
export type MoveObstacle = 'scorm-version' | 'activities-gone';

/**
 * Null where an attempt can go on with another version of its course: in the same words of the standard, from the place
 * where the learner is to go on, and with at least some of what he has done in sight. An attempt that nothing happened in
 * can take any course.
 */
export function moveObstacle(state: AttemptState, course: Course): MoveObstacle | null {
  if (isUntouched(state)) return null;
  if (state.course.scormVersion !== course.scormVersion) return 'scorm-version';
  const contents = contentIdsOf(course);
  const isThere = (node: TreeNode | undefined) => node !== undefined && contents.has(node.activity.id);
  const place = state.tree[state.open?.position ?? state.current ?? state.suspended ?? -1];
  if (place !== undefined && place.activity.content !== null && !isThere(place)) return 'activities-gone';
  const played = state.tree.filter(({ position }) => (state.activities[position]?.deliveries ?? 0) > 0);
  return played.length > 0 && !played.some(isThere) ? 'activities-gone' : null;
}

/**
 * The attempt over another version of its course. What is known of an activity stays with its id; of activities that are gone
 * only the journal knows. What was going on is suspended first, and resumed where its activity stands now.
 */
export function movedTo(state: AttemptState, course: Course): AttemptState {
  const settled = isSequenced(state) ? suspended(state) : state;
  return withAllChildren(attemptFromSnapshot(course, snapshotOf(settled)), settled);
}

function isUntouched({ launches, activities }: AttemptState): boolean {
  return launches === 0 && activities.every((record) => record === untouched);
}

function contentIdsOf(course: Course): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = (activity: Course['root']): void => {
    if (activity.content !== null) ids.add(activity.id);
    activity.children.forEach(visit);
  };
  visit(course.root);
  return ids;
}

/** Selection and randomization were drawn for the children of before: where the new version draws none, all count as they stand. */
function withAllChildren(state: AttemptState, before: AttemptState): AttemptState {
  const known = new Set(before.tree.map(({ activity }) => activity.id));
  const activities = state.activities.map((record, position) => {
    const node = state.tree[position];
    if (record.available === null || node === undefined) return record;
    return { ...record, available: availableIn(state, node, record.available, known) };
  });
  return { ...state, activities };
}

/** A choice that was drawn is filled up with the new children to the count that is wanted now. */
function availableIn(
  { tree }: AttemptState,
  { sequencing, children }: TreeNode,
  drawn: readonly number[],
  known: ReadonlySet<string>,
): readonly number[] | null {
  const { selectionTiming, selectCount, randomizationTiming, reorderChildren } = sequencing;
  const isSelected = selectionTiming !== 'never' && selectCount !== null && selectCount > 0;
  const isShuffled = randomizationTiming !== 'never' && reorderChildren;
  const own = drawn.filter((position) => children.includes(position));
  if (!isSelected) return isShuffled ? [...own, ...children.filter((child) => !own.includes(child))] : null;
  const fresh = children.filter((child) => !known.has(tree[child]?.activity.id ?? ''));
  const filled = [...own, ...fresh].slice(0, Math.max(own.length, selectCount));
  if (filled.length === 0) return null;
  return isShuffled ? filled : filled.toSorted((one, other) => one - other);
}
