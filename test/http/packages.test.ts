import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { downloadBytes } from '../../src-shared/contract/call';
import type { PackageId } from '../../src-shared/kernel/ids';
import { rawRequest } from '../support/raw-request';
import { startServer, type TestServer } from '../support/start-server';
import { badFixtures, zipFixture } from '../support/zip-fixture';

const limitBytes = 3_000_000;
let server: TestServer;
let single: Buffer;
let multi: Buffer;
beforeAll(async () => {
  server = await startServer({ uploadLimitBytes: limitBytes });
  single = await zipFixture('scorm12-single');
  multi = await zipFixture('scorm2004-multi');
});
afterAll(() => server[Symbol.asyncDispose]());

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const blobOf = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]);
const storedZips = () =>
  readdirSync(join(server.dataFolder, 'packages'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.zip'),
  );
const isStored = (bytes: Uint8Array) => storedZips().some((name) => name.includes(sha256(bytes)));

function sendForm(parts: readonly [string, string | Blob, string?][]): Promise<Response> {
  const form = new FormData();
  for (const [name, value, fileName] of parts)
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, fileName);
  return server.request('/api/v1/packages', { method: 'POST', body: form });
}

describe('an upload', () => {
  test('answers with the package and says what is in it', async () => {
    const added = await server.upload(single, 'einführung.zip', { uploaded_by: 'user-123' });
    expect(added).toMatchObject({
      version: 1,
      scorm_version: '1.2',
      scorm_edition: null,
      status: 'ready',
      processing_status: 'completed',
      file_name: 'einführung.zip',
      file_size_bytes: single.length,
      checksum_sha256: sha256(single),
      uploaded_by: 'user-123',
      launch_url: `${server.origin}/api/v1/packages/${added.id}/launch`,
      manifest: { sco_count: 1 },
      message: 'Package uploaded successfully',
    });
    expect(added.package_id).toBe(added.id);
    const { message: _, ...kept } = added;
    expect(await server.call(contract.readPackage, { packageId: added.id })).toEqual(kept);
    expect(isStored(single)).toBe(true);
  });

  test('may go to the other address too, with fields behind the file, and is by the key when nobody is named', async () => {
    const form = new FormData();
    form.append('file', blobOf(multi), 'multi.zip');
    form.append('title', 'My own title');
    const response = await server.request('/api/v1/packages/upload', { method: 'POST', body: form });
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({
      title: 'My own title',
      scorm_version: '2004',
      uploaded_by: 'First key',
    });
  });

  test('of the same bytes is a package of its own and names the first', async () => {
    const first = await server.upload(await zipFixture('media'));
    const again = await server.upload(await zipFixture('media'));
    expect(again.id).not.toBe(first.id);
    expect(again.duplicate_of).toBe(first.id);
  });

  test('onto a package is its next version; the same bytes again are DUPLICATE_ENTRY', async () => {
    const { id } = await server.upload(await zipFixture('popup'));
    const next = await server.upload(await zipFixture('rude'), 'rude.zip', { package_id: id });
    expect(next).toMatchObject({ id, version: 2, checksum_sha256: sha256(await zipFixture('rude')) });
    const again = server.upload(await zipFixture('rude'), 'rude.zip', { package_id: id });
    await expect(again).rejects.toMatchObject({
      status: 409,
      code: 'DUPLICATE_ENTRY',
      details: { package_id: id, version: 2 },
    });
  });

  test('onto a package that is not there leaves nothing behind', async () => {
    const before = storedZips();
    const package_id = '00000000-0000-4000-8000-000000000000';
    const refused = server.upload(await zipFixture('call-happy'), 'x.zip', { package_id });
    await expect(refused).rejects.toMatchObject({ status: 404, code: 'PACKAGE_NOT_FOUND' });
    expect(storedZips()).toEqual(before);
  });

  test('without a file is MISSING_FILE: no form, no such part, a text in its place', async () => {
    const answers = [
      await server.request('/api/v1/packages', { method: 'POST' }),
      await sendForm([['uploaded_by', 'me']]),
      await sendForm([['file', 'text']]),
      await sendForm([['zip', blobOf(single), 'a.zip']]),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({
        error: 'No file provided',
        code: 'MISSING_FILE',
        details: { field: 'file', message: expect.stringContaining('multipart form') as string },
      });
    }
  });

  test('with a wrong field names it and keeps nothing', async () => {
    const before = storedZips();
    const response = await sendForm([
      ['file', blobOf(await zipFixture('call-happy')), 'a.zip'],
      ['package_id', 'mine'],
    ]);
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { code: 'INVALID_REQUEST', details: { field: 'package_id' } },
    ]);
    expect(storedZips()).toEqual(before);
  });

  test('of another tenant is TENANT_MISMATCH', async () => {
    const refused = server.upload(single, 'a.zip', { tenant_id: '00000000-0000-4000-8000-000000000000' });
    await expect(refused).rejects.toMatchObject({ status: 403, code: 'TENANT_MISMATCH' });
  });

  test('beyond the limit is FILE_TOO_LARGE', async () => {
    const large = await zipFixture('scorm12-single', { padToBytes: limitBytes + 1 });
    await expect(server.upload(large)).rejects.toMatchObject({ status: 413, code: 'FILE_TOO_LARGE' });
  });

  test('whose announced length is far beyond the limit is refused before its bytes have come', async () => {
    const sent = request(`${server.origin}/api/v1/packages`, {
      method: 'POST',
      headers: {
        'X-API-Key': server.key,
        'Content-Type': 'multipart/form-data; boundary=b',
        'Content-Length': 12 * 1024 ** 3,
      },
    });
    sent.write('--b\r\nContent-Disposition: form-data; name="file"; filename="a.zip"\r\n\r\nPK');
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(413);
    sent.on('error', () => undefined);
    sent.destroy();
  });

  test('that breaks off leaves nothing behind, and the server goes on', async () => {
    const before = storedZips();
    const incoming = () => readdirSync(join(server.dataFolder, 'packages', 'incoming'));
    const boundary = 'cut';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.zip"\r\n\r\n`;
    const sent = request(`${server.origin}/api/v1/packages`, {
      method: 'POST',
      headers: {
        'x-api-key': server.key,
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'content-length': 5_000_000,
      },
    });
    const cut = once(sent, 'error');
    sent.write(head + 'x'.repeat(100_000));
    await expect.poll(incoming).toHaveLength(1);
    sent.destroy(new Error('cut'));
    await cut;
    await expect.poll(incoming).toEqual([]);
    expect((await server.request('/api/health')).status).toBe(200);
    expect(storedZips()).toEqual(before);
  });

  test('of a form that ends too early is INVALID_REQUEST', async () => {
    const response = await server.request('/api/v1/packages', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=cut' },
      body: '--cut\r\nContent-Disposition: form-data; name="file"; filename="a.zip"\r\n\r\nhalf',
    });
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'INVALID_REQUEST' }]);
  });
});

