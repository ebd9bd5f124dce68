import { moveObstacle, type AttemptState, type CourseMove } from '../../../src-shared/scorm/attempt';
import type { MoveObstacle } from '../../../src-shared/scorm/attempt';
import type { Reads, Writes } from '../../db/open';
import type { Log } from '../../platform/log';
import type { KnownCourses } from './known-courses';
import { hasVersion, selectChecksum, updateSessionRow, type SessionRow } from './repository';

/** What a wish to move comes to for one session. */
export type MoveVerdict = 'moves' | 'is-there' | MoveObstacle;

/**
 * The move that a launch carries out: the one that was wished for, if the version is still there and the attempt, as it
 * stands by now, can go on with it. Takes the wish away in any case, so that a move is tried once.
 */
export function takeDueMove(
  { tx, courses, log }: { readonly tx: Writes; readonly courses: KnownCourses; readonly log: Log },
  row: SessionRow,
  state: AttemptState,
): CourseMove | null {
  const { tenantId, sessionId, packageVersion, nextPackageVersion } = row;
  if (nextPackageVersion === null) return null;
  updateSessionRow(tx, tenantId, sessionId, { nextPackageVersion: null });
  const move = moveTo({ db: tx, courses }, row, nextPackageVersion);
  if (move === null || row.status !== 'active') return null;
  const obstacle = moveObstacle(state, move.course);
  if (obstacle !== null) {
    log.info(
      { sessionId, toVersion: nextPackageVersion, obstacle },
      'A session stays on its package version',
    );
    return null;
  }
  updateSessionRow(tx, tenantId, sessionId, {
    packageVersion: nextPackageVersion,
    firstPackageVersion: row.firstPackageVersion ?? packageVersion,
  });
  return move;
}

interface CourseSource {
  readonly db: Reads;
  readonly courses: KnownCourses;
}

/** What would become of the session if it were launched now. */
export function judgeMove(
  from: CourseSource,
  row: SessionRow,
  state: AttemptState,
  toVersion: number,
): MoveVerdict {
  const move = moveTo(from, row, toVersion);
  return move === null ? 'is-there' : (moveObstacle(state, move.course) ?? 'moves');
}

/** Null where there is nowhere to move. */
function moveTo({ db, courses }: CourseSource, row: SessionRow, toVersion: number): CourseMove | null {
  if (toVersion === row.packageVersion || !hasVersion(db, row, toVersion)) return null;
  const checksum = selectChecksum(db, row, toVersion);
  return {
    ...{ fromVersion: row.packageVersion, toVersion, course: courses.of(db, row, toVersion) },
    ...(checksum === '' ? {} : { checksum }),
  };
}
