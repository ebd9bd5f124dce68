import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { contract } from '../../src-shared/contract';
import { callEndpoint, downloadBytes } from '../../src-shared/contract/call';
import { resumeInParts } from '../../src-shared/contract/upload-in-parts';
import type { PackageId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { prepareServe } from './prepare-serve';
import { beginPut, etagOf, mebibyte, partsOf, put, uploadFiles } from './upload-sending';

const partBytes = 5 * mebibyte;
const dayMs = 86_400_000;
const wait = () => Promise.resolve();
let zip: Buffer;
let parts: readonly Uint8Array[];
beforeAll(async () => {
  zip = await zipFixture('scorm12-single', { padToBytes: 12_000_000 });
  parts = partsOf(zip, partBytes);
});

const announced = () => ({ filename: 'course.zip', file_size: zip.length, part_size: partBytes });
const urlsOf = ({ presigned_urls }: { presigned_urls: readonly { url: string }[] }) =>
  presigned_urls.map(({ url }) => url);
const bytesOf = async (connection: { origin: string; token: string }, packageId: PackageId) => {
  const whole = await downloadBytes(contract.downloadPackage, { packageId }, connection);
  return Buffer.from(await whole.arrayBuffer());
};

describe('an upload in parts', () => {
  let server: TestServer;
  let nowMs = Date.UTC(2026, 5, 6, 7);
  const start = async () => (server = await startServer({ clock: { nowMs: () => nowMs } }));
  afterEach(() => server[Symbol.asyncDispose]());
  const connection = () => ({ origin: server.origin, token: server.key });
  const status = (uploadId: Parameters<typeof resumeInParts>[1]) =>
    server.call(contract.readMultipartUpload, { uploadId });

  test('goes on after a dropped connection: the part that broke off is not there, the others are', async () => {
    await start();
    const begun = await server.call(contract.startMultipartUpload, announced());
    const [first = '', second = ''] = urlsOf(begun);
    await put(first, parts[0]!);
    await (
      await beginPut(server.dataFolder, second, parts[1]!.subarray(0, 3 * mebibyte), partBytes)
    ).breakOff();
    expect((await status(begun.upload_id)).missing_parts).toEqual([2, 3]);
    const file = new Blob([new Uint8Array(zip)]);
    const added = await resumeInParts(file, begun.upload_id, { connection: connection(), wait });
    expect((await bytesOf(connection(), added.package_id)).equals(zip)).toBe(true);
  });

  test('does not count a part any more whose repetition broke off', async () => {
    await start();
    const begun = await server.call(contract.startMultipartUpload, announced());
    const urls = urlsOf(begun);
    for (const [at, url] of urls.entries()) await put(url, parts[at]!);
    await (await beginPut(server.dataFolder, urls[1]!, Buffer.alloc(mebibyte), partBytes)).breakOff();
    expect((await status(begun.upload_id)).missing_parts).toEqual([2]);
    const { upload_id } = begun;
    const early = server.call(contract.completeMultipartUpload, { upload_id });
    await expect(early).rejects.toMatchObject({ status: 400, details: { missing_parts: [2] } });
    await put(urls[1]!, parts[1]!);
    const added = await server.call(contract.completeMultipartUpload, { upload_id });
    expect((await bytesOf(connection(), added.package_id)).equals(zip)).toBe(true);
  });

  test('takes a part over a new connection while the old one hangs', async () => {
    await start();
    const begun = await server.call(contract.startMultipartUpload, announced());
    const [first = ''] = urlsOf(begun);
    const hanging = await beginPut(server.dataFolder, first, Buffer.alloc(2 * mebibyte), partBytes);
    expect((await put(first, parts[0]!)).status).toBe(200);
    await hanging.closed;
    expect((await status(begun.upload_id)).parts).toMatchObject([{ etag: etagOf(parts[0]!) }]);
  });

  test('goes on after a restart in the midst of a part, by the URLs that it had', async () => {
    await start();
    const begun = await server.call(contract.startMultipartUpload, announced());
    const urls = urlsOf(begun);
    await put(urls[2]!, parts[2]!);
    const cut = await beginPut(server.dataFolder, urls[0]!, parts[0]!.subarray(0, mebibyte), partBytes);
    const restarted = server.restart();
    await cut.closed;
    await restarted;
    expect((await status(begun.upload_id)).missing_parts).toEqual([1, 2]);
    for (const at of [0, 1]) expect((await put(urls[at]!, parts[at]!)).status).toBe(200);
    const added = await server.call(contract.completeMultipartUpload, { upload_id: begun.upload_id });
    expect((await bytesOf(connection(), added.package_id)).equals(zip)).toBe(true);
  });

  test('is forgotten a day after its last part, with its bytes, at the next start', async () => {
    await start();
    const begun = await server.call(contract.startMultipartUpload, announced());
    nowMs += dayMs - 1000;
    await put(urlsOf(begun)[0]!, parts[0]!);
    nowMs += dayMs;
    await server.restart();
    expect((await status(begun.upload_id)).missing_parts).toEqual([2, 3]);
    nowMs += 1;
    await server.restart();
    await expect(status(begun.upload_id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(uploadFiles(server.dataFolder)).toEqual([]);
  });

  test('is forgotten while the server runs, too', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      await start();
      const begun = await server.call(contract.startMultipartUpload, announced());
      await put(urlsOf(begun)[0]!, parts[0]!);
      vi.advanceTimersByTime(600_000);
      expect((await status(begun.upload_id)).parts.length).toBe(1);
      nowMs += dayMs + 1;
      vi.advanceTimersByTime(600_000);
      await expect.poll(() => uploadFiles(server.dataFolder), { timeout: 5000 }).toEqual([]);
      await expect(status(begun.upload_id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a server in a process of its own', () => {
  const { start } = prepareServe();

  test('killed in the midst of a part has every part that it acknowledged, and takes the rest', async () => {
    const first = await start('parts');
    const begun = await first.call(contract.startMultipartUpload, announced());
    const urls = urlsOf(begun);
    expect((await put(urls[1]!, parts[1]!)).status).toBe(200);
    await beginPut(first.dataFolder, urls[0]!, parts[0]!.subarray(0, 3 * mebibyte), partBytes);
    await first.kill();

    const second = await start('parts', { key: first.key });
    const { upload_id: uploadId } = begun;
    expect(await second.call(contract.readMultipartUpload, { uploadId })).toMatchObject({
      parts: [{ part_number: 2, etag: etagOf(parts[1]!) }],
      missing_parts: [1, 3],
    });
    const file = new Blob([new Uint8Array(zip)]);
    const added = await resumeInParts(file, uploadId, { connection: second.connection, wait });
    expect((await bytesOf(second.connection, added.package_id)).equals(zip)).toBe(true);
    expect(uploadFiles(second.dataFolder)).toEqual([]);
  }, 60_000);

  test('killed in the midst of a presigned upload keeps nothing of it', async () => {
    const first = await start('whole');
    const asked = { filename: 'course.zip', file_size: zip.length };
    const begun = await first.call(contract.createUploadUrl, asked);
    await beginPut(
      first.dataFolder,
      begun.presigned_url,
      zip.subarray(0, 3 * mebibyte),
      zip.length,
      begun.required_put_headers,
    );
    expect(uploadFiles(first.dataFolder).length).toBe(1);
    await first.kill();

    const second = await start('whole', { key: first.key });
    expect(uploadFiles(second.dataFolder)).toEqual([]);
    const { upload_id } = begun;
    const early = second.call(contract.processUpload, { upload_id });
    await expect(early).rejects.toMatchObject({ status: 400, details: { reason: 'bytes_missing' } });
    const url = begun.presigned_url.replace(first.origin, second.origin);
    expect((await put(url, zip, begun.required_put_headers)).status).toBe(200);
    const added = await callEndpoint(contract.processUpload, { upload_id }, second.connection);
    expect((await bytesOf(second.connection, added.package_id)).equals(zip)).toBe(true);
  }, 60_000);

  test.runIf(process.platform === 'linux')(
    'takes 200 MB in little memory',
    async () => {
      const server = await start('memory');
      const peakBytes = () => {
        const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'));
        return Number(line?.[1]) * 1024;
      };
      const file_size = 200 * mebibyte;
      const warm = await server.call(contract.createUploadUrl, { filename: 'a.zip', file_size: mebibyte });
      await put(warm.presigned_url, Buffer.alloc(mebibyte), warm.required_put_headers);
      const before = peakBytes();
      const chunk = new Uint8Array(mebibyte).fill(1);
      const whole = await server.call(contract.createUploadUrl, { filename: 'a.zip', file_size });
      const body = new Blob(Array.from({ length: 200 }, () => chunk));
      const headers = whole.required_put_headers;
      const sent = await fetch(whole.presigned_url, { method: 'PUT', headers, body });
      expect([sent.status, await sent.json()]).toMatchObject([200, { size_bytes: file_size }]);
      expect(peakBytes() - before).toBeLessThan(100 * mebibyte);
    },
    60_000,
  );
});
