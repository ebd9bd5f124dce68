import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { downloadBytes } from '../../src-shared/contract/call';
import type { Answer } from '../../src-shared/contract/endpoint';
import type { PackageId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { addOtherTenant } from './other-tenant';
import { beginPut, etagOf, put, uploadFiles } from './upload-sending';
import { soon } from './soon';

const nowhere = '00000000-0000-4000-8000-000000000000';
const gigabyte = 1024 ** 3;
const startMs = Date.UTC(2026, 2, 3, 4, 5, 6);
let nowMs = startMs;
let server: TestServer;
let zip: Buffer;
beforeAll(async () => {
  server = await startServer({ clock: { nowMs: () => nowMs } });
  zip = await zipFixture('scorm12-single');
});
afterAll(() => server[Symbol.asyncDispose]());

const json = { 'content-type': 'application/json' };
const post = async (path: string, body: object) => {
  const sent = { method: 'POST', headers: json, body: JSON.stringify(body) };
  const answer = await server.request(`/api/v1/packages/${path}`, sent);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};
const announce = (bytes: Uint8Array, words: object = {}) =>
  server.call(contract.createUploadUrl, { filename: 'course.zip', file_size: bytes.length, ...words });
const send = (
  { presigned_url: url, required_put_headers: headers }: Answer<typeof contract.createUploadUrl>,
  bytes: Uint8Array,
) => put(url, bytes, headers);
const uploaded = async (bytes: Uint8Array, words: object = {}) => {
  const announced = await announce(bytes, words);
  expect((await send(announced, bytes)).status).toBe(200);
  return announced;
};
const bytesOf = async (packageId: PackageId) => {
  const connection = { origin: server.origin, token: server.key };
  const whole = await downloadBytes(contract.downloadPackage, { packageId }, connection);
  return Buffer.from(await whole.arrayBuffer());
};

describe('a presigned upload', () => {
  test('is announced with every name that clients know its URL and its key by', async () => {
    const announced = await announce(zip, { uploaded_by: 'author' });
    const { upload_id: id } = announced;
    expect(announced).toEqual({
      upload_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      package_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      presigned_url: expect.stringMatching(
        `^${server.origin}/api/v1/uploads/${id}\\?signature=[0-9a-f]{64}&`,
      ),
      upload_url: announced.presigned_url,
      method: 'PUT',
      required_put_headers: { 'Content-Type': 'application/zip' },
      storage_path: `uploads/${id}.zip`,
      storage_key: `uploads/${id}.zip`,
      key: `uploads/${id}.zip`,
      bucket: 'local',
      storage_backend: 'local',
      expires_in: 3600,
      expires_in_seconds: 3600,
      expires_at: new Date(nowMs + 3_600_000).toISOString(),
      max_file_size: 10 * gigabyte,
    });
  });

  test('takes the bytes without a key, answers with their ETag, and becomes a package', async () => {
    const announced = await announce(zip, { uploaded_by: 'author', title: 'Said before' });
    const sent = await send(announced, zip);
    expect(sent).toMatchObject({
      status: 200,
      etag: etagOf(zip),
      body: { upload_id: announced.upload_id, etag: etagOf(zip), size_bytes: zip.length },
    });
    const processed = await post('process', { upload_id: announced.upload_id });
    expect(processed).toMatchObject({
      status: 201,
      body: {
        package_id: announced.package_id,
        status: 'ready',
        uploaded_by: 'author',
        title: 'Said before',
        file_name: 'course.zip',
        version: 1,
      },
    });
    expect((await bytesOf(announced.package_id)).equals(zip)).toBe(true);
    expect(uploadFiles(server.dataFolder)).not.toContain(announced.upload_id);
    const again = await post('process', { upload_id: announced.upload_id });
    expect(again).toMatchObject({ status: 201, body: { package_id: announced.package_id, version: 1 } });
  });

  test.each(['storage_path', 'storage_key', 'key', 'file_path', 'object_key'] as const)(
    'is found again by %s',
    async (name) => {
      const announced = await uploaded(zip);
      const processed = await post('process', {
        [name]: announced.key,
        uploaded_by: 'later',
        filename: 'Last.ZIP',
      });
      expect(processed).toMatchObject({
        status: 201,
        body: { package_id: announced.package_id, uploaded_by: 'later', file_name: 'Last.ZIP' },
      });
    },
  );

  test('is found again by its package, and by a bare id in the place of a key', async () => {
    const [one, two] = [await uploaded(zip), await uploaded(zip)];
    expect(await post('process', { package_id: one.package_id })).toMatchObject({
      status: 201,
      body: { package_id: one.package_id },
    });
    expect(await post('process', { key: two.upload_id })).toMatchObject({
      status: 201,
      body: { package_id: two.package_id },
    });
  });

  test('is the newest of its package where only that is named, though the clock went back', async () => {
    const { id } = await server.upload(zip);
    await uploaded(await zipFixture('popup'), { package_id: id });
    nowMs -= 60_000;
    const rude = await zipFixture('rude');
    await uploaded(rude, { package_id: id });
    await post('process', { package_id: id });
    nowMs += 60_000;
    expect((await bytesOf(id)).equals(rude)).toBe(true);
  });

  test('becomes a new version of the package that is named when it is announced, or when it is processed', async () => {
    const { id } = await server.upload(zip);
    const second = await uploaded(await zipFixture('popup'), { package_id: id });
    expect(second.package_id).toBe(id);
    expect(await post('process', { upload_id: second.upload_id })).toMatchObject({
      body: { id, version: 2 },
    });
    const third = await uploaded(await zipFixture('rude'));
    const said = { upload_id: third.upload_id, package_id: id };
    expect(await post('process', said)).toMatchObject({ status: 201, body: { id, version: 3 } });
    expect(await post('process', said)).toMatchObject({ status: 201, body: { id, version: 3 } });
    const elsewhere = { upload_id: third.upload_id, package_id: (await server.upload(zip)).id };
    expect(await post('process', elsewhere)).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST', details: { field: 'package_id' } },
    });
  });

  test('is processed in the background when that is asked for', async () => {
    const { upload_id, package_id } = await uploaded(zip);
    const accepted = await post('process', { upload_id, async: true });
    expect(accepted).toEqual({ status: 202, body: { upload_id, package_id, status: 'processing' } });
    const status = () => server.call(contract.packageStatus, { packageId: package_id });
    await expect.poll(async () => (await status()).status, { timeout: 10_000 }).toBe('ready');
    expect(await post('process', { upload_id, async: true })).toMatchObject({
      status: 201,
      body: { package_id, status: 'ready' },
    });
  });

  test('is processed once, however many ask at the same time', async () => {
    const { upload_id, package_id } = await uploaded(zip);
    const answers = await Promise.all([1, 2, 3].map(() => post('process', { upload_id })));
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 201, body: { package_id, version: 1 } });
  });

  test('that is no package is refused with its findings each time, and kept for a day', async () => {
    const bad = await zipFixture('INVALID_FILE_TYPE--not-a-zip');
    const { upload_id } = await uploaded(bad);
    for (let tries = 0; tries < 2; tries += 1)
      expect(await post('process', { upload_id })).toMatchObject({
        status: 400,
        body: { code: 'INVALID_FILE_TYPE', details: { findings: [{ severity: 'error' }] } },
      });
    expect(await server.call(contract.readImport, { importId: upload_id })).toMatchObject({
      state: 'failed',
    });
    expect(uploadFiles(server.dataFolder)).toContain(upload_id);
  });
});