describe('a bad package', () => {
  test.each(badFixtures())(
    '$name is refused with its code, a reason and its findings',
    async ({ name, code }) => {
      const before = storedZips();
      const refused = server.upload(await zipFixture(name));
      await expect(refused).rejects.toMatchObject({
        status: 400,
        code,
        message: expect.stringMatching(/^Invalid SCORM package/),
        details: { findings: expect.arrayContaining([expect.objectContaining({ severity: 'error' })]) },
      });
      expect(storedZips()).toEqual(before);
    },
  );
});

describe('the list', () => {
  test('is paged, last changed first, and searched by title or file name', async () => {
    const named = await server.upload(await zipFixture('unicode-names'), 'needle.zip', {
      title: 'Zebra crossing',
    });
    const page = await server.call(contract.listPackages, { limit: 2 });
    expect(page.data.map(({ id }) => id)[0]).toBe(named.id);
    expect(page.packages).toEqual(page.data);
    expect(page).toMatchObject({ page: 1, limit: 2, pagination: { has_more: true, total: page.total } });
    const pages = Math.ceil(page.total / 2);
    const last = await server.call(contract.listPackages, { limit: 2, page: pages });
    expect(last.pagination).toMatchObject({ total_pages: pages, has_more: false });
    const beyond = await server.call(contract.listPackages, { limit: 2, page: pages + 1 });
    expect(beyond.data).toEqual([]);
    for (const search of ['zebra', 'NEEDLE'])
      expect((await server.call(contract.listPackages, { search })).data.map(({ id }) => id)).toEqual([
        named.id,
      ]);
    expect((await server.call(contract.listPackages, { search: '%' })).total).toBe(0);
  });

  test('is sorted by title or by time, either way', async () => {
    await server.upload(single, 'lower.zip', { title: '0 of all' });
    const titles = async (asked: object) =>
      (await server.call(contract.listPackages, { limit: 100, ...asked })).data.map(({ title }) => title);
    const rising = await titles({ sort: 'title', order: 'asc' });
    expect(rising[0]).toBe('0 of all');
    expect(rising.map((title) => title.toLowerCase())).toEqual(
      rising.map((title) => title.toLowerCase()).toSorted(),
    );
    expect(await titles({ sort: 'title', search: 'a' })).toEqual(
      (await titles({ search: 'a', sort: 'title', order: 'asc' })).toReversed(),
    );
    for (const sort of ['created_at', 'updated_at'])
      expect((await titles({ sort, order: 'asc' })).at(-1)).toBe('0 of all');
  });

  test('has the fields that were asked for, like a single package', async () => {
    const { id, title } = await server.upload(single, 'few.zip');
    const ask = async (path: string) => {
      const response = await server.request(path, { headers: { 'X-API-Key': server.key } });
      return [response.status, await response.json()] as const;
    };
    const [, list] = await ask('/api/v1/packages?fields=id,%20title&limit=1');
    expect(list).toMatchObject({ limit: 1, pagination: { page: 1 } });
    expect([list.data, list.packages]).toEqual([[{ id, title }], [{ id, title }]]);
    expect(await ask(`/api/v1/packages/${id}?fields=status,id`)).toEqual([200, { id, status: 'ready' }]);
    expect((await ask(`/api/v1/packages/${id}?fields=`))[1]).toMatchObject({ id, title });
    for (const path of ['/api/v1/packages?fields=id,findings', `/api/v1/packages/${id}?fields=__proto__`]) {
      const [status, { details }] = await ask(path);
      expect([status, details.field]).toEqual([400, 'fields']);
      expect(details.message).toContain('package_id');
    }
  });
});

