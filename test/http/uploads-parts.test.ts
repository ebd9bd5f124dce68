import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { downloadBytes } from '../../src-shared/contract/call';
import type { Answer } from '../../src-shared/contract/endpoint';
import { resumeInParts, uploadInParts, type PartsSender } from '../../src-shared/contract/upload-in-parts';
import type { ImportId, PackageId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { beginPut, etagOf, mebibyte, partsOf, put, uploadFiles } from './upload-sending';

const nowhere = '00000000-0000-4000-8000-000000000000';
const gigabyte = 1024 ** 3;
const partBytes = 5 * mebibyte;
const startMs = Date.UTC(2026, 2, 3, 4, 5, 6);
let nowMs = startMs;
let server: TestServer;
let zip: Buffer;
let parts: readonly Uint8Array[];
beforeAll(async () => {
  server = await startServer({ clock: { nowMs: () => nowMs } });
  zip = await zipFixture('scorm12-single', { padToBytes: 12_000_000 });
  parts = partsOf(zip, partBytes);
});
afterAll(() => server[Symbol.asyncDispose]());

type Begun = Answer<typeof contract.startMultipartUpload>;

const send = async (path: string, init: RequestInit) => {
  const answer = await server.request(`/api/v1/packages/multipart/${path}`, init);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};
const post = (path: string, body: object, method = 'POST') =>
  send(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const begin = (words: object = {}): Promise<Begun> =>
  server.call(contract.startMultipartUpload, {
    ...{ filename: 'course.zip', file_size: zip.length, part_size: partBytes },
    ...words,
  });
const urlOf = ({ presigned_urls: urls }: Begun, partNumber: number) => urls[partNumber - 1]?.url ?? '';
const part = (partNumber: number) => parts[partNumber - 1] ?? new Uint8Array();
const putPart = (begun: Begun, partNumber: number) => put(urlOf(begun, partNumber), part(partNumber));
const status = (uploadId: ImportId) => server.call(contract.readMultipartUpload, { uploadId });
const named = (...numbers: readonly number[]) =>
  numbers.map((part_number) => ({ part_number, etag: etagOf(part(part_number)) }));
const bytesOf = async (packageId: PackageId) => {
  const connection = { origin: server.origin, token: server.key };
  const whole = await downloadBytes(contract.downloadPackage, { packageId }, connection);
  return Buffer.from(await whole.arrayBuffer());
};
const pathOf = (uploadId: ImportId) => join(server.dataFolder, 'packages/uploads', uploadId);

describe('an upload in parts', () => {
  test('is begun with a URL for each part', async () => {
    const begun = await begin();
    const id = begun.upload_id;
    expect(begun).toMatchObject({
      package_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      ...{ key: `uploads/${id}.zip`, storage_path: `uploads/${id}.zip`, storage_key: `uploads/${id}.zip` },
      part_size: partBytes,
      total_parts: 3,
      expires_in: 86_400,
      expires_in_seconds: 86_400,
      expires_at: new Date(nowMs + 86_400_000).toISOString(),
      max_file_size: 10 * gigabyte,
      bucket: 'local',
      storage_backend: 'local',
    });
    expect(begun.presigned_urls.map(({ part_number }) => part_number)).toEqual([1, 2, 3]);
    for (const { part_number, url } of begun.presigned_urls)
      expect(url).toMatch(`${server.origin}/api/v1/uploads/${id}/parts/${part_number}?signature=`);
  });

  test('takes its parts in any order, some at the same time, and becomes a package of just these bytes', async () => {
    const begun = await begin({ uploaded_by: 'author', title: 'In parts' });
    const [third, first] = await Promise.all([putPart(begun, 3), putPart(begun, 1)]);
    expect([third, first]).toMatchObject([
      { status: 200, etag: etagOf(part(3)), body: { part_number: 3, size_bytes: part(3).length } },
      { status: 200, etag: etagOf(part(1)), body: { part_number: 1, etag: etagOf(part(1)) } },
    ]);
    expect(await status(begun.upload_id)).toMatchObject({
      state: 'uploading',
      filename: 'course.zip',
      file_size: zip.length,
      part_size: partBytes,
      total_parts: 3,
      uploaded_bytes: part(1).length + part(3).length,
      parts: [
        { part_number: 1, size_bytes: partBytes, etag: etagOf(part(1)) },
        { part_number: 3, size_bytes: part(3).length, etag: etagOf(part(3)) },
      ],
      missing_parts: [2],
      expires_at: new Date(nowMs + 86_400_000).toISOString(),
    });
    await putPart(begun, 2);
    const asStores = named(3, 2, 1).map(({ part_number, etag }) => ({ PartNumber: part_number, ETag: etag }));
    const completed = await post('complete', { upload_id: begun.upload_id, parts: asStores });
    expect(completed).toMatchObject({
      status: 201,
      body: { package_id: begun.package_id, status: 'ready', uploaded_by: 'author', title: 'In parts' },
    });
    expect((await bytesOf(begun.package_id)).equals(zip)).toBe(true);
    expect(uploadFiles(server.dataFolder)).not.toContain(begun.upload_id);
    for (const again of [
      await post('complete', { upload_id: begun.upload_id, parts: asStores }),
      await server
        .request('/api/v1/packages/process', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ upload_id: begun.upload_id }),
        })
        .then(async (answer) => ({ status: answer.status, body: (await answer.json()) as object })),
    ])
      expect(again).toMatchObject({ status: 201, body: { package_id: begun.package_id, version: 1 } });
  });

  test('is completed in the background when that is asked for, and without a list', async () => {
    const begun = await begin();
    for (const partNumber of [1, 2, 3]) await putPart(begun, partNumber);
    const { upload_id, package_id } = begun;
    const accepted = await post('complete', { upload_id, async: true });
    expect(accepted).toEqual({ status: 202, body: { upload_id, package_id, status: 'processing' } });
    const asked = () => server.call(contract.packageStatus, { packageId: package_id });
    await expect.poll(async () => (await asked()).status, { timeout: 10_000 }).toBe('ready');
  });

  test('becomes a new version of the package that is named', async () => {
    const { id } = await server.upload(await zipFixture('popup'));
    const begun = await begin({ package_id: id });
    for (const partNumber of [1, 2, 3]) await putPart(begun, partNumber);
    const completed = await post('complete', { upload_id: begun.upload_id, parts: named(1, 2, 3) });
    expect(completed).toMatchObject({ status: 201, body: { id, version: 2 } });
  });

  test('chooses the size of its parts where the client does not', async () => {
    const begun = await begin({ part_size: undefined, file_size: 10 * gigabyte });
    expect([begun.part_size, begun.total_parts, begun.presigned_urls.length]).toEqual([
      16 * mebibyte,
      640,
      640,
    ]);
    expect(statSync(pathOf(begun.upload_id)).size).toBe(0);
  });

  test.each([
    [{ part_size: partBytes - 1 }, { field: 'part_size' }],
    [{ part_size: 0 }, { field: 'part_size' }],
    [{ part_size: 'large' }, { field: 'part_size' }],
  ])('with parts of %o is INVALID_REQUEST', async (words, details) => {
    const asked = { filename: 'a.zip', file_size: 10 * gigabyte, ...words };
    expect(await post('init', asked)).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST', details },
    });
  });

  test('of 10 GB takes its last part first and needs no disk for those that are missing', async () => {
    const begun = await begin({ file_size: 10 * gigabyte, part_size: 7 * mebibyte });
    const last = Buffer.alloc(10 * gigabyte - (begun.total_parts - 1) * 7 * mebibyte, 3);
    expect((await put(urlOf(begun, begun.total_parts), last)).status).toBe(200);
    const { size, blocks } = statSync(pathOf(begun.upload_id));
    expect(size).toBe(10 * gigabyte);
    if (process.platform === 'linux') expect(blocks * 512).toBeLessThan(16 * mebibyte);
    await post('abort', { upload_id: begun.upload_id });
    expect(uploadFiles(server.dataFolder)).not.toContain(begun.upload_id);
  });
});

