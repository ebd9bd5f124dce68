import { and, asc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import { launchRulesOf, type LaunchRules } from '../../../src-shared/contract/launch-rules';
import type { GroupId, LearnerId, PackageId, TenantId } from '../../../src-shared/kernel/ids';
import { isCurrentVersion, isNotDeleted, shownTitle } from '../../db/current-version';
import type { Reads } from '../../db/open';
import { isAmong, isGiven, prepared } from '../../db/prepared';
import { isForkOfSession } from '../../db/forks';
import { assignments, packages, packageVersions, sessions } from '../../db/tables';
import type { Attempt } from './counting-attempt';
import type { Terms } from './terms';

/** What somebody is given from now on: both ids null for everyone. */
export interface Given extends Terms {
  readonly packageId: PackageId;
  readonly groupId: GroupId | null;
  readonly learnerId: LearnerId | null;
}

/** What has opened, of packages that are there, in its order. */
export function selectGiven(
  db: Reads,
  tenantId: TenantId,
  nowMs: number,
  packageId: PackageId | undefined,
): Given[] {
  const { groupId, learnerId, place, dueAtMs, attemptsLimit, counts, opensAtMs } = assignments;
  return db
    .select({
      packageId: assignments.packageId,
      ...{ groupId, learnerId, place, dueAtMs, attemptsLimit, counts },
    })
    .from(assignments)
    .innerJoin(packages, eq(packages.packageId, assignments.packageId))
    .where(
      and(
        eq(assignments.tenantId, tenantId),
        isNotDeleted,
        or(isNull(opensAtMs), lte(opensAtMs, nowMs)),
        packageId === undefined ? undefined : eq(assignments.packageId, packageId),
      ),
    )
    .orderBy(asc(place), asc(assignments.createdAtMs), asc(assignments.assignmentId))
    .all();
}

export interface GivenPackage {
  readonly packageId: PackageId;
  readonly title: string;
  readonly rules: LaunchRules;
}

const packagesByIds = prepared((db) =>
  db
    .select({
      packageId: packages.packageId,
      title: shownTitle,
      kept: sql<string>`json_object('launch_rules', json_extract(${packages.metadata}, '$.launch_rules'))`,
    })
    .from(packages)
    .innerJoin(packageVersions, isCurrentVersion)
    .where(and(isGiven(packages.tenantId, 'tenantId'), isAmong(packages.packageId, 'ids')))
    .prepare(),
);

export function selectPackages(
  db: Reads,
  tenantId: TenantId,
  ids: readonly PackageId[],
): ReadonlyMap<PackageId, GivenPackage> {
  const rows = packagesByIds(db).all({ tenantId, ids: JSON.stringify(ids) });
  return new Map(
    rows.map(({ kept, ...row }) => {
      const metadata = JSON.parse(kept) as Record<string, unknown>;
      return [row.packageId, { ...row, rules: launchRulesOf(metadata) }];
    }),
  );
}

export interface AttemptOf extends Attempt {
  readonly packageId: PackageId;
  readonly userId: string;
}

const attemptsOf = prepared((db) => {
  const forks = db
    .select({ sessionId: sessions.sessionId })
    .from(sessions)
    .where(and(isGiven(sessions.tenantId, 'tenantId'), isForkOfSession));
  const { packageId, userId, sessionId, attemptNumber, status, completionStatus, successStatus } = sessions;
  const { scorePercent, timeSpentSeconds, startedAtMs, lastAccessedAtMs } = sessions;
  return db
    .select({
      ...{ packageId, userId, sessionId, attemptNumber, status, completionStatus, successStatus },
      ...{ scorePercent, timeSpentSeconds, startedAtMs, lastAccessedAtMs },
      // An index holds them alone; the one of attempts has no metadata.
      isFork: sql<boolean>`${sessionId} in (${forks})`.mapWith(Boolean),
    })
    .from(sessions)
    .where(
      and(
        isGiven(sessions.tenantId, 'tenantId'),
        isNull(sessions.sandbox),
        isAmong(packageId, 'packageIds'),
        isAmong(userId, 'userIds'),
        // The plus keeps SQLite from walking all attempts of the tenant instead of looking up these.
        sql`+${sessions.mode} = 'normal'`,
        isNull(sessions.dispatchId),
      ),
    )
    .orderBy(asc(packageId), asc(userId), asc(attemptNumber))
    .prepare();
});

/** All attempts of these people on these packages, each one’s in their order, that the owner let them begin; previews, trials and those of dispatches are none. */
export function selectAttempts(
  db: Reads,
  tenantId: TenantId,
  packageIds: readonly PackageId[],
  userIds: readonly string[],
): AttemptOf[] {
  const ids = { packageIds: JSON.stringify(packageIds), userIds: JSON.stringify(userIds) };
  return attemptsOf(db).all({ tenantId, ...ids });
}
