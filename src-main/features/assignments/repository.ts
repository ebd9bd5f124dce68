import { and, asc, count, eq, inArray, isNull, max, type SQL } from 'drizzle-orm';
import type { AssignmentId, GroupId, LearnerId, PackageId, TenantId } from '../../../src-shared/kernel/ids';
import { isCurrentVersion, isNotDeleted, shownTitle, type PackageKey } from '../../db/current-version';
import type { Reads, Writes } from '../../db/open';
import { assignments, learnerGroups, learners, packages, packageVersions } from '../../db/tables';

export type AssignmentRow = typeof assignments.$inferSelect;

/** An assignment with the names of what it is about. */
export interface NamedAssignment {
  readonly row: AssignmentRow;
  readonly packageTitle: string;
  /** All three null for everyone. */
  readonly groupName: string | null;
  readonly groupKind: 'class' | 'group' | null;
  readonly learnerName: string | null;
}

export interface AssignmentFilter {
  readonly packageId?: PackageId | undefined;
  readonly groupId?: GroupId | undefined;
  readonly learnerId?: LearnerId | undefined;
  readonly among?: readonly AssignmentId[] | undefined;
}

/** In the order in which learners see them. */
export function selectAssignments(
  db: Reads,
  tenantId: TenantId,
  { packageId, groupId, learnerId, among }: AssignmentFilter = {},
): NamedAssignment[] {
  return db
    .select({
      row: assignments,
      packageTitle: shownTitle,
      groupName: learnerGroups.name,
      groupKind: learnerGroups.kind,
      learnerName: learners.name,
    })
    .from(assignments)
    .innerJoin(packages, eq(packages.packageId, assignments.packageId))
    .innerJoin(packageVersions, isCurrentVersion)
    .leftJoin(learnerGroups, eq(learnerGroups.groupId, assignments.groupId))
    .leftJoin(learners, eq(learners.learnerId, assignments.learnerId))
    .where(
      and(
        eq(assignments.tenantId, tenantId),
        isNotDeleted,
        packageId === undefined ? undefined : eq(assignments.packageId, packageId),
        groupId === undefined ? undefined : eq(assignments.groupId, groupId),
        learnerId === undefined ? undefined : eq(assignments.learnerId, learnerId),
        among === undefined ? undefined : inArray(assignments.assignmentId, [...among]),
      ),
    )
    .orderBy(asc(assignments.place), asc(assignments.createdAtMs), asc(assignments.assignmentId))
    .all();
}

/** Whom an assignment is for: both null for everyone. */
export type Target = Pick<AssignmentRow, 'groupId' | 'learnerId'>;

/** The assignment that gives this package to exactly this target. */
export function selectSame(
  db: Reads,
  { tenantId, packageId }: PackageKey,
  { groupId, learnerId }: Target,
): AssignmentRow | null {
  const isTarget = and(
    groupId === null ? isNull(assignments.groupId) : eq(assignments.groupId, groupId),
    learnerId === null ? isNull(assignments.learnerId) : eq(assignments.learnerId, learnerId),
  );
  return (
    db
      .select()
      .from(assignments)
      .where(and(ofPackage(tenantId, packageId), isTarget))
      .get() ?? null
  );
}

export function countAssignments(db: Reads, tenantId: TenantId): number {
  const row = db.select({ total: count() }).from(assignments).where(eq(assignments.tenantId, tenantId)).get();
  return row?.total ?? 0;
}

/** 0 where there are none. */
export function selectLastPlace(db: Reads, tenantId: TenantId): number {
  const row = db
    .select({ last: max(assignments.place) })
    .from(assignments)
    .where(eq(assignments.tenantId, tenantId))
    .get();
  return row?.last ?? 0;
}

export function insertAssignment(tx: Writes, row: AssignmentRow): void {
  tx.insert(assignments).values(row).run();
}

export function updateAssignment(
  tx: Writes,
  { tenantId, assignmentId }: Pick<AssignmentRow, 'tenantId' | 'assignmentId'>,
  changes: Partial<Omit<AssignmentRow, 'tenantId' | 'assignmentId'>>,
): void {
  tx.update(assignments)
    .set(changes)
    .where(and(eq(assignments.tenantId, tenantId), eq(assignments.assignmentId, assignmentId)))
    .run();
}

/** False where there was none. */
export function deleteAssignment(tx: Writes, tenantId: TenantId, id: AssignmentId): boolean {
  const one = and(eq(assignments.tenantId, tenantId), eq(assignments.assignmentId, id));
  return tx.delete(assignments).where(one).run().changes > 0;
}

export function deleteAssignmentsOf(tx: Writes, { tenantId, packageId }: PackageKey): void {
  tx.delete(assignments).where(ofPackage(tenantId, packageId)).run();
}

function ofPackage(tenantId: TenantId, packageId: PackageId): SQL | undefined {
  return and(eq(assignments.tenantId, tenantId), eq(assignments.packageId, packageId));
}

/** Is the package there, with a version that can be played? */
export function hasPackage(db: Reads, { tenantId, packageId }: PackageKey): boolean {
  const row = db
    .select({ packageId: packages.packageId })
    .from(packages)
    .innerJoin(packageVersions, isCurrentVersion)
    .where(and(eq(packages.tenantId, tenantId), eq(packages.packageId, packageId), isNotDeleted))
    .get();
  return row !== undefined;
}