describe('a download', () => {
  const connection = () => ({ origin: server.origin, token: server.key });

  test('gives the very bytes, in ranges too, and 304 to who has them', async () => {
    const { id } = await server.upload(single, 'Einführung 1.zip');
    const whole = await downloadBytes(contract.downloadPackage, { packageId: id }, connection());
    expect(Buffer.from(await whole.arrayBuffer()).equals(single)).toBe(true);
    expect(whole.headers.get('content-type')).toBe('application/zip');
    expect(whole.headers.get('content-disposition')).toContain("filename*=UTF-8''Einf%C3%BChrung%201.zip");
    const { id: long } = await server.upload(single, `${'課'.repeat(2000)}.zip`);
    const named = await downloadBytes(contract.downloadPackage, { packageId: long }, connection());
    expect(named.headers.get('content-disposition')).toContain(`${encodeURIComponent('課'.repeat(146))}.zip`);
    const etag = whole.headers.get('etag') ?? '';
    expect(etag).toBe(`"${sha256(single)}"`);
    const path = `/api/v1/packages/${id}/download`;
    const part = await server.request(path, { headers: { range: 'bytes=10-19' } });
    expect([part.status, Buffer.from(await part.arrayBuffer())]).toEqual([206, single.subarray(10, 20)]);
    const headers = { 'x-api-key': server.key, 'if-none-match': etag };
    expect((await rawRequest(server.origin + path, { headers })).status).toBe(304);
  });
});

