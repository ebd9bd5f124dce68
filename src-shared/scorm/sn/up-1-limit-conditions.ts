import { isLimitReached } from './condition-value';
import { note, sequencingAt, standingAt, type Draft } from './draft';

/**
 * Limit Conditions Check Process [UP.1]: has the activity been attempted too often for a new attempt? One that is active or
 * suspended goes on. Deviates from the book, as ADL's sample run-time does: a limit of 0 holds before the first attempt.
 */
export function isOverLimit(draft: Draft, position: number): boolean {
  if (sequencingAt(draft, position).attemptLimit === null) return false;
  const { isActive, isSuspended } = standingAt(draft, position);
  const isOver = !isActive && !isSuspended && isLimitReached(draft, position) === true;
  note(draft, { process: 'UP.1', activity: position, outcome: isOver ? 'violated' : 'kept' });
  return isOver;
}
