import { isAtLeast } from '../rte/reached-measure';
import { note, type Draft } from './draft';
import { recordValues } from './record-values';
import { pairOf, resultByRules } from './rollup-by-rules';
import { isCompletedByMeasure, primaryObjective, seenAmount, thresholdAt } from './seen-values';
import { isLeaf } from './tree';

/** Where a cluster declares neither rule: all completed, completed; all known, incomplete. */
const completion = pairOf(['incomplete', 'activityProgressKnown'], ['completed', 'completed']);

/** Activity Progress Rollup Process [RB.1.3]: by measure where a completion threshold asks for it, else by rules. */
export function rollUpProgress(draft: Draft, position: number): void {
  if (isCompletedByMeasure(draft, position)) rollUpByMeasure(draft, position);
  else if (!isLeaf(draft.tree, position)) rollUpByRules(draft, position);
}

/** Activity Progress Rollup Using Measure [RB.1.3 a], of the 4th edition; of leaves too. */
function rollUpByMeasure(draft: Draft, position: number): void {
  const primary = primaryObjective(draft, position);
  const amount = seenAmount(draft, position);
  const least = thresholdAt(draft, position)?.minProgressMeasure ?? 1;
  const completed = amount === null ? null : isAtLeast(amount, least);
  note(draft, { process: 'RB.1.3', activity: position, outcome: `completed ${completed ?? 'unknown'}` });
  recordValues(draft, position, primary, { completed });
}

/** Activity Progress Rollup Using Rules [RB.1.3 b]: where no rule holds nothing changes. */
function rollUpByRules(draft: Draft, position: number): void {
  const completed = resultByRules(draft, position, completion);
  if (completed === null) return;
  note(draft, { process: 'RB.1.3', activity: position, outcome: `completed ${completed}` });
  recordValues(draft, position, primaryObjective(draft, position), { completed });
}
