import { RemoteId } from '../../src-shared/kernel/ids';
import { documentedOffers } from '../../src-shared/sync/offers';
import { createAssignmentService, type AssignmentService } from '../../src-main/features/assignments/service';
import { createRosterService } from '../../src-main/features/roster/service';
import { forgetPeople } from '../../src-main/features/sync/assigned/forget-people';
import { createAssignedService } from '../../src-main/features/sync/assigned/service';
import { keepSentPackage } from '../../src-main/features/sync/repository-packages';
import { insertRemote, selectRemote, type RemoteRow } from '../../src-main/features/sync/repository-remotes';
import { emptyTally } from '../../src-main/features/sync/tally';
import { write } from '../../src-main/db/open';
import { silentLog } from '../../src-main/platform/log';
import { aCourse12, aSco } from '../scorm/a-course';
import { openLectern, packageId, tenantId } from './lectern-in-process';

export type Classroom = ReturnType<typeof openClassroom>;

interface Told {
  readonly assignments: Pick<AssignmentService, 'told'>;
}

const remoteId = RemoteId.parse('00000000-0000-4000-8000-000000000003');
const unreached = () => Promise.reject(new Error('Nobody is asked'));

/** A Lectern with one package, its roster and its assignments, on a real database, and nothing of HTTP. */
export function openClassroom(nowMs: () => number) {
  const lectern = openLectern([aCourse12(aSco('a'))], nowMs);
  const deps = { db: lectern.db, clock: { nowMs }, log: silentLog, publish: () => undefined };
  const roster = createRosterService({
    ...{ ...deps, onChange: () => undefined, onNewSecret: () => undefined },
    onRemoved: forgetPeople,
  });
  const assignments = createAssignmentService({ ...deps, roster });
  const assigned = createAssignedService({
    ...deps,
    sync: { reach: unreached },
    fetches: { fetch: unreached, fetches: () => ({ fetches: [] }) },
  });
  const { db } = lectern;
  const row: RemoteRow = {
    ...{ remoteId, tenantId, name: 'R', url: 'https://remote.example', keyPrefix: 'k', auth: null },
    ...{ pairedTenantId: null, pairedInstanceId: null, isPaused: false, everyMinutes: null, hours: null },
    ...{ pauseOnMetered: false, trouble: null, lost: null, seenUntil: null, checkedAtMs: null },
    ...{ bringsAssigned: true, assignedHash: null, assignedTrouble: null },
    ...{ lastContactAtMs: null, lastSyncAtMs: null, createdAtMs: 1, updatedAtMs: 1 },
  };
  write(db, (tx) => {
    insertRemote(tx, row);
    const place = { remotePackageId: packageId, remoteVersion: 1, upload: null, updatedAtMs: 1 };
    keepSentPackage(tx, { remoteId, tenantId, packageId, version: 1, ...place });
  });

  return {
    db,
    roster,
    assignments,

    /** Brings down what is assigned there; how much was made, changed and taken back. */
    bringFrom: async (there: Told): Promise<number> => {
      const remote = selectRemote(db, { tenantId, remoteId });
      if (remote === null) throw new Error('The remote is there');
      const tally = emptyTally();
      const client = {
        offers: () => Promise.resolve({ ...documentedOffers, assignments: true }),
        readAssigned: () => Promise.resolve(there.assignments.told(tenantId)),
      };
      await assigned.bring({ remote, client, tally }, null);
      return tally.assigned + tally.takenBack;
    },

    /** Who is in which group, and who was given what on which terms, by names. */
    world: () => ({
      people: roster
        .expectedPeople(tenantId)
        .map(({ userId, name, groups }) => [userId, name, groups.map((group) => group.name)] as const),
      given: assignments
        .list(tenantId, {})
        .map(({ target_name, due_at, attempts_limit, counts }) =>
          JSON.stringify([target_name, due_at, attempts_limit, counts]),
        )
        .toSorted(),
    }),

    [Symbol.asyncDispose]: () => lectern[Symbol.asyncDispose](),
  };
}
