import { moveObstacle, type AttemptState, type CourseMove } from '../../../src-shared/scorm/attempt';
import type { MoveObstacle } from '../../../src-shared/scorm/attempt';
import type { Reads, Writes } from '../../db/open';
import type { Log } from '../../platform/log';
import { selectMoveTarget, updateSessionRow, type SessionRow } from './repository';

/** What a wish to move comes to for one session. */
export type MoveVerdict = 'moves' | 'is-there' | MoveObstacle;

/**
 * The move that a launch carries out: the one that was wished for, if the version is still there and the attempt, as it
 * stands by now, can go on with it. Takes the wish away in any case, so that a move is tried once.
 */
export function takeDueMove(tx: Writes, row: SessionRow, state: AttemptState, log: Log): CourseMove | null {
  const { tenantId, sessionId, packageVersion, nextPackageVersion } = row;
  if (nextPackageVersion === null) return null;
  updateSessionRow(tx, tenantId, sessionId, { nextPackageVersion: null });
  const move = moveTo(tx, row, nextPackageVersion);
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

/** What would become of the session if it were launched now. */
export function judgeMove(db: Reads, row: SessionRow, state: AttemptState, toVersion: number): MoveVerdict {
  const move = moveTo(db, row, toVersion);
  return move === null ? 'is-there' : (moveObstacle(state, move.course) ?? 'moves');
}

/** Null where there is nowhere to move. */
function moveTo(db: Reads, row: SessionRow, toVersion: number): CourseMove | null {
  if (toVersion === row.packageVersion) return null;
  const course = selectMoveTarget(db, row, toVersion);
  return course === null ? null : { fromVersion: row.packageVersion, toVersion, course };
}
