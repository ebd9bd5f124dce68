import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendPackageFile } from '../../src-main/content/send-file';
import { createZipStore, type ZipStore } from '../../src-main/content/zip-store';
import { Refusal } from '../../src-shared/contract/errors';
import { askForFile } from './ask-for-file';
import { goodZip, rawZip, temporaryFolder } from './zip-bytes';

const page = '<!DOCTYPE html><title>Page</title>' + '<p>Hello, wörld!</p>'.repeat(200);
const video = randomBytes(700_000);
/** Half of it compresses, so that it is deflated and still longer than one read. */
const deflatedVideo = Buffer.concat([randomBytes(600_000), Buffer.alloc(600_000, 'abc')]);

const files = {
  'course/index.html': page,
  'course/latin.html': Buffer.from(
    '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">gr\xfc\xdfe',
    'latin1',
  ),
  'course/silent-latin.html': Buffer.from('gr\xfc\xdfe', 'latin1'),
  'course/script.js': 'let a = 1;'.repeat(50),
  'stored:course/clip.mp4': video,
  'course/deflated.mp4': deflatedVideo,
  'stored:course/empty.txt': '',
  'course/Größe 1.txt': 'umlaut',
  'course/raw%20name.txt': 'percent',
  'course/unknown.zzz': 'what',
  'secret.txt': 'outside of the root',
};

let folder: ReturnType<typeof temporaryFolder>;
let store: ZipStore;
let server: Server;
let port: number;
let sha256: string;
/** What sendPackageFile rejected with, newest last. */
const faults: unknown[] = [];

async function keep(zip: Buffer): Promise<string> {
  const received = await store.receive(Readable.from([zip]), { limitBytes: 10_000_000 });
  await received.commit();
  return received.sha256;
}

