/** A cluster's child as this process reads it [SN 4.2]. */
export interface MeasureContributor {
  readonly weight: number;
  /** Null while the measure is not known. */
  readonly measure: number | null;
}

/**
 * Measure Rollup and Completion Measure Rollup Process [RB.1.1]: the weighted mean of the children. A child without a
 * measure still weighs in the divisor. Null: no child has one, or nothing weighs.
 */
export function rollUpMeasure(children: readonly MeasureContributor[]): number | null {
  const weights = children.reduce((sum, child) => sum + child.weight, 0);
  if (weights === 0 || children.every((child) => child.measure === null)) return null;
  return children.reduce((sum, child) => sum + (child.measure ?? 0) * child.weight, 0) / weights;
}
