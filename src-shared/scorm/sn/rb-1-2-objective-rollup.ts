import type { RollupRule } from '../cam/course';
import { note, sequencingAt, type Draft } from './draft';
import { rollupApplies } from './rb-1-4-rollup-rule-check';
import { isAtLeast } from '../rte/reached-measure';
import { recordValues } from './record-values';
import { isUndecidedYet, primaryObjective, seenMeasure } from './seen-values';
import { isLeaf } from './tree';

const ofAllChildren = {
  childActivitySet: 'all',
  minimumCount: 0,
  minimumPercent: 0,
  combination: 'any',
} as const;

/** What holds where a cluster declares neither rule: all satisfied, satisfied; all known, not satisfied. */
const defaultRules: readonly RollupRule[] = [
  {
    ...ofAllChildren,
    conditions: [{ condition: 'objectiveStatusKnown', isNegated: false }],
    action: 'notSatisfied',
  },
  { ...ofAllChildren, conditions: [{ condition: 'satisfied', isNegated: false }], action: 'satisfied' },
];

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

/** Objective Rollup Using Rules [RB.1.2 b]: "satisfied" is asked last and wins; where neither holds nothing changes. */
function rollUpByRules(draft: Draft, position: number): void {
  const declared = sequencingAt(draft, position).rollupRules.filter(
    ({ action }) => action === 'satisfied' || action === 'notSatisfied',
  );
  const rules = declared.length > 0 ? declared : defaultRules;
  const isFailed = rollupApplies(draft, position, rules, 'notSatisfied');
  const isSatisfied = rollupApplies(draft, position, rules, 'satisfied');
  if (!isFailed && !isSatisfied) return;
  note(draft, { process: 'RB.1.2', activity: position, outcome: `satisfied ${isSatisfied}` });
  recordValues(draft, position, primaryObjective(draft, position), { satisfied: isSatisfied });
}