describe('the bytes of a presigned upload', () => {
  test('are replaced by those of a second PUT, until they are processed', async () => {
    const [first, second] = [await zipFixture('popup'), Buffer.from(await zipFixture('popup'))];
    second.write('PK\u0003\u0004', 0);
    const changed = Buffer.concat([
      second.subarray(0, 10),
      Buffer.from([second[10]! ^ 1]),
      second.subarray(11),
    ]);
    const announced = await announce(first);
    expect((await send(announced, changed)).etag).toBe(etagOf(changed));
    expect((await send(announced, first)).etag).toBe(etagOf(first));
    await post('process', { upload_id: announced.upload_id });
    expect((await bytesOf(announced.package_id)).equals(first)).toBe(true);
    expect(await send(announced, changed)).toMatchObject({
      status: 400,
      body: {
        code: 'INVALID_REQUEST',
        details: { field: 'upload_id', reason: 'closed', state: 'completed' },
      },
    });
  });

  test('are not there when they broke off, and those before them stay', async () => {
    const announced = await announce(zip);
    const headers = announced.required_put_headers;
    await (
      await beginPut(server.dataFolder, announced.presigned_url, zip.subarray(0, 500), zip.length, headers)
    ).breakOff();
    const filesOf = () =>
      uploadFiles(server.dataFolder).filter((name) => name.startsWith(announced.upload_id));
    await soon(filesOf).toEqual([]);
    expect(await post('process', { upload_id: announced.upload_id })).toMatchObject({
      status: 400,
      body: {
        code: 'INVALID_REQUEST',
        details: {
          field: 'upload_id',
          reason: 'bytes_missing',
          expected_bytes: zip.length,
          received_bytes: 0,
        },
      },
    });
    await send(announced, zip);
    await (
      await beginPut(server.dataFolder, announced.presigned_url, Buffer.alloc(500), zip.length, headers)
    ).breakOff();
    await soon(filesOf).toEqual([announced.upload_id]);
    expect((await post('process', { upload_id: announced.upload_id })).status).toBe(201);
    expect((await bytesOf(announced.package_id)).equals(zip)).toBe(true);
  });

  test('come again over a connection that hangs', async () => {
    const announced = await announce(zip);
    const hanging = await beginPut(
      server.dataFolder,
      announced.presigned_url,
      Buffer.alloc(500),
      zip.length,
      announced.required_put_headers,
    );
    expect((await send(announced, zip)).status).toBe(200);
    await hanging.closed;
    expect((await post('process', { upload_id: announced.upload_id })).status).toBe(201);
  });

  test('must be as many as were announced, by the header and without one', async () => {
    const announced = await announce(zip);
    const tooFew = {
      field: 'body',
      reason: 'length',
      expected_bytes: zip.length,
      received_bytes: zip.length - 1,
    };
    expect(await send(announced, zip.subarray(1))).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST', details: tooFew },
    });
    const chunked = (bytes: Uint8Array) =>
      fetch(announced.presigned_url, {
        method: 'PUT',
        headers: announced.required_put_headers,
        body: new Blob([new Uint8Array(bytes)]).stream(),
        duplex: 'half',
      } as RequestInit);
    const short = await chunked(zip.subarray(1));
    expect([short.status, await short.json()]).toMatchObject([400, { details: tooFew }]);
    const long = await chunked(Buffer.concat([zip, Buffer.alloc(1)]));
    expect([long.status, await long.json()]).toMatchObject([400, { details: { reason: 'length' } }]);
    expect(uploadFiles(server.dataFolder).some((name) => name.startsWith(announced.upload_id))).toBe(false);
    expect((await chunked(zip)).status).toBe(200);
  });
});

