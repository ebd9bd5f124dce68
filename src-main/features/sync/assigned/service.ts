import type { LiveMessage } from '../../../../src-shared/contract/app';
import type { Assigned } from '../../../../src-shared/contract/assigned';
import type { Output } from '../../../../src-shared/contract/endpoint';
import type { AssignedThere, listRemoteAssignments } from '../../../../src-shared/contract/remote-assigned';
import type { TenantId } from '../../../../src-shared/kernel/ids';
import { write, type Db } from '../../../db/open';
import type { Clock } from '../../../platform/clock';
import type { Log } from '../../../platform/log';
import type { RemoteClient } from '../../../remote/remote-client';
import { assignmentsWithin } from '../../assignments/service';
import { rosterWithin } from '../../roster/service';
import type { FetchService } from '../fetches/service';
import { openRemoteOrRefuse } from '../remote-or-refuse';
import {
  selectAllRemotes,
  selectRemote,
  updateRemote,
  type RemoteKey,
  type RemoteRow,
} from '../repository-remotes';
import { insertEndedRun } from '../repository-runs';
import type { SyncService } from '../service';
import type { Tally } from '../tally';
import { toldOf } from '../trouble';
import { applyAssigned, type Applied } from './apply';
import { bringPeople } from './bring-people';
import { itemsOf } from './items';
import { knownHere, type KnownHere, type Placed } from './known-here';
import { hasUnmade, noteAsked, type AssignedItem } from './repository';

export interface AssignedDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly sync: Pick<SyncService, 'reach'>;
  readonly fetches: Pick<FetchService, 'fetch' | 'fetches'>;
  readonly publish: (tenantId: TenantId, message: LiveMessage) => void;
}

export type AssignedService = ReturnType<typeof createAssignedService>;

/** What of a sync it works with. */
export interface BringTools {
  readonly remote: RemoteRow;
  readonly client: Pick<RemoteClient, 'offers' | 'readAssigned'>;
  readonly tally: Pick<Tally, 'assigned' | 'takenBack'>;
}

/** Who asked for a package that an assignment needs. */
const askedBy = 'sync';

