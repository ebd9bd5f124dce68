import type { Settings } from '../../src-shared/contract/app';
import { prepareChangeCount } from '../db/change-count';
import type { Db } from '../db/open';
import type { Gate } from '../http/caller';
import { createKeptAnswers } from '../http/kept-answers';
import { createRateLimiter, type RateLimits } from '../http/rate-limit';
import type { Clock } from '../platform/clock';
import type { Services } from './create-services';

/** What every caller of the API passes. */
export function createGate(
  { tenants, settings, repeats, live }: Pick<Services, 'tenants' | 'settings' | 'repeats' | 'live'>,
  { db, clock, isLimited }: { readonly db: Db; readonly clock: Clock; readonly isLimited: boolean },
): Gate {
  const changes = prepareChangeCount(db);
  return {
    authenticate: tenants.authenticate,
    repeats,
    keptAnswers: createKeptAnswers(() => `${String(changes())} ${String(live.published())}`),
    mayCallFrom: settings.isOriginAllowed,
    rateLimiter: createRateLimiter({
      limitsOf: (tenantId) => (isLimited ? rateLimitsOf(settings.read(tenantId)) : unlimited),
      clock,
      ownerId: tenants.tenantId,
    }),
  };
}

const unlimited: RateLimits = { read: 0, write: 0, admin: 0, alsoThisMachine: false };

function rateLimitsOf(settings: Settings): RateLimits {
  return {
    read: settings.rate_limit_read_per_minute,
    write: settings.rate_limit_write_per_minute,
    admin: settings.rate_limit_admin_per_minute,
    alsoThisMachine: settings.rate_limit_this_machine,
  };
}
