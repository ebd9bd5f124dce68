import { Refusal } from '../../../src-shared/contract/errors';
import type { Input } from '../../../src-shared/contract/endpoint';
import type { launchPackage } from '../../../src-shared/contract/sessions';
import { SessionId, type DispatchId, type TenantId } from '../../../src-shared/kernel/ids';
import { createAttempt } from '../../../src-shared/scorm/attempt';
import type { Writes } from '../../db/open';
import { newUuid } from '../../platform/ids';
import type { KnownCourses } from './known-courses';
import { storedSummaryOf, summaryColumns } from './projection';
import {
  insertSession,
  selectLastAttemptNumber,
  selectLaunchable,
  selectSession,
  selectUnfinished,
  sessionIdIsTaken,
  updateSessionRow,
  type LearnerOnPackage,
  type SessionRow,
} from './repository';

interface LaunchPlace {
  readonly tx: Writes;
  readonly courses: KnownCourses;
}

type Launch = Input<typeof launchPackage>;

/**
 * The session a launch is about: the one that was named, else the learner's newest unfinished one, else a new attempt on the
 * package's current version. An expired session is revived.
 */
export function launchIn(
  { tx, courses }: LaunchPlace,
  tenantId: TenantId,
  launch: Launch,
  nowMs: number,
  dispatchId: DispatchId | null,
): { readonly sessionId: SessionId; readonly resumed: boolean } {
  const current = selectLaunchable(tx, tenantId, launch.packageId);
  if (current === null) throw new Refusal('PACKAGE_NOT_FOUND');
  const userId = launch.user_id ?? launch.learner_id ?? '';
  const learner = { tenantId, packageId: launch.packageId, userId, dispatchId };
  const found = sessionToResume(tx, learner, launch);
  if (found === null)
    return { sessionId: begin({ tx, courses }, learner, launch, current.version, nowMs), resumed: false };
  updateSessionRow(tx, tenantId, found.sessionId, {
    lastAccessedAtMs: nowMs,
    updatedAtMs: nowMs,
    mode: launch.mode,
    learnerName: launch.learner_name ?? found.learnerName,
    metadata: { ...found.metadata, ...launch.metadata },
  });
  return { sessionId: found.sessionId, resumed: true };
}

function sessionToResume(tx: Writes, learner: LearnerOnPackage, launch: Launch): SessionRow | null {
  const named = launch.session_id;
  if (named === undefined) return launch.force_new ? null : selectUnfinished(tx, learner, launch.mode);
  if (!sessionIdIsTaken(tx, named)) return null;
  const row = selectSession(tx, learner.tenantId, named)?.session;
  const isTheirs = row?.packageId === learner.packageId && row.userId === learner.userId;
  if (row === undefined || !isTheirs || launch.force_new)
    throw new Refusal('DUPLICATE_ENTRY', { field: 'session_id' }, { text: 'Session already exists' });
  return row;
}

function begin(
  { tx, courses }: LaunchPlace,
  learner: LearnerOnPackage,
  launch: Launch,
  version: number,
  nowMs: number,
): SessionId {
  const sessionId = launch.session_id ?? SessionId.parse(newUuid());
  insertSession(tx, {
    sessionId,
    ...learner,
    packageVersion: version,
    learnerName: launch.learner_name ?? null,
    attemptNumber: selectLastAttemptNumber(tx, learner) + 1,
    mode: launch.mode,
    ...summaryColumns(storedSummaryOf(createAttempt(courses.of(tx, learner, version))), nowMs, null),
    metadata: launch.metadata ?? {},
    version: 1,
    epoch: 0,
    lastPosition: 0,
    startedAtMs: nowMs,
    lastAccessedAtMs: nowMs,
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
  });
  return sessionId;
}
