import { Refusal } from '../../../src-shared/contract/errors';
import type { DispatchId, PackageId, TenantId } from '../../../src-shared/kernel/ids';
import type { Grouping, Scope } from './repository';

/** What a caller asks for. Both times ISO 8601, or a date alone. */
export interface Asked {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly package_id?: PackageId | undefined;
  readonly user_id?: string | undefined;
  readonly dispatch_id?: DispatchId | undefined;
  readonly group_by?: Grouping | undefined;
}

const dayMs = 86_400_000;

/** Refuses with INVALID_REQUEST a time that ends before it begins. */
export function scopeOf(tenantId: TenantId, asked: Asked): Scope {
  const fromMs = asked.from === undefined ? null : Date.parse(asked.from);
  const toMs = asked.to === undefined ? null : Date.parse(asked.to) + (isDate(asked.to) ? dayMs : 0);
  if (fromMs !== null && toMs !== null && toMs < fromMs)
    throw new Refusal('INVALID_REQUEST', { field: 'to', message: 'to: must not be before from' });
  const { package_id: packageId, user_id: userId, dispatch_id: dispatchId } = asked;
  return { tenantId, fromMs, toMs, packageId, userId, dispatchId };
}

function isDate(text: string): boolean {
  return !text.includes('T');
}
