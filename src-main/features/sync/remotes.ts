import { Refusal } from '../../../src-shared/contract/errors';
import type { Input } from '../../../src-shared/contract/endpoint';
import type * as contract from '../../../src-shared/contract/remotes';
import { RemoteId, type TenantId } from '../../../src-shared/kernel/ids';
import { remoteAddressOf } from '../../../src-shared/sync/remote-address';
import { write, type Db } from '../../db/open';
import type { Clock } from '../../platform/clock';
import { newUuid } from '../../platform/ids';
import { remoteAnswer, type UnderWay } from './answers';
import type { KeyFiles } from './key-files';
import { countOutbox, enrolAll, makeDue } from './repository-outbox';
import { remoteOrRefuse } from './remote-or-refuse';
import * as repository from './repository-remotes';
import type { RemoteKey, RemoteRow } from './repository-remotes';

export interface RemotesParts {
  readonly db: Db;
  readonly clock: Clock;
  readonly keys: KeyFiles;
  readonly underWay: (remote: RemoteRow) => UnderWay;
  /** A remote came, went or is another one now. */
  readonly onChange: (tenantId: TenantId) => void;
}

const shownOfKey = 12;

/** Which servers results go up to. */
export function createRemotes({ db, clock, keys, underWay, onChange }: RemotesParts) {
  const answerOf = (row: RemoteRow): contract.Remote =>
    remoteAnswer(row, countOutbox(db, row), underWay(row));

  return {
    list: (tenantId: TenantId): readonly contract.Remote[] =>
      repository.selectRemotes(db, tenantId).map(answerOf),

    create: async (
      tenantId: TenantId,
      wanted: Input<typeof contract.createRemote>,
    ): Promise<contract.Remote> => {
      const nowMs = clock.nowMs();
      const url = addressOf(wanted.url);
      const other = repository.selectRemotes(db, tenantId).find((one) => one.url === url);
      if (other !== undefined)
        throw new Refusal('DUPLICATE_ENTRY', { field: 'url', remote_id: other.remoteId, name: other.name });
      const row: RemoteRow = {
        ...{ remoteId: RemoteId.parse(newUuid()), tenantId, url },
        name: wanted.name ?? new URL(url).host,
        keyPrefix: wanted.key.slice(0, shownOfKey),
        ...{ auth: null, pairedTenantId: null, pairedInstanceId: null },
        ...{ isPaused: false, everyMinutes: wanted.every_minutes ?? null },
        ...{ hours: wanted.hours ?? null, pauseOnMetered: wanted.pause_on_metered ?? false },
        ...{ bringsAssigned: wanted.brings_assignments ?? false, assignedHash: null, assignedTrouble: null },
        ...{ trouble: null, lost: null, seenUntil: null, checkedAtMs: null },
        ...{ lastContactAtMs: null, lastSyncAtMs: null },
        ...{ createdAtMs: nowMs, updatedAtMs: nowMs },
      };
      // A key without a remote is forgotten at the next start; a remote without its key would be in trouble.
      await keys.keep(row.remoteId, wanted.key);
      write(db, (tx) => {
        repository.insertRemote(tx, row);
        enrolAll(tx, row, nowMs);
      });
      onChange(tenantId);
      return answerOf(row);
    },

    update: async (
      tenantId: TenantId,
      wanted: Input<typeof contract.updateRemote>,
    ): Promise<contract.Remote> => {
      const row = remoteOrRefuse(db, { tenantId, remoteId: wanted.remoteId });
      if (wanted.key !== undefined) await keys.keep(row.remoteId, wanted.key);
      const changes: Partial<RemoteRow> = {
        name: wanted.name ?? row.name,
        isPaused: wanted.paused ?? row.isPaused,
        everyMinutes: wanted.every_minutes === undefined ? row.everyMinutes : wanted.every_minutes,
        hours: wanted.hours === undefined ? row.hours : wanted.hours,
        pauseOnMetered: wanted.pause_on_metered ?? row.pauseOnMetered,
        ...(wanted.key === undefined
          ? {}
          : { keyPrefix: wanted.key.slice(0, shownOfKey), auth: null, trouble: null }),
        ...(wanted.pair_again === undefined
          ? {}
          : {
              pairedTenantId: null,
              pairedInstanceId: null,
              seenUntil: null,
              trouble: null,
              assignedHash: null,
            }),
        ...(wanted.brings_assignments === undefined
          ? {}
          : { bringsAssigned: wanted.brings_assignments, assignedHash: null, assignedTrouble: null }),
        ...(wanted.lost === undefined ? {} : { lost: wanted.lost }),
        updatedAtMs: clock.nowMs(),
      };
      write(db, (tx) => {
        repository.updateRemote(tx, row, changes);
        if (wanted.pair_again !== undefined) repository.forgetSent(tx, row, clock.nowMs());
        if (wanted.key !== undefined) makeDue(tx, row, clock.nowMs());
      });
      onChange(tenantId);
      return answerOf({ ...row, ...changes });
    },

    remove: (key: RemoteKey): void => {
      const row = remoteOrRefuse(db, key);
      write(db, (tx) => {
        repository.deleteRemote(tx, row);
      });
      keys.forget(row.remoteId);
      onChange(row.tenantId);
    },
  };
}

/** Refuses what no server can be asked at. */
function addressOf(url: string): string {
  const address = remoteAddressOf(url);
  if ('base' in address) return address.base;
  throw new Refusal('INVALID_REQUEST', { field: 'url', reason: address.refused });
}
