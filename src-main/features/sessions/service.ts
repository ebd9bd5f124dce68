import type { Db } from '../../db/open';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import type { LiveMessage } from '../../../src-shared/contract/app';
import type { TenantId } from '../../../src-shared/kernel/ids';

export interface SessionDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  /** Origin of the API and of the player's shell, without a trailing slash; known once the server listens. */
  readonly apiOrigin: () => string;
  readonly publish: (tenantId: TenantId, message: LiveMessage) => void;
}

export type SessionService = ReturnType<typeof createSessionService>;

export function createSessionService(deps: SessionDeps) {
  return { deps, close: (): void => undefined };
}
