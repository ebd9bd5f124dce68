import { lt } from 'drizzle-orm';
import type { Writes } from '../../db/open';
import { usedTokens } from '../../db/tables';

/** False where it is there already. Those that have ended go: they would be refused anyway. */
export function insertUsedToken(tx: Writes, row: typeof usedTokens.$inferInsert, nowMs: number): boolean {
  tx.delete(usedTokens).where(lt(usedTokens.expiresAtMs, nowMs)).run();
  return tx.insert(usedTokens).values(row).onConflictDoNothing().run().changes > 0;
}
