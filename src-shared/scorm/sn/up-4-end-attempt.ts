import { availableChildren } from './available-children';
import { change, note, sequencingAt, standingAt, type Draft } from './draft';
import { overallRollup } from './rb-1-5-overall-rollup';
import { recordValues } from './record-values';
import { isCompletedByMeasure, primaryObjective, seenCompleted, seenSatisfied } from './seen-values';
import { selectAnew } from './sr-1-select-children';
import { randomizeAnew } from './sr-2-randomize-children';
import { isLeaf } from './tree';

/**
 * End Attempt Process [UP.4]: what the content of a leaf left untold counts as completed and satisfied; a cluster is
 * suspended while one of its children is; then the rollup. A cluster whose attempt is over draws its children anew.
 */
export function endAttempt(draft: Draft, position: number): void {
  const isOfLeaf = isLeaf(draft.tree, position);
  if (isOfLeaf) concludeLeaf(draft, position);
  else {
    const isSuspended = availableChildren(draft, position).some(
      (child) => standingAt(draft, child).isSuspended,
    );
    change(draft, position, { isSuspended });
  }
  change(draft, position, { isActive: false });
  note(draft, { process: 'UP.4', activity: position, outcome: 'ended' });
  overallRollup(draft, position);
  if (isOfLeaf || standingAt(draft, position).isSuspended) return;
  selectAnew(draft, position);
  randomizeAnew(draft, position);
}

function concludeLeaf(draft: Draft, position: number): void {
  const { isSuspended, toldCompletion, toldSuccess } = standingAt(draft, position);
  const { tracked, completionSetByContent, objectiveSetByContent } = sequencingAt(draft, position);
  if (!tracked || isSuspended) return;
  const primary = primaryObjective(draft, position);
  const completes = !completionSetByContent && !toldCompletion && !isCompletedByMeasure(draft, position);
  if (completes && seenCompleted(draft, position) === null)
    recordValues(draft, position, primary, { completed: true });
  const satisfies = !objectiveSetByContent && !toldSuccess && !primary.satisfiedByMeasure;
  if (satisfies && seenSatisfied(draft, position) === null)
    recordValues(draft, position, primary, { satisfied: true });
}
