import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { Endpoint } from '../../src-shared/contract/endpoint';
import { listRoomWork, openRoomWork, roomLinePath } from '../../src-shared/contract/room-visit';
import { openPorts } from '../support/open-ports';
import { rawRequest } from '../support/raw-request';
import { zipFixture } from '../support/zip-fixture';
import { givenRoom, type GivenRoom } from './given-room';
import { openPage } from './journal-page';

/** An address of nobody else here, so that whatever answers at it is ours. */
const lonely = process.platform === 'linux' ? '127.91.3.7' : undefined;

let room: GivenRoom;
let contentOrigin: string;
/** Of a learner who plays. */
let playing: { readonly path: string; readonly runUrl: string; readonly token: string };

beforeAll(async () => {
  room = await givenRoom(
    lonely === undefined
      ? {}
      : { networkAddresses: () => [{ name: 'net0', address: lonely, network: 'ours' }] },
  );
  const { package_id: packageId } = await room.server.upload(await zipFixture('scorm12-single'));
  await room.server.call(contract.assignPackages, { package_ids: [packageId], everyone: true });
  const { learner_id: learnerId } = await room.server.call(contract.createLearner, { name: 'Ada' });
  const token = await room.enter(learnerId);
  const { path } = await room.call(openRoomWork, { packageId }, token);
  const page = await openPage(room, room.origin + path);
  contentOrigin = new URL(page.runUrl).origin;
  playing = { path, runUrl: page.runUrl, token };
  await page.close();
});
afterAll(() => room[Symbol.asyncDispose]());

const somewhere = '00000000-0000-4000-8000-000000000000';
const pathOf = ({ path }: Endpoint) => path.replace(/:\w+/g, somewhere);

describe('from the network', () => {
  const ofLearners = new Set(['openPlayer', 'watchPlayer']);
  const owners = Object.entries(contract).filter(([name]) => !ofLearners.has(name));

  test.each(owners)('%s is not there, not even with a good key, at either port', async (_, endpoint) => {
    for (const origin of [room.origin, contentOrigin]) {
      const { method } = endpoint;
      const asked = {
        method,
        headers: { 'X-API-Key': room.server.key, Authorization: `Bearer ${room.server.key}` },
      };
      expect((await rawRequest(origin + pathOf(endpoint), asked)).status).toBe(404);
    }
  });

  test.each([
    '/api/docs',
    '/api/lectern/live',
    '/dispatch/x/launch',
    '/manage/index.html',
    '/.env',
    '/%2e%2e/lectern.db',
  ])('%s is not there', async (path) => {
    expect((await rawRequest(room.origin + path)).status).toBe(404);
  });

  test('only two ports are open, and none when the room is closed', async () => {
    const address = new URL(room.origin).hostname;
    const others = await listeningEverywhere();
    const ours = (await openPorts(address)).filter((port) => !others.has(port));
    if (lonely === undefined)
      expect(ours).toEqual(expect.arrayContaining(portsOf(room.origin, contentOrigin)));
    else expect(ours).toEqual(portsOf(room.origin, contentOrigin));
    await room.server.call(contract.updateRoom, { is_open: false });
    const left = await openPorts(address);
    for (const port of portsOf(room.origin, contentOrigin)) expect(left).not.toContain(port);
    await room.server.call(contract.updateRoom, { is_open: true });
  }, 120_000);
});

describe('a page of somewhere else', () => {
  const foreign = {
    'a name that was rebound to this machine': 'evil.example',
    'the owner’s own': '127.0.0.1',
    'this machine’s own name': 'localhost',
  };

  test.each(Object.entries(foreign))('cannot ask as %s', async (_, host) => {
    for (const origin of [room.origin, contentOrigin])
      for (const headers of [{ host }, { host: `${host}:${new URL(origin).port}` }]) {
        const { status, body } = await rawRequest(`${origin}/`, { headers });
        expect([status, body.includes('<html')]).toEqual([403, false]);
      }
  });

  test('cannot ask as the right name with the port of the other listener', async () => {
    const { status } = await rawRequest(`${room.origin}/`, {
      headers: { host: new URL(contentOrigin).host },
    });
    expect(status).toBe(403);
  });

  test.each(['http://evil.example', 'null'])('cannot call from %s', async (origin) => {
    for (const path of ['/room/people', '/room/visits', playing.path]) {
      const { status } = await rawRequest(room.origin + path, { method: 'POST', headers: { origin } });
      expect(status).toBe(403);
    }
  });

  test('cannot call from the content of a course', async () => {
    const headers = { origin: contentOrigin, Authorization: `Bearer ${playing.token}` };
    expect((await rawRequest(`${room.origin}/room/courses`, { headers })).status).toBe(403);
  });

  test.each([
    [roomLinePath, 403],
    ['/api/lectern/live', 404],
    ['/', 404],
  ])('cannot open a WebSocket at %s', async (path, refused) => {
    const upgrade = { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' };
    const headers = {
      ...upgrade,
      'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      origin: 'http://evil.example',
    };
    expect((await rawRequest(room.origin + path, { headers })).status).toBe(refused);
    expect((await rawRequest(contentOrigin + path, { headers })).status).toBe(404);
  });
});

describe('whoever guesses', () => {
  test('opens no player without its token, nor with that of another session', async () => {
    const [path = '', query = ''] = playing.path.split('?');
    const other = path.replace(/[^/]+$/, somewhere);
    const asked = async (tried: string) => (await rawRequest(room.origin + tried)).status;
    expect(await asked(path)).toBe(401);
    expect(await asked(`${other}?${query}`)).toBe(401);
    expect(await asked(`${path}?${query.slice(0, -4)}AAAA`)).toBe(401);
  });

  test('reads nothing of a run without its ticket', async () => {
    const ticket = playing.runUrl.split('/').at(-1) ?? '';
    for (const tried of [somewhere, `${ticket.slice(0, -4)}AAAA`, ''])
      for (const part of ['boot', 'files/index.html', 'journal'])
        expect((await rawRequest(`${contentOrigin}/run/${tried}/${part}`)).status).toBe(404);
  });

  test('is nobody with a token of another kind', async () => {
    const ticket = playing.runUrl.split('/').at(-1) ?? '';
    const launch = playing.path.split('token=')[1] ?? '';
    for (const token of ['', somewhere, ticket, launch, room.server.key])
      await expect(room.call(listRoomWork, {}, token)).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });

  test('is nobody with a visit that is shown as a key', async () => {
    const asked = { headers: { 'X-API-Key': playing.token } };
    expect((await rawRequest(`${room.origin}/room/courses`, asked)).status).toBe(401);
    const shown = { headers: { Authorization: `Bearer ${playing.token}` } };
    expect((await rawRequest(`${room.origin}/room/courses`, shown)).status).toBe(200);
  });
});

function portsOf(...origins: readonly string[]): number[] {
  return origins.map((origin) => Number(new URL(origin).port)).toSorted((one, other) => one - other);
}

/** Ports that somebody listens on at all addresses: they are none of ours. */
async function listeningEverywhere(): Promise<ReadonlySet<number>> {
  return new Set(lonely === undefined ? [] : await openPorts('127.91.3.8'));
}
