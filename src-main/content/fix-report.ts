import type { Finding } from '../../src-shared/contract/common';
import type { FixChange } from '../../src-shared/contract/package-versions';
import type { FixId } from '../../src-shared/scorm/cam/told';

export interface FixReport {
  /** Those of the wanted fixes that there was a finding for. */
  readonly fixIds: readonly FixId[];
  readonly changes: readonly FixChange[];
  /** What is odd about the new zip. */
  readonly findings: readonly Finding[];
}
