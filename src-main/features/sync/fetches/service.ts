import type { LiveMessage } from '../../../../src-shared/contract/app';
import type { Input } from '../../../../src-shared/contract/endpoint';
import { Refusal } from '../../../../src-shared/contract/errors';
import type { Fetch, listRemotePackages } from '../../../../src-shared/contract/remote-packages';
import type { TenantId } from '../../../../src-shared/kernel/ids';
import { RemoteFailed } from '../../../../src-shared/sync/failure';
import { write } from '../../../db/open';
import { createAlarm } from '../../../platform/alarm';
import type { Log } from '../../../platform/log';
import type { ImportService } from '../../imports/service';
import { openRemoteOrRefuse, remoteOrRefuse } from '../remote-or-refuse';
import { selectRemote, type RemoteKey } from '../repository-remotes';
import type { SyncService } from '../service';
import { dueAtMs, faultOf, pauseAfter, SyncTrouble, toldOf } from '../trouble';
import { fetchPackage, type FetchParts } from './fetch-package';
import { fetchAnswer, isOfOtherBytes, type Progress } from './fetch-answer';
import { createThereList } from './list-there';
import { createPlaces } from './places';
import * as repository from './repository-fetches';
import type { FetchKey, FetchRow } from './repository-fetches';

export interface FetchDeps extends FetchParts {
  readonly log: Log;
  readonly sync: Pick<SyncService, 'reach'>;
  readonly imports: FetchParts['imports'] & Pick<ImportService, 'prolong'>;
  readonly publish: (tenantId: TenantId, message: LiveMessage) => void;
}

