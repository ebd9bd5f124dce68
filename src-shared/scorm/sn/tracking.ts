/** What is known of an activity's attempt [SN 4.2]. Null stands for "not known". */
export interface Tracking {
  /** Attempt completion status. */
  readonly completed: boolean | null;
  /** Satisfied status of the primary objective. */
  readonly satisfied: boolean | null;
  /** Normalized measure of the primary objective, -1 to 1. */
  readonly measure: number | null;
  /** Attempt completion amount, 0 to 1. */
  readonly amount: number | null;
  readonly raw: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

export const unknownTracking: Tracking = {
  completed: null,
  satisfied: null,
  measure: null,
  amount: null,
  raw: null,
  min: null,
  max: null,
};
