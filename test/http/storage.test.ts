import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startServer, type TestServer } from '../support/start-server';

describe('the storage of this machine', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const bytesOf = async (what: string) => {
    const { used } = await server.call(contract.readStorage, {});
    return used.find((part) => part.what === what)?.bytes ?? -1;
  };

  test('counts every file by what it is', async () => {
    const before = [await bytesOf('packages'), await bytesOf('logs'), await bytesOf('other')];
    writeFileSync(join(server.dataFolder, 'packages', 'one.zip'), 'x'.repeat(1000));
    writeFileSync(join(server.dataFolder, 'logs', 'old.log'), 'x'.repeat(200));
    writeFileSync(join(server.dataFolder, 'note.txt'), 'x'.repeat(30));
    const after = [await bytesOf('packages'), await bytesOf('logs'), await bytesOf('other')];
    expect(after.map((bytes, at) => bytes - (before[at] ?? 0))).toEqual([1000, 200, 30]);
    expect(await bytesOf('database')).toBeGreaterThan(10_000);
  });

  test('tells the folder, the sum, the room that is left and the ports', async () => {
    const told = await server.call(contract.readStorage, {});
    expect(told.data_folder).toBe(server.dataFolder);
    expect(told.used_bytes).toBe(told.used.reduce((sum, { bytes }) => sum + bytes, 0));
    expect(told.free_bytes).toBeGreaterThan(0);
    expect([told.api_port, told.content_port]).toEqual(
      [server.origin, server.contentOrigin].map((origin) => Number(new URL(origin).port)),
    );
  });

  test('is told to administrators of this machine alone', async () => {
    const { id: tenant_id } = await server.call(contract.createTenant, { name: 'Other' });
    const { key } = await server.call(contract.createKey, { tenant_id, name: 'Other', scopes: ['admin'] });
    await expect(server.call(contract.readStorage, {}, key)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const quotas = server.call(contract.readTenantQuotas, { tenantId: tenant_id });
    expect(await quotas).toMatchObject({ tenant_id, package_quota: { used: 0 } });
  });
});
