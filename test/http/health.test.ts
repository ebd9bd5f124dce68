import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startServer, type TestServer } from '../support/start-server';

describe('GET /api/health', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each(['/api/health', '/api/v1/health', '/health'])(
    'says without a key that all is well: %s',
    async (path) => {
      const response = await fetch(server.origin + path);
      expect(response.status).toBe(200);
      const body = (await response.json()) as Record<string, unknown>;
      expect(body).toMatchObject({ status: 'ok', checks: { database: 'ok', storage: 'ok' } });
      expect(response.headers.get('cache-control')).toBe('private, no-cache');
      expect(Object.keys(body)).not.toContain('authenticated');
      expect(body['timestamp']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    },
  );

  test('tells whose key it is when the key is good', async () => {
    const { authenticated, scopes, tenant_id: tenantId } = await server.call(contract.health, {});
    expect({ authenticated, scopes }).toEqual({ authenticated: true, scopes: ['admin'] });
    expect(tenantId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('tells what stands for all that is assigned, to whom asks with a key that may read', async () => {
    const { hash } = await server.call(contract.readAssigned, {});
    expect((await server.call(contract.health, { assigned: 'true' })).assigned_hash).toBe(hash);
    expect(await server.call(contract.health, {})).not.toHaveProperty('assigned_hash');
    const asked = await fetch(`${server.origin}/api/health?assigned=true`);
    expect(await asked.json()).not.toHaveProperty('assigned_hash');
    await server.call(contract.createLearner, { name: 'Ada', user_id: 'ada' });
    const same = await server.call(contract.readAssigned, {});
    expect(same, 'of people whom nothing is assigned nobody is told').toMatchObject({ hash, learners: [] });
  });

  test('tells who shows a key which data folder it is, the same after a restart', async () => {
    const first = (await server.call(contract.health, {})).instance_id;
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    await server.restart();
    expect((await server.call(contract.health, {})).instance_id).toBe(first);
    await using other = await startServer();
    expect((await other.call(contract.health, {})).instance_id).not.toBe(first);
    expect(await (await fetch(`${server.origin}/api/health`)).json()).not.toHaveProperty('instance_id');
  });

  test('refuses a key that is none', async () => {
    const refused = server.call(contract.health, {}, 'scorm_live_nonsense');
    await expect(refused).rejects.toMatchObject({ status: 401, code: 'INVALID_API_KEY' });
  });
});

/** Linux has a device on which every write fails as on a full disk. */
const fullDisk = '/dev/full';

describe.runIf(existsSync(fullDisk))('GET /api/health on a full disk', () => {
  test('says so, asks the disk once in five seconds, and says when there is room again', async () => {
    let nowMs = Date.now();
    await using server = await startServer({ clock: { nowMs: () => nowMs } });
    const health = async () => {
      const { status, checks } = await server.call(contract.health, {});
      return [status, checks.storage];
    };
    expect(await health()).toEqual(['ok', 'ok']);
    symlinkSync(fullDisk, join(server.dataFolder, 'packages/probe.tmp'));
    nowMs += 4999;
    expect(await health()).toEqual(['ok', 'ok']);
    nowMs += 1;
    expect(await health()).toEqual(['degraded', 'failed']);
    nowMs += 5000;
    expect(await health()).toEqual(['ok', 'ok']);
    expect(readdirSync(join(server.dataFolder, 'packages'))).not.toContain('probe.tmp');
  });
});
