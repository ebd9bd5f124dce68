import type { Remote } from '../../../src-shared/contract/remotes';
import { nextWithinHours } from '../../../src-shared/sync/hours';

/** When a remote is tried again by itself, Unix milliseconds; null: only when somebody asks, or not while it is paused. */
export function nextSyncMs(remote: Remote, nowMs: number = Date.now()): number | null {
  const { every_minutes: minutes, paused, trouble, last_sync_at: lastSync, created_at: created } = remote;
  if (minutes === null || paused || remote.held_by === 'metered') return null;
  const lastMs = Math.max(Date.parse(lastSync ?? created), trouble === null ? 0 : Date.parse(trouble.at));
  const nextMs = lastMs + minutes * 60_000;
  return remote.hours === null ? nextMs : nextWithinHours(Math.max(nextMs, nowMs), remote.hours);
}
