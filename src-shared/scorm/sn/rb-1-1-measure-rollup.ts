import { availableChildren } from './available-children';
import { isOutdated } from './current-attempt-info';
import { note, sequencingAt, type Draft } from './draft';
import { recordValues } from './record-values';
import { primaryObjective, seenValue, thresholdAt } from './seen-values';

/** A child as these processes read it [SN 4.2]. */
export interface MeasureContributor {
  readonly weight: number;
  /** Null while it is not known. */
  readonly measure: number | null;
}

/** Measure Rollup Process [RB.1.1 a]: the cluster's score from those of its tracked children. */
export function rollUpMeasure(draft: Draft, cluster: number): void {
  const measure = weightedMean(
    contributors(draft, cluster).map((child) => ({
      weight: sequencingAt(draft, child).objectiveMeasureWeight,
      measure: counted(draft, child, 'measure'),
    })),
  );
  note(draft, { process: 'RB.1.1', activity: cluster, outcome: `measure ${measure ?? 'unknown'}` });
  recordValues(draft, cluster, primaryObjective(draft, cluster), { measure });
}

/** Completion Measure Rollup Process [RB.1.1 b], of the 4th edition. */
export function rollUpAmount(draft: Draft, cluster: number): void {
  const amount = weightedMean(
    contributors(draft, cluster).map((child) => ({
      weight: thresholdAt(draft, child)?.progressWeight ?? 1,
      measure: counted(draft, child, 'amount'),
    })),
  );
  note(draft, { process: 'RB.1.1', activity: cluster, outcome: `amount ${amount ?? 'unknown'}` });
  recordValues(draft, cluster, primaryObjective(draft, cluster), { amount });
}

/**
 * The weighted mean. A child whose measure is not known still weighs in the divisor. Null: none is known, or nothing
 * weighs.
 */
function weightedMean(children: readonly MeasureContributor[]): number | null {
  const weights = children.reduce((sum, child) => sum + child.weight, 0);
  if (weights === 0 || children.every((child) => child.measure === null)) return null;
  return children.reduce((sum, child) => sum + (child.measure ?? 0) * child.weight, 0) / weights;
}

function contributors(draft: Draft, cluster: number): readonly number[] {
  return availableChildren(draft, cluster).filter((child) => sequencingAt(draft, child).tracked);
}

function counted(draft: Draft, child: number, key: 'measure' | 'amount'): number | null {
  const primary = primaryObjective(draft, child);
  return isOutdated(draft, child, primary, key) ? null : seenValue(draft, child, primary, key);
}
