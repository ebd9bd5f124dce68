import {
  stillAfterSeconds,
  worstSavedFirst,
  type BoardCourse,
  type BoardLearner,
  type Stuck,
} from '../../../src-shared/contract/board';
import type { Work } from '../../../src-shared/contract/assignments';
import { isDone } from '../../../src-shared/contract/work-standing';
import type { VisitId } from '../../../src-shared/kernel/ids';
import { rounded } from '../../../src-shared/kernel/rounded';
import { timestampFromMs } from '../../platform/clock';
import type { RosterPerson } from '../roster/service';
import type { SessionStanding } from '../sessions/service';
import type { VisitRow } from './repository';

/** All that the board tells of somebody. */
export interface BoardFacts {
  readonly person: RosterPerson;
  /** Of this lesson, the last begun first. */
  readonly visits: readonly VisitRow[];
  /** Of this lesson, the last touched first. */
  readonly standings: readonly SessionStanding[];
  readonly works: readonly Pick<Work, 'status'>[];
}

export interface BoardMoment {
  readonly nowMs: number;
  /** Since when the lesson is as it is; null while it is paused, when nobody is to get on. */
  readonly goesOnSinceMs: number | null;
  readonly isConnected: (visitId: VisitId) => boolean;
  /** When a page of a visit was connected last; null: never since this program began. */
  readonly heardAtMs: (visitId: VisitId) => number | null;
}

export function boardRow(
  { person, visits, standings, works }: BoardFacts,
  moment: BoardMoment,
): BoardLearner {
  const seenAtMs = (visit: VisitRow) =>
    Math.max(visit.endedAtMs ?? 0, visit.lastSeenAtMs, moment.heardAtMs(visit.visitId) ?? 0);
  const devices = visits
    .filter(({ endedAtMs }) => endedAtMs === null)
    .map((visit) => ({
      visit_id: visit.visitId,
      device: visit.device,
      begun_at: timestampFromMs(visit.createdAtMs),
      last_seen_at: timestampFromMs(seenAtMs(visit)),
      is_connected: moment.isConnected(visit.visitId),
    }))
    .toSorted((one, other) => other.last_seen_at.localeCompare(one.last_seen_at));
  const seen = [...visits.map(seenAtMs), ...standings.map(({ lastChangeAtMs }) => lastChangeAtMs)];
  const shown = standings.find(({ saved }) => saved !== 'saved') ?? standings[0];
  return {
    learner_id: person.learnerId,
    user_id: person.userId,
    name: person.name,
    groups: [...person.groups],
    presence: presenceOf(devices, visits, standings),
    last_seen_at: seen.length === 0 ? null : timestampFromMs(Math.max(...seen)),
    devices,
    course: shown === undefined ? null : boardCourse(shown),
    saved: worstOf(standings),
    unsaved: standings.filter(({ saved }) => saved !== 'saved').map(boardCourse),
    stuck: shown === undefined ? null : stuckOf(shown, moment),
    works: { done: works.filter(({ status }) => status === 'done').length, given: works.length },
  };
}

export function boardCourse(standing: SessionStanding): BoardCourse {
  return {
    session_id: standing.sessionId,
    package_id: standing.packageId,
    title: standing.title,
    attempt_number: standing.attemptNumber,
    status: isDone(standing) ? 'done' : 'in_progress',
    completion_status: standing.completionStatus,
    success_status: standing.successStatus,
    score: standing.scorePercent === null ? null : rounded(standing.scorePercent, 2),
    progress: standing.progress,
    time_spent_seconds: standing.timeSpentSeconds,
    last_change_at: timestampFromMs(standing.lastChangeAtMs),
    is_fork: standing.isFork,
    saved: standing.saved,
  };
}

function presenceOf(
  devices: BoardLearner['devices'],
  visits: readonly VisitRow[],
  standings: readonly SessionStanding[],
): BoardLearner['presence'] {
  if (devices.some((one) => one.is_connected) || standings.some(({ saved }) => saved === 'so-far'))
    return 'here';
  if (devices.length > 0) return 'away';
  return visits.length > 0 ? 'left' : 'not-come';
}

export function worstOf(standings: readonly Pick<SessionStanding, 'saved'>[]): BoardLearner['saved'] {
  return worstSavedFirst.find((word) => standings.some(({ saved }) => saved === word)) ?? 'nothing';
}

/** Of a course that is open; of one that was left nobody is stuck. */
export function stuckOf(
  {
    saved,
    repeatedError,
    lastChangeAtMs,
  }: Pick<SessionStanding, 'saved' | 'repeatedError' | 'lastChangeAtMs'>,
  { nowMs, goesOnSinceMs }: Pick<BoardMoment, 'nowMs' | 'goesOnSinceMs'>,
): Stuck | null {
  if (saved === 'saved') return null;
  if (repeatedError !== null) {
    const { method, about, errorCode, times } = repeatedError;
    return { why: 'errors', method, about, error_code: errorCode, times };
  }
  if (saved !== 'so-far' || goesOnSinceMs === null) return null;
  const sinceMs = Math.max(lastChangeAtMs, goesOnSinceMs);
  return nowMs - sinceMs >= stillAfterSeconds * 1000
    ? { why: 'still', since: timestampFromMs(sinceMs) }
    : null;
}
