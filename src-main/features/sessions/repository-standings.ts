import { and, desc, gte, isNull, sql } from 'drizzle-orm';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { shownTitle } from '../../db/current-version';
import { isForkOfSession } from '../../db/forks';
import type { Reads } from '../../db/open';
import { isAmong, isGiven, prepared } from '../../db/prepared';
import { journalEntries, packages, packageVersions, sessions } from '../../db/tables';
import { ofItsPackage, ofItsVersion } from './repository';
import { ofAskedSession } from './repository-of-session';
import type { SessionKey } from './repository-journal';

const columns = {
  sessionId: sessions.sessionId,
  tenantId: sessions.tenantId,
  packageId: sessions.packageId,
  title: shownTitle,
  userId: sessions.userId,
  attemptNumber: sessions.attemptNumber,
  status: sessions.status,
  completionStatus: sessions.completionStatus,
  successStatus: sessions.successStatus,
  scorePercent: sessions.scorePercent,
  timeSpentSeconds: sessions.timeSpentSeconds,
  version: sessions.version,
  epoch: sessions.epoch,
  fencedEpoch: sessions.fencedEpoch,
  lastPosition: sessions.lastPosition,
  lastAccessedAtMs: sessions.lastAccessedAtMs,
  isFork: sql<boolean>`${isForkOfSession}`.mapWith(Boolean),
};

export type TouchedSession = ReturnType<typeof selectTouched>[number];

const touchedSince = prepared((db) =>
  db
    .select(columns)
    .from(sessions)
    .innerJoin(packageVersions, ofItsVersion)
    .innerJoin(packages, ofItsPackage)
    .where(
      and(
        isGiven(sessions.tenantId, 'tenantId'),
        isNull(sessions.sandbox),
        isAmong(sessions.userId, 'userIds'),
        gte(sessions.lastAccessedAtMs, sql.placeholder('sinceMs')),
      ),
    )
    .orderBy(desc(sessions.lastAccessedAtMs))
    .prepare(),
);

/** Real sessions of these people that were touched since then, the last touched first. */
export function selectTouched(db: Reads, tenantId: TenantId, userIds: readonly string[], sinceMs: number) {
  return touchedSince(db).all({ tenantId, userIds: JSON.stringify(userIds), sinceMs });
}

const progressOfSession = prepared((db) =>
  db
    .select({ progress: sql<number | null>`json_extract(${sessions.summary}, '$.progress')` })
    .from(sessions)
    .where(and(isGiven(sessions.tenantId, 'tenantId'), isGiven(sessions.sessionId, 'sessionId')))
    .prepare(),
);

/** 0 to 1; null where nothing has told. */
export function selectProgress(db: Reads, { tenantId, sessionId }: SessionKey): number | null {
  return progressOfSession(db).get({ tenantId, sessionId })?.progress ?? null;
}

/** A call that was answered with an error. */
export interface FailedCall {
  readonly method: string;
  /** Its first argument, mostly the name of an element; empty for none. */
  readonly about: string;
  readonly errorCode: string;
}

const failedCalls = prepared((db) => {
  const { event, errorCode, position } = journalEntries;
  return db
    .select({
      method: sql<string>`json_extract(${event}, '$.method')`,
      about: sql<string>`ifnull(json_extract(${event}, '$.args[0]'), '')`,
      errorCode,
    })
    .from(journalEntries)
    .where(
      and(
        ofAskedSession(journalEntries),
        sql`${position} > ${sql.placeholder('after')}`,
        sql`${errorCode} not in ('', '0')`,
        sql`json_extract(${event}, '$.type') = 'call'`,
      ),
    )
    .prepare();
});

/** Those among the entries behind `after`. */
export function selectFailedCalls(
  db: Reads,
  { tenantId, sessionId }: SessionKey,
  after: number,
): FailedCall[] {
  return failedCalls(db).all({ tenantId, sessionId, after });
}