describe('a deleted package', () => {
  const gone = (packageId: PackageId) => ({
    status: 404,
    code: 'PACKAGE_NOT_FOUND',
    details: { package_id: packageId },
  });

  test('is gone from list, reading, download and launch, and so is its zip', async () => {
    const zip = await zipFixture('exit-on-click');
    const { id } = await server.upload(zip);
    expect(await server.call(contract.deletePackage, { packageId: id })).toEqual({
      success: true,
      deleted: true,
      package_id: id,
    });
    await expect(server.call(contract.readPackage, { packageId: id })).rejects.toMatchObject(gone(id));
    await expect(server.call(contract.deletePackage, { packageId: id })).rejects.toMatchObject(gone(id));
    const launch = server.call(contract.launchPackage, { packageId: id, user_id: 'u' });
    await expect(launch).rejects.toMatchObject({ code: 'PACKAGE_NOT_FOUND' });
    expect((await server.request(`/api/v1/packages/${id}/download`)).status).toBe(404);
    expect((await server.call(contract.listPackages, { limit: 100 })).data.some((row) => row.id === id)).toBe(
      false,
    );
    expect(isStored(zip)).toBe(false);
  });

  test('may be deleted by POST where DELETE does not get through', async () => {
    const { id } = await server.upload(await zipFixture('never-initialises'));
    const response = await server.request(`/api/v1/packages/${id}?action=delete`, { method: 'POST' });
    expect([response.status, await response.json()]).toMatchObject([200, { deleted: true, package_id: id }]);
    const other = await server.request(`/api/v1/packages/${id}?action=burn`, { method: 'POST' });
    expect([other.status, await other.json()]).toMatchObject([400, { details: { field: 'action' } }]);
  });

  test('leaves the zip to another package with the same bytes', async () => {
    const zip = await zipFixture('hostile');
    const [one, two] = [await server.upload(zip), await server.upload(zip)];
    await server.call(contract.deletePackage, { packageId: one.id });
    expect(isStored(zip)).toBe(true);
    await server.call(contract.deletePackage, { packageId: two.id });
    expect(isStored(zip)).toBe(false);
    const back = await server.upload(zip);
    expect(back.duplicate_of).toBeUndefined();
    expect(isStored(zip)).toBe(true);
  });

  test('keeps its zip for a day after the last use of a session, whatever became of that session', async () => {
    const zip = await zipFixture('looping');
    const { id } = await server.upload(zip);
    await server.call(contract.launchPackage, { packageId: id, user_id: 'learner' });
    const change = (set: string) => {
      const other = new Database(join(server.dataFolder, 'lectern.db'));
      other.prepare(`UPDATE sessions SET ${set} WHERE package_id = ?`).run(id);
      other.close();
    };
    change("status = 'completed'");
    await server.call(contract.deletePackage, { packageId: id });
    expect(isStored(zip)).toBe(true);
    await server.restart();
    expect(isStored(zip)).toBe(true);
    change('last_accessed_at_ms = last_accessed_at_ms - 86400000');
    await server.restart();
    expect(isStored(zip)).toBe(false);
  });
});

describe('a package whose zip was taken away behind our back', () => {
  test('is listed, but cannot be downloaded', async () => {
    const zip = await zipFixture('one-folder-down');
    const { id, findings } = await server.upload(zip);
    expect(findings.length).toBeGreaterThan(0);
    const name = storedZips().find((each) => each.includes(sha256(zip))) ?? '';
    const path = join(server.dataFolder, 'packages', name);
    expect(existsSync(path)).toBe(true);
    rmSync(path);
    const response = await server.request(`/api/v1/packages/${id}/download`);
    expect([response.status, await response.json()]).toMatchObject([503, { code: 'STORAGE_UNAVAILABLE' }]);
  });

  test('one folder down is refused when asked to be strict', async () => {
    const refused = server.upload(await zipFixture('one-folder-down'), 'a.zip', { strict: 'true' });
    await expect(refused).rejects.toMatchObject({ code: 'MANIFEST_NOT_FOUND' });
  });
});

test('a title that was given is kept on one line, and one that says nothing gives way to that of the manifest', async () => {
  const { title: own } = await server.upload(single);
  for (const [given, kept] of [
    ['First\0aid\r\nfor all', 'First aid for all'],
    [' \u0007 ', own],
  ] as const)
    expect((await server.upload(single, 'a.zip', { title: given })).title).toBe(kept);
});
