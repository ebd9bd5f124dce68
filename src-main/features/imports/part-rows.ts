import { and, asc, eq } from 'drizzle-orm';
import type { Reads, Writes } from '../../db/open';
import { uploadParts } from '../../db/tables';
import type { ImportRow } from './repository';

export type PartRow = typeof uploadParts.$inferSelect;

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
