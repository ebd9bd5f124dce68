import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { Remote, SyncHours } from '../../src-shared/contract/remotes';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { settledRemote, syncWith } from './synced';
import { finished, visited } from './visits';

let there: TestServer;
let here: TestServer | null = null;

beforeEach(async () => {
  there = await startServer();
});
afterEach(async () => {
  await here?.[Symbol.asyncDispose]();
  await there[Symbol.asyncDispose]();
});

/** Hours of today that begin so many from now, by the clock on the wall. */
function hoursFrom(fromNow: number): SyncHours {
  const at = (hours: number): string => {
    const time = new Date(Date.now() + hours * 3_600_000);
    return `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
  };
  return { from: at(fromNow), until: at(fromNow + 2), days: [1, 2, 3, 4, 5, 6, 7] };
}

async function begun(isMetered: boolean | null, wish: object): Promise<readonly [TestServer, Remote]> {
  const server = await startServer({ askMetered: () => Promise.resolve(isMetered) });
  here = server;
  const { id: packageId } = await server.upload(await zipFixture('scorm2004-single'));
  await visited(server, { packageId, user_id: 'ada' }, finished);
  const remote = { url: there.origin, key: there.key, every_minutes: 1, ...wish };
  return [server, await server.call(contract.createRemote, remote)];
}

async function sentByItself(server: TestServer, { id }: Remote): Promise<void> {
  const sent = async () => (await settledRemote(server, id)).sessions.sent;
  await expect.poll(sent, { timeout: 20_000 }).toBe(1);
}

/** The remote once another one, which nothing holds back, has gone by itself: at that time it would have gone too. */
async function passedOver(server: TestServer, { id }: Remote): Promise<Remote> {
  await using other = await startServer();
  const wish = { url: other.origin, key: other.key, every_minutes: 1 };
  await sentByItself(server, await server.call(contract.createRemote, wish));
  return await settledRemote(server, id);
}

describe('a remote that syncs by itself', () => {
  test('waits for its hours, and goes at once when it is asked to', async () => {
    const [server, remote] = await begun(false, { hours: hoursFrom(3) });
    expect(await passedOver(server, remote)).toMatchObject({
      held_by: 'hours',
      sessions: { sent: 0, waiting: 1 },
    });
    expect(await syncWith(server, remote.id)).toMatchObject({ held_by: 'hours', sessions: { sent: 1 } });
  });

  test('goes within its hours', async () => {
    const [server, remote] = await begun(false, { hours: hoursFrom(-1) });
    expect(remote.held_by).toBeNull();
    await sentByItself(server, remote);
  });

  test('waits while the connection is paid by volume, until somebody says that it is not', async () => {
    const [server, remote] = await begun(true, { pause_on_metered: true });
    expect(await passedOver(server, remote)).toMatchObject({ held_by: 'metered', sessions: { sent: 0 } });
    await server.call(contract.updateSettings, { metered_connection: 'no' });
    await server.call(contract.updateRemote, { remoteId: remote.id, name: 'School' });
    await sentByItself(server, remote);
  });

  test('goes where nobody knows what the connection costs', async () => {
    const [server, remote] = await begun(null, { pause_on_metered: true });
    await sentByItself(server, remote);
  });

  test('has its hours taken away again', async () => {
    const [server, remote] = await begun(false, { hours: hoursFrom(3) });
    const changed = await server.call(contract.updateRemote, { remoteId: remote.id, hours: null });
    expect(changed).toMatchObject({ hours: null, held_by: null });
    await sentByItself(server, remote);
  });
});
