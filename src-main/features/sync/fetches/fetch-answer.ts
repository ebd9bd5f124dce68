import type { Import } from '../../../../src-shared/contract/imports';
import type { Fetch } from '../../../../src-shared/contract/remote-packages';
import type { FetchRow } from './repository-fetches';

/** Bytes of one that is under way; `all`: null where nobody told. */
export interface Progress {
  readonly have: number;
  readonly all: number | null;
}

/** `known`: its import; `progress`: null for one whose bytes do not come right now. */
export function fetchAnswer(row: FetchRow, known: Import | null, progress: Progress | null): Fetch {
  const failure = known?.failure ?? row.refusal;
  const state = stateOf(row, known, progress);
  const isStopped = state === 'trouble';
  return {
    remote_package_id: row.remotePackageId,
    title: row.title === '' ? null : row.title,
    state,
    have_bytes: progress?.have ?? 0,
    all_bytes: progress?.all ?? (known?.size_bytes === 0 ? null : (known?.size_bytes ?? null)),
    import_id: row.importId,
    package_id: row.packageId,
    trouble: isStopped ? row.trouble : null,
    next_attempt_at: isStopped && !isOfOtherBytes(row) ? new Date(row.nextAttemptAtMs).toISOString() : null,
    failure: state === 'failed' ? failure : null,
    created_at: new Date(row.createdAtMs).toISOString(),
  };
}

/** What came is not what was told: all of it would come again, so only somebody who asks brings it anew. */
export function isOfOtherBytes({ trouble }: FetchRow): boolean {
  return trouble?.word === 'garbage' && trouble.lasting;
}

function stateOf(row: FetchRow, known: Import | null, progress: Progress | null): Fetch['state'] {
  if (row.refusal !== null || known?.state === 'failed') return 'failed';
  if (known !== null && known.state !== 'uploading') return 'processing';
  if (progress !== null) return 'downloading';
  return row.trouble === null ? 'waiting' : 'trouble';
}
