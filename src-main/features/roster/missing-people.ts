import { mostGroups, type GroupKind } from '../../../src-shared/contract/roster';
import { previewUser } from '../../../src-shared/contract/user-id';
import { foldedText } from '../../../src-shared/kernel/folded-text';
import type { GroupId, TenantId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { createGroup } from './groups';
import { createLearner } from './learners';
import { selectByUserId, selectGroups } from './repository';

/** Somebody of the roster of another Lectern. */
export interface PersonElsewhere {
  readonly user_id: string;
  readonly name: string;
  readonly groups: readonly { readonly kind: GroupKind; readonly name: string }[];
}

/** Those of whom nobody here has the id, each once. */
export function missingPeople<P extends Pick<PersonElsewhere, 'user_id'>>(
  db: Reads,
  tenantId: TenantId,
  people: readonly P[],
): P[] {
  const byId = new Map(people.map((person) => [person.user_id, person]));
  return [...byId.values()].filter(
    ({ user_id: userId }) => userId !== previewUser && selectByUserId(db, tenantId, userId) === null,
  );
}

/** Adds those who are missing, in classes and groups of the same names; who is here stays as they are. Returns how many came. */
export function addMissing(
  tx: Writes,
  tenantId: TenantId,
  people: readonly PersonElsewhere[],
  nowMs: number,
): number {
  const missing = missingPeople(tx, tenantId, people);
  const groups = new Map(selectGroups(tx, tenantId).map(({ name, groupId }) => [foldedText(name), groupId]));
  const groupOf = ({ kind, name }: PersonElsewhere['groups'][number]): GroupId[] => {
    const known = groups.get(foldedText(name));
    if (known !== undefined) return [known];
    if (groups.size >= mostGroups) return [];
    const { id } = createGroup(tx, tenantId, { kind, name, learner_ids: [] }, nowMs);
    groups.set(foldedText(name), id);
    return [id];
  };
  for (const person of missing)
    createLearner(tx, tenantId, { ...person, group_ids: person.groups.flatMap(groupOf) }, nowMs);
  return missing.length;
}
