import type { Remote } from '../../../src-shared/contract/remotes';

/** When a remote is tried again by itself, Unix milliseconds; null: only when somebody asks, or not while it is paused. */
export function nextSyncMs(remote: Remote): number | null {
  const { every_minutes: minutes, paused, trouble, last_sync_at: lastSync, created_at: created } = remote;
  if (minutes === null || paused) return null;
  const lastMs = Math.max(Date.parse(lastSync ?? created), trouble === null ? 0 : Date.parse(trouble.at));
  return lastMs + minutes * 60_000;
}
