import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { settingsOfTheMachine, type Settings } from '../../src-shared/contract/app';
import type { TenantId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { addOtherTenant, otherTenant } from './other-tenant';

const folder = mkdtempSync(join(tmpdir(), 'lectern-machine-'));
let server: TestServer;
let theirs: string;
beforeAll(async () => {
  server = await startServer();
  theirs = addOtherTenant(server);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const forbidden = {
  ...{ status: 403, code: 'FORBIDDEN' },
  details: { reason: 'tenant', message: expect.stringContaining('whole machine') as string },
};

describe('the disk of this machine, to administrators of another tenant,', () => {
  test('gives no folder to watch', async () => {
    const asked = { path: folder };
    await expect(server.call(contract.addWatchedFolder, asked, theirs)).rejects.toMatchObject(forbidden);
    expect((await server.call(contract.listWatchedFolders, {}, theirs)).folders).toEqual([]);
  });

  test('gives no folder to link', async () => {
    const path = join(folder, 'course');
    mkdirSync(path);
    await expect(server.call(contract.linkFolder, { path }, theirs)).rejects.toMatchObject(forbidden);
    expect((await server.call(contract.listLinks, {}, theirs)).links).toEqual([]);
  });

  test('gives no file to import, and does not say whether there is one', async () => {
    const there = join(folder, 'course.zip');
    writeFileSync(there, await zipFixture('scorm12-single'));
    for (const path of [there, '/nothing/here.zip'])
      await expect(server.call(contract.importFiles, { paths: [path] }, theirs)).rejects.toMatchObject(
        forbidden,
      );
    expect((await server.call(contract.listImports, {}, theirs)).total).toBe(0);
  });
});

describe('where the data lie', () => {
  test('is told to administrators of this machine only', async () => {
    const { key } = await server.call(contract.createKey, { name: 'reader', scopes: ['read', 'write'] });
    const told = async (by?: string) => (await server.call(contract.readApp, {}, by)).data_folder;
    expect([await told(), await told(key), await told(theirs)]).toEqual([server.dataFolder, null, null]);
  });
});

describe('settings', () => {
  const values: Pick<Settings, (typeof settingsOfTheMachine)[number]> = {
    processing_timeout_seconds: 11,
    webhooks_to_inner_addresses: true,
    metered_connection: 'yes',
    rate_limit_read_per_minute: 0,
    rate_limit_write_per_minute: 0,
    rate_limit_admin_per_minute: 0,
    rate_limit_this_machine: false,
  };

  test.each(settingsOfTheMachine)('another tenant does not choose %s', async (name) => {
    const before = await server.call(contract.readSettings, {}, theirs);
    const asked = { learner_name: 'Changed', [name]: values[name] };
    await expect(server.call(contract.updateSettings, asked, theirs)).rejects.toMatchObject(forbidden);
    expect(await server.call(contract.readSettings, {}, theirs)).toEqual(before);
  });

  test('of a tenant are chosen for it by administrators of this machine, and only they see them', async () => {
    const tenant_id = otherTenant as TenantId;
    const before = await server.call(contract.readSettings, {});
    await server.call(contract.updateSettings, { tenant_id, ...values });
    expect(await server.call(contract.readSettings, {}, theirs)).toMatchObject(values);
    expect(await server.call(contract.readSettings, { tenant_id })).toMatchObject(values);
    expect(await server.call(contract.readSettings, {})).toEqual(before);
    const { key } = await server.call(contract.createKey, { name: 'reader', scopes: ['read'] });
    const read = server.call(contract.readSettings, { tenant_id }, key);
    await expect(read).rejects.toMatchObject({ status: 403, code: 'INSUFFICIENT_SCOPES' });
    const nobodys = '00000000-0000-4000-8000-0000000000cc' as TenantId;
    const unknown = server.call(contract.updateSettings, { tenant_id: nobodys, language: 'de' });
    await expect(unknown).rejects.toMatchObject({ status: 400, details: { field: 'tenant_id' } });
  });

  test('that concern nobody else another tenant chooses itself', async () => {
    const chosen = { learner_name: 'Theirs', allowed_origins: ['https://theirs.example'] };
    expect(await server.call(contract.updateSettings, chosen, theirs)).toMatchObject(chosen);
  });
});