describe('a presigned URL', () => {
  const forbidden = (reason: string) => ({ status: 403, body: { code: 'FORBIDDEN', details: { reason } } });
  const withQuery = (url: string, changes: Readonly<Record<string, string>>) => {
    const changed = new URL(url);
    for (const [name, value] of Object.entries(changes)) changed.searchParams.set(name, value);
    return changed.href;
  };

  test('of which anything was changed is refused', async () => {
    const [mine, other] = [await announce(zip), await announce(zip)];
    const headers = mine.required_put_headers;
    const signature = new URL(mine.presigned_url).searchParams.get('signature') ?? '';
    const others = new URL(other.presigned_url).searchParams.get('signature') ?? '';
    const changed = [
      withQuery(mine.presigned_url, { signature: others }),
      withQuery(mine.presigned_url, { signature: '' }),
      withQuery(mine.presigned_url, { signature: `${signature}0` }),
      withQuery(mine.presigned_url, {
        signature: signature.toUpperCase() === signature ? '0' : signature.toUpperCase(),
      }),
      withQuery(mine.presigned_url, { expires: String(startMs) }),
      withQuery(mine.presigned_url, { expires: 'never' }),
      `${server.origin}/api/v1/uploads/${mine.upload_id}`,
    ];
    for (const url of changed)
      expect(await put(url, zip, headers), url).toMatchObject(forbidden('signature'));
    expect(await put(mine.presigned_url, zip, { 'Content-Type': 'text/plain' })).toMatchObject(
      forbidden('content_type'),
    );
    expect(await put(mine.presigned_url, zip)).toMatchObject(forbidden('content_type'));
    expect((await post('process', { upload_id: mine.upload_id })).status).toBe(400);
    expect((await put(mine.presigned_url, zip, headers)).status).toBe(200);
  });

  test('is of no use once it has expired; what it brought stays', async () => {
    const announced = await uploaded(zip);
    nowMs += 3_599_000;
    expect((await send(announced, zip)).status).toBe(200);
    nowMs += 1000;
    expect(await send(announced, zip)).toMatchObject(forbidden('expired'));
    expect((await post('process', { upload_id: announced.upload_id })).status).toBe(201);
  });

  test('outlives a restart', async () => {
    const announced = await announce(zip);
    await server.restart();
    expect((await send(announced, zip)).status).toBe(200);
    await server.restart();
    expect((await post('process', { upload_id: announced.upload_id })).status).toBe(201);
  });

  test('permits nothing but to write its bytes', async () => {
    const announced = await uploaded(zip);
    const { search } = new URL(announced.presigned_url);
    const reading = await fetch(announced.presigned_url);
    expect([reading.status, await reading.json()]).toMatchObject([405, { code: 'METHOD_NOT_ALLOWED' }]);
    const asPart = `${server.origin}/api/v1/uploads/${announced.upload_id}/parts/1${search}`;
    expect((await put(asPart, zip)).status).toBe(404);
    const asKey = await fetch(`${server.origin}/api/v1/packages/process${search}`, { method: 'POST' });
    expect(asKey.status).toBe(401);
  });

  test('of an upload that nobody knows is NOT_FOUND', async () => {
    const { presigned_url: url, upload_id: id, required_put_headers: headers } = await announce(zip);
    expect((await put(url.replace(id, nowhere), zip, headers)).status).toBe(404);
    expect((await put(url.replace(id, 'x'), zip, headers)).status).toBe(404);
  });
});

