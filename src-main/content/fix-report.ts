import type { Finding } from '../../src-shared/contract/common';
import type { FixId } from '../../src-shared/scorm/cam/told';

/** One thing that a fix has changed. */
export interface FixChange {
  readonly fix_id: FixId;
  /** Path in the new zip; null: the zip as a whole. */
  readonly file: string | null;
  /** Null: there was none. */
  readonly before: string | null;
  /** Null: it was left out. */
  readonly after: string | null;
}

export interface FixReport {
  /** Those of the wanted fixes that there was a finding for. */
  readonly fixIds: readonly FixId[];
  readonly changes: readonly FixChange[];
  /** What is odd about the new zip. */
  readonly findings: readonly Finding[];
}
