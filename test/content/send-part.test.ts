import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sendPackageFile } from '../../src-main/content/send-file';
import { createZipStore, type ZipStore } from '../../src-main/content/zip-store';
import { askForFile } from './ask-for-file';
import { goodZip, temporaryFolder } from './zip-bytes';

/** Half of it compresses, so that it is deflated and still longer than one read. */
const half = () => Buffer.concat([randomBytes(400_000), Buffer.alloc(400_000, 'abc')]);
const files = { 'a.mp4': half(), 'b.mp4': half(), 'c.mp4': half(), 'long.mp4': Buffer.alloc(64_000_000) };

let folder: ReturnType<typeof temporaryFolder>;
let store: ZipStore;
let server: Server;
let sha256: string;
let faults: unknown[];

async function start(inflatedBytes: number): Promise<void> {
  store = createZipStore({ folder: folder.path, inflatedBytes });
  const received = await store.receive(Readable.from([await goodZip(files)]), { limitBytes: 10_000_000 });
  await received.commit();
  sha256 = received.sha256;
  server = createServer((req, res) => {
    const target = { kind: 'zip', sha256 } as const;
    sendPackageFile(store, { target, rootFolder: '', urlPath: req.url ?? '' }, req, res).catch(
      (error: unknown) => {
        faults.push(error);
        res.destroy();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}

beforeEach(() => {
  folder = temporaryFolder();
  faults = [];
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await store.close();
  folder[Symbol.dispose]();
});

const ask = (path: string, range: string) =>
  askForFile(server, { path, headers: { Range: range }, method: 'GET' });

const copies = (): readonly string[] => {
  const inflated = join(folder.path, 'inflated');
  return existsSync(inflated) ? readdirSync(inflated) : [];
};

/** Keeps copies of these files in use meanwhile. */
async function whileInUse(names: readonly string[], run: () => Promise<void>): Promise<void> {
  const [name, ...others] = names;
  if (name === undefined) return run();
  const entry = await store.withZip(sha256, ({ index }) => Promise.resolve(index.find(name)));
  if (!entry) throw new Error('No such file');
  await store.withInflated({ sha256, entry }, new AbortController().signal, () => whileInUse(others, run));
}

test('a range of a deflated file is cut exactly though there is no room for a copy of it', async () => {
  const bytes = files['c.mp4'];
  await start(2 * bytes.length);
  await whileInUse(['a.mp4', 'b.mp4'], async () => {
    for (const [range, from, to] of [
      ['bytes=0-0', 0, 0],
      ['bytes=1000-300999', 1000, 300_999],
      ['bytes=600000-', 600_000, bytes.length - 1],
      ['bytes=-10', bytes.length - 10, bytes.length - 1],
    ] as const) {
      const reply = await ask('/c.mp4', range);
      expect([reply.status, reply.headers['content-length']]).toEqual([206, String(to - from + 1)]);
      expect(reply.body.equals(bytes.subarray(from, to + 1))).toBe(true);
    }
    expect(copies()).toHaveLength(2);
  });
  expect((await ask('/c.mp4', 'bytes=0-0')).status).toBe(206);
  expect(faults).toEqual([]);
});

test('a reader that goes away before its range is there ends the making of the copy', async () => {
  await start(1_000_000_000);
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1', () => {
    socket.write('GET /long.mp4 HTTP/1.1\r\nHost: x\r\nRange: bytes=-10\r\n\r\n');
  });
  await expect.poll(copies, { interval: 1 }).toHaveLength(1);
  socket.destroy();
  await expect.poll(copies, { interval: 1 }).toEqual([]);
  expect(faults).toEqual([]);
});

test('the beginning of a deflated file is sent at once; a copy is made for what lies behind it, and used for all from then on', async () => {
  await start(200_000_000);
  const bytes = files['long.mp4'];
  for (const [range, to] of [
    ['bytes=0-1', 1],
    ['bytes=0-', bytes.length - 1],
  ] as const) {
    const reply = await ask('/long.mp4', range);
    expect([reply.status, reply.headers['content-length']]).toEqual([206, String(to + 1)]);
    expect(reply.body.equals(bytes.subarray(0, to + 1))).toBe(true);
  }
  expect(copies()).toEqual([]);
  expect((await ask('/long.mp4', 'bytes=60000000-60000009')).body.length).toBe(10);
  expect(copies()).toHaveLength(1);
  const entry = await store.withZip(sha256, ({ index }) => Promise.resolve(index.find('long.mp4')));
  expect(entry && store.holdsInflated({ sha256, entry })).toBe(true);
  expect((await ask('/long.mp4', 'bytes=0-9')).body.length).toBe(10);
  expect(faults).toEqual([]);
});
