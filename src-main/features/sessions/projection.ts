import { sessionLifeMs, type Session } from '../../../src-shared/contract/sessions';
import type { Course } from '../../../src-shared/scorm/cam/course';
import {
  intervalFromCentiseconds,
  timespan12FromCentiseconds,
} from '../../../src-shared/scorm/rte/formats/time';
import {
  scorePercent,
  summaryOf,
  type AttemptState,
  type AttemptSummary,
} from '../../../src-shared/scorm/attempt';
import { timestampFromMs } from '../../platform/clock';
import type { ListedSession, SessionRow } from './repository';
import { sandboxOf } from './sandbox-of';

/** `earlierSeconds` guard the promise that time spent never shrinks. */
export function storedSummaryOf(state: AttemptState, earlierSeconds = 0): AttemptSummary {
  const summary = summaryOf(state);
  return {
    ...summary,
    totalSeconds: Math.max(summary.totalSeconds, earlierSeconds),
  };
}

/** The columns that are taken from a summary. `earlier` is the time of the first completion, null before. */
export function summaryColumns(summary: AttemptSummary, nowMs: number, earlier: number | null) {
  const isCompleted = summary.completionStatus === 'completed';
  return {
    summary,
    listedSummary: listedSummaryOf(summary),
    status: isCompleted ? ('completed' as const) : ('active' as const),
    completionStatus: summary.completionStatus,
    successStatus: summary.successStatus,
    scoreRaw: summary.score.raw,
    scoreScaled: summary.score.scaled,
    scorePercent: scorePercent(summary.score),
    timeSpentSeconds: summary.totalSeconds,
    completedAtMs: isCompleted ? (earlier ?? nowMs) : null,
  };
}

/** Of courses of more activities than this, lists have only those that were begun. */
const mostListed = 50;
/** Characters of CMI data: of a session with more, lists have none. A page of a hundred sessions must fit into one answer. */
const mostListedCharacters = 100_000;

function listedSummaryOf(summary: AttemptSummary): AttemptSummary | null {
  const { activities, shownActivityId } = summary;
  const isLong = charactersOf(activities.map(({ cmiData }) => cmiData)) > mostListedCharacters;
  if (activities.length <= mostListed && !isLong) return null;
  const listed = activities.filter(
    (one) => activities.length <= mostListed || one.attempts > 0 || one.activityId === shownActivityId,
  );
  return { ...summary, activities: isLong ? listed.map((one) => ({ ...one, cmiData: {} })) : listed };
}

/** Names and values together. */
export function charactersOf(data: readonly Readonly<Record<string, string>>[]): number {
  let characters = 0;
  for (const values of data)
    for (const [name, value] of Object.entries(values)) characters += name.length + value.length;
  return characters;
}

/** True once nobody has touched an unfinished session for a day; launching it again revives it. */
export function hasExpired(row: SessionRow, nowMs: number): boolean {
  return row.status === 'active' && nowMs - row.lastAccessedAtMs > sessionLifeMs;
}

/** The session as the REST API shows it. */
export function sessionFromRow(
  { session: row, title, scormVersion, summary }: ListedSession,
  nowMs: number,
): Session {
  return {
    ...identityOf(row),
    package_title: title,
    scorm_version: scormVersion,
    ...progressOf(row, summary, nowMs),
    total_time: totalTimeOf(summary, scormVersion),
    cmi_data: shownData(summary),
    activities: summary.activities.map((activity) => ({
      activity_id: activity.activityId,
      title: activity.title,
      completion_status: activity.completionStatus,
      success_status: activity.successStatus,
      score: activity.score,
      time_spent_seconds: activity.totalSeconds,
      attempts: activity.attempts,
      cmi_data: activity.cmiData,
    })),
    metadata: row.metadata,
    version: row.version,
    ...timesOf(row),
  };
}

/** In the words of the standard: CMITimespan for 1.2, timeinterval for 2004. */
function totalTimeOf({ totalSeconds }: AttemptSummary, scormVersion: Course['scormVersion']): string {
  const centiseconds = Math.round(totalSeconds * 100);
  return scormVersion === '1.2'
    ? timespan12FromCentiseconds(centiseconds)
    : intervalFromCentiseconds(centiseconds);
}

/** Data of the activity that the session shows. */
export function shownData(summary: AttemptSummary): Readonly<Record<string, string>> {
  return summary.activities.find((one) => one.activityId === summary.shownActivityId)?.cmiData ?? {};
}

function identityOf(row: SessionRow) {
  return {
    id: row.sessionId,
    session_id: row.sessionId,
    tenant_id: row.tenantId,
    package_id: row.packageId,
    package_version: row.packageVersion,
    next_package_version: row.nextPackageVersion,
    user_id: row.userId,
    learner_id: row.userId,
    learner_name: row.learnerName,
    dispatch_id: row.dispatchId,
    sandbox: sandboxOf(row),
    attempt: row.attemptNumber,
    attempt_number: row.attemptNumber,
    /** Each opening raises the epoch by one. */
    attempts: row.epoch,
  };
}

function progressOf(row: SessionRow, summary: AttemptSummary, nowMs: number) {
  return {
    status: hasExpired(row, nowMs) ? ('expired' as const) : row.status,
    state: stateOf(summary),
    completion_status: summary.completionStatus,
    success_status: summary.successStatus,
    score: summary.score,
    score_raw: summary.score.raw,
    score_scaled: summary.score.scaled,
    progress: summary.progress,
    time_spent_seconds: summary.totalSeconds,
    location: summary.location,
    suspend_data: summary.suspendData,
  };
}

function timesOf(row: SessionRow) {
  return {
    started_at: timestampFromMs(row.startedAtMs),
    last_accessed_at: timestampFromMs(row.lastAccessedAtMs),
    completed_at: row.completedAtMs === null ? null : timestampFromMs(row.completedAtMs),
    expires_at: timestampFromMs(row.lastAccessedAtMs + sessionLifeMs),
    created_at: timestampFromMs(row.createdAtMs),
    updated_at: timestampFromMs(row.updatedAtMs),
  };
}

/** One word for the whole: success outweighs completion. */
function stateOf({ successStatus, completionStatus, launches }: AttemptSummary): Session['state'] {
  if (successStatus !== 'unknown') return successStatus;
  if (completionStatus === 'completed') return 'completed';
  return completionStatus === 'not attempted' || launches === 0 ? 'not_attempted' : 'incomplete';
}
