import type { AttemptSummary } from '../../../src-shared/scorm/attempt/views';

/** Completion and success as the one thing a learner wants to know. */
export type Standing = 'passed' | 'failed' | 'completed' | 'incomplete' | 'untouched';

export function standingOf(of: Pick<AttemptSummary, 'completionStatus' | 'successStatus'>): Standing {
  if (of.successStatus !== 'unknown') return of.successStatus;
  if (of.completionStatus === 'completed') return 'completed';
  return of.completionStatus === 'incomplete' ? 'incomplete' : 'untouched';
}
