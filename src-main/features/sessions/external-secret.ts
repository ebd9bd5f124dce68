import type { Output } from '../../../src-shared/contract/endpoint';
import type { readExternalSecret } from '../../../src-shared/contract/session-upkeep';
import type { TenantId } from '../../../src-shared/kernel/ids';
import type { Db } from '../../db/open';
import { replaceSecret, secretRow, tenantSecret } from '../../db/tenant-secret';
import { timestampFromMs, type Clock } from '../../platform/clock';
import { newSecret } from '../../platform/ids';

const name = 'external-token';

/** The secret that other systems sign learners' tokens with. */
export function createExternalSecrets({ db, clock }: { readonly db: Db; readonly clock: Clock }) {
  const current = (tenantId: TenantId) => tenantSecret(db, { tenantId, name }, newSecret, clock.nowMs());

  const answer = (tenantId: TenantId): Output<typeof readExternalSecret> => {
    current(tenantId);
    const { value, createdAtMs } = secretRow(db, { tenantId, name });
    return {
      tenant_id: tenantId,
      secret: value,
      algorithm: 'HS256',
      created_at: timestampFromMs(createdAtMs),
    };
  };

  return {
    current,
    read: answer,
    rotate: (tenantId: TenantId): Output<typeof readExternalSecret> => {
      replaceSecret(db, { tenantId, name }, newSecret(), clock.nowMs());
      return answer(tenantId);
    },
  };
}
