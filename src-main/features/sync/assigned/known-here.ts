import { mostAssignments } from '../../../../src-shared/contract/assignments';
import type { Fetch } from '../../../../src-shared/contract/remote-packages';
import { mostGroups } from '../../../../src-shared/contract/roster';
import { foldedText } from '../../../../src-shared/kernel/folded-text';
import type { AssignmentId, PackageId } from '../../../../src-shared/kernel/ids';
import {
  assignedPlan,
  type AssignedFacts,
  type AssignedPlan,
} from '../../../../src-shared/sync/assigned-plan';
import type { Reads } from '../../../db/open';
import { assignmentRows, type AssignmentRow, type AssignmentTarget } from '../../assignments/service';
import { rosterReads } from '../../roster/service';
import { newestPaired } from '../fetches/place-here';
import { selectPaired } from '../fetches/repository-here';
import type { RemoteKey } from '../repository-remotes';
import { rowOfPerson } from './forget-people';
import { termsHere, termsThere } from './items';
import { selectAssigned, selectGroupsThere, selectLearnersThere } from './repository';
import type { AssignedItem, AssignedRow } from './repository';

/** One assignment of a remote beside what is here of it. */
export interface Placed {
  /** As the remote tells it now; null: it was taken back there. */
  readonly there: AssignedItem | null;
  /** Null: it is new. */
  readonly row: AssignedRow | null;
  readonly packageId: PackageId | null;
  /** Null: its class, group or learner is not here. */
  readonly target: AssignmentTarget | null;
  /** The one here that gives the same package to the same target. */
  readonly same: AssignmentRow | null;
  readonly here: AssignmentRow | null;
  readonly plan: AssignedPlan;
}

/**
 * What is here, read once for all assignments of a remote; what the caller makes and removes meanwhile it has to `note`. `fetches`: packages
 * of the remote that are on their way or did not get in.
 */
export function knownHere(db: Reads, remote: RemoteKey, fetches: readonly Fetch[]) {
  const { tenantId } = remote;
  const roster = rosterReads(db, tenantId);
  const rows = new Map(selectAssigned(db, remote).map((row) => [row.remoteAssignmentId, row]));
  const all = assignmentRows(db, tenantId);
  const byId = new Map(all.map((row) => [row.assignmentId, row]));
  const byWhat = new Map(all.map((row) => [whatOf(row.packageId, row), row]));
  const groupsThere = new Map(selectGroupsThere(db, remote).map((row) => [row.remoteGroupId, row.groupId]));
  const learnersThere = new Map(selectLearnersThere(db, remote).map((row) => [row.userId, row.learnerId]));
  const groups = roster.groups();
  const coming = new Map(fetches.map((fetch) => [fetch.remote_package_id, fetch]));

  const groupTarget = (remoteGroupId: string, name: string | null): TargetHere => {
    const known = groupsThere.get(remoteGroupId);
    const here = groups.find((row) =>
      known === undefined ? foldedText(row.name) === foldedText(name ?? '') : row.groupId === known,
    );
    if (here !== undefined) return { target: { groupId: here.groupId, learnerId: null }, state: 'here' };
    if (known !== undefined) return { target: null, state: 'removed' };
    return { target: null, state: groups.length >= mostGroups ? 'full' : 'here' };
  };

  const learnerTarget = (userId: string): TargetHere => {
    const known = rowOfPerson(learnersThere, remote.remoteId, userId);
    const here = (known === undefined ? null : roster.learner(known)) ?? roster.learnerOf(userId);
    if (here !== null) return { target: { groupId: null, learnerId: here.learnerId }, state: 'here' };
    return { target: null, state: known === undefined ? 'here' : 'removed' };
  };

  const targetOf = ({ group_id: groupId, user_id: userId, target_name: name }: AssignedItem): TargetHere => {
    if (groupId !== null) return groupTarget(groupId, name);
    if (userId !== null) return learnerTarget(userId);
    return { target: { groupId: null, learnerId: null }, state: 'here' };
  };

  const packagesHere = (items: readonly AssignedItem[]): ReadonlyMap<string, PackageId> => {
    const ids = [...new Set(items.map((item) => item.package_id))];
    const paired = selectPaired(db, remote, ids);
    return new Map(
      ids.flatMap((id) => {
        const newest = newestPaired(paired.filter(({ remotePackageId }) => remotePackageId === id));
        return newest === null ? [] : [[id, newest.packageId] as const];
      }),
    );
  };

  const packageState = (item: AssignedItem, row: AssignedRow | null): AssignedFacts['package'] => {
    const fetch = coming.get(item.package_id);
    if (fetch !== undefined) return fetch.state === 'failed' ? 'missing' : 'coming';
    return row?.isPackageAsked === true ? 'missing' : 'to-ask';
  };

  const placed = (
    there: AssignedItem | null,
    row: AssignedRow | null,
    packageId: PackageId | null,
  ): Placed => {
    const item = there ?? row?.there;
    const { target, state } = item === undefined ? nowhere : targetOf(item);
    const same =
      packageId === null || target === null ? null : (byWhat.get(whatOf(packageId, target)) ?? null);
    const assignmentId = row?.assignmentId ?? null;
    const here = assignmentId === null ? null : (byId.get(assignmentId) ?? null);
    const isFull = assignmentId === null && same === null && byId.size >= mostAssignments;
    const plan = assignedPlan({
      there: there === null ? null : termsThere(there),
      stands:
        row === null || assignmentId === null
          ? null
          : { here: here === null ? null : termsHere(here), written: row.written },
      target: isFull ? 'full' : state,
      package: packageId !== null ? 'here' : item === undefined ? 'missing' : packageState(item, row),
      hasSame: same !== null,
    });
    return { there, row, packageId, target, same, here, plan };
  };

  return {
    rows,

    /** What a sync does with these, and with those that it knows and that are not among them any more; each looked at when its turn comes. */
    *placesOf(items: readonly AssignedItem[]): Generator<Placed> {
      const packageIds = packagesHere(items);
      const told = new Set(items.map((item) => String(item.assignment_id)));
      for (const row of rows.values()) if (!told.has(row.remoteAssignmentId)) yield placed(null, row, null);
      for (const item of items)
        yield placed(item, rows.get(item.assignment_id) ?? null, packageIds.get(item.package_id) ?? null);
    },

    fetchOf: (remotePackageId: string): Fetch | null => coming.get(remotePackageId) ?? null,

    /** An assignment was made here. */
    noteMade: (row: AssignmentRow): void => {
      byId.set(row.assignmentId, row);
      byWhat.set(whatOf(row.packageId, row), row);
    },

    noteRemoved: (assignmentId: AssignmentId): void => {
      const row = byId.get(assignmentId);
      byId.delete(assignmentId);
      if (row !== undefined) byWhat.delete(whatOf(row.packageId, row));
    },

    /** Of these, how many are nobody here. */
    countMissing: (userIds: readonly string[]): number =>
      userIds.filter(
        (userId) =>
          rowOfPerson(learnersThere, remote.remoteId, userId) === undefined &&
          roster.learnerOf(userId) === null,
      ).length,
  };
}

export type KnownHere = ReturnType<typeof knownHere>;

interface TargetHere {
  readonly target: AssignmentTarget | null;
  readonly state: AssignedFacts['target'];
}

const nowhere: TargetHere = { target: null, state: 'removed' };

function whatOf(packageId: PackageId, { groupId, learnerId }: AssignmentTarget): string {
  return [packageId, groupId ?? '', learnerId ?? ''].join(' ');
}
