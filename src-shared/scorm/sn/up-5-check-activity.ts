import { note, type Draft } from './draft';
import { isOverLimit } from './up-1-limit-conditions';
import { holdsBefore } from './up-2-rules-check';

/** Check Activity Process [UP.5]: may the activity not be used, because it is disabled or attempted too often? */
export function isBarred(draft: Draft, position: number): boolean {
  const isUsable = !holdsBefore(draft, position, 'disabled') && !isOverLimit(draft, position);
  if (!isUsable) note(draft, { process: 'UP.5', activity: position, outcome: 'barred' });
  return !isUsable;
}
