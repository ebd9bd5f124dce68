import { and, eq, lt } from 'drizzle-orm';
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

/** Keeps what was answered to requests with an Idempotency-Key, for a day. */
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

  /** It is done already: a database that takes no more must not make it look as if it were not. */
  const tryToKeep = (...kept: Parameters<typeof keep>): void => {
    try {
      keep(...kept);
    } catch (error) {
      log.error({ err: error }, 'The answer to a request with an Idempotency-Key could not be kept');
    }
  };

  return {
    once: async (tenantId, name, act) => {
      const place = `${tenantId} ${name}`;
      while (underway.has(place)) await underway.get(place)?.catch(() => undefined);
      const known = find(tenantId, name);
      if (known !== null) return { answer: known, isRepeat: true };
      const acting = act();
      underway.set(place, acting);
      try {
        const answer = await acting;
        tryToKeep(tenantId, name, answer);
        return { answer, isRepeat: false };
      } finally {
        underway.delete(place);
      }
    },
  };
}
