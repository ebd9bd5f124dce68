import type { Course } from '../cam/course';
import { createAttempt, type AttemptState } from './state';

/** The state as JSON, without the course it was folded over. */
export function snapshotOf(state: AttemptState): unknown {
  const { course: _course, tree: _tree, ...rest } = state;
  return rest;
}

/** The state a snapshot was taken of; a fresh attempt where the snapshot cannot be read. */
export function attemptFromSnapshot(course: Course, snapshot: unknown): AttemptState {
  const fresh = createAttempt(course);
  if (typeof snapshot !== 'object' || snapshot === null) return fresh;
  return { ...fresh, ...snapshot, course, tree: fresh.tree };
}
