import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { ApiFailure } from '../../src-shared/contract/call';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { mebibyte, put, uploadFiles } from './upload-sending';

const gigabyte = 1024 ** 3;
const folder = mkdtempSync(join(tmpdir(), 'lectern-quota-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let server: TestServer;
let zip: Buffer;
let other: Buffer;
beforeAll(async () => {
  zip = await zipFixture('scorm12-single');
  other = await zipFixture('popup');
});
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server[Symbol.asyncDispose]());

/** What the tenant may keep. */
function limit({ packages = 1000, bytes = 1000 * gigabyte }: { packages?: number; bytes?: number }): void {
  const database = new Database(join(server.dataFolder, 'lectern.db'));
  database
    .prepare(`INSERT OR REPLACE INTO tenant_limits SELECT tenant_id, ?, ?, 1, 1 FROM tenants`)
    .run(packages, bytes);
  database.close();
}

const announce = (bytes: Uint8Array, words: object = {}) =>
  server.call(contract.createUploadUrl, { filename: 'a.zip', file_size: bytes.length, ...words });
const upload = async (bytes: Uint8Array, words: object = {}) => {
  const announced = await announce(bytes, words);
  await put(announced.presigned_url, bytes, announced.required_put_headers);
  return announced;
};
const fromDisk = async (bytes: Uint8Array) => {
  const path = join(folder, 'from-disk.zip');
  writeFileSync(path, bytes);
  const { files } = await server.call(contract.importFiles, { paths: [path] });
  return files[0];
};

/** Each way in, as far as it goes: what it rejects with. */
const ways = {
  'the form': (bytes: Uint8Array) => server.upload(bytes),
  'a presigned URL': (bytes: Uint8Array) => announce(bytes),
  'an upload in parts': (bytes: Uint8Array) =>
    server.call(contract.startMultipartUpload, { filename: 'a.zip', file_size: bytes.length }),
  'a file of this machine': async (bytes: Uint8Array) => {
    const failure = (await fromDisk(bytes))?.failure;
    if (failure) throw Object.assign(new Error(failure.error), { ...failure, status: 403 });
  },
} as const;
const eachWay = Object.entries(ways);

describe('a quota of packages', () => {
  test.each(eachWay)('ends %s with its figures, and nothing is kept', async (_, bring) => {
    await server.upload(zip);
    limit({ packages: 1 });
    const before = (await server.call(contract.listImports, {})).total;
    await expect(bring(other)).rejects.toMatchObject({
      status: 403,
      code: 'QUOTA_EXCEEDED',
      message: 'Package quota exceeded. Used: 1 / Limit: 1',
      details: {
        ...{ quota_type: 'packages', limit_type: 'TENANT_PACKAGE_LIMIT' },
        ...{ limit: 1, used: 1, required: 1, available: 0 },
      },
    });
    expect((await server.call(contract.listPackages, {})).total).toBe(1);
    expect((await server.call(contract.listImports, {})).total).toBe(before);
    expect(uploadFiles(server.dataFolder)).toEqual([]);
  });

  test.each(eachWay)('lets the last one pass by %s', async (_, bring) => {
    await server.upload(zip);
    limit({ packages: 2 });
    await bring(other);
  });

  test('counts what is announced, until it is called off', async () => {
    limit({ packages: 1 });
    const { upload_id } = await announce(zip);
    await expect(announce(zip)).rejects.toMatchObject({ code: 'QUOTA_EXCEEDED', details: { used: 1 } });
    await server.call(contract.abortMultipartUpload, { upload_id });
    await announce(zip);
  });

  test('is no hindrance to a new version, nor after a package was deleted', async () => {
    const { id } = await server.upload(zip);
    limit({ packages: 1 });
    expect(await server.upload(other, 'b.zip', { package_id: id })).toMatchObject({ version: 2 });
    await announce(zip, { package_id: id });
    await server.call(contract.deletePackage, { packageId: id });
    await server.upload(zip);
  });

  test('is asked again when a failed upload is tried again', async () => {
    limit({ packages: 1 });
    const bad = await zipFixture('PARSE_FAILED--empty-manifest');
    const { upload_id } = await upload(bad);
    const process = () => server.call(contract.processUpload, { upload_id });
    await expect(process()).rejects.toMatchObject({ code: 'PARSE_FAILED' });
    await server.upload(zip);
    await expect(process()).rejects.toMatchObject({ code: 'QUOTA_EXCEEDED' });
    const retry = server.call(contract.retryImport, { importId: upload_id });
    await expect(retry).rejects.toMatchObject({ code: 'QUOTA_EXCEEDED' });
    expect(await server.call(contract.readImport, { importId: upload_id })).toMatchObject({
      state: 'failed',
      failure: { code: 'PARSE_FAILED' },
    });
  });
});

describe('a quota of bytes', () => {
  test('counts all versions of packages, until the package is deleted', async () => {
    const used = async () => (await server.call(contract.readQuotas, {})).storage_quota.used_bytes;
    const { id } = await server.upload(zip);
    await server.upload(other, 'b.zip', { package_id: id });
    expect(await used()).toBe(zip.length + other.length);
    await server.upload(other);
    await server.call(contract.deletePackage, { packageId: id });
    expect(await used()).toBe(other.length);
  });

  test.each(eachWay)('ends %s with its figures, and nothing is kept', async (_, bring) => {
    await server.upload(zip);
    const bytes = zip.length + other.length - 1;
    limit({ bytes });
    const failure = await bring(other).then(
      () => null,
      (error: unknown) => error as ApiFailure,
    );
    expect(failure).toMatchObject({
      status: 403,
      code: 'QUOTA_EXCEEDED',
      message: `Storage quota exceeded. Used: ${String(zip.length)} bytes / Limit: ${String(bytes)} bytes`,
      details: {
        ...{ quota_type: 'storage', limit_type: 'TENANT_STORAGE_LIMIT' },
        ...{ limit: bytes, used: zip.length, required: other.length, available: other.length - 1 },
      },
    });
    expect((await server.call(contract.listPackages, {})).total).toBe(1);
    expect(uploadFiles(server.dataFolder)).toEqual([]);
  });

  test.each(eachWay)('is filled to the last byte by %s', async (_, bring) => {
    await server.upload(zip);
    limit({ bytes: zip.length + other.length });
    await bring(other);
  });

  test('says its sentence in the units of the contract', async () => {
    limit({ bytes: 50 * gigabyte });
    const parts = (file_size: number) =>
      server.call(contract.startMultipartUpload, { filename: 'a.zip', file_size });
    for (let count = 0; count < 5; count += 1) await parts(10 * gigabyte);
    await expect(parts(1000 * mebibyte)).rejects.toMatchObject({
      message: 'Storage quota exceeded. Used: 50 GB / Limit: 50 GB',
      details: {
        quota_type: 'storage',
        limit: 53_687_091_200,
        used: 53_687_091_200,
        required: 1_048_576_000,
        available: 0,
      },
    });
  });

  test('counts each version', async () => {
    const { id } = await server.upload(zip);
    limit({ bytes: zip.length + other.length - 1 });
    const next = server.upload(other, 'b.zip', { package_id: id });
    await expect(next).rejects.toMatchObject({ details: { quota_type: 'storage' } });
    await expect(announce(other, { package_id: id })).rejects.toMatchObject({ code: 'QUOTA_EXCEEDED' });
  });

  test('ends a form as soon as more has come than there is room for, and one that announces more at once', async () => {
    limit({ bytes: mebibyte });
    const incoming = join(server.dataFolder, 'packages', 'incoming');
    const largest = { bytes: 0 };
    const send = async (headers: Record<string, string>, mebibytes: number) => {
      const sent = request(`${server.origin}/api/v1/packages`, {
        method: 'POST',
        headers: { 'X-API-Key': server.key, 'Content-Type': 'multipart/form-data; boundary=b', ...headers },
      });
      sent.on('error', () => undefined);
      const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
      const seen = { answer: false };
      answered.then(() => (seen.answer = true)).catch(() => undefined);
      sent.write('--b\r\nContent-Disposition: form-data; name="file"; filename="a.zip"\r\n\r\n');
      for (let at = 0; at < mebibytes && !seen.answer; at += 1) {
        if (!sent.write(Buffer.alloc(mebibyte))) await Promise.race([once(sent, 'drain'), answered]);
        for (const name of existsSync(incoming) ? readdirSync(incoming) : [])
          largest.bytes = Math.max(largest.bytes, statSync(join(incoming, name)).size);
      }
      const [answer] = await answered;
      const body: unknown = JSON.parse(await text(answer));
      sent.destroy();
      return { status: answer.statusCode, body };
    };
    const refused = { status: 403, body: { code: 'QUOTA_EXCEEDED', details: { quota_type: 'storage' } } };
    expect(await send({}, 64)).toMatchObject(refused);
    expect(largest.bytes).toBeLessThanOrEqual(mebibyte);
    largest.bytes = 0;
    expect(await send({ 'Content-Length': String(64 * mebibyte) }, 1)).toMatchObject(refused);
    expect(largest.bytes).toBe(0);
    expect(existsSync(incoming) ? readdirSync(incoming) : []).toEqual([]);
  });
});
