import type { Finding } from '../../../src-shared/contract/common';
import type { Import } from '../../../src-shared/contract/imports';
import type { Package, PackageSummary } from '../../../src-shared/contract/packages';
import type { Course } from '../../../src-shared/scorm/cam/course';
import type { PackageId } from '../../../src-shared/kernel/ids';
import { courseOutline } from '../../../src-shared/scorm/cam/course-outline';
import { timestampFromMs } from '../../platform/clock';
import type { CurrentPackage, ListedPackage } from './repository';

/** What an answer says that no row does. */
export interface AnswerFacts {
  /** Origin of the API, without a trailing slash. */
  readonly apiOrigin: () => string;
  /** Why a linked folder cannot be played now; null: it can. */
  readonly folderTrouble: (packageId: PackageId) => Import['failure'];
}

/** A stored package in the words of the API; `course`: JSON of its `Course`. */
export function packageAnswer(current: CurrentPackage, course: string, facts: AnswerFacts): Package {
  const { manifest, ...summary } = summaryAnswer(current, facts);
  const { root, isWhole } = courseOutline(JSON.parse(course) as Course);
  return {
    ...summary,
    manifest: { ...manifest, organization: root, is_whole: isWhole },
    findings: current.version.findings as Finding[],
  };
}

/** As a list has it: without what may be big. */
export function summaryAnswer(
  { package: kept, version }: ListedPackage,
  { apiOrigin, folderTrouble }: AnswerFacts,
): PackageSummary {
  const trouble = version.source === 'folder' ? folderTrouble(kept.packageId) : null;
  return {
    id: kept.packageId,
    package_id: kept.packageId,
    tenant_id: kept.tenantId,
    title: kept.title ?? version.title,
    description: kept.description ?? version.description,
    identifier: version.identifier,
    version: version.version,
    based_on_version: version.basedOnVersion,
    verification: version.verification,
    scorm_version: version.scormVersion,
    scorm_edition: version.edition,
    content_type: 'scorm',
    status: trouble === null ? 'ready' : 'failed',
    processing_status: trouble === null ? 'completed' : 'failed',
    processing_error: trouble?.error ?? null,
    launch_path: version.launchPath,
    launch_url: `${apiOrigin()}/api/v1/packages/${kept.packageId}/launch`,
    file_name: version.fileName,
    file_size: version.sizeBytes,
    file_size_bytes: version.sizeBytes,
    file_count: version.fileCount,
    storage_backend: 'local',
    source: version.source,
    storage_path: storagePathOf(version),
    checksum_sha256: version.sha256,
    uploaded_by: version.uploadedBy,
    metadata: kept.metadata,
    manifest: { sco_count: version.scoCount, item_count: version.itemCount },
    finding_counts: version.findingCounts,
    created_at: timestampFromMs(kept.createdAtMs),
    updated_at: timestampFromMs(kept.updatedAtMs),
  };
}

/** The owner's own folders are told to who may link them, not here. */
function storagePathOf({ source, sha256, packageId }: ListedPackage['version']): string {
  return source === 'zip' ? `packages/${sha256}.zip` : `links/${packageId}`;
}
