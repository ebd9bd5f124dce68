import type { Input, Output } from '../../../src-shared/contract/endpoint';
import type { RemoteTrouble } from '../../../src-shared/contract/remote-trouble';
import type { tryRemote, updateRemote } from '../../../src-shared/contract/remotes';
import type { listSyncedSessions, listSyncRuns, syncNow } from '../../../src-shared/contract/syncs';
import type { RemoteId, SessionId, TenantId } from '../../../src-shared/kernel/ids';
import { offsetOf, pageOf } from '../../http/page';
import { write } from '../../db/open';
import { createAlarm } from '../../platform/alarm';
import { runAnswer, syncedAnswer, type UnderWay } from './answers';
import type { Outbox } from './outbox';
import type { SyncParts } from './parts';
import { createClients, type MakeClient } from './clients';
import type { KeyFiles } from './key-files';
import { heldNow } from './held-by';
import { createMetered, type MeteredParts } from './metered';
import { meetRemote } from './meet-remote';
import { nextSyncMs, wantedSyncMs, type SyncTimes } from './next-sync';
import { refusePaused, remoteOrRefuse } from './remote-or-refuse';
import { createRemotes } from './remotes';
import { countListed, makeDue, selectNextDueAt, selectOutbox } from './repository-outbox';
import { selectNeeded } from './repository-packages';
import { selectAllRemotes, type RemoteKey, type RemoteRow } from './repository-remotes';
import { countRuns, endLeftRuns, selectRuns } from './repository-runs';
import { runSync } from './run';
import { faultOf, toldOf } from './trouble';
import { tryOut } from './try-out';
import { createUploads } from './uploads-under-way';

export interface SyncDeps extends Omit<SyncParts, 'clients' | 'onProgress' | 'uploads'> {
  readonly keys: KeyFiles;
  readonly clientOf: MakeClient;
  readonly outbox: Outbox;
  readonly onChange: (tenantId: TenantId) => void;
  readonly metered: Pick<MeteredParts, 'said' | 'ask'>;
  /** Ends what else is under way with a remote that is about to go. */
  readonly beforeRemove: (key: RemoteKey) => Promise<void>;
}

export { createKeyFiles } from './key-files';
export { createOutbox } from './outbox';
export type SyncService = ReturnType<typeof createSyncService>;

interface Running {
  readonly sending: Set<string>;
  readonly ended: Promise<void>;
}