describe('an announcement', () => {
  const file = { filename: 'a.zip', file_size: 5, uploaded_by: 'me' };

  test.each([
    [{ filename: 'a.rar' }, 400, 'INVALID_FILE_TYPE', { field: 'filename' }],
    [{ filename: '.zip' }, 400, 'INVALID_FILE_TYPE', { field: 'filename' }],
    [{ filename: '' }, 400, 'INVALID_REQUEST', { field: 'filename' }],
    [{ filename: undefined }, 400, 'INVALID_REQUEST', { field: 'filename', message: 'filename is required' }],
    [{ file_size: 0 }, 400, 'INVALID_REQUEST', { field: 'file_size' }],
    [{ file_size: -1 }, 400, 'INVALID_REQUEST', { field: 'file_size' }],
    [{ file_size: 1.5 }, 400, 'INVALID_REQUEST', { field: 'file_size' }],
    [{ file_size: undefined }, 400, 'INVALID_REQUEST', { field: 'file_size' }],
    [{ uploaded_by: '' }, 400, 'INVALID_REQUEST', { field: 'uploaded_by' }],
    [{ package_id: 'mine' }, 400, 'INVALID_REQUEST', { field: 'package_id' }],
    [{ package_id: nowhere }, 404, 'PACKAGE_NOT_FOUND', { package_id: nowhere }],
    [{ tenant_id: 'mine' }, 400, 'INVALID_REQUEST', { field: 'tenant_id' }],
    [{ tenant_id: nowhere }, 403, 'TENANT_MISMATCH', { field: 'tenant_id' }],
  ])('with %o is %i %s', async (change, status, code, details) => {
    const before = (await server.call(contract.listImports, {})).total;
    for (const path of ['upload-url', 'multipart/init'])
      expect(await post(path, { ...file, ...change }), path).toMatchObject({
        status,
        body: { code, details },
      });
    expect((await server.call(contract.listImports, {})).total).toBe(before);
  });

  test('of 10 GB is taken; of a byte more, and of 12 GB, it is FILE_TOO_LARGE with the sentence of the contract', async () => {
    const large = (file_size: number) => ({ ...file, file_size });
    for (const path of ['upload-url', 'multipart/init']) {
      expect((await post(path, large(10 * gigabyte))).status, path).toBe(200);
      expect(await post(path, large(12 * gigabyte)), path).toMatchObject({
        status: 413,
        body: {
          error: 'File too large. Your file is 12GB, but the maximum size is 10GB',
          code: 'FILE_TOO_LARGE',
          details: { file_size_gb: 12, max_size_gb: 10 },
        },
      });
      expect(await post(path, large(10 * gigabyte + 1)), path).toMatchObject({
        status: 413,
        body: { error: 'File too large. Your file is more than 10GB, but the maximum size is 10GB' },
      });
    }
  });

  test('keeps only the name of the file, not the folders before it', async () => {
    const { upload_id } = await uploaded(zip, { filename: '..\\up/..\\course one.zip' });
    expect((await post('process', { upload_id })).body).toMatchObject({ file_name: 'course one.zip' });
  });
});

