import { isDeepStrictEqual } from 'node:util';
import { and, eq } from 'drizzle-orm';
import type { Finding } from '../../../src-shared/contract/common';
import type { StoredReading } from '../../content/stored-reading';
import { isVersionOf } from '../../db/current-version';
import type { Writes } from '../../db/open';
import { packageVersions } from '../../db/tables';
import { findingCounts } from './finding-counts';
import { otherIdentifierId } from './other-identifier';
import type { VersionKey } from './repository';
import { selectVersion } from './version-rows';

/** A linked folder is mended where it lies, by who owns it: no fix of ours is offered for it. */
export function folderFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => ({ ...finding, fix_id: null }));
}

type FolderReading = Pick<StoredReading, 'findings' | 'fileCount' | 'sizeUnpackedBytes'>;

/**
 * Writes what was found in a linked folder whose course is still that of this version. What compares the version with the one
 * before it stays. False: nothing is different, and nothing was written.
 */
export function renewFolderFindings(tx: Writes, key: VersionKey, reading: FolderReading): boolean {
  const row = selectVersion(tx, key, key.version);
  if (row?.source !== 'folder') return false;
  const before = row.findings as readonly Finding[];
  const findings = [
    ...folderFindings(reading.findings),
    ...before.filter(({ id }) => id === otherIdentifierId),
  ];
  const { fileCount, sizeUnpackedBytes: sizeBytes } = reading;
  const isSame = isDeepStrictEqual(asStored(findings), before);
  if (isSame && row.fileCount === fileCount && row.sizeBytes === sizeBytes) return false;
  tx.update(packageVersions)
    .set({ findings, findingCounts: findingCounts(findings), fileCount, sizeBytes })
    .where(and(isVersionOf(key, key.version), eq(packageVersions.source, 'folder')))
    .run();
  return true;
}

/** As it comes back from its column. */
function asStored(findings: readonly Finding[]): unknown {
  return JSON.parse(JSON.stringify(findings));
}
