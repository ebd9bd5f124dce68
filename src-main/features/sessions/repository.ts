import { and, asc, desc, eq, getTableColumns, isNull, max, not, sql, type SQL } from 'drizzle-orm';
import type { Reads, Writes } from '../../db/open';
import { boundValues, isAmong, isGiven, placeholdersFor, prepared, preparedFor } from '../../db/prepared';
import {
  isCurrentVersion,
  isNotDeleted,
  isVersionOf,
  shownTitle,
  type PackageKey,
} from '../../db/current-version';
import {
  courses,
  deletedSessions,
  dispatches,
  imports,
  packages,
  packageVersions,
  sessions,
} from '../../db/tables';
import type { PackageId, SessionId, TenantId } from '../../../src-shared/kernel/ids';
import type { AttemptSummary } from '../../../src-shared/scorm/attempt';
import type { Course } from '../../../src-shared/scorm/cam/course';

const { summary: wholeSummary, listedSummary, ...rowColumns } = getTableColumns(sessions);
export { rowColumns };

/** A session without its summary, which is big where the course has many activities. */
export type SessionRow = Omit<typeof sessions.$inferSelect, 'summary' | 'listedSummary'>;

type WholeSummary = Pick<typeof sessions.$inferSelect, 'summary' | 'listedSummary'>;

/** A session with what its package says of itself. */
export interface TitledSession {
  readonly session: SessionRow;
  readonly title: string;
  readonly scormVersion: Course['scormVersion'];
}

/** As a list has it; `summary`: of a course of very many activities only with those that were begun. */
export interface ListedSession extends TitledSession {
  readonly summary: AttemptSummary;
}

const titled = {
  session: rowColumns,
  title: shownTitle,
  scormVersion: packageVersions.scormVersion,
};
export const ofItsVersion = and(
  eq(packageVersions.packageId, sessions.packageId),
  eq(packageVersions.version, sessions.packageVersion),
);

export const ofItsPackage = eq(packages.packageId, sessions.packageId);

const oneSession = and(isGiven(sessions.tenantId, 'tenantId'), isGiven(sessions.sessionId, 'sessionId'));

const titledSession = prepared((db) =>
  db
    .select(titled)
    .from(sessions)
    .innerJoin(packageVersions, ofItsVersion)
    .innerJoin(packages, ofItsPackage)
    .where(oneSession)
    .prepare(),
);

export function selectSession(db: Reads, tenantId: TenantId, sessionId: SessionId): TitledSession | null {
  return titledSession(db).get({ tenantId, sessionId }) ?? null;
}

const summaryOfSession = prepared((db) =>
  db.select({ summary: wholeSummary }).from(sessions).where(oneSession).prepare(),
);

/** The summary of a session, as it was stored. */
export function selectSummary(db: Reads, { tenantId, sessionId }: SessionIds): AttemptSummary | null {
  const row = summaryOfSession(db).get({ tenantId, sessionId });
  return (row?.summary ?? null) as AttemptSummary | null;
}

/** Of its summary what a change is held against. */
export type Standing = Pick<AttemptSummary, 'totalSeconds' | 'score'>;

const standingOfSession = prepared((db) => {
  const standing = sql<string>`json_extract(${wholeSummary}, '$.totalSeconds', '$.score')`;
  return db.select({ standing }).from(sessions).where(oneSession).prepare();
});

export function selectStanding(db: Reads, { tenantId, sessionId }: SessionIds): Standing {
  const row = standingOfSession(db).get({ tenantId, sessionId });
  const [totalSeconds, score] = JSON.parse(row?.standing ?? '[]') as Partial<[number, Standing['score']]>;
  return {
    totalSeconds: totalSeconds ?? 0,
    score: score ?? { raw: null, min: null, max: null, scaled: null },
  };
}

type SessionIds = Pick<SessionRow, 'tenantId' | 'sessionId'>;

const summaryInLists = sql<AttemptSummary>`coalesce(${listedSummary}, ${wholeSummary})`.mapWith(
  (text: string) => JSON.parse(text) as AttemptSummary,
);

/** Is the id taken, or was it, by whichever tenant? Ids are unique over all of them. */
export function sessionIdIsTaken(db: Reads, id: SessionId): boolean {
  const isIn = (table: typeof sessions | typeof deletedSessions) =>
    db.select({ id: table.sessionId }).from(table).where(eq(table.sessionId, id)).get() !== undefined;
  return isIn(sessions) || isIn(deletedSessions);
}

const sessionsByIds = prepared((db) =>
  db
    .select({ ...titled, summary: summaryInLists })
    .from(sessions)
    .innerJoin(packageVersions, ofItsVersion)
    .innerJoin(packages, ofItsPackage)
    .where(
      and(
        // The plus keeps SQLite from walking all of the tenant instead of looking up the ids.
        sql`+${sessions.tenantId} in (${sql.placeholder('tenantId')})`,
        isAmong(sessions.sessionId, 'ids'),
      ),
    )
    .prepare(),
);

