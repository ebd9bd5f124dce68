import type { Import, packageStatus } from '../../../src-shared/contract/imports';
import type { Answer, Output } from '../../../src-shared/contract/endpoint';
import type { Package, PackageSummary, uploadPackage } from '../../../src-shared/contract/packages';
import { timestampFromMs } from '../../platform/clock';
import { failureOf, wordsOf, type StoredFailure } from './import-row';
import type { ImportedPackage } from './import-work';
import type { ImportRow } from './repository';

/** `progress`: null for an import that is not at work. */
export function importAnswer(row: ImportRow, progress: number | null): Import {
  return {
    import_id: row.importId,
    package_id: row.packageId,
    version: row.version,
    way: row.way,
    uploaded_by: wordsOf(row).uploadedBy,
    state: row.state,
    progress: progressOf(row, progress),
    file_name: row.fileName,
    size_bytes: row.sizeBytes,
    failure: failureAnswer(failureOf(row)),
    created_at: timestampFromMs(row.createdAtMs),
    updated_at: timestampFromMs(row.updatedAtMs),
    expires_at: timestampFromMs(row.expiresAtMs),
  };
}

/** Of a package on its way in; `current`: as it can be launched meanwhile, null while it cannot. */
export function statusAnswer(
  row: ImportRow,
  current: PackageSummary | null,
  progress: number | null,
): Output<typeof packageStatus> {
  return {
    package_id: row.packageId,
    import_id: row.importId,
    version: current?.version ?? null,
    ...statusOf(row.state),
    progress: progressOf(row, progress),
    error: row.state === 'failed' ? failureAnswer(failureOf(row)) : null,
  };
}

/** What an upload is answered with once it is a package. */
export function uploadedAnswer(
  kept: Package,
  { duplicateOf, movedSessions }: ImportedPackage,
): Answer<typeof uploadPackage> {
  return {
    ...kept,
    message: 'Package uploaded successfully',
    ...(duplicateOf === null ? {} : { duplicate_of: duplicateOf }),
    ...(movedSessions === null ? {} : { moved_sessions: movedSessions }),
  };
}

/**
 * Of a package that is there while nothing is under way: its own status. A next version that did not get in changes nothing about
 * it, and is told beside it. `last`: null where its imports are long ago.
 */
export function restingAnswer(
  { package_id, version, status, processing_status }: PackageSummary,
  last: ImportRow | null,
  trouble: Import['failure'],
): Output<typeof packageStatus> {
  const failed = last?.state === 'failed' ? failureAnswer(failureOf(last)) : null;
  const error = status === 'failed' ? trouble : failed;
  const importId = last?.importId ?? null;
  return { package_id, import_id: importId, version, status, processing_status, progress: 1, error };
}

export function isUnderWay({ state }: ImportRow): boolean {
  return state !== 'completed' && state !== 'failed';
}

export function failureAnswer(failure: StoredFailure | null): Import['failure'] {
  return failure === null ? null : { code: failure.code, error: failure.error, details: failure.details };
}

function progressOf(row: ImportRow, running: number | null): number {
  if (row.state === 'completed') return 1;
  return row.state === 'processing' ? (running ?? 0) : 0;
}

function statusOf(state: ImportRow['state']) {
  if (state === 'completed') return { status: 'ready', processing_status: 'completed' } as const;
  if (state === 'failed') return { status: 'failed', processing_status: 'failed' } as const;
  if (state === 'uploading') return { status: 'uploading', processing_status: 'pending' } as const;
  return { status: 'processing', processing_status: state === 'waiting' ? 'pending' : 'processing' } as const;
}
