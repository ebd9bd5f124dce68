import { Refusal } from '../../../src-shared/contract/errors';
import { PackageId, type TenantId } from '../../../src-shared/kernel/ids';
import type { PackageReading } from '../../content/inspect-package';
import type { ReceivedZip } from '../../content/zip-store';
import type { Writes } from '../../db/open';
import { newUuid } from '../../platform/ids';
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
  /** The package that gets a new version; a new package when absent. */
  readonly packageId: PackageId | undefined;
  /** Stands in place of the manifest's title. */
  readonly title: string | undefined;
  readonly strict: boolean;
}

/** Writes the rows of a stored zip and gives the id of its package. Refuses a package that was deleted in the meantime. */
export function keepPackage(
  received: ReceivedPackage,
  reading: PackageReading,
  words: UploadWords,
  nowMs: number,
): (tx: Writes) => PackageId {
  return (tx) => {
    const { tenantId } = words;
    const packageId = words.packageId ?? PackageId.parse(newUuid());
    const current = words.packageId === undefined ? null : repository.selectPackage(tx, tenantId, packageId);
    if (words.packageId !== undefined && current === null) throw new Refusal('PACKAGE_NOT_FOUND');
    const version = (current?.package.currentVersion ?? 0) + 1;
    const row = versionRow(received, reading, words, { packageId, version, nowMs });
    if (current === null)
      repository.insertPackage(tx, {
        packageId,
        tenantId,
        currentVersion: version,
        metadata: {},
        createdAtMs: nowMs,
        updatedAtMs: nowMs,
        deletedAtMs: null,
      });
    repository.insertVersion(tx, row);
    repository.setCurrentVersion(tx, row);
    return packageId;
  };
}

interface Place {
  readonly packageId: PackageId;
  readonly version: number;
  readonly nowMs: number;
}

function versionRow(
  { zip, fileName }: ReceivedPackage,
  { course, findings, rootFolder, fileCount }: PackageReading,
  { tenantId, title, uploadedBy }: UploadWords,
  { packageId, version, nowMs }: Place,
): VersionRow {
  return {
    packageId,
    version,
    tenantId,
    title: title ?? course.title,
    description: course.description,
    sha256: zip.sha256,
    sizeBytes: zip.sizeBytes,
    fileCount,
    fileName,
    uploadedBy,
    rootFolder,
    course,
    findings: [...findings],
    createdAtMs: nowMs,
  };
}