export type FetchService = ReturnType<typeof createFetchService>;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Packages of remotes that somebody chose come here. What was asked for stands in its table until it is here, or not wanted any more. */
export function createFetchService(deps: FetchDeps) {
  const { db, clock, log, imports, sync } = deps;
  const listThere = createThereList(deps);
  const places = createPlaces();
  const running = new Map<string, Progress | null>();
  const ended = new Map<string, Promise<void>>();
  /** What could not be written of a row: it holds all the same. */
  const unkept = new Map<string, repository.FetchChanges>();
  const alarm = createAlarm(beginDue, (error) => {
    log.error({ err: error }, 'The packages that are to come could not be read');
  });
  let isClosed = false;

  const changed = ({ tenantId }: FetchKey): void => deps.publish(tenantId, { type: 'imports-changed' });

  const withUnkept = (row: FetchRow): FetchRow => ({ ...row, ...unkept.get(nameOf(row)) });

  const answerOf = (kept: FetchRow): Fetch => {
    const row = withUnkept(kept);
    const known = row.importId === null ? null : imports.find(row.tenantId, row.importId);
    return fetchAnswer(row, known, running.get(nameOf(row)) ?? null);
  };

  const fetchOne = async (key: FetchKey): Promise<void> => {
    const remote = selectRemote(db, key);
    if (isClosed || remote === null) return;
    const prolong = prolonging(key);
    try {
      prolong();
      const { client } = await sync.reach(remote);
      const onProgress = (progress: Progress): void => {
        running.set(nameOf(key), progress);
        prolong();
      };
      await fetchPackage(deps, key, { client, onProgress });
      unkept.delete(nameOf(key));
    } catch (error) {
      keepTrouble(key, error);
    }
  };

  /** What is on its way, or tried again, is not forgotten as an upload that nobody brings; noted once an hour. */
  const prolonging = (key: FetchKey) => {
    let notedAtMs = Number.NEGATIVE_INFINITY;
    return (): void => {
      if (clock.nowMs() - notedAtMs < hourMs) return;
      notedAtMs = clock.nowMs();
      const importId = repository.selectFetch(db, key)?.importId ?? null;
      if (importId !== null) imports.prolong({ tenantId: key.tenantId, importId });
    };
  };

  const keepTrouble = (key: FetchKey, error: unknown): void => {
    const row = repository.selectFetch(db, key);
    if (row === null || isClosed) return;
    const changes = changesAfter(withUnkept(row), error);
    unkept.set(nameOf(key), changes);
    write(db, (tx) => {
      repository.updateFetch(tx, key, changes);
    });
    unkept.delete(nameOf(key));
  };

  const changesAfter = (row: FetchRow, thrown: unknown): repository.FetchChanges => {
    if (thrown instanceof Refusal) return { refusal: failureOf(thrown), trouble: null };
    const isKnown = thrown instanceof RemoteFailed || thrown instanceof SyncTrouble;
    if (!isKnown)
      log.error({ err: thrown, remoteId: row.remoteId }, 'A package of a remote could not be brought here');
    const nowMs = clock.nowMs();
    const { trouble, pauseMs } = toldOf(isKnown ? thrown : faultOf(thrown), nowMs);
    const attempts = row.attempts + 1;
    return { trouble, attempts, nextAttemptAtMs: nowMs + pauseAfter(attempts, pauseMs) };
  };

  const begin = (key: FetchKey): void => {
    const name = nameOf(key);
    if (isClosed || running.has(name)) return;
    running.set(name, null);
    const work = places
      .take(key.remoteId, () => fetchOne(key))
      .finally(() => {
        running.delete(name);
        ended.delete(name);
        changed(key);
        alarm.set(0);
      });
    ended.set(
      name,
      work.catch((error: unknown) => {
        log.error({ err: error }, 'What became of a package of a remote could not be kept');
      }),
    );
  };

  function beginDue(): void {
    const nowMs = clock.nowMs();
    const times = repository
      .selectAllFetches(db)
      .map(withUnkept)
      .filter((row) => !running.has(nameOf(row)) && isToCome(row) && !isOfOtherBytes(row))
      .flatMap((row) => {
        if (selectRemote(db, row)?.isPaused !== false) return nowMs + minuteMs;
        const dueMs = dueAtMs(row.nextAttemptAtMs, nowMs);
        if (dueMs > nowMs) return dueMs;
        begin(row);
        return [];
      });
    if (times.length > 0) alarm.set(Math.min(...times) - nowMs);
  }

  /** Its bytes are not all here yet, and we would take them. */
  const isToCome = (row: FetchRow): boolean => {
    const { state } = answerOf(row);
    return state === 'waiting' || state === 'trouble';
  };

  const cancel = async (row: FetchRow): Promise<void> => {
    write(db, (tx) => {
      repository.deleteFetch(tx, row);
    });
    unkept.delete(nameOf(row));
    if (row.importId !== null && imports.find(row.tenantId, row.importId) !== null)
      await imports.cancel(row.tenantId, row.importId);
    changed(row);
  };

  return {
    listThere: (key: RemoteKey, asked: Input<typeof listRemotePackages>) =>
      listThere(openRemoteOrRefuse(db, key), asked),

    /** Begins at once, or tries again at once what is on its way. */
    fetch: async (key: FetchKey, askedBy: string): Promise<Fetch> => {
      openRemoteOrRefuse(db, key);
      const before = repository.selectFetch(db, key);
      if (before !== null && answerOf(before).state === 'failed') await cancel(before);
      const nowMs = clock.nowMs();
      const anew = { nextAttemptAtMs: nowMs, trouble: null };
      unkept.delete(nameOf(key));
      const row = write(db, (tx) => {
        const known = repository.selectFetch(tx, key);
        const fresh = freshRow(key, askedBy, nowMs);
        if (known === null) repository.insertFetch(tx, fresh);
        else repository.updateFetch(tx, key, anew);
        return { ...(known ?? fresh), ...anew };
      });
      if (isToCome(row)) begin(row);
      changed(key);
      return answerOf(row);
    },

    /** Of a paused remote too. */
    fetches: (key: RemoteKey): { fetches: Fetch[] } => {
      remoteOrRefuse(db, key);
      return { fetches: repository.selectFetches(db, key).map(answerOf) };
    },

    cancel: async (key: FetchKey): Promise<void> => {
      const row = repository.selectFetch(db, key);
      if (row === null) throw new Refusal('NOT_FOUND', { remote_package_id: key.remotePackageId });
      await cancel(row);
    },

    /** Of a remote that goes: nothing of it comes any more. */
    cancelAll: async (key: RemoteKey): Promise<void> => {
      for (const row of repository.selectFetches(db, key)) await cancel(row);
    },

    /** Goes on with what an earlier process has left. */
    resume: (): void => alarm.set(0),

    /** Begins nothing any more; what is under way ends with the clients of the remotes. */
    stop: (): void => {
      isClosed = true;
      alarm.close();
    },

    /** Resolves when nothing is under way any more. */
    stopped: async (): Promise<void> => {
      await Promise.all(ended.values());
    },
  };
}

function nameOf({ remoteId, remotePackageId }: FetchKey): string {
  return `${remoteId} ${remotePackageId}`;
}

function freshRow(key: FetchKey, askedBy: string, nowMs: number): FetchRow {
  const { tenantId, remoteId, remotePackageId } = key;
  return {
    ...{ tenantId, remoteId, remotePackageId, askedBy, title: '' },
    ...{ importId: null, packageId: null, remoteVersion: null, sha256: null, etag: null },
    ...{ attempts: 0, nextAttemptAtMs: nowMs, trouble: null, refusal: null, createdAtMs: nowMs },
  };
}

function failureOf({ code, message, details }: Refusal): Fetch['failure'] {
  return { code, error: message, details: details ?? null };
}