beforeAll(async () => {
  folder = temporaryFolder();
  store = createZipStore({ folder: folder.path });
  sha256 = await keep(await goodZip(files));
  server = createServer((req, res) => {
    const [, hash = '', root = '', ...rest] = (req.url ?? '').split('/');
    const target = {
      target: { kind: 'zip', sha256: hash } as const,
      rootFolder: root === '-' ? '' : `${root}/`,
      urlPath: rest.join('/'),
      headers: { 'Content-Security-Policy': "default-src 'self'" },
    };
    sendPackageFile(store, target, req, res).catch((error: unknown) => {
      faults.push(error);
      if (!res.headersSent) res.writeHead(error instanceof Refusal ? 503 : 500).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await store.close();
  folder[Symbol.dispose]();
});

const ask = (
  path: string,
  headers: Readonly<Record<string, string>> = {},
  { method = 'GET', hash = sha256 } = {},
) => askForFile(server, { path: `/${hash}/${path}`, headers, method });

describe('a whole file', () => {
  test('comes byte for byte, stored or inflated, with its type and its length', async () => {
    const clip = await ask('course/clip.mp4');
    expect(clip.status).toBe(200);
    expect(clip.body.equals(video)).toBe(true);
    expect(clip.headers).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': '700000',
      'accept-ranges': 'bytes',
    });
    expect(clip.headers.vary).toBeUndefined();

    const plain = await ask('course/deflated.mp4');
    expect(plain.body.equals(deflatedVideo)).toBe(true);
    expect(plain.headers).toMatchObject({ 'content-length': '1200000', vary: 'Accept-Encoding' });
    expect(plain.headers['content-encoding']).toBeUndefined();
  });

  test('comes as gzip from the very bytes of the zip where the client takes it', async () => {
    for (const name of ['index.html', 'deflated.mp4'] as const) {
      const reply = await ask(`course/${name}`, { 'Accept-Encoding': 'br, gzip;q=0.5' });
      expect(reply.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
      expect(reply.headers['content-length']).toBe(String(reply.body.length));
      expect(gunzipSync(reply.body).equals(Buffer.from(files[`course/${name}`]))).toBe(true);
    }
    const refused = await ask('course/index.html', { 'Accept-Encoding': 'gzip;q=0, *' });
    expect(refused.body.toString()).toBe(page);
    expect(refused.headers['content-encoding']).toBeUndefined();
  });

  test('may be empty, or asked for by HEAD', async () => {
    const empty = await ask('course/empty.txt');
    expect([empty.status, empty.headers['content-length'], empty.body.length]).toEqual([200, '0', 0]);
    const head = await ask('course/clip.mp4', {}, { method: 'HEAD' });
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '700000', 0]);
    const gzip = await ask('course/index.html', { 'Accept-Encoding': 'gzip' });
    const gzipHead = await ask('course/index.html', { 'Accept-Encoding': 'gzip' }, { method: 'HEAD' });
    expect(gzipHead.headers['content-length']).toBe(gzip.headers['content-length']);
    expect(gzipHead.headers.etag).toBe(gzip.headers.etag);
  });

  test('is found by its encoded name, in another case, and by a name that holds "%20"', async () => {
    expect((await ask('course/Gr%C3%B6%C3%9Fe%201.txt')).body.toString()).toBe('umlaut');
    expect((await ask('course/INDEX.HTML')).status).toBe(200);
    expect((await ask('course/raw%20name.txt')).body.toString()).toBe('percent');
  });

  test('carries the headers of a document, and those of the caller', async () => {
    expect((await ask('course/index.html')).headers).toMatchObject({
      'origin-agent-cluster': '?1',
      'cache-control': 'private, no-cache',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'self'",
      'x-content-type-options': 'nosniff',
    });
  });

  test('has a charset only where the page says none and is UTF-8', async () => {
    const typeOf = async (name: string) => (await ask(`course/${name}`)).headers['content-type'];
    expect(await typeOf('index.html')).toBe('text/html; charset=utf-8');
    expect(await typeOf('latin.html')).toBe('text/html');
    expect(await typeOf('silent-latin.html')).toBe('text/html');
    expect(await typeOf('script.js')).toBe('text/javascript');
  });

  test('of an unknown kind may be sniffed by the browser', async () => {
    const { headers } = await ask('course/unknown.zzz');
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(headers['x-content-type-options']).toBeUndefined();
  });
});

describe('a range', () => {
  test.each([
    ['clip.mp4', 'stored', video],
    ['deflated.mp4', 'deflated', deflatedVideo],
  ])('of %s (%s) is cut exactly', async (name, _, bytes) => {
    const size = bytes.length;
    for (const [range, from, to] of [
      ['bytes=0-0', 0, 0],
      ['bytes=1000-300999', 1000, 300_999],
      ['bytes=600000-', 600_000, size - 1],
      ['bytes=-10', size - 10, size - 1],
      [`bytes=5-${String(size * 2)}`, 5, size - 1],
    ] as const) {
      const reply = await ask(`course/${name}`, { Range: range, 'Accept-Encoding': 'identity' });
      expect(reply.status).toBe(206);
      expect(reply.headers['content-range']).toBe(`bytes ${String(from)}-${String(to)}/${String(size)}`);
      expect(reply.body.equals(bytes.subarray(from, to + 1))).toBe(true);
    }
  });

  test('behind the end is 416', async () => {
    const reply = await ask('course/clip.mp4', { Range: 'bytes=700000-' });
    expect([reply.status, reply.headers['content-range']]).toEqual([416, 'bytes */700000']);
  });

  test('of several parts, or that is no range, gives the whole', async () => {
    for (const range of ['bytes=0-1,5-6', 'bytes=9-5', 'lines=1-2', 'bytes=-']) {
      expect((await ask('course/clip.mp4', { Range: range })).status).toBe(200);
    }
  });

  test('with If-Range holds only for the bytes it names', async () => {
    const etag = (await ask('course/clip.mp4')).headers.etag ?? '';
    const wanted = { Range: 'bytes=0-4' };
    expect((await ask('course/clip.mp4', { ...wanted, 'If-Range': etag })).status).toBe(206);
    expect((await ask('course/clip.mp4', { ...wanted, 'If-Range': '"other"' })).status).toBe(200);
    const date = 'Wed, 21 Oct 2015 07:28:00 GMT';
    expect((await ask('course/clip.mp4', { ...wanted, 'If-Range': date })).status).toBe(200);
  });

  test('of a deflated file is inflated once, beside the zips, under a name of chance', async () => {
    await Promise.all([1, 2, 3].map(() => ask('course/deflated.mp4', { Range: 'bytes=7-9' })));
    expect(readdirSync(join(folder.path, 'inflated'))).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  });

  test('is not offered for a deflated file too big to be kept inflated', async () => {
    using small = temporaryFolder();
    const tight = createZipStore({ folder: small.path, inflatedBytes: 1000 });
    const received = await tight.receive(Readable.from([await goodZip(files)]), { limitBytes: 10_000_000 });
    await received.commit();
    const entry = await tight.withZip(received.sha256, ({ index }) =>
      Promise.resolve(index.find('course/deflated.mp4')),
    );
    expect(entry && tight.canInflate(entry)).toBe(false);
    await tight.close();
  });
});

describe('a file that did not change', () => {
  test('is 304 for its own tag, in plain or gzip form', async () => {
    const plain = await ask('course/index.html');
    const gzip = await ask('course/index.html', { 'Accept-Encoding': 'gzip' });
    expect(plain.headers.etag).not.toBe(gzip.headers.etag);
    for (const tag of [plain.headers.etag, gzip.headers.etag, `"x", W/${plain.headers.etag ?? ''}`, '*']) {
      const reply = await ask('course/index.html', { 'If-None-Match': tag ?? '' });
      expect([reply.status, reply.body.length]).toEqual([304, 0]);
    }
    expect((await ask('course/index.html', { 'If-None-Match': '"x"' })).status).toBe(200);
  });

  test('is sent all the same where a range is wanted and the caller holds the gzip form', async () => {
    const gzip = await ask('course/index.html', { 'Accept-Encoding': 'gzip' });
    const headers = {
      Range: 'bytes=0-3',
      'Accept-Encoding': 'identity',
      'If-None-Match': gzip.headers.etag ?? '',
    };
    expect((await ask('course/index.html', headers)).status).toBe(206);
  });
});

describe('what is no file of the package', () => {
  test.each([
    'course/../secret.txt',
    'course/..%2fsecret.txt',
    'course/%2e%2e/secret.txt',
    'course/..%5csecret.txt',
    'course/%2fsecret.txt',
    'course/%00',
    'course/index.html%00.js',
    'course/',
    'course',
    'course/nothing.html',
    'course/__proto__',
    '-/course%2findex.html',
    '-/course%5cindex.html',
    '-/course/./index.html',
    '-/course//index.html',
    'course/%',
    'course/<script>alert(1)</script>',
  ])('is 404 without repeating what was asked: %s', async (path) => {
    const reply = await ask(path);
    expect([reply.status, reply.headers['content-type'], reply.body.toString()]).toEqual([
      404,
      'text/plain; charset=utf-8',
      'This package has no such file',
    ]);
  });

  test('is a service worker: 403', async () => {
    expect((await ask('course/script.js', { 'Service-Worker': 'script' })).status).toBe(403);
  });

  test('is anything but GET and HEAD: 405', async () => {
    const reply = await ask('course/index.html', {}, { method: 'DELETE' });
    expect([reply.status, reply.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test('is a zip that is not there: STORAGE_UNAVAILABLE for the caller', async () => {
    expect((await ask('course/index.html', {}, { hash: '0'.repeat(64) })).status).toBe(503);
    expect(faults.at(-1)).toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
  });
});

describe('damaged bytes', () => {
  test('cut the connection when a file inflates to more than its claimed size', async () => {
    const content = Buffer.alloc(400_000, 'lie ');
    const hash = await keep(rawZip([{ name: 'a.txt', content, method: 8, claims: { size: 200_000 } }]));
    const inflated = (): number => readdirSync(join(folder.path, 'inflated')).length;
    const before = inflated();
    await expect(ask('-/a.txt', {}, { hash })).rejects.toThrow();
    const range = await ask('-/a.txt', { Range: 'bytes=1-5' }, { hash });
    expect(range.status).toBe(503);
    expect(inflated()).toBe(before);
  });
});

test('a reader that goes away in the middle leaves the zip free to be removed', async () => {
  const hash = await keep(await goodZip({ 'stored:big.bin': randomBytes(8_000_000) }));
  const seen = faults.length;
  await new Promise<void>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET /${hash}/-/big.bin HTTP/1.1\r\nHost: x\r\n\r\n`);
    });
    socket.once('data', () => socket.destroy());
    socket.once('close', () => resolve());
  });
  await store.remove(hash);
  expect(await store.sizeOf(hash)).toBeNull();
  expect(faults.length).toBe(seen);
});
