import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { ImportId, PackageId, TenantId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { imports, uploadParts } from '../../db/tables';
import type { ImportRow } from './repository';

export type PartRow = typeof uploadParts.$inferSelect;

/** Ways that bring their bytes in requests of their own. */
const uploadWays = ['presigned', 'multipart'] as const;

/** Whoever's it is: a presigned URL names no tenant. Null for an import that came another way. */
export function selectUpload(db: Reads, importId: ImportId): ImportRow | null {
  const one = and(eq(imports.importId, importId), inArray(imports.way, [...uploadWays]));
  return db.select().from(imports).where(one).get() ?? null;
}

/** The newest upload of a package. */
export function selectUploadOf(db: Reads, tenantId: TenantId, packageId: PackageId): ImportRow | null {
  const of = and(
    eq(imports.tenantId, tenantId),
    eq(imports.packageId, packageId),
    inArray(imports.way, [...uploadWays]),
  );
  return db.select().from(imports).where(of).orderBy(desc(imports.createdAtMs)).limit(1).get() ?? null;
}

/** In order of their numbers. */
export function selectParts(db: Reads, { tenantId, importId }: ImportRow): PartRow[] {
  const of = and(eq(uploadParts.tenantId, tenantId), eq(uploadParts.importId, importId));
  return db.select().from(uploadParts).where(of).orderBy(asc(uploadParts.partNumber)).all();
}

export function insertPart(tx: Writes, row: PartRow): void {
  tx.insert(uploadParts).values(row).run();
}

export function hasPart(db: Reads, row: ImportRow, partNumber: number): boolean {
  return db.select().from(uploadParts).where(onePart(row, partNumber)).get() !== undefined;
}

export function deletePart(tx: Writes, row: ImportRow, partNumber: number): void {
  tx.delete(uploadParts).where(onePart(row, partNumber)).run();
}

function onePart({ tenantId, importId }: ImportRow, partNumber: number) {
  return and(
    eq(uploadParts.tenantId, tenantId),
    eq(uploadParts.importId, importId),
    eq(uploadParts.partNumber, partNumber),
  );
}
