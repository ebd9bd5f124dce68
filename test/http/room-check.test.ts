import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { readEntrance, reportReach } from '../../src-shared/contract/room-visit';
import { answersHere } from '../../src-main/remote/answers-here';
import { givenRoom, otherAddress, type GivenRoom } from './given-room';
import { addOtherTenant } from './other-tenant';

let room: GivenRoom;
beforeAll(async () => {
  room = await givenRoom();
});
afterAll(() => room[Symbol.asyncDispose]());

const chromebook = 'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/128.0 Safari/537.36';
const check = () => room.server.call(contract.checkRoom, {});

describe('the check of a room', () => {
  test('asks each address at both ports, and says which these are', async () => {
    const { content_origin } = await room.call(readEntrance, {});
    const ports = [room.origin, content_origin].map((origin) => Number(new URL(origin).port));
    expect((await check()).checks).toEqual(
      expect.arrayContaining([
        { check: 'networks', outcome: 'ok', interfaces: ['net0'] },
        {
          ...{ check: 'answers', outcome: 'ok', interface: 'net0', address: otherAddress },
          ...{ pages: true, content: true, ports },
        },
        expect.objectContaining({ check: 'private', interface: 'net0', address: otherAddress }),
        expect.objectContaining({ check: 'firewall', ports }),
      ]),
    );
  });

  test('knows the devices that have come, and which of them content does not reach', async () => {
    expect((await check()).devices).toEqual([]);
    await fetch(`${room.origin}/`, { headers: { 'User-Agent': chromebook } });
    await fetch(`${room.origin}/room/reach`, {
      method: 'POST',
      headers: { 'User-Agent': chromebook, 'Content-Type': 'application/json' },
      body: JSON.stringify({ content: false }),
    });
    expect((await check()).devices).toMatchObject([
      { device: 'Chromebook, Chrome', address: otherAddress, content: 'blocked', is_this_machine: true },
    ]);
    const { content_origin } = await room.call(readEntrance, {});
    await fetch(content_origin);
    expect((await check()).devices).toMatchObject([{ content: 'reached' }]);
    await room.call(reportReach, { content: false });
    expect((await check()).devices.map(({ content }) => content)).not.toContain('blocked');
    await expect(room.call(reportReach, { content: 'no' as never })).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
    });
  });

  test('believes of no device that content reaches it', async () => {
    await using other = await givenRoom();
    const headers = { 'User-Agent': chromebook, 'Content-Type': 'application/json' };
    const body = JSON.stringify({ content: true });
    await fetch(`${other.origin}/room/reach`, { method: 'POST', headers, body });
    const { devices } = await other.server.call(contract.checkRoom, {});
    expect(devices).toMatchObject([{ content: 'unknown' }]);
  });

  test('tells of a machine without a network, and of one in several', async () => {
    let addresses = [
      { name: 'wlan0', address: '127.0.0.3', network: 'wifi' },
      { name: 'eth0', address: '127.0.0.4', network: 'cable' },
    ];
    await using other = await givenRoom({ networkAddresses: () => addresses });
    const networks = async () =>
      (await other.server.call(contract.checkRoom, {})).checks.find((one) => one.check === 'networks');
    expect(await networks()).toMatchObject({ outcome: 'unknown', interfaces: ['wlan0', 'eth0'] });
    addresses = [];
    expect(await networks()).toMatchObject({ outcome: 'failed', interfaces: [] });
  });

  test('is of the tenant of this machine alone', async () => {
    const key = addOtherTenant(room.server);
    await expect(room.server.call(contract.checkRoom, {}, key)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

test('a port at which nothing listens does not answer', async () => {
  expect(await answersHere('127.0.0.1', 9)).toBe(false);
});
