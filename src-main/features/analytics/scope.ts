import type { DispatchId, PackageId, TenantId } from '../../../src-shared/kernel/ids';
import { timeAsked, type TimeAsked } from '../../http/time-asked';
import type { Grouping, Scope } from './repository';

/** What a caller asks for. */
export interface Asked extends TimeAsked {
  readonly package_id?: PackageId | undefined;
  readonly user_id?: string | undefined;
  readonly dispatch_id?: DispatchId | undefined;
  readonly group_by?: Grouping | undefined;
}

/** Refuses with INVALID_REQUEST a time that ends before it begins. */
export function scopeOf(tenantId: TenantId, asked: Asked): Scope {
  const { package_id: packageId, user_id: userId, dispatch_id: dispatchId } = asked;
  return { tenantId, ...timeAsked(asked), packageId, userId, dispatchId };
}
