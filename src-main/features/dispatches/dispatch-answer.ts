import { bothCasings } from '../../../src-shared/contract/both-casings';
import type { Dispatch, Registration } from '../../../src-shared/contract/dispatches';
import type { Session } from '../../../src-shared/contract/sessions';
import { timestampFromMs } from '../../platform/clock';
import type { DispatchRow, RegistrationRow } from './repository';

/** What has to be known beside its row. */
export interface DispatchSurroundings {
  readonly token: string;
  readonly apiOrigin: string;
  readonly nowMs: number;
}

export function dispatchAnswer(
  row: DispatchRow,
  { token, apiOrigin, nowMs }: DispatchSurroundings,
): Dispatch {
  const zip = `${apiOrigin}/api/v1/dispatches/${row.dispatchId}/zip`;
  return bothCasings({
    id: row.dispatchId,
    dispatch_id: row.dispatchId,
    tenant_id: row.tenantId,
    package_id: row.packageId,
    label: row.label,
    dispatch_name: row.label,
    destination: row.destination,
    client_name: row.destination,
    status: statusOf(row, nowMs),
    launch_url: `${apiOrigin}/dispatch/${row.dispatchId}/launch?token=${token}`,
    download_url: zip,
    zip_url: zip,
    token,
    registration_limit: row.registrationLimit,
    registration_count: row.registrationCount,
    license_limit: row.licenseLimit,
    license_count: row.licenseCount,
    track_licenses: row.trackLicenses,
    expires_at: timestampOrNull(row.expiresAtMs),
    allowed_domains: [...row.allowedDomains],
    created_at: timestampFromMs(row.createdAtMs),
    updated_at: timestampFromMs(row.updatedAtMs),
    revoked_at: timestampOrNull(row.revokedAtMs),
  });
}

export function statusOf(row: DispatchRow, nowMs: number): Dispatch['status'] {
  if (row.revokedAtMs !== null) return 'revoked';
  if (row.expiresAtMs !== null && row.expiresAtMs <= nowMs) return 'expired';
  const isFull = hasReached(row.registrationCount, row.registrationLimit);
  const isSold = row.trackLicenses && hasReached(row.licenseCount, row.licenseLimit);
  return isFull || isSold ? 'exhausted' : 'active';
}

/** 0 and null permit any number. */
export function hasReached(amount: number, limit: number | null): boolean {
  return limit !== null && limit > 0 && amount >= limit;
}

/** `session`: of the last launch; null once it is deleted. */
export function registrationAnswer(row: RegistrationRow, session: Session | null): Registration {
  return {
    dispatch_id: row.dispatchId,
    user_id: row.userId,
    learner_id: row.userId,
    learner_name: session?.learner_name ?? null,
    session_id: session?.session_id ?? null,
    has_license: row.hasLicense,
    launches: row.launches,
    status: session?.status ?? null,
    completion_status: session?.completion_status ?? null,
    success_status: session?.success_status ?? null,
    score_raw: session?.score_raw ?? null,
    score_scaled: session?.score_scaled ?? null,
    time_spent_seconds: session?.time_spent_seconds ?? null,
    first_launched_at: timestampFromMs(row.firstLaunchedAtMs),
    last_launched_at: timestampFromMs(row.lastLaunchedAtMs),
  };
}

function timestampOrNull(atMs: number | null): string | null {
  return atMs === null ? null : timestampFromMs(atMs);
}
