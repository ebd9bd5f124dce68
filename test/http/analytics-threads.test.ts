import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { PackageId } from '../../src-shared/kernel/ids';
import { longestTurn } from '../support/longest-turn';
import { createReportJobs } from '../../src-main/features/analytics/report-jobs';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { addSessions } from './many-sessions';

const count = 20_000;
const dayMs = 86_400_000;
const firstMs = Date.UTC(2025, 0, 1);

describe('analytics of many sessions', () => {
  let server: TestServer;
  let packageId: PackageId;

  beforeAll(async () => {
    server = await startServer();
    packageId = (await server.upload(await zipFixture('scorm12-single'))).id;
    const model = await server.call(contract.createSession, { package_id: packageId, user_id: 'ada' });
    const each = Array.from({ length: count - 1 }, (_, at) => ({
      ...{ user_id: `learner ${String(at % 5000)}`, started_at_ms: firstMs + (at % 300) * dayMs },
    }));
    await server.lectern().close();
    addSessions(server, model.id, each);
    await server.restart();
  }, 60_000);
  afterAll(() => server[Symbol.asyncDispose]());

  const read = (from: string) => server.call(contract.readOverview, { from, group_by: 'day' });
  test('holds nobody up while it is made', async () => {
    await read('2025-01-01');
    const longest = await longestTurn(async () => {
      const [overview, page, ofPackage, table] = await Promise.all([
        server.call(contract.readOverview, { group_by: 'day' }),
        server.call(contract.listResults, { limit: 100 }),
        server.call(contract.readPackageTotals, { packageId, group_by: 'week' }),
        server.request('/api/v1/analytics/sessions?format=csv').then((response) => response.text()),
      ]);
      expect(overview.totals.sessions).toBe(count);
      expect(overview.groups).toHaveLength(301);
      expect(page.total).toBe(count);
      expect(ofPackage.totals.sessions).toBe(count);
      expect(table.split('\r\n')).toHaveLength(count + 2);
    });
    expect(longest).toBeLessThan(60);
  });

  test('sees each session that was begun before, whatever is being made', async () => {
    const busy = Promise.all(['2025-01-02', '2025-01-03', '2025-01-04'].map(read));
    for (let more = 1; more <= 5; more += 1) {
      await server.call(contract.createSession, { package_id: packageId, user_id: 'bob' });
      const { totals } = await server.call(contract.readLearnerTotals, { userId: 'bob' });
      expect(totals.sessions).toBe(more);
    }
    await busy;
  });

  test('is given up in the middle when nobody waits for it any more', async () => {
    const { tenant_id } = await server.call(contract.readApp, {});
    const jobs = createReportJobs({ file: join(server.dataFolder, 'lectern.db') });
    const ending = new Int32Array(new SharedArrayBuffer(4));
    const scope = { tenantId: tenant_id, fromMs: null, toMs: null };
    const made = () =>
      jobs.report({
        ...{ ending, nowMs: firstMs },
        report: {
          name: 'overview',
          scope: { ...scope, packageId: undefined, userId: undefined, dispatchId: undefined },
          asked: { format: 'csv' },
        },
      });
    expect(new TextDecoder().decode(made()?.bytes)).toMatch(/^sessions,unique_learners,/);
    ending[0] = 1;
    expect(made()).toBeNull();
    ending[0] = 0;
    expect(made()).not.toBeNull();
  });

  test('waits for nobody who writes, and is DB_QUERY_FAILED where the database cannot be read', async () => {
    const other = new Database(join(server.dataFolder, 'lectern.db'));
    other.exec('BEGIN IMMEDIATE');
    expect((await read('2025-01-07')).groups.length).toBeGreaterThan(200);
    other.exec('ROLLBACK');
    other.exec('ALTER TABLE sessions RENAME COLUMN score_percent TO gone');
    for (const format of ['json', 'csv']) {
      const response = await server.request(`/api/v1/analytics/overview?format=${format}`);
      expect([response.status, await response.json()]).toEqual([
        500,
        { error: 'The database could not be read', code: 'DB_QUERY_FAILED', request_id: expect.any(String) },
      ]);
    }
    other.exec('ALTER TABLE sessions RENAME COLUMN gone TO score_percent');
    other.close();
    expect((await read('2025-01-08')).groups.length).toBeGreaterThan(200);
  });
});