describe('a part', () => {
  test('gets a URL of its own when it is asked for', async () => {
    const { upload_id } = await begin();
    const { status: code, body } = await post('part', { upload_id, part_number: 3 });
    const url = String(body['url']);
    expect([code, body]).toEqual([
      200,
      {
        ...{ upload_id, part_number: 3, url, presigned_url: url, upload_url: url, method: 'PUT' },
        size_bytes: part(3).length,
        ...{ expires_in: 86_400, expires_in_seconds: 86_400 },
        expires_at: new Date(nowMs + 86_400_000).toISOString(),
      },
    ]);
    expect((await put(url, part(3))).status).toBe(200);
  });

  test('may come with a key instead of a URL, as plain bytes and as a form', async () => {
    const { upload_id } = await begin();
    const plain = await send(`part?upload_id=${upload_id}&part_number=1`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(part(1)),
    });
    expect(plain).toMatchObject({ status: 200, body: { part_number: 1, etag: etagOf(part(1)) } });
    const form = new FormData();
    form.append('upload_id', upload_id);
    form.append('part_number', '2');
    form.append('file', new Blob([new Uint8Array(part(2))]));
    expect(await send('part', { method: 'POST', body: form })).toMatchObject({
      status: 200,
      body: { part_number: 2, etag: etagOf(part(2)) },
    });
    const late = new FormData();
    late.append('file', new Blob([new Uint8Array(part(3))]));
    late.append('upload_id', upload_id);
    late.append('part_number', '3');
    expect(await send('part', { method: 'POST', body: late })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST', details: { field: 'upload_id' } },
    });
    const bare = new FormData();
    bare.append('upload_id', upload_id);
    expect((await send('part', { method: 'POST', body: bare })).body).toMatchObject({ code: 'MISSING_FILE' });
    expect((await status(upload_id)).missing_parts).toEqual([3]);
  });

  test('that comes again replaces the one before', async () => {
    const begun = await begin();
    const other = Buffer.from(part(2)).fill(9);
    expect((await put(urlOf(begun, 2), other)).etag).toBe(etagOf(other));
    for (const partNumber of [2, 1, 3]) expect((await putPart(begun, partNumber)).status).toBe(200);
    await post('complete', { upload_id: begun.upload_id, parts: named(1, 2, 3) });
    expect((await bytesOf(begun.package_id)).equals(zip)).toBe(true);
  });

  test('of another size is INVALID_REQUEST with the size that belongs there, and does no harm', async () => {
    const begun = await begin();
    await putPart(begun, 1);
    const wrong = await put(urlOf(begun, 1), part(3));
    expect(wrong).toMatchObject({
      status: 400,
      body: {
        code: 'INVALID_REQUEST',
        details: {
          ...{ field: 'body', reason: 'length', expected_bytes: partBytes, received_bytes: part(3).length },
          message: `Exactly ${String(partBytes)} bytes belong here, but ${String(part(3).length)} came`,
        },
      },
    });
    expect((await put(urlOf(begun, 3), part(1))).status).toBe(400);
    expect((await status(begun.upload_id)).parts).toMatchObject([{ part_number: 1, etag: etagOf(part(1)) }]);
  });

  test('that the upload does not have is refused, whichever way it comes', async () => {
    const begun = await begin();
    const { upload_id } = begun;
    for (const part_number of [4, 10_000])
      expect(await post('part', { upload_id, part_number })).toMatchObject({
        status: 400,
        body: { code: 'INVALID_REQUEST', details: { field: 'part_number', total_parts: 3 } },
      });
    for (const part_number of [0, -1, 1.5, 10_001, 'x'])
      expect(await post('part', { upload_id, part_number }), String(part_number)).toMatchObject({
        status: 400,
        body: { code: 'INVALID_REQUEST', details: { field: 'part_number' } },
      });
    const elsewhere = (at: string) => urlOf(begun, 1).replace('/parts/1?', `/parts/${at}?`);
    expect((await put(elsewhere('4'), part(1))).status).toBe(400);
    expect((await put(elsewhere('0'), part(1))).status).toBe(404);
    expect(await put(elsewhere('2'), part(1))).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN', details: { reason: 'signature' } },
    });
    expect((await status(upload_id)).parts).toEqual([]);
  });

  test('is not taken by a URL that has expired', async () => {
    const begun = await begin();
    await putPart(begun, 1);
    nowMs += 86_399_000;
    expect((await putPart(begun, 2)).status).toBe(200);
    nowMs += 1000;
    const late = await putPart(begun, 3);
    expect(late).toMatchObject({ status: 403, body: { code: 'FORBIDDEN', details: { reason: 'expired' } } });
    const { body } = await post('part', { upload_id: begun.upload_id, part_number: 3 });
    expect((await put(String(body['url']), part(3))).status).toBe(200);
    expect((await status(begun.upload_id)).expires_at).toBe(new Date(nowMs + 86_400_000).toISOString());
  });
});

