import { and, count, desc, eq, isNull, max, not } from 'drizzle-orm';
import type { Reads } from '../../db/open';
import { isForkOfSession } from '../../db/forks';
import { sessions } from '../../db/tables';
import type { DispatchId, PackageId, TenantId } from '../../../src-shared/kernel/ids';
import { rowColumns, type SessionRow } from './repository';

export interface LearnerOnPackage {
  readonly tenantId: TenantId;
  readonly packageId: PackageId;
  readonly userId: string;
  /** Learners of one dispatch are not those of another, nor the owner's, though they be called the same. */
  readonly dispatchId: DispatchId | null;
}

const ofLearner = ({ tenantId, packageId, userId, dispatchId }: LearnerOnPackage) =>
  and(
    eq(sessions.tenantId, tenantId),
    eq(sessions.packageId, packageId),
    eq(sessions.userId, userId),
    isNull(sessions.sandbox),
    dispatchId === null ? isNull(sessions.dispatchId) : eq(sessions.dispatchId, dispatchId),
  );

const isAttempt = eq(sessions.mode, 'normal');

/** The newest attempt that is neither completed nor terminated, in the same mode. */
export function selectUnfinished(
  db: Reads,
  learner: LearnerOnPackage,
  mode: SessionRow['mode'],
): SessionRow | null {
  return (
    db
      .select(rowColumns)
      .from(sessions)
      .where(and(ofLearner(learner), eq(sessions.status, 'active'), eq(sessions.mode, mode)))
      .orderBy(desc(sessions.attemptNumber))
      .limit(1)
      .get() ?? null
  );
}

/** The newest attempt that is completed; previews are none. */
export function selectFinished(db: Reads, learner: LearnerOnPackage): SessionRow | null {
  return (
    db
      .select(rowColumns)
      .from(sessions)
      .where(and(ofLearner(learner), eq(sessions.status, 'completed'), isAttempt))
      .orderBy(desc(sessions.attemptNumber))
      .limit(1)
      .get() ?? null
  );
}

/** How many attempts the learner has begun; previews are none, nor what was made of work from another device. */
export function countAttempts(db: Reads, learner: LearnerOnPackage): number {
  const row = db
    .select({ attempts: count() })
    .from(sessions)
    .where(and(ofLearner(learner), isAttempt, not(isForkOfSession)))
    .get();
  return row?.attempts ?? 0;
}

/** 0 when the learner has not begun the package. */
export function selectLastAttemptNumber(db: Reads, learner: LearnerOnPackage): number {
  const row = db
    .select({ last: max(sessions.attemptNumber) })
    .from(sessions)
    .where(ofLearner(learner))
    .get();
  return row?.last ?? 0;
}
