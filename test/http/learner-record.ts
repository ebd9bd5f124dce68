import { join } from 'node:path';
import Database from 'better-sqlite3';
import { contract } from '../../src-shared/contract';
import type { TestServer } from '../support/start-server';

/** All that a reader can see of the learner, and what the database keeps beside the sessions themselves. */
export async function recordOf(server: TestServer, packageId: string, learner: string) {
  const database = new Database(join(server.dataFolder, 'lectern.db'), { readonly: true });
  const rows = (table: string, columns = '*') => database.prepare(`SELECT ${columns} FROM ${table}`).all();
  const kept = [
    ...[rows('learner_values'), rows('session_tallies'), rows('dispatch_registrations')],
    rows('webhook_deliveries', 'delivery_id, payload'),
  ];
  const launches: unknown = database.prepare('SELECT sum(launches) FROM usage_days').pluck().get();
  database.close();
  return {
    kept,
    launches,
    lists: await Promise.all(
      [
        {},
        { user_id: learner },
        { status: 'active' as const },
        { package_id: packageId },
        { updated_since: '2020-01-01' },
      ].map((filter) => server.call(contract.listSessions, { ...filter, sort: 'created_at' })),
    ),
    overview: await server.call(contract.readOverview, {}),
    results: await server.call(contract.listResults, {}),
    versions: (await server.call(contract.listVersions, { packageId })).data,
  };
}
