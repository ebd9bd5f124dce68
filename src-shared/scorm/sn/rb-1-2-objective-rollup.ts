import { isAtLeast } from '../rte/reached-measure';
import { note, type Draft } from './draft';
import { recordValues } from './record-values';
import { pairOf, resultByRules } from './rollup-by-rules';
import { isUndecidedYet, primaryObjective, seenMeasure } from './seen-values';
import { isLeaf } from './tree';

/** Where a cluster declares neither rule: all satisfied, satisfied; all known, not satisfied. */
const satisfaction = pairOf(['notSatisfied', 'objectiveStatusKnown'], ['satisfied', 'satisfied']);

/** Objective Rollup Process [RB.1.2]: by measure where the primary objective asks for it, else by rules. */
export function rollUpObjective(draft: Draft, position: number): void {
  if (primaryObjective(draft, position).satisfiedByMeasure) rollUpByMeasure(draft, position);
  else if (!isLeaf(draft.tree, position)) rollUpByRules(draft, position);
}

/** Objective Rollup Using Measure [RB.1.2 a]; of leaves too. */
function rollUpByMeasure(draft: Draft, position: number): void {
  const primary = primaryObjective(draft, position);
  const measure = seenMeasure(draft, position);
  const isOpen = isUndecidedYet(draft, position);
  const satisfied = measure === null || isOpen ? null : isAtLeast(measure, primary.minNormalizedMeasure);
  note(draft, { process: 'RB.1.2', activity: position, outcome: `satisfied ${satisfied ?? 'unknown'}` });
  recordValues(draft, position, primary, { satisfied });
}

/** Objective Rollup Using Rules [RB.1.2 b]: where no rule holds nothing changes. */
function rollUpByRules(draft: Draft, position: number): void {
  const satisfied = resultByRules(draft, position, satisfaction);
  if (satisfied === null) return;
  note(draft, { process: 'RB.1.2', activity: position, outcome: `satisfied ${satisfied}` });
  recordValues(draft, position, primaryObjective(draft, position), { satisfied });
}
