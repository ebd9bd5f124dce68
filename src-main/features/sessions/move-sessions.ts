import { setImmediate as nextTurn } from 'node:timers/promises';
import { Refusal } from '../../../src-shared/contract/errors';
import type { MovedSessions } from '../../../src-shared/contract/moved-sessions';
import type { SessionId } from '../../../src-shared/kernel/ids';
import type { PackageKey } from '../../db/current-version';
import type { Db } from '../../db/open';
import type { GroupCommit } from './group-commit';
import type { LiveAttempts } from './live-attempts';
import {
  hasVersion,
  selectLaunchable,
  selectUnfinishedOf,
  updateSessionRow,
  type SessionRow,
} from './repository';
import { judgeMove, type MoveVerdict } from './move-session';

export interface MoveParts {
  readonly db: Db;
  readonly group: GroupCommit;
  readonly attempts: LiveAttempts;
}

/** All unfinished sessions of a package, and where they shall go. */
export interface MoveWish extends PackageKey {
  readonly version: number;
}

/** Sessions that stay are named up to this number for each reason. */
const namedOfEach = 20;

/**
 * Lets every unfinished session that can go on with the version move there at its next launch; takes back what was wished
 * for before. Refuses with PACKAGE_NOT_FOUND, and with NOT_FOUND where there is no such version.
 */
export async function moveSessions(
  { db, group, attempts }: MoveParts,
  wish: MoveWish,
): Promise<{ readonly answer: MovedSessions; readonly changed: readonly SessionId[] }> {
  const { tenantId, packageId, version } = wish;
  if (selectLaunchable(db, tenantId, packageId) === null)
    throw new Refusal('PACKAGE_NOT_FOUND', { package_id: packageId });
  if (!hasVersion(db, wish, version)) throw new Refusal('NOT_FOUND', { package_id: packageId, version });
  const judged: (readonly [SessionRow, MoveVerdict])[] = [];
  for (const row of selectUnfinishedOf(db, wish)) {
    judged.push([
      row,
      judgeMove({ db, courses: attempts.courses }, row, attempts.get(db, row).state, version),
    ]);
    // Each may fold a long journal: whoever is in a course now goes first.
    await nextTurn();
  }
  const wished = judged.map(([row, verdict]) => [row, verdict === 'moves' ? version : null] as const);
  const changed = wished.filter(([row, next]) => row.nextPackageVersion !== next);
  await group.submit((tx) => {
    for (const [{ sessionId }, next] of changed)
      updateSessionRow(tx, tenantId, sessionId, { nextPackageVersion: next });
  });
  // The upload of the version may have said the wish already: whoever goes over has changed in any case.
  const told = new Set(
    [...changed, ...wished.filter(([, next]) => next !== null)].map(([row]) => row.sessionId),
  );
  return { answer: answerOf(wish, judged), changed: [...told] };
}

function answerOf({ packageId, version }: MoveWish, judged: readonly (readonly [SessionRow, MoveVerdict])[]) {
  const of = (verdict: MoveVerdict) =>
    judged.filter(([, one]) => one === verdict).map(([row]) => row.sessionId);
  const reasons = (['scorm-version', 'activities-gone'] as const).map((reason) => {
    const ids = of(reason);
    return { reason, count: ids.length, session_ids: ids.slice(0, namedOfEach) };
  });
  const staying = reasons.filter(({ count }) => count > 0);
  return {
    package_id: packageId,
    version,
    moving: of('moves').length,
    already_there: of('is-there').length,
    staying: staying.reduce((total, { count }) => total + count, 0),
    reasons: staying,
  };
}
