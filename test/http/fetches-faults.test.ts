import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startFaultyProxy } from '../support/faulty-proxy';
import { startServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';

test('a trouble that cannot be written down is told all the same, and tried again no sooner', async () => {
  await using here = await startServer();
  await using there = await startServer();
  await using proxy = await startFaultyProxy(there.origin);
  const [first, second] = [
    await there.upload(await zipFixture('scorm2004-single')),
    await there.upload(await zipFixture('scorm12-single')),
  ];
  const { id: remoteId } = await here.call(contract.createRemote, { url: proxy.origin, key: there.key });
  const { id: other } = await here.call(contract.createRemote, { url: `${there.origin}/.`, key: there.key });
  const path = `/api/v1/packages/${first.id}`;
  const on = new RegExp(`^GET ${path}$`);
  proxy.plan({ kind: 'answer', status: 500, body: '{}', on, times: 1000 });
  const own = new Database(join(here.dataFolder, 'lectern.db'));
  try {
    own.exec(
      `CREATE TRIGGER no_room BEFORE UPDATE OF trouble ON remote_fetches BEGIN SELECT RAISE(ABORT, 'no room'); END`,
    );
    await here.call(contract.fetchRemotePackage, { remoteId, remotePackageId: first.id });
    const now = async () => (await here.call(contract.listFetches, { remoteId })).fetches;
    await expect.poll(now).toMatchObject([{ state: 'trouble', trouble: { word: 'server-error' } }]);
    await here.call(contract.fetchRemotePackage, { remoteId: other, remotePackageId: second.id });
    const total = async () => (await here.call(contract.listPackages, {})).total;
    await expect.poll(total, { timeout: 20_000 }).toBe(1);
    expect(proxy.seen.filter((one) => on.test(one))).toHaveLength(1);
    own.exec('DROP TRIGGER no_room');
    proxy.heal();
    await here.call(contract.fetchRemotePackage, { remoteId, remotePackageId: first.id });
    await expect.poll(total, { timeout: 20_000 }).toBe(2);
  } finally {
    own.close();
  }
});
