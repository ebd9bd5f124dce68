import type { Writes } from '../../db/open';
import type { SessionNews } from '../sessions/service';
import type { UsageService } from './service';

/** A launch is one unit, as the cloud counts. */
export function countLaunches(usage: UsageService) {
  return (tx: Writes, { what, before, after }: SessionNews): void => {
    if (what === 'launched') usage.launched(tx, before?.tenantId ?? after().tenant_id);
  };
}
