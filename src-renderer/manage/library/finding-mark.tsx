import type { Finding } from '../../../src-shared/contract/common';
import { StatusMark } from '../../ui/status-mark';
import { useManageSay } from '../use-manage-say';

/** How many findings there are, by the worst kind; nothing when there are none. */
export function FindingMark({ findings }: { readonly findings: readonly Finding[] }) {
  const say = useManageSay();
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  if (errors > 0) return <StatusMark tone="bad" label={say('card.errors', { count: errors })} />;
  if (warnings > 0) return <StatusMark tone="warning" label={say('card.warnings', { count: warnings })} />;
  return null;
}
