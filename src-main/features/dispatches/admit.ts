import { Refusal } from '../../../src-shared/contract/errors';
import type { SessionId } from '../../../src-shared/kernel/ids';
import type { Writes } from '../../db/open';
import { hasReached, statusOf } from './dispatch-answer';
import {
  selectLaunched,
  selectRegistration,
  updateDispatch,
  upsertRegistration,
  type DispatchRow,
  type RegistrationRow,
} from './repository';

export interface Admission {
  readonly dispatch: DispatchRow;
  readonly registration: RegistrationRow;
}

/**
 * Lets a learner in, all in the caller's transaction: what was looked at is still so when it is written, however many launch at once.
 * Checks in the order of the contract; returns what writes the registration down once the launch has its session.
 */
export function admitIn(
  tx: Writes,
  { dispatchId }: Pick<DispatchRow, 'dispatchId'>,
  userId: string,
  nowMs: number,
): (sessionId: SessionId) => Admission {
  const row = selectLaunched(tx, dispatchId);
  if (row === null) throw new Refusal('DISPATCH_NOT_FOUND');
  refuseInactive(row, nowMs);
  const known = selectRegistration(tx, row, userId);
  const needsLicense = row.trackLicenses && known?.hasLicense !== true;
  refuseBeyondLimits(row, known, needsLicense);
  return (sessionId) => {
    const { tenantId } = row;
    const changes = {
      registrationCount: row.registrationCount + (known === null ? 1 : 0),
      licenseCount: row.licenseCount + (needsLicense ? 1 : 0),
    };
    const registration: RegistrationRow = {
      ...{ dispatchId, tenantId, userId, sessionId },
      hasLicense: needsLicense || known?.hasLicense === true,
      launches: (known?.launches ?? 0) + 1,
      firstLaunchedAtMs: known?.firstLaunchedAtMs ?? nowMs,
      lastLaunchedAtMs: nowMs,
    };
    updateDispatch(tx, row, changes);
    upsertRegistration(tx, registration);
    return { dispatch: { ...row, ...changes }, registration };
  };
}

/** Throws DISPATCH_NOT_ACTIVE with the reason. */
export function refuseInactive(row: DispatchRow, nowMs: number): void {
  const status = statusOf(row, nowMs);
  if (status === 'revoked' || status === 'expired') throw new Refusal('DISPATCH_NOT_ACTIVE', { status });
}

function refuseBeyondLimits(row: DispatchRow, known: RegistrationRow | null, needsLicense: boolean): void {
  if (known === null && hasReached(row.registrationCount, row.registrationLimit))
    throw new Refusal('REGISTRATION_LIMIT_EXCEEDED', { limit: row.registrationLimit });
  if (needsLicense && hasReached(row.licenseCount, row.licenseLimit))
    throw new Refusal('LICENSE_LIMIT_EXCEEDED', { limit: row.licenseLimit });
}
