import { nextWithinHours } from '../../../src-shared/sync/hours';
import type { RemoteRow } from './repository-remotes';

const minuteMs = 60_000;
/** After a change others often follow: they go together. */
const settleMs = 5_000;

export interface SyncTimes {
  /** Of the session that is due first; null: none waits. */
  readonly waitingMs: number | null;
  /** When a sync broke down by a fault of ours: not at once again. */
  readonly brokeDownAtMs: number | null;
}

type Scheduled = Pick<RemoteRow, 'everyMinutes' | 'lastSyncAtMs' | 'trouble' | 'isPaused'>;

/**
 * When a remote would sync by itself, whatever holds it back: at its time, and again after what may pass. Null: only when asked. What a
 * clock that was ahead dated later than now holds nothing back.
 */
export function wantedSyncMs(
  remote: Scheduled,
  { waitingMs, brokeDownAtMs }: SyncTimes,
  nowMs: number,
): number | null {
  const { everyMinutes, lastSyncAtMs, trouble, isPaused } = remote;
  if (everyMinutes === null || isPaused) return null;
  const past = (ms: number): number => (ms > nowMs ? 0 : ms);
  const lastMs = Math.max(past(lastSyncAtMs ?? 0), trouble === null ? 0 : past(Date.parse(trouble.at)));
  const regularMs = lastMs + everyMinutes * minuteMs;
  const wantedMs =
    waitingMs === null || trouble !== null
      ? regularMs
      : Math.max(Math.min(waitingMs, regularMs), lastMs + settleMs);
  return Math.max(wantedMs, brokeDownAtMs === null ? 0 : past(brokeDownAtMs) + minuteMs);
}

/** The same within its hours, and not before now. */
export function nextSyncMs(
  remote: Scheduled & Pick<RemoteRow, 'hours'>,
  times: SyncTimes,
  nowMs: number,
): number | null {
  const wantedMs = wantedSyncMs(remote, times, nowMs);
  if (wantedMs === null) return null;
  const atMs = Math.max(wantedMs, nowMs);
  return remote.hours === null ? atMs : nextWithinHours(atMs, remote.hours);
}
