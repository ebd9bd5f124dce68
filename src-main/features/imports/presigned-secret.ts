import { and, eq } from 'drizzle-orm';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { write, type Db, type Reads } from '../../db/open';
import { secrets } from '../../db/tables';
import { newSecret } from '../../platform/ids';

const name = 'upload-url';

/** The tenant's secret that signs the URLs of uploads, made when it is first needed; URLs outlive a restart. */
export function uploadSecret(db: Db, tenantId: TenantId, nowMs: number): string {
  const known = select(db, tenantId);
  if (known !== null) return known;
  return write(db, (tx) => {
    tx.insert(secrets)
      .values({ tenantId, name, value: newSecret(), createdAtMs: nowMs })
      .onConflictDoNothing()
      .run();
    return select(tx, tenantId) ?? '';
  });
}

function select(db: Reads, tenantId: TenantId): string | null {
  const one = and(eq(secrets.tenantId, tenantId), eq(secrets.name, name));
  return db.select({ value: secrets.value }).from(secrets).where(one).get()?.value ?? null;
}