describe('completing', () => {
  test('while parts are missing names them, and all that has come stays', async () => {
    const begun = await begin();
    await putPart(begun, 2);
    expect(await post('complete', { upload_id: begun.upload_id, parts: named(1, 2, 3) })).toMatchObject({
      status: 400,
      body: {
        code: 'INVALID_REQUEST',
        details: {
          ...{ field: 'upload_id', reason: 'bytes_missing', missing_parts: [1, 3] },
          ...{ expected_bytes: zip.length, received_bytes: partBytes },
        },
      },
    });
    expect((await status(begun.upload_id)).missing_parts).toEqual([1, 3]);
  });

  test.each([
    ['another ETag', () => [...named(1, 2), { part_number: 3, etag: etagOf(part(1)) }], { wrong_parts: [3] }],
    ['a part too few', () => named(1, 3), { unnamed_parts: [2] }],
    ['a part too many', () => [...named(1, 2, 3), { part_number: 4, etag: '""' }], { wrong_parts: [4] }],
    ['a part twice', () => named(1, 2, 3, 3), { reason: 'named_twice' }],
    ['nothing', () => [], { unnamed_parts: [1, 2, 3] }],
  ])(
    'with %s in the list is INVALID_REQUEST; the right list is taken afterwards',
    async (_, list, details) => {
      const begun = await begin();
      for (const partNumber of [1, 2, 3]) await putPart(begun, partNumber);
      expect(await post('complete', { upload_id: begun.upload_id, parts: list() })).toMatchObject({
        status: 400,
        body: { code: 'INVALID_REQUEST', details: { field: 'parts', ...details } },
      });
      const bare = named(1, 2, 3).map((each) => ({
        ...each,
        etag: each.etag.replaceAll('"', '').toUpperCase(),
      }));
      expect((await post('complete', { upload_id: begun.upload_id, parts: bare })).status).toBe(201);
    },
  );

  test.each([
    [{}, 400, 'INVALID_REQUEST', { field: 'upload_id', message: 'upload_id is required' }],
    [{ upload_id: 'x' }, 400, 'INVALID_REQUEST', { field: 'upload_id' }],
    [{ upload_id: nowhere }, 404, 'NOT_FOUND', { upload_id: nowhere }],
    [{ upload_id: nowhere, tenant_id: nowhere }, 403, 'TENANT_MISMATCH', { field: 'tenant_id' }],
    [{ upload_id: nowhere, parts: [{ etag: 'x' }] }, 400, 'INVALID_REQUEST', { field: 'parts.0' }],
  ])('with %o is %i %s', async (body, code, error, details) => {
    expect(await post('complete', body)).toMatchObject({ status: code, body: { code: error, details } });
  });

  test('takes no byte afterwards', async () => {
    const begun = await begin();
    for (const partNumber of [1, 2, 3]) await putPart(begun, partNumber);
    await post('complete', { upload_id: begun.upload_id });
    const closed = { status: 400, body: { details: { reason: 'closed', state: 'completed' } } };
    expect(await putPart(begun, 1)).toMatchObject(closed);
    expect(await post('part', { upload_id: begun.upload_id, part_number: 1 })).toMatchObject(closed);
  });
});

