import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { contract } from '../../src-shared/contract';
import { longestTurn } from '../support/longest-turn';
import { startServer, type TestServer } from '../support/start-server';
import { fixtureFiles } from '../support/zip-fixture';

const folders = 60;
const filesEach = 200;
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-storm-')));
let server: TestServer;
beforeAll(async () => {
  for (const { name, bytes } of fixtureFiles('scorm12-single')) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  for (let at = 0; at < folders; at += 1) {
    mkdirSync(join(folder, `f${String(at)}`));
    for (let file = 0; file < filesEach; file += 1)
      writeFileSync(join(folder, `f${String(at)}`, `${String(file)}.txt`), 'x');
  }
  server = await startServer();
}, 60_000);
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

/** Messages of changed files from now on. */
async function listen() {
  const { path } = await server.call(contract.createLiveTicket, {});
  const socket = new WebSocket(server.origin.replace('http', 'ws') + path);
  const heard: unknown[] = [];
  socket.on('message', (data: Buffer) => {
    if (data.includes('content-changed')) heard.push(data);
  });
  await once(socket, 'open');
  return { heard, close: () => socket.terminate() };
}

const isLive = () =>
  vi.waitFor(
    async () => expect((await server.call(contract.listLinks, {})).links).toMatchObject([{ is_live: true }]),
    { timeout: 60_000, interval: 100 },
  );

test('the first look at a linked folder of 12,000 files holds nobody up, nor does a change of all of them', async () => {
  const look = await longestTurn(async () => {
    await server.call(contract.linkFolder, { path: folder });
    await isLive();
  });
  const { heard, close } = await listen();
  const isTold = async () => {
    const before = heard.length;
    await vi.waitFor(() => expect(heard.length).toBeGreaterThan(before), { timeout: 30_000 });
  };
  const storm = await longestTurn(async () => {
    for (let round = 0; round < 3; round += 1)
      await Promise.all([
        isTold(),
        once(spawn('find', [folder, '-name', '*.txt', '-exec', 'touch', '{}', '+']), 'close'),
      ]);
  });
  close();
  expect(Math.max(look, storm)).toBeLessThan(100);
}, 120_000);
