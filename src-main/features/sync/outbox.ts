import type { SessionId, TenantId } from '../../../src-shared/kernel/ids';
import type { Db } from '../../db/open';
import type { Clock } from '../../platform/clock';
import type { SessionListener } from '../sessions/service';
import { raiseMarks } from './repository-outbox';
import { selectAllRemotes } from './repository-remotes';

/** Notes in the transaction of each change that there is something to send. */
export interface Outbox {
  readonly listener: SessionListener;
  /** A remote came or went. */
  renew(): void;
  /** Hears, soon after, that there is something to send. One hears. */
  onRaised(act: () => void): void;
}

export function createOutbox({ db, clock }: { readonly db: Db; readonly clock: Clock }): Outbox {
  /** Tenants that have a remote: for all others a change costs nothing. */
  let receiving = tenantsWithRemote(db);
  let tell = (): void => undefined;
  return {
    listener: (tx, { before, after }) => {
      if (receiving.size === 0) return;
      const { tenantId, sessionId } = before ?? keyOf(after());
      if (!receiving.has(tenantId)) return;
      raiseMarks(tx, tenantId, sessionId, clock.nowMs());
      setImmediate(() => tell());
    },
    renew: () => {
      receiving = tenantsWithRemote(db);
    },
    onRaised: (act) => {
      tell = act;
    },
  };
}

function tenantsWithRemote(db: Db): ReadonlySet<TenantId> {
  return new Set(selectAllRemotes(db).map(({ tenantId }) => tenantId));
}

function keyOf(session: { readonly tenant_id: TenantId; readonly id: SessionId }) {
  return { tenantId: session.tenant_id, sessionId: session.id };
}
