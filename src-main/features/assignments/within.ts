import { mostAssignments } from '../../../src-shared/contract/assignments';
import { AssignmentId, type PackageId, type TenantId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { newUuid } from '../../platform/ids';
import * as repository from './repository';
import type { AssignmentRow, Target } from './repository';

type Terms = Pick<AssignmentRow, 'opensAtMs' | 'dueAtMs' | 'attemptsLimit' | 'counts'>;

/** All of a tenant, in the order in which learners see them. */
export function assignmentRows(db: Reads, tenantId: TenantId): readonly AssignmentRow[] {
  return repository.selectAssignments(db, tenantId).map(({ row }) => row);
}

export type AssignmentsWithin = ReturnType<typeof assignmentsWithin>;

/** Assignments inside the transaction of a caller, which knows that package and target are there, and tells of the change afterwards. */
export function assignmentsWithin(tx: Writes, tenantId: TenantId, nowMs: number) {
  return {
    /** Behind all others; null: there is no room for more. */
    make: (packageId: PackageId, target: Target, terms: Terms): AssignmentRow | null => {
      if (repository.countAssignments(tx, tenantId) >= mostAssignments) return null;
      const row = {
        assignmentId: AssignmentId.parse(newUuid()),
        ...{ tenantId, packageId, ...target, ...terms },
        place: repository.selectLastPlace(tx, tenantId) + 1,
        ...{ createdAtMs: nowMs, updatedAtMs: nowMs },
      };
      repository.insertAssignment(tx, row);
      return row;
    },

    change: (assignmentId: AssignmentId, terms: Terms): void =>
      repository.updateAssignment(tx, { tenantId, assignmentId }, { ...terms, updatedAtMs: nowMs }),

    remove: (assignmentId: AssignmentId): void => {
      repository.deleteAssignment(tx, tenantId, assignmentId);
    },
  };
}
