import { isSameJson } from '../../../../src-shared/kernel/same-json';
import type { Writes } from '../../../db/open';
import type { AssignmentsWithin } from '../../assignments/service';
import type { RemoteKey } from '../repository-remotes';
import { withoutPerson } from './forget-people';
import { termsThere } from './items';
import type { KnownHere, Placed } from './known-here';
import { deleteAssigned, keepAssigned, selectHeir } from './repository';
import type { AssignedItem, AssignedRow } from './repository';

export interface Applying {
  readonly tx: Writes;
  readonly remote: RemoteKey;
  readonly known: KnownHere;
  readonly assignments: AssignmentsWithin;
  readonly nowMs: number;
  /** The items are all that the remote has: what is not among them was taken back there. */
  readonly isWhole: boolean;
}

export interface Applied {
  /** Made or changed here. */
  readonly assigned: number;
  readonly takenBack: number;
  /** Packages that are to be brought, by their ids there. */
  readonly toFetch: readonly string[];
}

/** Does what the plan of each says. */
export function applyAssigned(applying: Applying, items: readonly AssignedItem[]): Applied {
  const { known } = applying;
  const counts = { assigned: 0, takenBack: 0 };
  const toFetch = new Set<string>();
  for (const place of known.placesOf(items)) {
    const { there } = place;
    if (there === null) {
      if (applying.isWhole && goneThere(applying, place)) counts.takenBack += 1;
      continue;
    }
    if (place.packageId === null && place.plan.state === 'not-here') toFetch.add(there.package_id);
    if (standsThere(applying, place, there)) counts.assigned += 1;
  }
  return { ...counts, toFetch: [...toFetch] };
}

/** Was it taken back here? */
function goneThere({ tx, remote, known, assignments, nowMs }: Applying, { row, plan }: Placed): boolean {
  if (row === null) return false;
  if (plan.act === 'none') {
    if (!row.isTakenBack) keepAssigned(tx, { ...row, isTakenBack: true, updatedAtMs: nowMs });
    return false;
  }
  deleteAssigned(tx, row);
  if (plan.act !== 'take-back' || row.assignmentId === null) return false;
  const heir = selectHeir(tx, remote, row.assignmentId);
  if (heir !== null) {
    // Another remote gives the same: from now on it is that one's.
    keepAssigned(tx, { ...heir, written: row.written, updatedAtMs: nowMs });
    return false;
  }
  assignments.remove(row.assignmentId);
  known.noteRemoved(row.assignmentId);
  return true;
}

/** Was something made or changed here? */
function standsThere(applying: Applying, place: Placed, told: AssignedItem): boolean {
  const { tx, remote, known, assignments, nowMs } = applying;
  const { row, plan, target, packageId, same } = place;
  const { tenantId, remoteId } = remote;
  const there = target === null ? withoutPerson(remoteId, told) : told;
  const fresh: AssignedRow = {
    ...{ tenantId, remoteId, remoteAssignmentId: there.assignment_id, there },
    isTakenBack: false,
    isPackageAsked: row?.isPackageAsked === true,
    ...{ assignmentId: row?.assignmentId ?? null, written: row?.written ?? null, updatedAtMs: nowMs },
  };
  const written = termsThere(there);
  if (plan.act === 'make' && target !== null && packageId !== null) {
    const made = assignments.make(packageId, target, written);
    if (made !== null) known.noteMade(made);
    keepAssigned(tx, made === null ? fresh : { ...fresh, assignmentId: made.assignmentId, written });
    return made !== null;
  }
  if (plan.act === 'adopt' && same !== null) {
    keepAssigned(tx, { ...fresh, assignmentId: same.assignmentId });
    return false;
  }
  if (plan.act === 'change' && fresh.assignmentId !== null) {
    assignments.change(fresh.assignmentId, written);
    keepAssigned(tx, { ...fresh, written });
    return true;
  }
  const isKnown = row !== null && !row.isTakenBack && isSameJson(row.there, there);
  if (plan.act === 'note') keepAssigned(tx, { ...fresh, written });
  else if (!isKnown) keepAssigned(tx, fresh);
  return false;
}
