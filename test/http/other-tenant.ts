import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { TestServer } from '../support/start-server';

export const otherTenant = '00000000-0000-4000-8000-00000000000b';

/** Gives the server a second tenant and answers with a key of theirs that may all. */
export function addOtherTenant(server: Pick<TestServer, 'dataFolder'>): string {
  const key = `scorm_live_${'b'.repeat(64)}`;
  const hash = createHash('sha256').update(key).digest('hex');
  const database = new Database(join(server.dataFolder, 'lectern.db'));
  database.prepare(`INSERT INTO tenants VALUES (?, 'Other', 9)`).run(otherTenant);
  database
    .prepare(
      `INSERT INTO keys (key_id, tenant_id, kind, name, prefix, hash, scopes, created_at_ms)
       VALUES ('00000000-0000-4000-8000-0000000000aa', ?, 'api', 'Other', 'scorm_live_bbbbb', ?, '["admin"]', 9)`,
    )
    .run(otherTenant, hash);
  database.close();
  return key;
}