describe('processing', () => {
  test.each([
    [{}, 400, 'INVALID_REQUEST', { field: 'upload_id', message: 'upload_id is required' }],
    [{ upload_id: 'x' }, 400, 'INVALID_REQUEST', { field: 'upload_id' }],
    [{ upload_id: nowhere }, 404, 'NOT_FOUND', { upload_id: nowhere }],
    [{ key: 'uploads/../../lectern.db' }, 404, 'NOT_FOUND', { key: 'uploads/../../lectern.db' }],
    [{ key: `uploads/${nowhere}.zip` }, 404, 'NOT_FOUND', { upload_id: nowhere }],
    [{ package_id: nowhere }, 404, 'NOT_FOUND', { package_id: nowhere }],
    [{ tenant_id: nowhere, upload_id: nowhere }, 403, 'TENANT_MISMATCH', { field: 'tenant_id' }],
  ])('with %o is %i %s', async (body, status, code, details) => {
    expect(await post('process', body)).toMatchObject({ status, body: { code, details } });
  });

  test('of a file of this machine is NOT_FOUND: it is no upload', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-disk-'));
    const path = join(folder, 'disk.zip');
    writeFileSync(path, zip);
    const { files } = await server.call(contract.importFiles, { paths: [path] });
    const upload_id = files[0]?.import?.import_id;
    expect(upload_id).toBeDefined();
    expect(await post('process', { upload_id })).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect(await post('multipart/abort', { upload_id })).toMatchObject({ status: 404 });
    rmSync(folder, { recursive: true });
  });

  test('with words that do not fit changes nothing', async () => {
    const { upload_id, package_id } = await uploaded(zip);
    expect(await post('process', { upload_id, package_id: nowhere })).toMatchObject({
      status: 404,
      body: { code: 'PACKAGE_NOT_FOUND' },
    });
    expect(await post('process', { upload_id, filename: 'a.exe' })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_FILE_TYPE' },
    });
    expect(await post('process', { upload_id })).toMatchObject({
      status: 201,
      body: { package_id, file_name: 'course.zip' },
    });
  });
});

describe('a key', () => {
  test('of another tenant finds nothing of an upload', async () => {
    const key = addOtherTenant(server);
    const { upload_id, package_id } = await uploaded(zip);
    const calls = [
      () => server.call(contract.uploadPart, { upload_id, part_number: 1 }, key),
      () => server.call(contract.readMultipartUpload, { uploadId: upload_id }, key),
      () => server.call(contract.completeMultipartUpload, { upload_id }, key),
      () => server.call(contract.processUpload, { upload_id }, key),
      () => server.call(contract.processUpload, { package_id }, key),
      () => server.call(contract.abortMultipartUpload, { upload_id }, key),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect((await post('process', { upload_id })).status).toBe(201);
  });

  test('that may only read can begin, see, end and process no upload', async () => {
    const { key } = await server.call(contract.createKey, { name: 'reader', scopes: ['read'] });
    const { upload_id } = await announce(zip);
    const file = { filename: 'a.zip', file_size: 5 };
    const refused = { status: 403, code: 'INSUFFICIENT_SCOPES', details: { required: 'write' } };
    const calls = [
      () => server.call(contract.createUploadUrl, file, key),
      () => server.call(contract.startMultipartUpload, file, key),
      () => server.call(contract.uploadPart, { upload_id, part_number: 1 }, key),
      () => server.call(contract.readMultipartUpload, { uploadId: upload_id }, key),
      () => server.call(contract.completeMultipartUpload, { upload_id }, key),
      () => server.call(contract.processUpload, { upload_id }, key),
      () => server.call(contract.abortMultipartUpload, { upload_id }, key),
      () => server.call(contract.deleteMultipartUpload, { upload_id }, key),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject(refused);
  });

  test('that may only write is enough for the whole way', async () => {
    const { key } = await server.call(contract.createKey, { name: 'writer', scopes: ['write'] });
    const words = { filename: 'a.zip', file_size: zip.length };
    const announced = await server.call(contract.createUploadUrl, words, key);
    await send(announced, zip);
    const { upload_id } = announced;
    const status = await server.call(contract.readMultipartUpload, { uploadId: upload_id }, key);
    expect(status).toMatchObject({ total_parts: 1, missing_parts: [], uploaded_bytes: zip.length });
    const added = await server.call(contract.processUpload, { upload_id }, key);
    expect(added).toMatchObject({ uploaded_by: 'writer' });
  });
});
