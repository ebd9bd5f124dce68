import { sql } from 'drizzle-orm';
import type { Writes } from '../../db/open';

/**
 * Runs `work`, and undoes all that it has written; what it staged beside the database is the caller's to put right. Where it throws, that
 * is left to the transaction.
 */
export function inRehearsal<T>(tx: Writes, work: () => T): T {
  tx.run(sql`savepoint rehearsal`);
  const done = work();
  tx.run(sql`rollback to rehearsal`);
  tx.run(sql`release rehearsal`);
  return done;
}
