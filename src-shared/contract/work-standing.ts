import type { Work } from './assignments';
import type { Session } from './sessions';

/** The one word for how far a learner is with a course. */
export type Standing = 'not_started' | 'in_progress' | 'done' | 'passed' | 'failed';

/** What is under way is neither passed nor failed yet, whatever the course has said so far. */
export function standingOf({
  status,
  success_status: success,
}: Pick<Work, 'status' | 'success_status'>): Standing {
  return status === 'done' && success !== 'unknown' ? success : status;
}

export interface Ending {
  readonly status: 'active' | 'completed' | 'terminated';
  readonly completionStatus: Session['completion_status'];
  readonly successStatus: Session['success_status'];
  /** Made of work from another device, or of another server: nobody began it. */
  readonly isFork: boolean;
}

/** Is there nothing more to do in an attempt? Content that says "failed" while it is incomplete may still be on its way; a fork ended because the session that it is of went on. */
export function isDone({ status, completionStatus, successStatus, isFork }: Ending): boolean {
  const hasEnded = status === 'completed' || (status === 'terminated' && !isFork);
  if (hasEnded || successStatus === 'passed') return true;
  return successStatus === 'failed' && completionStatus !== 'incomplete';
}
