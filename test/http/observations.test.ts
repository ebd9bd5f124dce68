import { once } from 'node:events';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { contract } from '../../src-shared/contract';
import type { LiveMessage } from '../../src-shared/contract/app';
import { mostObserved } from '../../src-shared/contract/observations';
import type { PackageId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { openRun } from './journal-page';

let server: TestServer;
let packageId: PackageId;
beforeAll(async () => {
  server = await startServer();
  packageId = (await server.upload(await zipFixture('scorm12-single'), 'course.zip')).id;
});
afterAll(() => server[Symbol.asyncDispose]());

const error = { kind: 'script-error', activityId: 'A', text: 'x is not defined', place: 'index.html:3' };

async function aPage() {
  const { launch_url: url, session_id: sessionId } = await server.call(contract.launchPackage, {
    ...{ packageId, user_id: 'learner', force_new: true },
  });
  const runUrl = await openRun(server, url);
  const tell = (observed: unknown, origin = server.contentOrigin) =>
    fetch(`${runUrl}/observed`, {
      method: 'POST',
      body: JSON.stringify({ observed }),
      headers: { 'Content-Type': 'application/json', Origin: origin },
    });
  const list = async () => (await server.call(contract.listObservations, { sessionId })).data;
  return { sessionId, tell, list };
}

test('what a page observed is kept once, with how often and when', async () => {
  const { tell, list } = await aPage();
  expect((await tell([{ ...error, atMs: 1_000 }])).status).toBe(204);
  const walk = { kind: 'api-walk', activityId: null, text: 'nowhere', place: null, atMs: 2_000 };
  await tell([{ ...error, atMs: 3_000 }, walk]);
  const at = (second: number) => `1970-01-01T00:00:0${String(second)}.000Z`;
  const of = { activity_id: 'A', text: error.text, place: error.place };
  expect(await list()).toEqual([
    { kind: 'script-error', ...of, first_at: at(1), last_at: at(3), times: 2 },
    {
      kind: 'api-walk',
      activity_id: null,
      text: 'nowhere',
      place: null,
      first_at: at(2),
      last_at: at(2),
      times: 1,
    },
  ]);
});

test.each([
  ['another kind', [{ ...error, kind: 'shout', atMs: 1 }]],
  ['a text without end', [{ ...error, text: 'x'.repeat(2_001), atMs: 1 }]],
  ['no time', [error]],
  ['far too many', Array.from({ length: 51 }, () => ({ ...error, atMs: 1 }))],
  ['no list', 'everything'],
])('%s is left out whole', async (_, observed) => {
  const { tell, list } = await aPage();
  expect((await tell(observed)).status).toBe(204);
  expect(await list()).toEqual([]);
});

test('a page that makes up ever more is not listened to without end, nor one of another site', async () => {
  const { tell, list } = await aPage();
  expect((await tell([{ ...error, atMs: 1 }], 'http://evil.example')).status).toBe(403);
  for (let round = 0; round < 12; round += 1)
    await tell(Array.from({ length: 50 }, (_, at) => ({ ...error, text: `${round} ${at}`, atMs: 1 })));
  expect(await list()).toHaveLength(mostObserved);
});

test('who listens is told of what was observed, and not of what was left out', async () => {
  const { sessionId, tell } = await aPage();
  const { path } = await server.call(contract.createLiveTicket, {});
  const socket = new WebSocket(server.origin.replace('http', 'ws') + path);
  await once(socket, 'open');
  const heard: unknown[] = [];
  socket.on('message', (text: Buffer) => heard.push(JSON.parse(text.toString())));
  await tell([error]);
  await tell([{ ...error, atMs: 1 }]);
  const news = { type: 'content-observed', sessionId };
  await expect.poll(() => heard).toContainEqual(news);
  expect(heard.filter((one) => (one as LiveMessage).type === news.type)).toEqual([news]);
  socket.terminate();
});

test('it goes with its session', async () => {
  const { sessionId, tell } = await aPage();
  await tell([{ ...error, atMs: 1 }]);
  const kept = () => {
    const database = new Database(join(server.dataFolder, 'lectern.db'), { readonly: true });
    const rows = database
      .prepare('SELECT text FROM observations WHERE session_id = ?')
      .pluck()
      .all(sessionId);
    database.close();
    return rows;
  };
  expect(kept()).toEqual([error.text]);
  await server.call(contract.deleteSession, { sessionId });
  expect(kept()).toEqual([]);
  await expect(server.call(contract.listObservations, { sessionId })).rejects.toMatchObject({ status: 404 });
});

test.each([
  // First the one that leaves the file ready in memory.
  ['ilias', 200, []],
  ['moodle', 404, ['other-case']],
] as const)('a file in another case, in a test launch with %s', async (profile, status, kinds) => {
  const { launch_url: url, session_id: sessionId } = await server.call(contract.testLaunch, {
    ...{ packageId, profile },
  });
  const runUrl = await openRun(server, url);
  const ask = async (name: string) => (await fetch(`${runUrl}/files/${name}`)).status;
  expect([await ask('index.html'), await ask('INDEX.html'), await ask('nothing.html')]).toEqual([
    ...[200, status, 404],
  ]);
  const { data } = await server.call(contract.listObservations, { sessionId });
  expect(data.map(({ kind }) => kind)).toEqual(kinds);
  for (const one of data) expect(one).toMatchObject({ text: 'index.html', place: '/INDEX.html' });
});