describe('calling an upload off', () => {
  test.each(['POST', 'DELETE'])('by %s removes its bytes; it is not known any more', async (method) => {
    const begun = await begin();
    const { upload_id } = begun;
    await putPart(begun, 1);
    expect(await post('abort', { upload_id }, method)).toEqual({ status: 200, body: { success: true } });
    expect(uploadFiles(server.dataFolder)).not.toContain(upload_id);
    for (const gone of [
      await post('abort', { upload_id }, method),
      await post('complete', { upload_id }),
      await post('part', { upload_id, part_number: 1 }),
      await putPart(begun, 1),
      await send(upload_id, {}),
    ])
      expect(gone).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });

  test('by DELETE with a query works too; a completed one stays a package', async () => {
    const begun = await begin();
    for (const partNumber of [1, 2, 3]) await putPart(begun, partNumber);
    await post('complete', { upload_id: begun.upload_id });
    const { upload_id } = begun;
    expect(await server.call(contract.deleteMultipartUpload, { upload_id })).toEqual({ success: true });
    expect(await server.call(contract.readPackage, { packageId: begun.package_id })).toMatchObject({
      version: 1,
    });
  });

  test('cuts what is just coming, and leaves nothing', async () => {
    const begun = await begin();
    const coming = await beginPut(
      server.dataFolder,
      urlOf(begun, 1),
      part(1).subarray(0, 2 * mebibyte),
      partBytes,
    );
    await post('abort', { upload_id: begun.upload_id });
    await coming.closed;
    expect(uploadFiles(server.dataFolder)).not.toContain(begun.upload_id);
  });
});

