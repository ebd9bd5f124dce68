import type { RollupAction, RollupConsideration } from '../cam/course';
import { sequencingAt, standingAt, type Draft } from './draft';
import { holdsBefore } from './up-2-rules-check';

/** Check Child for Rollup Subprocess [RB.1.4.2]: does the child take part in the rules with this action? */
export function mayContribute(draft: Draft, child: number, action: RollupAction): boolean {
  const definition = sequencingAt(draft, child);
  switch (action) {
    case 'satisfied':
      return definition.rollupObjectiveSatisfied && isWanted(draft, child, definition.requiredForSatisfied);
    case 'notSatisfied':
      return (
        definition.rollupObjectiveSatisfied && isWanted(draft, child, definition.requiredForNotSatisfied)
      );
    case 'completed':
      return definition.rollupProgressCompletion && isWanted(draft, child, definition.requiredForCompleted);
    case 'incomplete':
      return definition.rollupProgressCompletion && isWanted(draft, child, definition.requiredForIncomplete);
  }
}

function isWanted(draft: Draft, child: number, consideration: RollupConsideration): boolean {
  const { attempts, isSuspended } = standingAt(draft, child);
  switch (consideration) {
    case 'always':
      return true;
    case 'ifAttempted':
      return attempts > 0;
    case 'ifNotSuspended':
      return attempts > 0 && !isSuspended;
    case 'ifNotSkipped':
      return !holdsBefore(draft, child, 'skip');
  }
}
