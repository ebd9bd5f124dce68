import type { RemoteTrouble } from '../../../src-shared/contract/remote-trouble';
import type { Remote, RemoteUpload } from '../../../src-shared/contract/remotes';
import type { SyncedSession, SyncRun } from '../../../src-shared/contract/syncs';
import type { Session } from '../../../src-shared/contract/sessions';
import type { OutboxCounts, OutboxRow } from './repository-outbox';
import type { RemoteRow } from './repository-remotes';
import type { RunRow } from './repository-runs';

/** What is under way right now, which no table knows. */
export interface UnderWay {
  readonly isSyncing: boolean;
  readonly sending: ReadonlySet<string>;
  readonly uploads: readonly RemoteUpload[];
  /** Why it does not sync by itself now. */
  readonly heldBy: Remote['held_by'];
  readonly nextSyncMs: number | null;
  /** What its last sync broke down by and could not write into its row. */
  readonly fault: RemoteTrouble | null;
}

export function remoteAnswer(
  row: RemoteRow,
  counts: OutboxCounts,
  { isSyncing, uploads, heldBy, nextSyncMs, fault }: UnderWay,
): Remote {
  const trouble = fault ?? row.trouble;
  return {
    id: row.remoteId,
    name: row.name,
    url: row.url,
    key_prefix: row.keyPrefix,
    paired: row.pairedTenantId !== null || row.pairedInstanceId !== null,
    paused: row.isPaused,
    every_minutes: row.everyMinutes,
    hours: row.hours,
    pause_on_metered: row.pauseOnMetered,
    held_by: heldBy,
    brings_assignments: row.bringsAssigned,
    assignments_trouble: row.bringsAssigned ? row.assignedTrouble : null,
    state: stateOf({ ...row, trouble }, counts, isSyncing),
    trouble,
    lost: row.lost,
    sessions: { sent: counts.sent, waiting: counts.waiting, in_trouble: counts.inTrouble },
    uploads: [...uploads],
    last_contact_at: timeOf(row.lastContactAtMs),
    last_sync_at: timeOf(row.lastSyncAtMs),
    next_sync_at: timeOf(nextSyncMs),
    created_at: new Date(row.createdAtMs).toISOString(),
    updated_at: new Date(row.updatedAtMs).toISOString(),
  };
}

function stateOf(row: RemoteRow, { waiting, inTrouble }: OutboxCounts, isSyncing: boolean): Remote['state'] {
  if (isSyncing) return 'syncing';
  if (row.isPaused) return 'paused';
  const { trouble, bringsAssigned } = row;
  const assigned = bringsAssigned ? row.assignedTrouble : null;
  if (trouble?.lasting === true || assigned?.lasting === true || inTrouble > 0) return 'attention';
  return waiting > 0 || trouble !== null || assigned !== null ? 'waiting' : 'idle';
}

export function syncedAnswer(row: OutboxRow, session: Session, { sending }: UnderWay): SyncedSession {
  const { trouble } = row;
  const isSent = row.mark === row.sentMark;
  return {
    session_id: row.sessionId,
    package_id: session.package_id,
    package_title: session.package_title,
    learner_name: session.learner_name,
    user_id: session.user_id,
    state: sending.has(row.sessionId)
      ? 'sending'
      : isSent
        ? 'sent'
        : trouble === null
          ? 'waiting'
          : 'trouble',
    trouble: isSent ? null : trouble,
    attempts: row.attempts,
    next_attempt_at: isSent ? null : timeOf(row.nextAttemptAtMs),
    receipt: row.receipt,
  };
}

export function runAnswer(row: RunRow): SyncRun {
  return {
    id: row.runId,
    started_at: new Date(row.startedAtMs).toISOString(),
    ended_at: timeOf(row.endedAtMs),
    sent_sessions: row.sentSessions,
    sent_packages: row.sentPackages,
    received: row.received,
    forked: row.forked,
    failed: row.failed,
    lost_sessions: row.lostSessions,
    lost_packages: row.lostPackages,
    ...{ assigned: row.assigned, taken_back: row.takenBack },
    requests: row.requests,
    trouble: row.trouble,
  };
}

function timeOf(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
