import type { PackageVersion } from '../../../src-shared/contract/package-versions';
import { timestampFromMs } from '../../platform/clock';
import type { PackageRow } from './repository';
import type { ListedVersion } from './version-rows';

/** A version in the words of the API. */
export function versionAnswer(of: PackageRow, version: ListedVersion, sessionCount: number): PackageVersion {
  return {
    package_id: version.packageId,
    version: version.version,
    is_current: version.version === of.currentVersion,
    title: version.title,
    file_name: version.fileName,
    file_size_bytes: version.sizeBytes,
    file_count: version.fileCount,
    checksum_sha256: version.sha256,
    uploaded_by: version.uploadedBy,
    finding_counts: version.findingCounts,
    verification: version.verification,
    based_on_version: version.basedOnVersion,
    fix_report: version.fixReport as PackageVersion['fix_report'],
    session_count: sessionCount,
    restored_at: version.restoredAtMs === null ? null : timestampFromMs(version.restoredAtMs),
    restored_by: version.restoredBy,
    created_at: timestampFromMs(version.createdAtMs),
  };
}
