import type { RollupRule } from '../cam/course';
import { note, sequencingAt, type Draft } from './draft';
import { rollupApplies } from './rb-1-4-rollup-rule-check';
import { isAtLeast } from '../rte/reached-measure';
import { recordValues } from './record-values';
import { isCompletedByMeasure, primaryObjective, seenAmount, thresholdAt } from './seen-values';
import { isLeaf } from './tree';

const ofAllChildren = {
  childActivitySet: 'all',
  minimumCount: 0,
  minimumPercent: 0,
  combination: 'any',
} as const;

/** What holds where a cluster declares neither rule: all completed, completed; all known, incomplete. */
const defaultRules: readonly RollupRule[] = [
  {
    ...ofAllChildren,
    conditions: [{ condition: 'activityProgressKnown', isNegated: false }],
    action: 'incomplete',
  },
  { ...ofAllChildren, conditions: [{ condition: 'completed', isNegated: false }], action: 'completed' },
];

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

/** Activity Progress Rollup Using Rules [RB.1.3 b]: "completed" is asked last and wins. */
function rollUpByRules(draft: Draft, position: number): void {
  const declared = sequencingAt(draft, position).rollupRules.filter(
    ({ action }) => action === 'completed' || action === 'incomplete',
  );
  const rules = declared.length > 0 ? declared : defaultRules;
  const isIncomplete = rollupApplies(draft, position, rules, 'incomplete');
  const isComplete = rollupApplies(draft, position, rules, 'completed');
  if (!isIncomplete && !isComplete) return;
  note(draft, { process: 'RB.1.3', activity: position, outcome: `completed ${isComplete}` });
  recordValues(draft, position, primaryObjective(draft, position), { completed: isComplete });
}
