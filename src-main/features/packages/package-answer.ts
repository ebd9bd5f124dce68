import type { ManifestItem, Package } from '../../../src-shared/contract/packages';
import type { Finding } from '../../../src-shared/contract/common';
import type { Activity, Course } from '../../../src-shared/scorm/cam/course';
import { timestampFromMs } from '../../platform/clock';
import type { CurrentPackage } from './repository';

/** A stored package in the words of the API. */
export function packageAnswer({ package: kept, version }: CurrentPackage, apiOrigin: string): Package {
  const course = version.course as Course;
  const leaves = leavesOf(course.root);
  return {
    id: kept.packageId,
    package_id: kept.packageId,
    tenant_id: kept.tenantId,
    title: kept.title ?? version.title,
    description: kept.description ?? version.description,
    identifier: course.identifier,
    version: version.version,
    based_on_version: version.basedOnVersion,
    verification: version.verification,
    scorm_version: course.scormVersion,
    scorm_edition: course.edition,
    content_type: 'scorm',
    status: 'ready',
    processing_status: 'completed',
    processing_error: null,
    launch_path: leaves[0]?.content?.href ?? null,
    launch_url: `${apiOrigin}/api/v1/packages/${kept.packageId}/launch`,
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
    manifest: {
      organization: manifestItem(course.root),
      sco_count: leaves.filter((leaf) => leaf.content?.kind === 'sco').length,
    },
    findings: version.findings as Finding[],
    created_at: timestampFromMs(kept.createdAtMs),
    updated_at: timestampFromMs(kept.updatedAtMs),
  };
}

/** The owner's own folders are told to who may link them, not here. */
function storagePathOf({ source, sha256, packageId }: CurrentPackage['version']): string {
  return source === 'zip' ? `packages/${sha256}.zip` : `links/${packageId}`;
}

function leavesOf(activity: Activity): Activity[] {
  const below = activity.children.flatMap(leavesOf);
  return activity.content === null ? below : [activity, ...below];
}

function manifestItem({ id, title, content, children }: Activity): ManifestItem {
  return {
    id,
    title,
    kind: content?.kind ?? null,
    href: content?.href ?? null,
    children: children.map(manifestItem),
  };
}
