import { and, asc, eq, isNull, notInArray } from 'drizzle-orm';
import type { Finding } from '../../../src-shared/contract/common';
import type { TenantId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { packages, packageVersions } from '../../db/tables';
import { findingCounts } from './finding-counts';
import type { VersionRow } from './repository';

/** Whoever's it is: SHA-256 of a stored zip that was never read through, the oldest first; null: there is none. */
export function selectUnverified(db: Reads, passedOver: readonly string[]): string | null {
  const row = db
    .select({ sha256: packageVersions.sha256 })
    .from(packageVersions)
    .innerJoin(packages, eq(packages.packageId, packageVersions.packageId))
    .where(
      and(
        eq(packageVersions.verification, 'pending'),
        eq(packageVersions.source, 'zip'),
        isNull(packages.deletedAtMs),
        notInArray(packageVersions.sha256, [...passedOver]),
      ),
    )
    .orderBy(asc(packageVersions.createdAtMs))
    .limit(1)
    .get();
  return row?.sha256 ?? null;
}

/** Says of every version with these bytes, whoever's it is, what was found. Answers whose they are. */
export function keepVerification(
  tx: Writes,
  sha256: string,
  verification: VersionRow['verification'],
  found: readonly Finding[],
): ReadonlySet<TenantId> {
  const rows = tx
    .select()
    .from(packageVersions)
    .where(and(eq(packageVersions.sha256, sha256), eq(packageVersions.verification, 'pending')))
    .all();
  for (const { packageId, version, findings: before } of rows) {
    const findings = [...(before as readonly Finding[]), ...found];
    tx.update(packageVersions)
      .set({ verification, findings, findingCounts: findingCounts(findings) })
      .where(and(eq(packageVersions.packageId, packageId), eq(packageVersions.version, version)))
      .run();
  }
  return new Set(rows.map(({ tenantId }) => tenantId));
}
