import { expect, test } from 'vitest';
import { readLaunchUrl } from '../../src-main/windows/player-launch';

const api = 'http://127.0.0.1:3001';

function launchUrl(claims: object, session = 's1', origin = api): string {
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${origin}/player/${session}?token=e30.${payload}.c2ln`;
}

test('a package and a learner have one partition, whatever the session', () => {
  const first = readLaunchUrl(launchUrl({ pid: 'p1', sub: 'anna' }, 's1'), api);
  const second = readLaunchUrl(launchUrl({ pid: 'p1', sub: 'anna', exp: 5 }, 's2'), api);
  expect(first?.sessionId).toBe('s1');
  expect(second?.sessionId).toBe('s2');
  expect(first?.partition).toMatch(/^persist:player-[0-9a-f]{64}$/);
  expect(second?.partition).toBe(first?.partition);
});

test('another package, another learner, or their ids joined differently have other partitions', () => {
  const people = [
    { pid: 'p1', sub: 'anna' },
    { pid: 'p2', sub: 'anna' },
    { pid: 'p1', sub: 'ben' },
    { pid: 'p1a', sub: 'nna' },
  ];
  const partitions = people.map((claims) => readLaunchUrl(launchUrl(claims), api)?.partition);
  expect(new Set(partitions).size).toBe(4);
});

test.each([
  ['another origin', launchUrl({ pid: 'p', sub: 'u' }, 's1', 'http://127.0.0.1:3002')],
  ['another path', `${api}/api/v1/packages?token=e30.e30.e30`],
  ['a path below the player', launchUrl({ pid: 'p', sub: 'u' }, 's1/open')],
  ['no token', `${api}/player/s1`],
  ['a token that is none', `${api}/player/s1?token=abc`],
  ['a token without the claims', launchUrl({ sub: 'u' })],
  ['no address', 'player'],
])('no launch: %s', (_, address) => {
  expect(readLaunchUrl(address, api)).toBeNull();
});
