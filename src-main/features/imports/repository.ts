import { and, count, desc, eq, inArray, lt, notInArray, sql } from 'drizzle-orm';
import type { ImportId, PackageId, TenantId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { givenLimit, isGiven, prepared } from '../../db/prepared';
import { imports, uploadParts } from '../../db/tables';

export type ImportRow = typeof imports.$inferSelect;
export type ImportChanges = Partial<
  Pick<
    ImportRow,
    | 'state'
    | 'sha256'
    | 'version'
    | 'failure'
    | 'attempts'
    | 'sizeBytes'
    | 'expiresAtMs'
    | 'fileName'
    | 'words'
    | 'packageId'
    | 'isNewVersion'
  >
> & { readonly updatedAtMs: number };

/** Rises with each row, also when the clock stands still or goes back. */
const insertion = sql`rowid`;

const openStates = ['uploading', 'waiting', 'processing'] as const;

export function insertImport(tx: Writes, row: ImportRow): void {
  tx.insert(imports).values(row).run();
}

export function updateImport(tx: Writes, { tenantId, importId }: ImportRow, changes: ImportChanges): void {
  tx.update(imports).set(changes).where(one(tenantId, importId)).run();
}

const isOfTenant = isGiven(imports.tenantId, 'tenantId');

const importById = prepared((db) =>
  db
    .select()
    .from(imports)
    .where(and(isOfTenant, isGiven(imports.importId, 'importId')))
    .prepare(),
);

/** Null when it does not exist or belongs to another tenant. */
export function selectImport(db: Reads, tenantId: TenantId, importId: ImportId): ImportRow | null {
  return importById(db).get({ tenantId, importId }) ?? null;
}

const newestOf = prepared((db) =>
  db
    .select()
    .from(imports)
    .where(and(isOfTenant, isGiven(imports.packageId, 'packageId')))
    .orderBy(desc(insertion))
    .limit(1)
    .prepare(),
);

/** The newest import of a package. */
export function selectNewestOf(db: Reads, tenantId: TenantId, packageId: PackageId): ImportRow | null {
  return newestOf(db).get({ tenantId, packageId }) ?? null;
}

/** Ways that bring their bytes in requests of their own. */
const isUpload = inArray(imports.way, ['presigned', 'multipart']);

/** Whoever's it is: a presigned URL names no tenant. Null for an import that came another way. */
export function selectUpload(db: Reads, importId: ImportId): ImportRow | null {
  const one = and(eq(imports.importId, importId), isUpload);
  return db.select().from(imports).where(one).get() ?? null;
}

/** The newest upload of a package. */
export function selectUploadOf(db: Reads, tenantId: TenantId, packageId: PackageId): ImportRow | null {
  const of = and(eq(imports.tenantId, tenantId), eq(imports.packageId, packageId), isUpload);
  return db.select().from(imports).where(of).orderBy(desc(insertion)).limit(1).get() ?? null;
}

const importsAt = prepared((db) =>
  db
    .select()
    .from(imports)
    .where(isOfTenant)
    .orderBy(desc(imports.createdAtMs), desc(insertion))
    .limit(givenLimit('limit'))
    .offset(sql.placeholder('offset'))
    .prepare(),
);

/** Newest first. */
export function selectImports(db: Reads, tenantId: TenantId, limit: number, offset: number): ImportRow[] {
  return importsAt(db).all({ tenantId, limit, offset });
}

const importCount = prepared((db) => db.select({ total: count() }).from(imports).where(isOfTenant).prepare());

export function countImports(db: Reads, tenantId: TenantId): number {
  return importCount(db).get({ tenantId })?.total ?? 0;
}

/** Whoever's they are: what an earlier run began and did not end, the oldest first. */
export function selectBegun(db: Reads): ImportRow[] {
  const begun = inArray(imports.state, ['waiting', 'processing']);
  return db.select().from(imports).where(begun).orderBy(insertion).all();
}

/** Whoever's they are: imports whose time is over, but for those that are at work. */
export function selectExpired(db: Reads, nowMs: number): ImportRow[] {
  const over = and(lt(imports.expiresAtMs, nowMs), notInArray(imports.state, ['waiting', 'processing']));
  return db.select().from(imports).where(over).all();
}

/** Whoever's they are: imports whose uploaded bytes may still be asked for. */
export function selectIdsWithBytes(db: Reads): ReadonlySet<string> {
  const kept = inArray(imports.state, [...openStates, 'failed']);
  return new Set(
    db
      .select({ importId: imports.importId })
      .from(imports)
      .where(kept)
      .all()
      .map((row) => row.importId),
  );
}

export function deleteImport(tx: Writes, { tenantId, importId }: ImportRow): void {
  tx.delete(uploadParts)
    .where(and(eq(uploadParts.tenantId, tenantId), eq(uploadParts.importId, importId)))
    .run();
  tx.delete(imports).where(one(tenantId, importId)).run();
}

function one(tenantId: TenantId, importId: ImportId) {
  return and(eq(imports.tenantId, tenantId), eq(imports.importId, importId));
}
