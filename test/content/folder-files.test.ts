import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  statSync,
} from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendPackageFile } from '../../src-main/content/send-file';
import { createZipStore, type ZipStore } from '../../src-main/content/zip-store';
import { Refusal } from '../../src-shared/contract/errors';
import { askForFile } from './ask-for-file';

const video = randomBytes(3_000_000);
const page = '<!DOCTYPE html><title>Page</title>wörld';

let base: string;
let folder: string;
let store: ZipStore;
let server: Server;
let rootFolder = '';
let onOtherName: ((there: string) => void) | null = null;
const faults: unknown[] = [];

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'lectern-folder-'));
  folder = join(base, 'linked');
  mkdirSync(join(folder, 'course/Media'), { recursive: true });
  writeFileSync(join(folder, 'course/index.html'), page);
  writeFileSync(join(folder, 'course/Media/Clip 1.mp4'), video);
  writeFileSync(join(folder, 'course/raw%20name.txt'), 'percent');
  writeFileSync(join(folder, 'course/empty.txt'), '');
  writeFileSync(join(folder, 'course/Größe.txt'.normalize('NFD')), 'umlaut');
  writeFileSync(join(base, 'secret.txt'), 'outside');
  mkdirSync(join(base, 'other'));
  writeFileSync(join(base, 'other/secret.txt'), 'outside');
  store = createZipStore({ folder: join(base, 'store') });
  server = createServer((req, res) => {
    const target = { kind: 'folder', path: folder } as const;
    const exact = onOtherName === null ? {} : { onOtherName };
    const asked = { target, rootFolder, urlPath: (req.url ?? '').slice(1), ...exact };
    sendPackageFile(store, asked, req, res).catch((error: unknown) => {
      faults.push(error);
      if (!res.headersSent) res.writeHead(error instanceof Refusal ? 503 : 500).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await store.close();
  rmSync(base, { recursive: true, force: true });
});

const ask = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
  askForFile(server, { path: `/${path}`, headers, method });

describe('a file of a linked folder', () => {
  test('comes as it lies there, with type, length and headers', async () => {
    const reply = await ask('course/index.html', { 'Accept-Encoding': 'gzip' });
    expect([reply.status, reply.body.toString()]).toEqual([200, page]);
    expect(reply.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(Buffer.byteLength(page)),
      'cache-control': 'private, no-cache',
      'accept-ranges': 'bytes',
      'origin-agent-cluster': '?1',
    });
    expect(reply.headers['content-encoding']).toBeUndefined();
    expect((await ask('course/Media/Clip%201.mp4')).body.equals(video)).toBe(true);
    expect((await ask('course/empty.txt')).headers['content-length']).toBe('0');
  });

  test('is cut by ranges, and asked for by HEAD', async () => {
    const range = await ask('course/Media/Clip%201.mp4', { Range: 'bytes=1000-2000999' });
    expect([range.status, range.headers['content-range']]).toEqual([206, 'bytes 1000-2000999/3000000']);
    expect(range.body.equals(video.subarray(1000, 2_001_000))).toBe(true);
    expect((await ask('course/Media/Clip%201.mp4', { Range: 'bytes=3000000-' })).status).toBe(416);
    const head = await ask('course/Media/Clip%201.mp4', {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '3000000', 0]);
  });

  test('has a new tag whenever it was saved, even with the same length and time', async () => {
    const path = join(folder, 'course/edited.js');
    writeFileSync(path, 'let a = 1;');
    utimesSync(path, 1, 1);
    const first = await ask('course/edited.js');
    const tag = String(first.headers.etag);
    expect((await ask('course/edited.js', { 'If-None-Match': tag })).status).toBe(304);
    const changed = () => statSync(path, { bigint: true }).ctimeNs;
    const before = changed();
    // The clock of the file system ticks slowly.
    while (changed() === before) {
      writeFileSync(path, 'let b = 2;');
      utimesSync(path, 1, 1);
    }
    const second = await ask('course/edited.js', { 'If-None-Match': tag });
    expect([second.status, second.body.toString()]).toEqual([200, 'let b = 2;']);
    const ranged = { Range: 'bytes=0-2', 'If-Range': tag };
    expect((await ask('course/edited.js', ranged)).status).toBe(200);
    expect(
      (await ask('course/edited.js', { ...ranged, 'If-Range': String(second.headers.etag) })).status,
    ).toBe(206);
  });

  test('is found in another case on the way and at its end, by other accents, and by a name that holds "%20"', async () => {
    expect((await ask('COURSE/media/clip%201.MP4')).status).toBe(200);
    expect((await ask('course/Gr%C3%B6%C3%9Fe.txt')).body.toString()).toBe('umlaut');
    expect((await ask('course/raw%20name.txt')).body.toString()).toBe('percent');
  });

  test('is found by its exact name only, where that is asked for', async () => {
    const told: string[] = [];
    onOtherName = (there) => void told.push(there);
    try {
      expect((await ask('course/Media/Clip%201.mp4')).status).toBe(200);
      expect((await ask('course/raw%20name.txt')).body.toString()).toBe('percent');
      expect((await ask('COURSE/media/clip%201.MP4')).status).toBe(404);
      expect((await ask('course/Gr%C3%B6%C3%9Fe.txt')).status).toBe(404);
      expect((await ask('course/nothing.txt')).status).toBe(404);
    } finally {
      onOtherName = null;
    }
    expect(told).toEqual(['course/Media/Clip 1.mp4', 'course/Größe.txt'.normalize('NFD')]);
  });

  test('is looked for below the folder of the manifest', async () => {
    rootFolder = 'course/';
    try {
      expect((await ask('index.html')).status).toBe(200);
      expect((await ask('course/index.html')).status).toBe(404);
    } finally {
      rootFolder = '';
    }
  });
});

describe('what is no file of the folder', () => {
  test.each([
    '../secret.txt',
    'course/..%2f..%2fsecret.txt',
    '%2e%2e/secret.txt',
    'course/%2e%2e/%2e%2e/secret.txt',
    '..%5csecret.txt',
    '%2fetc%2fpasswd',
    'course',
    'course/',
    '',
    'course/nothing.html',
    'course/index.html/more',
    'course/index.html%00.js',
    `course/${'x'.repeat(3000)}`,
  ])('is 404: %s', async (path) => {
    const reply = await ask(path);
    expect([reply.status, reply.body.toString()]).toEqual([404, 'This package has no such file']);
  });

  test('are links that lead out, at the end or on the way, to nothing or in a circle', async () => {
    symlinkSync(join(base, 'secret.txt'), join(folder, 'link.txt'));
    symlinkSync(join(base, 'other'), join(folder, 'way'));
    symlinkSync('nowhere', join(folder, 'dead.txt'));
    symlinkSync('circle.txt', join(folder, 'circle.txt'));
    symlinkSync('course/index.html', join(folder, 'inside.html'));
    symlinkSync('course', join(folder, 'within'));
    for (const path of [
      'link.txt',
      'LINK.TXT',
      'way/secret.txt',
      'WAY/SECRET.TXT',
      'dead.txt',
      'circle.txt',
    ]) {
      expect((await ask(path)).status, path).toBe(404);
    }
    expect((await ask('inside.html')).body.toString()).toBe(page);
    expect((await ask('within/index.html')).body.toString()).toBe(page);
  });

  test('are pipes and devices, and nobody waits for them', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    expect((await ask('pipe.txt')).status).toBe(404);
    symlinkSync('/dev/zero', join(folder, 'zero.bin'));
    expect((await ask('zero.bin')).status).toBe(404);
  });

  test('is all of a folder in whose place a link stands', async () => {
    const moved = `${folder}-moved`;
    renameSync(folder, moved);
    symlinkSync(moved, folder);
    try {
      expect((await ask('course/index.html')).status).toBe(503);
    } finally {
      rmSync(folder);
      renameSync(moved, folder);
    }
    expect((await ask('course/index.html')).status).toBe(200);
  });

  test('is told apart from a folder that is gone', async () => {
    renameSync(folder, `${folder}-away`);
    try {
      expect((await ask('course/index.html')).status).toBe(503);
      expect(faults.at(-1)).toMatchObject({ code: 'STORAGE_UNAVAILABLE', details: { reason: 'ENOENT' } });
    } finally {
      renameSync(`${folder}-away`, folder);
    }
  });
});

