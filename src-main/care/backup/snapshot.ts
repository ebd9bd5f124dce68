import { CareFault } from '../care-fault';
import {
  brokenReferences,
  damagesOf,
  hasTable,
  lastMigrationMs,
  zipsOfVersions,
  type ZipsOfVersions,
} from '../look-into';
import { withDatabase, type DatabaseFile } from '../open-quietly';

export interface Snapshot {
  readonly zips: ZipsOfVersions;
  readonly migrationMs: number;
}

/**
 * Writes the database as it is at one moment into a new file, without what was deleted from it, while others go on writing to it. Uploads
 * and imports under way stay out: their bytes lie outside the database, and change. Throws CareFault, or the library's error, where the database is damaged.
 */
export function takeSnapshot(source: DatabaseFile, target: string): Snapshot {
  withDatabase(source, { readonly: true }, (client) => client.prepare('VACUUM INTO ?').run(target));
  return withDatabase({ ...source, file: target }, { readonly: false }, (client) => {
    // The file is written out when it is put into the backup; until then it may be lost.
    client.pragma('synchronous = OFF');
    client.pragma('foreign_keys = ON');
    for (const [table, sql] of underWay) if (hasTable(client, table)) client.exec(sql);
    if (damagesOf(client, 'quick', 1).length > 0 || brokenReferences(client).length > 0)
      throw new CareFault('DATABASE_DAMAGED', source.file);
    return { zips: zipsOfVersions(client), migrationMs: lastMigrationMs(client) };
  });
}

const unfinished = `SELECT import_id FROM imports WHERE state <> 'completed'`;
const underWay = [
  ['upload_parts', `DELETE FROM upload_parts WHERE import_id IN (${unfinished})`],
  ['imports', `DELETE FROM imports WHERE state <> 'completed'`],
] as const;
