import type { Tenant } from '../../../src-shared/contract/tenants';
import { Refusal } from '../../../src-shared/contract/errors';
import { TenantId } from '../../../src-shared/kernel/ids';
import { write, type Db, type Reads } from '../../db/open';
import { offsetOf, pageOf, type PageAsked } from '../../http/page';
import { timestampFromMs, type Clock } from '../../platform/clock';
import { newUuid } from '../../platform/ids';
import { insertTenant } from './repository';
import { countTenants, deleteTenantRows, renameTenant, selectTenants, type TenantRow } from './tenant-rows';

export interface AdministrationDeps {
  readonly db: Db;
  readonly clock: Clock;
  /** The tenant of this machine, whose administrators administer all. */
  readonly ownerId: TenantId;
}

const onlyOwner = 'This concerns the whole machine: only administrators of its own tenant may do it';

export type Administration = ReturnType<typeof createAdministration>;

export function createAdministration({ db, clock, ownerId }: AdministrationDeps) {
  const answerOf = ({ tenantId, name, createdAtMs, ...counts }: TenantRow): Tenant => ({
    ...{ id: tenantId, tenant_id: tenantId, name, ...counts },
    is_default: tenantId === ownerId,
    created_at: timestampFromMs(createdAtMs),
  });

  /** The tenant that a caller names: its own, or any for an administrator of this machine. Another one does not exist for it. */
  const nameable = (reads: Reads, by: TenantId, tenantId: TenantId): TenantRow => {
    const may = by === ownerId || by === tenantId;
    const row = may ? selectTenants(reads, { only: tenantId, limit: 1, offset: 0 })[0] : undefined;
    if (row === undefined) throw new Refusal('NOT_FOUND');
    return row;
  };

  const refuseOthers = (by: TenantId): void => {
    if (by !== ownerId) throw new Refusal('FORBIDDEN', { reason: 'tenant', message: onlyOwner });
  };

  return {
    /**
     * Whose things an administrator means by `tenant_id`, its own when it names none. Refuses with TENANT_MISMATCH where it
     * may not, and with INVALID_REQUEST where there is no such tenant.
     */
    subjectOf: (by: TenantId, named: TenantId | undefined): TenantId => {
      if (named === undefined || named === by) return by;
      if (by !== ownerId) throw new Refusal('TENANT_MISMATCH', { field: 'tenant_id' });
      if (selectTenants(db, { only: named, limit: 1, offset: 0 }).length > 0) return named;
      throw new Refusal('INVALID_REQUEST', { field: 'tenant_id', message: 'There is no such tenant' });
    },

    list: (by: TenantId, asked: PageAsked) => {
      const only = by === ownerId ? null : by;
      const rows = selectTenants(db, { only, limit: asked.limit, offset: offsetOf(asked) });
      return pageOf('tenants', rows.map(answerOf), only === null ? countTenants(db) : 1, asked);
    },

    read: (by: TenantId, tenantId: TenantId): Tenant => answerOf(nameable(db, by, tenantId)),

    /** Throws NOT_FOUND unless `by` may see this tenant. */
    refuseUnseen: (by: TenantId, tenantId: TenantId): void => void nameable(db, by, tenantId),

    refuseOthers,

    create: (by: TenantId, name: string): Tenant => {
      refuseOthers(by);
      const tenantId = TenantId.parse(newUuid());
      return write(db, (tx) => {
        insertTenant(tx, { tenantId, name, createdAtMs: clock.nowMs() });
        return answerOf(nameable(tx, by, tenantId));
      });
    },

    rename: (by: TenantId, tenantId: TenantId, name: string | undefined): Tenant =>
      write(db, (tx) => {
        nameable(tx, by, tenantId);
        if (name !== undefined) renameTenant(tx, tenantId, name);
        return answerOf(nameable(tx, by, tenantId));
      }),

    /** Only what holds no results and no packages goes: nothing of a learner's is lost by one call. */
    remove: (by: TenantId, tenantId: TenantId): void => {
      refuseOthers(by);
      write(db, (tx) => {
        const { packages, sessions } = nameable(tx, by, tenantId);
        if (tenantId === ownerId) throw new Refusal('FORBIDDEN', { reason: 'default_tenant' });
        if (packages > 0 || sessions > 0) {
          const message = 'The tenant still has packages or sessions: delete them first';
          throw new Refusal('INVALID_REQUEST', { field: 'tenantId', message, packages, sessions });
        }
        deleteTenantRows(tx, tenantId);
      });
    },
  };
}
