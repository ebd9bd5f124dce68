import type { Database } from 'better-sqlite3';
import { hasTable } from '../look-into';

/**
 * Makes another Lectern of a copy of a database: it gets a name of its own at its next start, and tells the receivers of the first one's
 * webhooks nothing that they hear from there.
 */
export function asAnother(client: Database): void {
  if (hasTable(client, 'secrets')) client.exec(`DELETE FROM secrets WHERE name = 'instance-id'`);
  if (hasTable(client, 'webhooks')) client.exec('UPDATE webhooks SET is_active = 0');
}