/** Brings results to other servers. What waits stands in the outbox; a sync of a remote is one run at a time. */
export function createSyncService(deps: SyncDeps) {
  const { db, clock, log, keys, sessions, outbox } = deps;
  const running = new Map<RemoteId, Running>();
  /** By a fault of ours, which could not even be written down: until a sync works. */
  const brokeDown = new Map<RemoteId, RemoteTrouble>();
  const alarm = createAlarm(beginDue, (error) => {
    log.error({ err: error }, 'The servers that results go to could not be read');
  });
  let isClosed = false;

  const uploads = createUploads(clock, ({ tenantId }) => deps.onChange(tenantId));
  const metered = createMetered({
    ...{ clock, said: deps.metered.said, ask: deps.metered.ask },
    onKnown: () => alarm.set(0),
  });
  const timesOf = (remote: RemoteRow): SyncTimes => {
    const fault = brokeDown.get(remote.remoteId);
    return {
      waitingMs: selectNextDueAt(db, remote, clock.nowMs()),
      brokeDownAtMs: fault === undefined ? null : Date.parse(fault.at),
    };
  };
  const underWay = (remote: RemoteRow): UnderWay => {
    const run = running.get(remote.remoteId);
    const nextMs = nextSyncMs(remote, timesOf(remote), clock.nowMs());
    const held = nextMs === null ? null : heldNow(remote, clock.nowMs(), metered.now);
    return {
      ...{ isSyncing: run !== undefined, sending: run?.sending ?? new Set() },
      ...{ uploads: uploads.of(remote.remoteId), heldBy: held?.by ?? null },
      nextSyncMs: held?.by === 'metered' ? null : nextMs,
      fault: brokeDown.get(remote.remoteId) ?? null,
    };
  };
  const changed = (tenantId: TenantId): void => {
    outbox.renew();
    deps.onChange(tenantId);
    alarm.set(0);
  };
  const remotes = createRemotes({ db, clock, keys, underWay, onChange: changed });
  const clients = createClients(deps.clientOf, keys);
  const parts: SyncParts = {
    ...deps,
    clients,
    onProgress: ({ tenantId }) => deps.onChange(tenantId),
    uploads,
  };

  const begin = (remote: RemoteRow, isAsked: boolean): void => {
    if (isClosed || running.has(remote.remoteId)) return;
    const sending = new Set<string>();
    const ended = runSync(parts, remote, { sending, isAsked })
      .then(() => {
        brokeDown.delete(remote.remoteId);
      })
      .catch((error: unknown) => {
        log.error({ err: error, remoteId: remote.remoteId }, 'A sync broke down');
        brokeDown.set(remote.remoteId, toldOf(faultOf(error), clock.nowMs()).trouble);
      })
      .finally(() => {
        running.delete(remote.remoteId);
        deps.onChange(remote.tenantId);
        alarm.set(0);
      });
    running.set(remote.remoteId, { sending, ended });
    deps.onChange(remote.tenantId);
  };

  function beginDue(): void {
    const nowMs = clock.nowMs();
    const times = selectAllRemotes(db)
      .filter(({ remoteId, isPaused }) => !isPaused && !running.has(remoteId))
      .flatMap((remote) => {
        const wantedAtMs = wantedSyncMs(remote, timesOf(remote), nowMs);
        if (wantedAtMs === null) return [];
        if (wantedAtMs > nowMs) return wantedAtMs;
        const held = heldNow(remote, nowMs, metered.now);
        if (held !== null) return held.untilMs;
        begin(remote, false);
        return [];
      });
    if (times.length > 0) alarm.set(Math.min(...times) - nowMs);
  }

  const stop = async (remoteId: RemoteId): Promise<void> => {
    clients.drop(remoteId);
    await running.get(remoteId)?.ended;
  };

  return {
    list: remotes.list,
    create: remotes.create,
    update: async (tenantId: TenantId, wanted: Input<typeof updateRemote>) => {
      const isOther = wanted.key !== undefined || wanted.pair_again !== undefined || wanted.paused === true;
      remoteOrRefuse(db, { tenantId, remoteId: wanted.remoteId });
      if (isOther) await stop(wanted.remoteId);
      const updated = await remotes.update(tenantId, wanted);
      // One that was begun meanwhile has the key of before.
      if (isOther) clients.drop(wanted.remoteId);
      return updated;
    },
    remove: async (key: RemoteKey): Promise<void> => {
      remoteOrRefuse(db, key);
      await deps.beforeRemove(key);
      await stop(key.remoteId);
      remotes.remove(key);
      brokeDown.delete(key.remoteId);
    },
    isSending: (remoteId: RemoteId, sessionId: SessionId): boolean =>
      running.get(remoteId)?.sending.has(sessionId) ?? false,

    /** The client of a remote that is the one it was paired with. Rejects with RemoteFailed and SyncTrouble. */
    reach: (remote: RemoteRow) => meetRemote(parts, remote),

    tryOut: (wanted: Input<typeof tryRemote>) => tryOut(deps.clientOf, deps, wanted),

    /** Begins a sync, whatever its time; with `dry_run` only says what there is to do. */
    now: (asked: Input<typeof syncNow> & RemoteKey): Output<typeof syncNow> => {
      const remote = remoteOrRefuse(db, asked);
      const packages = selectNeeded(db, remote).map(({ packageId, version, title, sizeBytes }) => ({
        ...{ package_id: packageId, version, title, size_bytes: sizeBytes },
      }));
      const waiting = countListed(db, remote, 'waiting') + countListed(db, remote, 'trouble');
      if (asked.dry_run) return { started: false, sessions: waiting, packages };
      refusePaused(remote);
      write(db, (tx) => makeDue(tx, remote, clock.nowMs(), asked.session_id));
      begin(remote, true);
      return { started: true, sessions: waiting, packages };
    },

    sessions: (key: RemoteKey, asked: Omit<Input<typeof listSyncedSessions>, 'remoteId'>) => {
      const remote = remoteOrRefuse(db, key);
      const rows = selectOutbox(db, remote, asked.state, asked.limit, offsetOf(asked));
      const shown = rows.map((row) =>
        syncedAnswer(row, sessions.read(row.tenantId, row.sessionId), underWay(remote)),
      );
      return pageOf('sessions', shown, countListed(db, remote, asked.state), asked);
    },

    runs: (key: RemoteKey, asked: Omit<Input<typeof listSyncRuns>, 'remoteId'>) => {
      const remote = remoteOrRefuse(db, key);
      const rows = selectRuns(db, remote, asked.limit, offsetOf(asked));
      return pageOf('runs', rows.map(runAnswer), countRuns(db, remote), asked);
    },

    /** Ends what an earlier process has left, and goes on with what waits. */
    resume: (): void => {
      write(db, (tx) => endLeftRuns(tx, clock.nowMs()));
      keys.forgetOthers(selectAllRemotes(db).map(({ remoteId }) => remoteId));
      outbox.renew();
      outbox.onRaised(() => alarm.set(0));
      alarm.set(0);
    },

    close: async (): Promise<void> => {
      isClosed = true;
      alarm.close();
      await Promise.all(selectAllRemotes(db).map(({ remoteId }) => stop(remoteId)));
    },
  };
}
