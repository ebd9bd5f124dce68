import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepVisit, keptEndings, keptVisit } from '../../../src-renderer/api/kept-visit';
import { endLeftVisits, leaveRoom } from '../../../src-renderer/api/room-visit';

/** Tokens of visits that the host was told of as over. */
let told: string[];
let host: 'here' | 'away';

beforeEach(() => {
  [told, host] = [[], 'here'];
  vi.stubGlobal('window', { location: { origin: 'http://room' } });
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.stubGlobal('fetch', (_url: string, { headers }: RequestInit) => {
    if (host === 'away') return Promise.reject(new TypeError('Failed to fetch'));
    const token = new Headers(headers).get('authorization')?.replace('Bearer ', '') ?? '';
    const isOver = told.includes(token);
    told.push(token);
    const [status, body] = isOver ? [401, { code: 'UNAUTHORIZED' }] : [200, { success: true }];
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const visit = (token: string) => ({ token, name: 'Ada' });

test('who leaves while the host is away is out here at once, and at the host as soon as it answers', async () => {
  keepVisit(visit('one'));
  host = 'away';
  await leaveRoom(visit('one'));
  expect([keptVisit(), told, keptEndings()]).toEqual([null, [], ['one']]);
  await leaveRoom(visit('two'));
  host = 'here';
  await endLeftVisits();
  expect([told, keptEndings()]).toEqual([['one', 'two'], []]);
});

test('a visit that was over at the host is told of no more', async () => {
  await leaveRoom(visit('three'));
  await leaveRoom(visit('three'));
  await leaveRoom(visit('four'));
  expect([told, keptEndings()]).toEqual([['three', 'three', 'four'], []]);
});
