import { and, eq, sql } from 'drizzle-orm';
import type { TenantId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { isAmong, isGiven, prepared } from '../../db/prepared';
import { learnerValues } from '../../db/tables';

export type LearnerValueRow = typeof learnerValues.$inferSelect;
export type ValueKind = LearnerValueRow['kind'];

/** A person as one tenant knows them. */
export interface Learner {
  readonly tenantId: TenantId;
  readonly userId: string;
}

const valuesOfIds = prepared((db) =>
  db
    .select()
    .from(learnerValues)
    .where(
      and(
        isGiven(learnerValues.tenantId, 'tenantId'),
        isGiven(learnerValues.userId, 'userId'),
        isGiven(learnerValues.kind, 'kind'),
        isAmong(learnerValues.id, 'ids'),
      ),
    )
    .prepare(),
);

/** Those of the ids that have a value. */
export function selectLearnerValues(
  db: Reads,
  learner: Learner,
  kind: ValueKind,
  ids: readonly string[],
): LearnerValueRow[] {
  const { tenantId, userId } = learner;
  return valuesOfIds(db).all({ tenantId, userId, kind, ids: JSON.stringify(ids) });
}

/** What is there already is replaced; of an objective the parts that the row has, where null makes a part unknown. */
export function upsertLearnerValue(tx: Writes, row: LearnerValueRow): void {
  const { updatedAtMs } = row;
  const value =
    row.kind === 'objective'
      ? sql`json_patch(${learnerValues.value}, ${JSON.stringify(row.value)})`
      : row.value;
  tx.insert(learnerValues)
    .values(row)
    .onConflictDoUpdate({
      target: [learnerValues.tenantId, learnerValues.userId, learnerValues.kind, learnerValues.id],
      set: { value, updatedAtMs },
    })
    .run();
}

export function deleteLearnerValue(tx: Writes, learner: Learner, kind: ValueKind, id: string): void {
  tx.delete(learnerValues)
    .where(and(ofLearner(learner, kind), eq(learnerValues.id, id)))
    .run();
}

function ofLearner({ tenantId, userId }: Learner, kind: ValueKind) {
  return and(
    eq(learnerValues.tenantId, tenantId),
    eq(learnerValues.userId, userId),
    eq(learnerValues.kind, kind),
  );
}
