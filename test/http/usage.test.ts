import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { openRun } from './journal-page';
import { addOtherTenant } from './other-tenant';

let nowMs = Date.UTC(2026, 0, 31, 12);
let server: TestServer;
let readerKey = '';
beforeAll(async () => {
  server = await startServer({ clock: { nowMs: () => nowMs } });
  readerKey = (await server.call(contract.createKey, { name: 'reader', scopes: ['read'] })).key;
});
afterAll(() => server[Symbol.asyncDispose]());

/** Of the month that it is; read by a window, which is not counted itself. */
const usage = () => server.call(contract.readUsage, {}, server.lectern().createWindowToken());

test('launches and requests of keys are counted by the month, over a restart', async () => {
  const { id: packageId } = await server.upload(await zipFixture('scorm12-single'));
  const before = await usage();
  expect([before.period_start, before.period_end]).toEqual([
    '2026-01-01T00:00:00.000Z',
    '2026-02-01T00:00:00.000Z',
  ]);
  for (let at = 0; at < 2; at += 1) {
    const { launch_url: url } = await server.call(contract.launchPackage, { packageId, user_id: 'one' });
    await openRun(server, url);
  }
  await server.call(contract.listPackages, {}, readerKey);
  const after = await usage();
  expect([after.launches - before.launches, after.api_requests - before.api_requests]).toEqual([2, 3]);
  expect(after.package_quota.used).toBe(1);
  await server.restart();
  expect((await usage()).launches).toBe(after.launches);

  nowMs = Date.UTC(2026, 1, 1);
  expect(await usage()).toMatchObject({ launches: 0, period_start: '2026-02-01T00:00:00.000Z' });
});

test('a tenant reads its own only', async () => {
  const { id: packageId } = await server.upload(await zipFixture('scorm12-single'));
  await server.call(contract.launchPackage, { packageId, user_id: 'one' });
  const others = await server.call(contract.readUsage, {}, addOtherTenant(server));
  expect(others).toMatchObject({ launches: 0, package_quota: { used: 0 } });
});
