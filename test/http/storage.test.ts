import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
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

  test('is counted while folders come and go', async () => {
    const folders = Array.from({ length: 200 }, (_, at) =>
      join(server.dataFolder, 'coming', `f${String(at)}`),
    );
    let isOver = false;
    const stir = async () => {
      for (let at = 0; !isOver; at = (at + 1) % folders.length) {
        rmSync(folders[at] ?? '', { recursive: true, force: true });
        mkdirSync(join(folders.at(at - 50) ?? '', 'deep'), { recursive: true });
        await new Promise(setImmediate);
      }
    };
    for (const folder of folders) mkdirSync(join(folder, 'deep'), { recursive: true });
    const stirring = stir();
    for (let at = 0; at < 20; at += 1)
      expect((await server.request('/api/lectern/storage')).status).toBe(200);
    isOver = true;
    await stirring;
  });

  test.runIf(process.platform !== 'win32')(
    'is counted without what it may not read, as lost+found',
    async () => {
      const closed = join(server.dataFolder, 'lost+found');
      const unsearchable = join(server.dataFolder, 'listed-only');
      for (const folder of [closed, unsearchable]) mkdirSync(folder);
      writeFileSync(join(unsearchable, 'file'), 'x'.repeat(500));
      const before = await bytesOf('other');
      chmodSync(server.dataFolder, 0o755);
      chmodSync(closed, 0o000);
      chmodSync(unsearchable, 0o444);
      expect(await asNobodySpecial(() => bytesOf('other'))).toBe(before - 500);
      for (const folder of [closed, unsearchable]) chmodSync(folder, 0o700);
    },
  );

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

/** Root may read everything. */
async function asNobodySpecial<T>(work: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}
