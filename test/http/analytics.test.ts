import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { DispatchId, PackageId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { addSessions, type SessionColumns } from './many-sessions';
import { addOtherTenant } from './other-tenant';

const dayMs = 86_400_000;
const nowMs = Date.UTC(2026, 5, 15, 12);
const at = (text: string) => Date.parse(text);

describe('analytics', () => {
  let server: TestServer;
  let one: PackageId;
  let two: PackageId;
  let foreignKey = '';
  const dispatch = crypto.randomUUID() as DispatchId;

  beforeAll(async () => {
    server = await startServer({ clock: { nowMs: () => nowMs } });
    one = (await server.upload(await zipFixture('scorm12-single'))).id;
    two = (await server.upload(await zipFixture('scorm2004-single'))).id;
    foreignKey = addOtherTenant(server);
    const model = await server.call(contract.createSession, {
      ...{ package_id: one, user_id: 'me', mode: 'browse' },
    });
    const began = (text: string, more: SessionColumns): SessionColumns => ({
      ...{ mode: 'normal', started_at_ms: at(text), created_at_ms: at(text), last_accessed_at_ms: nowMs },
      ...{ user_id: 'ada', package_id: one, completion_status: 'incomplete', success_status: 'unknown' },
      ...{ score_raw: null, score_percent: null, time_spent_seconds: 0, ...more },
    });
    const completed = { completion_status: 'completed', status: 'completed' };
    addSessions(server, model.id, [
      began('2026-05-31T23:59:59.999Z', { ...completed, success_status: 'passed', score_percent: 90 }),
      began('2026-06-01T00:00:00Z', { ...completed, success_status: 'failed', score_percent: 20.5 }),
      began('2026-06-07T23:00:00Z', { user_id: '=cmd|"x"', time_spent_seconds: 60, learner_name: 'A, "B"' }),
      began('2026-06-08T01:00:00Z', { package_id: two, time_spent_seconds: 0.25, score_percent: -5 }),
      began('2026-06-10T01:00:00Z', { dispatch_id: dispatch, last_accessed_at_ms: nowMs - dayMs - 1 }),
    ]);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const csv = async (path: string) => {
    const response = await server.request(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
    ]);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="\w+\.csv"$/);
    return (await response.text()).split('\r\n');
  };

  test('has the totals of all sessions, previews left out', async () => {
    const overview = await server.call(contract.readOverview, {});
    expect(overview).toEqual({
      ...{ from: null, to: null, group_by: null, groups: [] },
      totals: {
        // Who comes by a dispatch is another learner, though called the same.
        ...{ sessions: 5, unique_learners: 3, completed: 2, completion_rate: 0.4 },
        ...{ passed: 1, failed: 1, pass_rate: 0.5, average_score: 35.17 },
        ...{ total_time_spent_seconds: 60.25, average_time_spent_seconds: 12.05 },
      },
    });
    expect(await server.call(contract.readCustomerOverview, {})).toEqual(overview);
  });

  test('keeps to a time, a package, a learner and a dispatch', async () => {
    const count = async (asked: object) => (await server.call(contract.readOverview, asked)).totals.sessions;
    expect(await count({ from: '2026-06-01' })).toBe(4);
    expect(await count({ to: '2026-06-01T00:00:00Z' })).toBe(1);
    expect(await count({ to: '2026-05-31' })).toBe(1);
    expect(await count({ to: '2026-06-07' })).toBe(3);
    expect(await count({ from: '2026-06-01T02:00:00+02:00', to: '2026-06-01T00:00:00.001Z' })).toBe(1);
    expect(await count({ package_id: two })).toBe(1);
    expect(await count({ user_id: 'ada' })).toBe(4);
    expect(await count({ dispatch_id: dispatch })).toBe(1);
    expect(await count({ from: '2027-01-01' })).toBe(0);
    const empty = await server.call(contract.readOverview, { from: '2027-01-01' });
    expect(empty.totals).toMatchObject({ completion_rate: null, pass_rate: null, average_score: null });
    for (const [query, field] of [
      ['from=yesterday', 'from'],
      ['from=2026-06-02&to=2026-06-01T00:00:00Z', 'to'],
      ['group_by=year', 'group_by'],
      ['package_id=x', 'package_id'],
      ['format=xml', 'format'],
    ]) {
      const response = await server.request(`/api/v1/analytics/overview?${String(query)}`);
      expect([response.status, (await response.json()).details.field]).toEqual([400, field]);
    }
  });

  test.each([
    ['day', ['2026-05-31', '2026-06-01', '2026-06-07', '2026-06-08', '2026-06-10'], [1, 1, 1, 1, 1]],
    // Mondays.
    ['week', ['2026-05-25', '2026-06-01', '2026-06-08'], [1, 2, 2]],
    ['month', ['2026-05-01', '2026-06-01'], [1, 4]],
  ] as const)('has them by the %s', async (group_by, periods, sessions) => {
    const { groups } = await server.call(contract.readOverview, { group_by });
    expect(groups.map(({ period }) => period)).toEqual(periods);
    expect(groups.map((group) => group.sessions)).toEqual(sessions);
  });

  test('has those of a package, also after it was deleted, and none of a package that is not there', async () => {
    const packageId = two;
    await server.call(contract.deletePackage, { packageId });
    const answer = await server.call(contract.readPackageTotals, { packageId, group_by: 'month' });
    expect(answer).toMatchObject({ package_id: two, totals: { sessions: 1, average_score: -5 } });
    expect(answer.groups).toHaveLength(1);
    for (const id of [crypto.randomUUID(), 'x']) {
      const response = await server.request(`/api/v1/analytics/packages/${id}`);
      expect([response.status, (await response.json()).code]).toEqual([404, 'PACKAGE_NOT_FOUND']);
    }
  });

  test('has those of a learner by package', async () => {
    const answer = await server.call(contract.readLearnerTotals, { userId: 'ada' });
    expect(answer.totals.sessions).toBe(4);
    expect(answer.packages.map((each) => [each.package_id, each.sessions])).toEqual(
      expect.arrayContaining([
        [one, 3],
        [two, 1],
      ]),
    );
    const nobody = await server.call(contract.readLearnerTotals, { userId: 'nobody' });
    expect([nobody.totals.sessions, nobody.packages]).toEqual([0, []]);
    const named = await server.call(contract.readCustomerLearnerTotals, { userId: '=cmd|"x"' });
    expect(named.totals.sessions).toBe(1);
  });

  test('lists the results, the newest first, a page at a time', async () => {
    const all = await server.call(contract.listResults, { group_by: 'month' });
    expect(all.data.map((each) => each.started_at.slice(0, 10))).toEqual([
      ...['2026-06-10', '2026-06-08', '2026-06-07', '2026-06-01', '2026-05-31'],
    ]);
    expect(all.data.map(({ status }) => status)).toEqual([
      ...['expired', 'active', 'active', 'completed', 'completed'],
    ]);
    expect(all).toMatchObject({ total: 5, totals: { sessions: 5 }, sessions: all.data });
    expect(all.groups).toHaveLength(2);
    const last = await server.call(contract.listResults, { limit: 2, page: 3 });
    expect(last.data).toEqual(all.data.slice(4));
    expect(last.pagination).toMatchObject({ page: 3, has_more: false, total: 5 });
  });

  test('gives tables in which nothing is a formula', async () => {
    expect(await csv('/api/v1/analytics/overview?format=csv&from=2026-06-08')).toEqual([
      'sessions,unique_learners,completed,completion_rate,passed,failed,pass_rate,average_score,total_time_spent_seconds,average_time_spent_seconds',
      '2,2,0,0,0,0,,-5,0.25,0.13',
      '',
    ]);
    const months = await csv('/api/customer/analytics/overview?format=csv&group_by=month');
    expect(months.map((line) => line.split(',')[0])).toEqual(['period', '2026-05-01', '2026-06-01', '']);
    const rows = await csv('/api/v1/analytics/sessions?format=csv&limit=1');
    expect(rows).toHaveLength(7);
    expect(rows[0]).toMatch(/^session_id,package_id,package_title,user_id,learner_name,/);
    expect(rows[3]).toContain(`,"'=cmd|""x""","A, ""B""",`);
    expect(rows[2]).toMatch(/,-5$/);
    expect((await csv(`/api/v1/analytics/packages/${one}?format=csv`))[1]).toMatch(/^4,/);
    expect(await csv('/api/v1/analytics/learners/ada?format=csv')).toHaveLength(4);
  });

  test('shows a tenant nothing of another, and needs the scope read', async () => {
    const foreign = { ...{ headers: { 'X-API-Key': foreignKey } } };
    const overview = await server.request('/api/v1/analytics/overview?group_by=day', foreign);
    expect(await overview.json()).toMatchObject({ totals: { sessions: 0 }, groups: [] });
    const table = await server.request('/api/v1/analytics/sessions?format=csv', foreign);
    expect((await table.text()).split('\r\n')).toHaveLength(2);
    expect((await server.request(`/api/v1/analytics/packages/${one}`, foreign)).status).toBe(404);
    const { key } = await server.call(contract.createKey, { name: 'd', scopes: ['delete'] });
    for (const path of ['/api/v1/analytics/sessions?format=csv', '/api/customer/analytics/learners/ada'])
      expect((await server.request(path, { headers: { 'X-API-Key': key } })).status).toBe(403);
  });
});