/** What learners are given to do at a remote is given here too, where somebody chose that. */
export function createAssignedService({ db, clock, log, sync, fetches, publish }: AssignedDeps) {
  /** Each package that is asked for is news to all: nothing can have come by it. */
  let isAsking = false;

  /** One transaction: cut short, nothing of it has happened. Null: nobody wants it any more. */
  const apply = (key: RemoteKey, told: Assigned | null): Applied | null => {
    const { tenantId } = key;
    const coming = fetches.fetches(key).fetches;
    const applied = write(db, (tx) => {
      const remote = selectRemote(tx, key);
      if (remote?.bringsAssigned !== true) return null;
      const nowMs = clock.nowMs();
      if (told !== null) bringPeople({ tx, remote, roster: rosterWithin(tx, tenantId, nowMs) }, told);
      const known = knownHere(tx, remote, coming);
      const assignments = assignmentsWithin(tx, tenantId, nowMs);
      const items = told === null ? unmade(known) : itemsOf(told);
      const done = applyAssigned({ tx, remote, known, assignments, nowMs, isWhole: told !== null }, items);
      if (told !== null) updateRemote(tx, remote, { assignedHash: told.hash });
      else if (done.assigned > 0) insertEndedRun(tx, remote, nowMs, { assigned: done.assigned });
      return done;
    });
    if (applied === null) return null;
    if (told !== null) publish(tenantId, { type: 'people-changed' });
    if (applied.assigned + applied.takenBack > 0) publish(tenantId, { type: 'assignments-changed' });
    if (told === null && applied.assigned > 0) publish(tenantId, { type: 'remotes-changed' });
    askFor(key, applied.toFetch).catch((error: unknown) => {
      log.error({ err: error, remoteId: key.remoteId }, 'That packages were asked for could not be noted');
    });
    return applied;
  };

  /** Noted once they are on their way: cut short in between, they are asked for again. */
  const askFor = async (key: RemoteKey, remotePackageIds: readonly string[]): Promise<void> => {
    const notAsked = (error: unknown): string[] => {
      log.error({ err: error, remoteId: key.remoteId }, 'A package that is assigned could not be asked for');
      return [];
    };
    isAsking = true;
    const asking = remotePackageIds.map((remotePackageId) =>
      fetches.fetch({ ...key, remotePackageId }, askedBy).then(() => [remotePackageId], notAsked),
    );
    isAsking = false;
    const asked = new Set((await Promise.all(asking)).flat());
    if (asked.size > 0)
      write(db, (tx) => {
        noteAsked(tx, key, asked);
      });
  };

  const listWith = (remote: RemoteRow, told: Assigned): Pick<Listed, 'assignments' | 'new_learners'> => {
    const known = knownHere(db, remote, fetches.fetches(remote).fetches);
    return {
      assignments: [...known.placesOf(itemsOf(told))].flatMap((place) => thereAnswer(known, place)),
      new_learners: known.countMissing(told.learners.map(({ user_id: userId }) => userId)),
    };
  };

  return {
    /**
     * Part of a sync. `hash`: of what is assigned there, as the remote has told it when it was met; null: it has not. Rejects with
     * RemoteFailed.
     */
    bring: async ({ remote, client, tally }: BringTools, hash: string | null): Promise<void> => {
      const isKnown = hash !== null && hash === remote.assignedHash && remote.assignedTrouble === null;
      if (!remote.bringsAssigned || isKnown) return;
      const { assignments: offered } = await client.offers();
      const applied = offered ? apply(remote, await client.readAssigned()) : null;
      tally.assigned += applied?.assigned ?? 0;
      tally.takenBack += applied?.takenBack ?? 0;
    },

    /** Nothing is changed. Refuses with NOT_FOUND, and with INVALID_REQUEST where the remote is paused. */
    list: async (key: RemoteKey): Promise<Listed> => {
      const remote = openRemoteOrRefuse(db, key);
      try {
        const { client } = await sync.reach(remote);
        const { assignments: offered } = await client.offers();
        const nothing = { ...none, offered, trouble: null };
        return offered ? { ...nothing, ...listWith(remote, await client.readAssigned()) } : nothing;
      } catch (error) {
        return { ...none, offered: true, trouble: toldOf(error, clock.nowMs()).trouble };
      }
    },

    /** Packages have come: makes what waited for them. */
    settleAll: (): void => {
      if (isAsking) return;
      for (const remote of selectAllRemotes(db))
        try {
          if (!remote.bringsAssigned || remote.isPaused || !hasUnmade(db, remote)) continue;
          apply(remote, null);
        } catch (error) {
          log.error(
            { err: error, remoteId: remote.remoteId },
            'What a remote has assigned could not be made here',
          );
        }
    },
  };
}

type Listed = Output<typeof listRemoteAssignments>;

const none = { assignments: [], new_learners: 0 };

/** What the remote has told before and nothing here stands for. */
function unmade({ rows }: KnownHere): AssignedItem[] {
  return [...rows.values()].flatMap((row) => (row.assignmentId === null ? row.there : []));
}

function thereAnswer(known: KnownHere, { there, row, here, same, plan }: Placed): AssignedThere[] {
  const item = there ?? row?.there;
  if (item === undefined || plan.state === null) return [];
  const { assignment_id, package_id, package_title, target, target_name } = item;
  const { opens_at, due_at, attempts_limit, counts } = item;
  const fetch = known.fetchOf(package_id);
  const waits = plan.state === 'coming' || plan.state === 'package-missing';
  return [
    {
      ...{ remote_assignment_id: assignment_id, remote_package_id: package_id, package_title },
      ...{ target, target_name, opens_at, due_at, attempts_limit, counts },
      state: plan.state,
      assignment_id: (here ?? same)?.assignmentId ?? null,
      trouble: waits ? (fetch?.trouble ?? null) : null,
      failure: waits ? (fetch?.failure ?? null) : null,
    },
  ];
}
