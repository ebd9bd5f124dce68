import { and, asc, count, desc, eq, gt, isNotNull, isNull, lte, min, sql, type SQL } from 'drizzle-orm';
import type { DispatchId, PackageId, TenantId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { givenLimit, isGiven, prepared, preparedFor } from '../../db/prepared';
import { dispatches, dispatchRegistrations, packages, packageVersions } from '../../db/tables';

export type DispatchRow = typeof dispatches.$inferSelect;
export type RegistrationRow = typeof dispatchRegistrations.$inferSelect;

/** A dispatch goes with its package, and ends for readers when it is deleted. */
const isThere = and(
  isNull(dispatches.deletedAtMs),
  sql`exists (select 1 from ${packages} where ${packages.packageId} = ${dispatches.packageId} and ${packages.deletedAtMs} is null)`,
);

const isOfTenant = isGiven(dispatches.tenantId, 'tenantId');
const isOne = isGiven(dispatches.dispatchId, 'id');

const dispatchById = prepared((db) =>
  db
    .select()
    .from(dispatches)
    .where(and(isOfTenant, isOne, isThere))
    .prepare(),
);

/** Null when it does not exist, is deleted, or belongs to another tenant. */
export function selectDispatch(db: Reads, tenantId: TenantId, id: DispatchId): DispatchRow | null {
  return dispatchById(db).get({ tenantId, id }) ?? null;
}

/** Whoever's it is: a learner's launch names no tenant. */
export function selectLaunched(db: Reads, id: DispatchId): DispatchRow | null {
  const one = and(eq(dispatches.dispatchId, id), isThere);
  return db.select().from(dispatches).where(one).get() ?? null;
}

export interface DispatchFilter {
  readonly tenantId: TenantId;
  readonly packageId: PackageId | undefined;
}

const dispatchesAt = preparedFor((db, isOfPackage: boolean) =>
  db
    .select()
    .from(dispatches)
    .where(matching(isOfPackage))
    .orderBy(desc(dispatches.createdAtMs), desc(dispatches.dispatchId))
    .limit(givenLimit('limit'))
    .offset(sql.placeholder('offset'))
    .prepare(),
);

/** Newest first. */
export function selectDispatches(
  db: Reads,
  filter: DispatchFilter,
  limit: number,
  offset: number,
): DispatchRow[] {
  return dispatchesAt(db, filter.packageId !== undefined).all({ ...filter, limit, offset });
}

const dispatchCount = preparedFor((db, isOfPackage: boolean) =>
  db.select({ total: count() }).from(dispatches).where(matching(isOfPackage)).prepare(),
);

export function countDispatches(db: Reads, filter: DispatchFilter): number {
  return dispatchCount(db, filter.packageId !== undefined).get({ ...filter })?.total ?? 0;
}

function matching(isOfPackage: boolean): SQL | undefined {
  const ofPackage = isOfPackage ? isGiven(dispatches.packageId, 'packageId') : undefined;
  return and(isOfTenant, ofPackage, isThere);
}

/** The title that a dispatch's ZIP gets; null for a package that does not exist, is deleted or another tenant's. */
export function selectTitle(db: Reads, tenantId: TenantId, packageId: PackageId): string | null {
  const ofCurrentVersion = and(
    eq(packageVersions.packageId, packages.packageId),
    eq(packageVersions.version, packages.currentVersion),
  );
  const one = and(
    eq(packages.tenantId, tenantId),
    eq(packages.packageId, packageId),
    isNull(packages.deletedAtMs),
  );
  const title = sql<string>`coalesce(${packages.title}, ${packageVersions.title})`;
  const found = db.select({ title }).from(packages).innerJoin(packageVersions, ofCurrentVersion).where(one);
  return found.get()?.title ?? null;
}

export function insertDispatch(tx: Writes, row: DispatchRow): void {
  tx.insert(dispatches).values(row).run();
}

export function updateDispatch(
  tx: Writes,
  { tenantId, dispatchId }: Pick<DispatchRow, 'tenantId' | 'dispatchId'>,
  changes: Partial<Omit<DispatchRow, 'dispatchId' | 'tenantId'>>,
): void {
  tx.update(dispatches)
    .set(changes)
    .where(and(eq(dispatches.tenantId, tenantId), eq(dispatches.dispatchId, dispatchId)))
    .run();
}

const awaitsTelling = and(isNotNull(dispatches.expiresAtMs), isNull(dispatches.expiryToldAtMs));

/** Whoever's they are: dispatches that have expired since it was last looked. */
export function selectJustExpired(db: Reads, nowMs: number): DispatchRow[] {
  const expired = and(awaitsTelling, lte(dispatches.expiresAtMs, nowMs), isNull(dispatches.revokedAtMs));
  return db.select().from(dispatches).where(and(expired, isThere)).all();
}

/** Whoever's it is: when the next dispatch expires; null when none will. */
export function selectNextExpiry(db: Reads, nowMs: number): number | null {
  const next = db.select({ atMs: min(dispatches.expiresAtMs) }).from(dispatches);
  return next.where(and(awaitsTelling, gt(dispatches.expiresAtMs, nowMs))).get()?.atMs ?? null;
}

export function selectRegistration(
  db: Reads,
  { tenantId, dispatchId }: DispatchRow,
  userId: string,
): RegistrationRow | null {
  const one = and(
    eq(dispatchRegistrations.tenantId, tenantId),
    eq(dispatchRegistrations.dispatchId, dispatchId),
    eq(dispatchRegistrations.userId, userId),
  );
  return db.select().from(dispatchRegistrations).where(one).get() ?? null;
}

export function upsertRegistration(tx: Writes, row: RegistrationRow): void {
  const { hasLicense, sessionId, launches, lastLaunchedAtMs } = row;
  tx.insert(dispatchRegistrations)
    .values(row)
    .onConflictDoUpdate({
      target: [dispatchRegistrations.dispatchId, dispatchRegistrations.userId],
      set: { hasLicense, sessionId, launches, lastLaunchedAtMs },
    })
    .run();
}

const registrationsAt = prepared((db) =>
  db
    .select()
    .from(dispatchRegistrations)
    .where(
      and(
        isGiven(dispatchRegistrations.tenantId, 'tenantId'),
        isGiven(dispatchRegistrations.dispatchId, 'dispatchId'),
      ),
    )
    .orderBy(desc(dispatchRegistrations.firstLaunchedAtMs), asc(dispatchRegistrations.userId))
    .limit(givenLimit('limit'))
    .offset(sql.placeholder('offset'))
    .prepare(),
);

/** Newest first. */
export function selectRegistrations(
  db: Reads,
  { tenantId, dispatchId }: DispatchRow,
  limit: number,
  offset: number,
): RegistrationRow[] {
  return registrationsAt(db).all({ tenantId, dispatchId, limit, offset });
}
