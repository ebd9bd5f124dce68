import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { callEndpoint } from '../../src-shared/contract/call';
import { readEntrance } from '../../src-shared/contract/room-visit';
import { startServer, type TestServer } from '../support/start-server';
import { otherAddress } from './given-room';
import { builtStandIn } from './player-stand-in';

let dataFolder: string;
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'lectern-test-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

/** A run of the program on the one data folder. */
function start(): Promise<TestServer> {
  return startServer({
    dataFolder,
    distFolder: builtStandIn(),
    networkAddresses: () => [{ name: 'net0', address: otherAddress, network: 'ours' }],
    tellLocalName: () => ({ current: () => null, close: () => Promise.resolve() }),
  });
}

/** Of learners' pages, and of content. */
async function portsOf(server: TestServer): Promise<readonly [number, number]> {
  const { networks } = await server.call(contract.readRoom, {});
  const url = networks[0]?.url ?? '';
  const { content_origin: content } = await callEndpoint(readEntrance, {}, { origin: new URL(url).origin });
  return [Number(new URL(url).port), Number(new URL(content).port)];
}

test('a port that was taken for one start is the room’s again in the next, and content stays where devices hold work', async () => {
  const first = await start();
  await first.call(contract.updateRoom, { is_open: true });
  const [pages, content] = await portsOf(first);
  await first.lectern().close();

  const taker = createServer().listen(pages, otherAddress);
  await once(taker, 'listening');
  const second = await start();
  const meanwhile = await portsOf(second);
  await second.lectern().close();
  taker.close();
  await once(taker, 'close');
  expect(meanwhile).toEqual([expect.any(Number), content]);
  expect(meanwhile[0]).not.toBe(pages);

  const third = await start();
  const again = await portsOf(third);
  await third.lectern().close();
  expect(again).toEqual([pages, content]);
});
