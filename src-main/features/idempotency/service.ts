import { and, eq, lt } from 'drizzle-orm';
import { Refusal } from '../../../src-shared/contract/errors';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { write, type Db } from '../../db/open';
import { idempotentAnswers as answers } from '../../db/tables';
import type { KeptAnswer, Repeats } from '../../http/idempotency';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';

const dayMs = 86_400_000;

export interface RepeatsDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
}

const unknownEnd = {
  field: 'Idempotency-Key',
  reason: 'unknown_end',
  message:
    'A request with this key was begun before the server ended, and whether it was done is not known: look whether it was, and if not, send it with another key',
};

/** Stands in the place of the status until there is an answer. */
const begun = 0;

/**
 * Keeps what was answered to requests with an Idempotency-Key, for a day. That one was begun is kept before anything is done: found
 * after a restart, it tells that the server may have done it and ended before it could keep the answer.
 */
export function createRepeats({ db, clock, log }: RepeatsDeps): Repeats {
  /** What is being done at this moment, so that two at once are done once. */
  const underway = new Map<string, Promise<unknown>>();

  const find = (tenantId: TenantId, name: string): KeptAnswer | null => {
    const one = and(eq(answers.tenantId, tenantId), eq(answers.idempotencyKey, name));
    const row = db.select().from(answers).where(one).get();
    return row === undefined || row.createdAtMs <= clock.nowMs() - dayMs ? null : row;
  };

  const keep = (tenantId: TenantId, name: string, answer: KeptAnswer): void => {
    const row = { tenantId, idempotencyKey: name, ...answer, createdAtMs: clock.nowMs() };
    write(db, (tx) => {
      tx.delete(answers)
        .where(lt(answers.createdAtMs, clock.nowMs() - dayMs))
        .run();
      tx.insert(answers)
        .values(row)
        .onConflictDoUpdate({ target: [answers.tenantId, answers.idempotencyKey], set: row })
        .run();
    });
  };

  const forget = (tenantId: TenantId, name: string): void => {
    const one = and(eq(answers.tenantId, tenantId), eq(answers.idempotencyKey, name));
    write(db, (tx) => tx.delete(answers).where(one).run());
  };

  /** How it ended is told to the client also where the database takes no more; then it stays begun. */
  const tryTo = (end: () => void): void => {
    try {
      end();
    } catch (error) {
      log.error({ err: error }, 'The answer to a request with an Idempotency-Key could not be kept');
    }
  };

  const actOnce: Repeats['once'] = async (tenantId, { name, requestHash }, act) => {
    keep(tenantId, name, { requestHash, status: begun, body: '' });
    try {
      const answer = { requestHash, ...(await act()) };
      tryTo(() => keep(tenantId, name, answer));
      return { answer, isRepeat: false };
    } catch (error) {
      tryTo(() => forget(tenantId, name));
      throw error;
    }
  };

  return {
    once: async (tenantId, named, act) => {
      const place = `${tenantId} ${named.name}`;
      while (underway.has(place)) await underway.get(place)?.catch(() => undefined);
      const known = find(tenantId, named.name);
      if (known?.status === begun) throw new Refusal('DUPLICATE_ENTRY', unknownEnd);
      if (known !== null) return { answer: known, isRepeat: true };
      const acting = actOnce(tenantId, named, act);
      underway.set(place, acting);
      try {
        return await acting;
      } finally {
        underway.delete(place);
      }
    },
  };
}
