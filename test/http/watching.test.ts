import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startServer, type TestServer } from '../support/start-server';
import { addOtherTenant } from './other-tenant';

const lines: Record<string, unknown>[] = [];
let server: TestServer;
beforeAll(async () => {
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  server = await startServer({ log });
});
afterAll(() => server[Symbol.asyncDispose]());

const isAnswerTo = (requestId: string) => (line: Readonly<Record<string, unknown>>) =>
  line['requestId'] === requestId && line['msg'] === 'A request was answered';

/** What the log says of the request with this id, once it is there. */
const logged = async (requestId: string) => {
  await expect.poll(() => lines.filter(isAnswerTo(requestId))).toHaveLength(1);
  return lines.find(isAnswerTo(requestId));
};

describe('the log of requests', () => {
  test('says what a client did, by route', async () => {
    const headers = { 'X-Request-Id': 'read-1' };
    await server.request('/api/v1/sessions/00000000-0000-4000-8000-00000000feed?fields=a', { headers });
    const line = await logged('read-1');
    const { tenant_id: tenantId } = await server.call(contract.readApp, {});
    const facts = { method: 'GET', route: '/api/v1/sessions/:sessionId', status: 404, tenantId };
    expect(line).toMatchObject({ level: 30, ...facts, isBrokenOff: false });
    expect(line?.['durationMs']).toBeGreaterThanOrEqual(0);
  });

  test('is silent at its usual level about windows and pages without a key', async () => {
    const window = server.lectern().createWindowToken();
    await server.request('/api/v1/packages', { headers: { 'X-Request-Id': 'w-1', 'X-API-Key': window } });
    await fetch(`${server.origin}/player/none?token=t`, { headers: { 'X-Request-Id': 'p-1' } });
    expect([(await logged('w-1'))?.['level'], (await logged('p-1'))?.['level']]).toEqual([20, 20]);
  });

  test('holds no key, no token and no name that came with a request', async () => {
    const secret = 'secret-of-nobody';
    await fetch(`${server.origin}/player/${secret}?token=${secret}`, { headers: { 'X-Request-Id': 'q-1' } });
    await server.request(`/api/v1/sessions?user_id=${secret}`, { headers: { 'X-Request-Id': 'q-2' } });
    await server.request('/api/v1/packages', { headers: { 'X-API-Key': secret, 'X-Request-Id': 'q-3' } });
    for (const id of ['q-1', 'q-2', 'q-3']) await logged(id);
    expect(JSON.stringify(lines)).not.toContain(secret);
    expect(JSON.stringify(lines)).not.toContain(server.key);
  });
});

describe('the figures for Prometheus', () => {
  const read = async (key?: string) =>
    server.request('/api/admin/metrics', key === undefined ? {} : { headers: { 'X-API-Key': key } });

  test('count requests by route and status, and what is kept', async () => {
    await server.call(contract.listPackages, {});
    const answer = await read();
    expect(answer.headers.get('content-type')).toContain('text/plain');
    const text = await answer.text();
    expect(text).toMatch(
      /lectern_http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/packages",status="200"\} [1-9]/,
    );
    expect(text).toContain('lectern_kept{what="packages",state=""} 0');
    expect(text).toMatch(/nodejs_eventloop_lag_seconds [\d.e-]+/);
    expect(text).not.toContain('secret-of-nobody');
  });

  test('stand in the health for administrators too, with what is left of the disk', async () => {
    const { status, checks, database_bytes, disk_free_bytes, kept } = await server.call(
      contract.adminHealth,
      {},
    );
    expect([status, checks]).toEqual(['ok', { database: 'ok', storage: 'ok' }]);
    expect(database_bytes).toBeGreaterThan(0);
    expect(disk_free_bytes).toBeGreaterThan(0);
    expect(kept).toContainEqual({ what: 'packages', state: '', total: 0 });
    const refused = server.call(contract.adminHealth, {}, addOtherTenant(server));
    await expect(refused).rejects.toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });

  test('are for administrators of this machine', async () => {
    const { key } = await server.call(contract.createKey, { name: 'r', scopes: ['read'] });
    expect((await read(key)).status).toBe(403);
    expect((await fetch(`${server.origin}/api/admin/metrics`)).status).toBe(401);
  });
});