describe('a file that changes while it is sent', () => {
  const path = (): string => join(folder, 'big.bin');
  const bytes = Buffer.alloc(40_000_000, 1);

  /** Asks for it and lets `change` run after the first bytes, while the reader holds the rest up. */
  function askWhile(change: () => void): Promise<'whole' | 'cut'> {
    const { port } = server.address() as AddressInfo;
    return new Promise((resolve) => {
      const req = request({ host: '127.0.0.1', port, path: '/big.bin', agent: false }, (res) => {
        res.once('data', () => {
          res.pause();
          change();
          setImmediate(() => res.resume());
        });
        res.on('end', () => resolve('whole'));
        res.on('error', () => resolve('cut'));
      });
      req.end();
    });
  }

  test.each<[string, () => void, 'cut' | 'whole']>([
    ['was written over', () => writeFileSync(path(), Buffer.alloc(40_000_000, 2)), 'cut'],
    ['grew', () => appendFileSync(path(), 'more'), 'cut'],
    ['was cut off', () => writeFileSync(path(), 'short'), 'cut'],
    [
      'was put aside for a new one',
      () => {
        writeFileSync(`${path()}.new`, Buffer.alloc(10));
        renameSync(`${path()}.new`, path());
      },
      'whole',
    ],
    ['stayed', () => undefined, 'whole'],
  ])('comes whole or not at all: it %s', async (_, change, outcome) => {
    writeFileSync(path(), bytes);
    expect(await askWhile(change)).toBe(outcome);
  });
});
