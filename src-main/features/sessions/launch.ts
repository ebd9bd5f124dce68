import { Refusal } from '../../../src-shared/contract/errors';
import type { Input } from '../../../src-shared/contract/endpoint';
import { launchRulesOf, type LaunchRules } from '../../../src-shared/contract/launch-rules';
import type { createSession } from '../../../src-shared/contract/session-upkeep';
import type { launchPackage } from '../../../src-shared/contract/sessions';
import { SessionId, type DispatchId, type TenantId } from '../../../src-shared/kernel/ids';
import type { PackageKey } from '../../db/current-version';
import type { Reads, Writes } from '../../db/open';
import { newUuid } from '../../platform/ids';
import { insertUntouched, type SessionPlace } from './insert-untouched';
import {
  hasVersion,
  selectArrival,
  selectLaunchable,
  selectSession,
  sessionIdIsTaken,
  updateSessionRow,
  type SessionRow,
} from './repository';
import {
  countAttempts,
  selectFinished,
  selectLastAttemptNumber,
  selectUnfinished,
  type LearnerOnPackage,
} from './repository-attempts';

type Launch = Input<typeof launchPackage>;

/**
 * The session a launch is about: the one that was named, else the learner's newest unfinished one, else by the package's rule the
 * finished one, for review, or a new attempt on the package's current version. An expired session is revived.
 */
export function launchIn(
  { tx, courses }: SessionPlace,
  tenantId: TenantId,
  launch: Launch,
  nowMs: number,
  dispatchId: DispatchId | null,
): { readonly sessionId: SessionId; readonly resumed: boolean } {
  const current = launchable(tx, { tenantId, packageId: launch.packageId });
  const userId = launch.user_id ?? launch.learner_id ?? '';
  const learner = { tenantId, packageId: launch.packageId, userId, dispatchId };
  const found = sessionToResume(tx, learner, launch, launchRulesOf(current.metadata));
  if (found === null)
    return { sessionId: begin({ tx, courses }, learner, launch, current, nowMs), resumed: false };
  updateSessionRow(tx, tenantId, found.sessionId, {
    lastAccessedAtMs: nowMs,
    updatedAtMs: nowMs,
    learnerName: launch.learner_name ?? found.learnerName,
    metadata: { ...found.metadata, ...launch.metadata },
  });
  return { sessionId: found.sessionId, resumed: true };
}

/** As a launch would make it, for a learner who does not come yet. */
export function createIn(
  { tx, courses }: SessionPlace,
  tenantId: TenantId,
  wish: Input<typeof createSession>,
  nowMs: number,
): SessionId {
  const { package_id: packageId, user_id, learner_id, session_id: named } = wish;
  const current = launchable(tx, { tenantId, packageId });
  if (named !== undefined && sessionIdIsTaken(tx, named)) throw alreadyThere();
  const learner = { tenantId, packageId, userId: user_id ?? learner_id ?? '', dispatchId: null };
  return begin({ tx, courses }, learner, wish, current, nowMs);
}

/** Refuses with PACKAGE_NOT_FOUND, or with INVALID_REQUEST and the status of one that is still on its way. */
export function launchable(db: Reads, key: PackageKey) {
  const current = selectLaunchable(db, key.tenantId, key.packageId);
  if (current !== null) return current;
  const status = selectArrival(db, key);
  if (status === null) throw new Refusal('PACKAGE_NOT_FOUND', { package_id: key.packageId });
  const message =
    status === 'failed'
      ? 'The package could not be imported: see its import for the reason'
      : 'The package is not ready yet: launch it when its status is ready';
  throw new Refusal('INVALID_REQUEST', { field: 'package_id', status, message });
}

function alreadyThere(): Refusal {
  return new Refusal('DUPLICATE_ENTRY', { field: 'session_id' }, { text: 'Session already exists' });
}

function noSuchVersion(): Refusal {
  const message = 'The package has no such version';
  return new Refusal('INVALID_REQUEST', { field: 'package_version', message });
}

function sessionToResume(
  tx: Writes,
  learner: LearnerOnPackage,
  launch: Launch,
  rules: LaunchRules,
): SessionRow | null {
  const named = launch.session_id;
  if (named === undefined && launch.force_new) return null;
  if (named === undefined)
    return selectUnfinished(tx, learner, launch.mode) ?? finishedToReview(tx, learner, launch, rules);
  if (!sessionIdIsTaken(tx, named)) return null;
  const row = selectSession(tx, learner.tenantId, named)?.session;
  const isTheirs = row?.packageId === learner.packageId && row.userId === learner.userId;
  if (row === undefined || !isTheirs || launch.force_new) throw alreadyThere();
  return row;
}

function finishedToReview(
  tx: Writes,
  learner: LearnerOnPackage,
  { mode }: Launch,
  rules: LaunchRules,
): SessionRow | null {
  if (mode !== 'normal') return null;
  const isReviewed = rules.re_entry === 'review' || areUsedUp(tx, learner, rules);
  return isReviewed ? selectFinished(tx, learner) : null;
}

function areUsedUp(tx: Writes, learner: LearnerOnPackage, { attempts_limit: limit }: LaunchRules): boolean {
  return limit !== null && countAttempts(tx, learner) >= limit;
}

/** Refuses with FORBIDDEN where the learner has no attempt left, and with INVALID_REQUEST where there is no such version. */
function begin(
  { tx, courses }: SessionPlace,
  learner: LearnerOnPackage,
  launch: Pick<Launch, 'session_id' | 'package_version' | 'learner_name' | 'mode' | 'metadata'> &
    Pick<Input<typeof createSession>, 'recorded'>,
  { version, metadata }: Pick<ReturnType<typeof launchable>, 'version' | 'metadata'>,
  nowMs: number,
): SessionId {
  const rules = launchRulesOf(metadata);
  if (launch.mode === 'normal' && launch.recorded !== true && areUsedUp(tx, learner, rules)) {
    const details = { reason: 'attempts_used_up', attempts_limit: rules.attempts_limit };
    throw new Refusal('FORBIDDEN', details, { text: 'The learner has no attempt left on this package' });
  }
  const sessionId = launch.session_id ?? SessionId.parse(newUuid());
  const packageVersion = launch.package_version ?? version;
  if (!hasVersion(tx, learner, packageVersion)) throw noSuchVersion();
  const made = {
    ...{ sessionId, ...learner, packageVersion, mode: launch.mode },
    learnerName: launch.learner_name ?? null,
    attemptNumber: selectLastAttemptNumber(tx, learner) + 1,
    metadata: launch.metadata ?? {},
  };
  insertUntouched({ tx, courses }, made, nowMs);
  return sessionId;
}
