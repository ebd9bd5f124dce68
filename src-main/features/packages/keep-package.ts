import { basename } from 'node:path';
import type { FixChange } from '../../../src-shared/contract/package-versions';
import { Refusal } from '../../../src-shared/contract/errors';
import type { PackageId, TenantId } from '../../../src-shared/kernel/ids';
import { plainTitle } from '../../../src-shared/kernel/plain-title';
import type { FixId } from '../../../src-shared/scorm/cam/told';
import type { StoredReading } from '../../content/stored-reading';
import type { ReceivedZip } from '../../content/zip-store';
import type { Reads, Writes } from '../../db/open';
import { wishMoves } from '../sessions/service';
import { findingCounts } from './finding-counts';
import { folderFindings } from './folder-findings';
import { otherIdentifier } from './other-identifier';
import * as repository from './repository';
import type { VersionRow } from './repository';

/** A zip that has arrived, and the name it came under. */
export interface ReceivedPackage {
  readonly zip: ReceivedZip;
  readonly fileName: string;
}

/** What was said with an upload. */
export interface UploadWords {
  readonly tenantId: TenantId;
  readonly uploadedBy: string;
  /** The id that a new package gets, or the package that gets a new version. */
  readonly packageId: PackageId;
  readonly isNewVersion: boolean;
  /** Stands in place of the manifest's title, where it says anything. */
  readonly title: string | undefined;
  readonly strict: boolean;
  /** Unfinished sessions go on with the new version, where they can. */
  readonly moveSessions?: boolean;
  /** What the zip was mended from. */
  readonly mends?: Mending;
}

export interface Mending {
  readonly basedOnVersion: number;
  readonly fixIds: readonly FixId[];
  /** Known once the mended zip is there. */
  readonly changes?: readonly FixChange[];
}

/** What became of a zip. */
export interface KeptVersion {
  readonly packageId: PackageId;
  readonly version: number;
}

/** Refuses a new version of a package that does not exist, and bytes that it has already. */
export function refuseUnwanted(db: Reads, words: UploadWords, sha256: string): void {
  const { tenantId, packageId, isNewVersion } = words;
  if (!isNewVersion) return;
  if (repository.selectPackage(db, tenantId, packageId) === null)
    throw new Refusal('PACKAGE_NOT_FOUND', { package_id: packageId });
  const versions = repository.selectVersionsOf(db, tenantId, sha256);
  const same = versions.find((version) => version.packageId === packageId);
  if (same === undefined) return;
  const text = `Version ${String(same.version)} of this package is the same file, byte for byte: nothing was stored`;
  throw new Refusal('DUPLICATE_ENTRY', { package_id: packageId, version: same.version }, { text });
}

/** Writes the rows of a stored zip; looks again whether they are wanted, because time has passed. */
export function keepPackage(
  { zip, fileName }: ReceivedPackage,
  reading: StoredReading,
  words: UploadWords,
  nowMs: number,
): (tx: Writes) => KeptVersion {
  const { sha256, sizeBytes } = zip;
  const content = { source: 'zip', folderPath: null, sha256, sizeBytes, fileName } as const;
  return (tx) => {
    refuseUnwanted(tx, words, sha256);
    return keepVersion(content, reading, words, nowMs)(tx);
  };
}

/** Writes the rows of a folder that is served in place. */
export function keepFolder(
  folderPath: string,
  reading: StoredReading,
  words: UploadWords,
  nowMs: number,
): (tx: Writes) => KeptVersion {
  const fileName = basename(folderPath);
  const sizeBytes = reading.sizeUnpackedBytes;
  const content = { source: 'folder', folderPath, sha256: '', sizeBytes, fileName } as const;
  return (tx) => {
    const { tenantId, packageId, isNewVersion } = words;
    if (isNewVersion && repository.selectPackage(tx, tenantId, packageId) === null)
      throw new Refusal('PACKAGE_NOT_FOUND', { package_id: packageId });
    const findings = folderFindings(reading.findings);
    return keepVersion(content, { ...reading, findings }, words, nowMs)(tx);
  };
}

type VersionContent = Pick<VersionRow, 'source' | 'folderPath' | 'sha256' | 'sizeBytes' | 'fileName'>;

function keepVersion(
  content: VersionContent,
  reading: StoredReading,
  words: UploadWords,
  nowMs: number,
): (tx: Writes) => KeptVersion {
  return (tx) => {
    const { tenantId, packageId, isNewVersion } = words;
    const version = repository.selectNewestVersion(tx, tenantId, packageId) + 1;
    const before = isNewVersion ? repository.selectPackage(tx, tenantId, packageId)?.version : undefined;
    const findings = [...reading.findings, ...otherIdentifier(before, reading)];
    const row = versionRow(content, { ...reading, findings }, words, { packageId, version, nowMs });
    if (!isNewVersion)
      repository.insertPackage(tx, {
        packageId,
        tenantId,
        currentVersion: version,
        title: null,
        description: null,
        metadata: {},
        createdAtMs: nowMs,
        updatedAtMs: nowMs,
        deletedAtMs: null,
      });
    repository.insertVersion(tx, row, reading.course);
    repository.setCurrentVersion(tx, row);
    if (isNewVersion && words.moveSessions === true) wishMoves(tx, words, version);
    return { packageId, version };
  };
}

interface Place {
  readonly packageId: PackageId;
  readonly version: number;
  readonly nowMs: number;
}

function versionRow(
  content: VersionContent,
  { course: _, sizeUnpackedBytes: _sizeUnpackedBytes, ...reading }: StoredReading,
  { tenantId, title, uploadedBy, mends }: UploadWords,
  { packageId, version, nowMs }: Place,
): VersionRow {
  return {
    packageId,
    version,
    tenantId,
    ...reading,
    ...content,
    title: plainTitle(title ?? '') || plainTitle(reading.title),
    uploadedBy,
    findings: [...reading.findings],
    findingCounts: findingCounts(reading.findings),
    verification: 'pending',
    basedOnVersion: mends?.basedOnVersion ?? null,
    fixReport: mends?.changes ?? null,
    restoredAtMs: null,
    restoredBy: null,
    createdAtMs: nowMs,
  };
}
