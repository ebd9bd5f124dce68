import type { Finding } from '../../../src-shared/contract/common';
import type { VersionRow } from './repository';

export function findingCounts(findings: readonly Pick<Finding, 'severity'>[]): VersionRow['findingCounts'] {
  const of = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
}