describe('the client', () => {
  const file = () => new Blob([new Uint8Array(zip)]);
  const words = { filename: 'client.zip', part_size: partBytes, uploaded_by: 'a window' };
  const sender = (more: Partial<PartsSender> = {}): PartsSender => ({
    connection: { origin: server.origin, token: server.key },
    wait: () => Promise.resolve(),
    ...more,
  });
  /** A `fetch` that counts PUTs and lets some of them fail half-way, as a connection does. */
  const failing = (fails: (put: number) => boolean) => {
    const seen = { puts: 0 };
    const half = (whole: Blob) =>
      whole
        .slice(0, whole.size / 2)
        .stream()
        .pipeThrough(
          new TransformStream({
            flush: (controller) => controller.error(new Error('The connection broke')),
          }),
        );
    const send: typeof fetch = (url, init) => {
      if (init?.method !== 'PUT' || !fails((seen.puts += 1))) return fetch(url, init);
      return fetch(url, { ...init, body: half(init.body as Blob), duplex: 'half' } as RequestInit);
    };
    return { seen, connection: { origin: server.origin, token: server.key, fetch: send } };
  };

  test('sends a file in parts and tells how far it is', async () => {
    const told: (readonly [number, number])[] = [];
    const added = await uploadInParts(file(), words, sender({ onProgress: (...at) => told.push(at) }));
    expect(added).toMatchObject({ status: 'ready', file_name: 'client.zip', uploaded_by: 'a window' });
    expect(told[0]).toEqual([0, zip.length]);
    expect(told.at(-1)).toEqual([zip.length, zip.length]);
    expect(told.map(([sent]) => sent)).toEqual(told.map(([sent]) => sent).toSorted((a, b) => a - b));
    expect((await bytesOf(added.package_id)).equals(zip)).toBe(true);
  });

  test('tries a part again that broke off, with growing pauses', async () => {
    const pauses: number[] = [];
    const { seen, connection } = failing((count) => count <= 2);
    const wait = (ms: number) => {
      pauses.push(ms);
      return Promise.resolve();
    };
    const added = await uploadInParts(file(), words, sender({ connection, wait, atATime: 1 }));
    expect((await bytesOf(added.package_id)).equals(zip)).toBe(true);
    expect([seen.puts, pauses]).toEqual([5, [500, 1000]]);
  });

  test('gives up after some tries, and goes on later with what is missing, even after a restart', async () => {
    let uploadId: ImportId | undefined;
    const onBegun = (id: ImportId) => (uploadId = id);
    const { connection } = failing((count) => count > 1);
    const broken = uploadInParts(file(), words, sender({ connection, onBegun, mostTries: 2, atATime: 1 }));
    await expect(broken).rejects.toThrow();
    await server.restart();
    const before = await status(uploadId!);
    expect(before).toMatchObject({ state: 'uploading', missing_parts: [2, 3] });
    const rest = failing(() => false);
    const added = await resumeInParts(file(), uploadId!, sender({ connection: rest.connection }));
    expect(rest.seen.puts).toBe(2);
    expect((await bytesOf(added.package_id)).equals(zip)).toBe(true);
    const again = await resumeInParts(file(), uploadId!, sender());
    expect(again.package_id).toBe(added.package_id);
  });

  test('takes no other file to go on with, and tries nothing again that is refused for good', async () => {
    const begun = await begin();
    const other = resumeInParts(new Blob(['x']), begun.upload_id, sender());
    await expect(other).rejects.toThrow(RangeError);
    const wait = () => Promise.reject(new Error('It waited'));
    await expect(resumeInParts(file(), nowhere as ImportId, sender({ wait }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('can be stopped', async () => {
    const stop = new AbortController();
    const connection = { origin: server.origin, token: server.key, signal: stop.signal };
    const onProgress = (sent: number) => {
      if (sent > 0) stop.abort();
    };
    const stopped = uploadInParts(file(), words, sender({ connection, onProgress, atATime: 1 }));
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  });
});