/** Sessions of these ids, in their order. */
export function selectSessionsByIds(
  db: Reads,
  tenantId: TenantId,
  ids: readonly SessionId[],
): ListedSession[] {
  const rows = sessionsByIds(db).all({ tenantId, ids: JSON.stringify(ids) });
  const byId = new Map(rows.map((row) => [row.session.sessionId, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** What is kept with the package of a session, whether or not it is still in the library. */
export function selectPackageMetadata(
  db: Reads,
  { tenantId, packageId }: PackageKey,
): Readonly<Record<string, unknown>> {
  const one = and(eq(packages.tenantId, tenantId), eq(packages.packageId, packageId));
  return db.select({ metadata: packages.metadata }).from(packages).where(one).get()?.metadata ?? {};
}

export type NewSession = typeof sessions.$inferInsert;

export function insertSession(tx: Writes, row: NewSession): void {
  tx.insert(sessions).values(row).run();
}

const sessionUpdate = preparedFor((tx: Writes, changed: readonly string[]) =>
  tx.update(sessions).set(placeholdersFor(changed)).where(oneSession).prepare(),
);

export function updateSessionRow(
  tx: Writes,
  tenantId: TenantId,
  sessionId: SessionId,
  changes: Partial<Omit<SessionRow & WholeSummary, 'sessionId' | 'tenantId'>>,
): void {
  const values = boundValues(sessions, changes);
  sessionUpdate(tx, Object.keys(values)).run({ ...values, tenantId, sessionId });
}

/** The current version of a package that has not been deleted. */
export function selectLaunchable(db: Reads, tenantId: TenantId, id: PackageId) {
  return (
    db
      .select({
        tenantId: packages.tenantId,
        packageId: packages.packageId,
        version: packageVersions.version,
        folderPath: packageVersions.folderPath,
        metadata: packages.metadata,
      })
      .from(packages)
      .innerJoin(packageVersions, isCurrentVersion)
      .where(and(eq(packages.tenantId, tenantId), eq(packages.packageId, id), isNotDeleted))
      .get() ?? null
  );
}

/** How far a package that cannot be launched has come on its way in; null: none is on its way. */
export function selectArrival(
  db: Reads,
  { tenantId, packageId }: PackageKey,
): 'uploading' | 'processing' | 'failed' | null {
  const row = db
    .select({ state: imports.state })
    .from(imports)
    .where(and(eq(imports.tenantId, tenantId), eq(imports.packageId, packageId), not(imports.isNewVersion)))
    .orderBy(desc(imports.createdAtMs))
    .limit(1)
    .get();
  if (row === undefined || row.state === 'completed') return null;
  return row.state === 'waiting' ? 'processing' : row.state;
}

/** JSON of the `Course` of a version of a package; null where there is none. */
export function selectCourseText(db: Reads, of: PackageKey, version: number): string | null {
  const one = and(
    eq(courses.tenantId, of.tenantId),
    eq(courses.packageId, of.packageId),
    eq(courses.version, version),
  );
  return db.select({ course: courses.course }).from(courses).where(one).get()?.course ?? null;
}

/** May sessions begin on this version or move to it: is it there, of a package that has not been deleted? */
export function hasVersion(db: Reads, of: PackageKey, version: number): boolean {
  const row = db
    .select({ version: packageVersions.version })
    .from(packageVersions)
    .innerJoin(packages, eq(packages.packageId, packageVersions.packageId))
    .where(and(isVersionOf(of, version), isNotDeleted))
    .get();
  return row !== undefined;
}

/** The newest version of a package that has not been deleted with this SHA-256; null where there is none. */
export function selectVersionOf(db: Reads, of: PackageKey, sha256: string): number | null {
  const row = db
    .select({ version: max(packageVersions.version) })
    .from(packageVersions)
    .innerJoin(packages, eq(packages.packageId, packageVersions.packageId))
    .where(and(isVersionOf(of), eq(packageVersions.sha256, sha256), isNotDeleted))
    .get();
  return row?.version ?? null;
}

/** SHA-256 of the zip of a version; empty for a linked folder, and where there is no such version. */
export function selectChecksum(db: Reads, of: PackageKey, version: number): string {
  const row = db
    .select({ sha256: packageVersions.sha256 })
    .from(packageVersions)
    .where(isVersionOf(of, version))
    .get();
  return row?.sha256 ?? '';
}

/** Sessions of a package that are not completed, the oldest first. */
export function selectUnfinishedOf(db: Reads, of: PackageKey): SessionRow[] {
  return db
    .select(rowColumns)
    .from(sessions)
    .where(unfinishedOf(of))
    .orderBy(asc(sessions.createdAtMs), asc(sessions.sessionId))
    .all();
}

/** All unfinished sessions shall move at their next launch; each is judged then. */
export function wishMoves(tx: Writes, of: PackageKey, version: number): void {
  tx.update(sessions).set({ nextPackageVersion: version }).where(unfinishedOf(of)).run();
}

function unfinishedOf({ tenantId, packageId }: PackageKey): SQL | undefined {
  return and(
    eq(sessions.tenantId, tenantId),
    eq(sessions.packageId, packageId),
    eq(sessions.status, 'active'),
    isNull(sessions.sandbox),
  );
}

const runTarget = prepared((db) =>
  db
    .select({
      epoch: sessions.epoch,
      fencedEpoch: sessions.fencedEpoch,
      sha256: packageVersions.sha256,
      folderPath: packageVersions.folderPath,
      rootFolder: packageVersions.rootFolder,
      sandbox: sessions.sandbox,
      /** Null: not launched by a dispatch. */
      allowedDomains: dispatches.allowedDomains,
    })
    .from(sessions)
    .innerJoin(packageVersions, ofItsVersion)
    .leftJoin(dispatches, eq(dispatches.dispatchId, sessions.dispatchId))
    .where(oneSession)
    .prepare(),
);

/** Where the files of a session's package version are, and who may write to the session. */
export function selectRunTarget(db: Reads, tenantId: TenantId, sessionId: SessionId) {
  return runTarget(db).get({ tenantId, sessionId }) ?? null;
}
