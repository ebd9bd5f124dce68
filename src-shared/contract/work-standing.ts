import type { Work } from './assignments';

/** The one word for how far a learner is with a course. */
export type Standing = 'not_started' | 'in_progress' | 'done' | 'passed' | 'failed';

/** What is under way is neither passed nor failed yet, whatever the course has said so far. */
export function standingOf({
  status,
  success_status: success,
}: Pick<Work, 'status' | 'success_status'>): Standing {
  return status === 'done' && success !== 'unknown' ? success : status;
}
