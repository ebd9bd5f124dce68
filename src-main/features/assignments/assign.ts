import type { assignPackages } from '../../../src-shared/contract/assignments';
import { mostAssignments } from '../../../src-shared/contract/assignments';
import type { Input } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import { AssignmentId, type TenantId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { newUuid } from '../../platform/ids';
import type { RosterService } from '../roster/service';
import * as repository from './repository';
import type { AssignmentRow, Target } from './repository';

type Wish = Input<typeof assignPackages>;
export type WishedTerms = Pick<Wish, 'opens_at' | 'due_at' | 'attempts_limit' | 'counts'>;
type StoredTerms = Pick<AssignmentRow, 'opensAtMs' | 'dueAtMs' | 'attemptsLimit' | 'counts'>;

export const freshTerms: StoredTerms = {
  ...{ opensAtMs: null, dueAtMs: null, attemptsLimit: null },
  counts: 'best',
};

/** What was left out stays as it was. Refuses with INVALID_REQUEST an assignment that is due before it opens. */
export function termsAfter(before: StoredTerms, wished: WishedTerms): StoredTerms {
  const {
    opens_at,
    due_at,
    attempts_limit: attemptsLimit = before.attemptsLimit,
    counts = before.counts,
  } = wished;
  const opensAtMs = timeAfter(before.opensAtMs, opens_at);
  const dueAtMs = timeAfter(before.dueAtMs, due_at);
  if (opensAtMs !== null && dueAtMs !== null && dueAtMs < opensAtMs)
    throw new Refusal('INVALID_REQUEST', { field: 'due_at', message: 'due_at: must not be before opens_at' });
  return { opensAtMs, dueAtMs, attemptsLimit, counts };
}

function timeAfter(before: number | null, wished: string | null | undefined): number | null {
  if (wished === undefined) return before;
  return wished === null ? null : Date.parse(wished);
}

export interface Assigning {
  readonly roster: Pick<RosterService, 'hasLearner' | 'hasGroup'>;
  readonly tenantId: TenantId;
  readonly wish: Wish;
  readonly nowMs: number;
}

/**
 * Each package to each target, in the order of the packages; the ids of what there is then. Refuses with PACKAGE_NOT_FOUND, with
 * NOT_FOUND for a group or a learner, and with INVALID_REQUEST where there would be too many.
 */
export function assignIn(tx: Writes, assigning: Assigning): AssignmentId[] {
  const { tenantId, wish, nowMs } = assigning;
  refuseUnknown(tx, assigning);
  const targets = targetsOf(wish);
  let place = repository.selectLastPlace(tx, tenantId);
  const assigned = [...new Set(wish.package_ids)].flatMap((packageId) =>
    targets.map((target) => {
      const same = repository.selectSame(tx, { tenantId, packageId }, target);
      const terms = { ...termsAfter(same ?? freshTerms, wish), updatedAtMs: nowMs };
      if (same !== null) {
        repository.updateAssignment(tx, same, terms);
        return same.assignmentId;
      }
      const assignmentId = AssignmentId.parse(newUuid());
      place += 1;
      const row = { assignmentId, tenantId, packageId, ...target, place, ...terms, createdAtMs: nowMs };
      repository.insertAssignment(tx, row);
      return assignmentId;
    }),
  );
  if (repository.countAssignments(tx, tenantId) > mostAssignments)
    throw new Refusal('INVALID_REQUEST', {
      field: 'package_ids',
      message: `At most ${String(mostAssignments)} assignments are kept: assign to classes, or take some back`,
    });
  return assigned;
}

function targetsOf({ everyone, group_ids: groupIds, learner_ids: learnerIds }: Wish): Target[] {
  return [
    ...(everyone ? [{ groupId: null, learnerId: null }] : []),
    ...[...new Set(groupIds)].map((groupId) => ({ groupId, learnerId: null })),
    ...[...new Set(learnerIds)].map((learnerId) => ({ groupId: null, learnerId })),
  ];
}

function refuseUnknown(db: Reads, { roster, tenantId, wish }: Assigning): void {
  for (const packageId of wish.package_ids)
    if (!repository.hasPackage(db, { tenantId, packageId }))
      throw new Refusal('PACKAGE_NOT_FOUND', { package_id: packageId });
  for (const groupId of wish.group_ids)
    if (!roster.hasGroup(tenantId, groupId, db))
      throw new Refusal('NOT_FOUND', { group_id: groupId }, { text: 'There is no such class or group' });
  for (const learnerId of wish.learner_ids)
    if (!roster.hasLearner(tenantId, learnerId, db))
      throw new Refusal('NOT_FOUND', { learner_id: learnerId }, { text: 'There is no such learner' });
}
