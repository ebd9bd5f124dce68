import { Refusal } from '../../../src-shared/contract/errors';
import type { Learner } from '../../../src-shared/contract/roster';
import type { LearnerId, TenantId } from '../../../src-shared/kernel/ids';
import { write } from '../../db/open';
import { noSecret } from './learners';
import { learnerAnswer, personOrRefuse } from './people';
import { selectLearner, updateLearner } from './repository';
import { isSecretOf, kindOf, secretHash, type Secret } from './secret-hash';
import type { RosterDeps } from './service';

/** What came of a secret that somebody showed; `none-yet`: they have none and may choose one. */
export type Checked = 'right' | 'wrong' | 'none-yet';

/** What people show to be let in, beside their name. It is kept as a hash and comes out nowhere. */
export function createSignIn({ db, clock, onChange, onNewSecret }: Omit<RosterDeps, 'onRemoved'>) {
  /** Nothing is changed, and false is answered, where `only` says no. */
  const keep = async (
    tenantId: TenantId,
    learnerId: LearnerId,
    secret: Secret,
    only: (hasOne: boolean) => boolean,
  ): Promise<boolean> => {
    const hash = await secretHash(secret);
    const isKept = write(db, (tx) => {
      const { row } = personOrRefuse(tx, tenantId, learnerId);
      if (!only(row.secretHash !== null)) return false;
      const changes = { secretKind: kindOf(secret), secretHash: hash, updatedAtMs: clock.nowMs() };
      updateLearner(tx, row, changes);
      return true;
    });
    if (isKept) onChange(tenantId);
    return isKept;
  };

  return {
    /** In place of whatever there was. Refuses with NOT_FOUND. */
    setSecret: async (tenantId: TenantId, learnerId: LearnerId, secret: Secret): Promise<Learner> => {
      await keep(tenantId, learnerId, secret, () => true);
      onNewSecret(tenantId, [learnerId]);
      return learnerAnswer(personOrRefuse(db, tenantId, learnerId));
    },

    /** Refuses with NOT_FOUND. */
    clearSecret: (tenantId: TenantId, learnerId: LearnerId): Learner => {
      const person = write(db, (tx) => {
        const { row } = personOrRefuse(tx, tenantId, learnerId);
        updateLearner(tx, row, { ...noSecret, updatedAtMs: clock.nowMs() });
        return personOrRefuse(tx, tenantId, learnerId);
      });
      onChange(tenantId);
      onNewSecret(tenantId, [learnerId]);
      return learnerAnswer(person);
    },

    /** Somebody who is unknown or has left is always wrong, in as much time. */
    checkSecret: async (tenantId: TenantId, learnerId: LearnerId, given: Secret): Promise<Checked> => {
      const row = selectLearner(db, tenantId, learnerId);
      if (row === null || row.leftAtMs !== null) {
        await secretHash(given);
        return 'wrong';
      }
      if (row.secretHash === null) return 'none-yet';
      return (await isSecretOf(row.secretHash, given)) ? 'right' : 'wrong';
    },

    /** Only where none is set: whoever has one keeps it until the teacher clears it. Answers whether it was taken; refuses with NOT_FOUND. */
    chooseSecret: async (tenantId: TenantId, learnerId: LearnerId, secret: Secret): Promise<boolean> => {
      const row = selectLearner(db, tenantId, learnerId);
      if (row !== null && row.leftAtMs !== null) throw new Refusal('NOT_FOUND', { learner_id: learnerId });
      if (row !== null && row.secretHash !== null) return false;
      return keep(tenantId, learnerId, secret, (hasOne) => !hasOne);
    },
  };
}
