import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { PackageId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { addOtherTenant } from './other-tenant';
import { versionCourse } from './version-course';

let server: TestServer;
let otherKey: string;
let packageId: PackageId;
const script = '<script>parent.document.title = "taken"</script>';
const files = {
  'page.html': script,
  'no ending': script,
  'a%2e%2e/b%00?c#d.html': 'odd',
  "it's (1)*.js": 'quoted',
  'deep/größe/日本.txt': 'far',
  [`${'日'.repeat(300)}.html`]: 'long name',
  'long.txt': 'n'.repeat(100_000),
  'picture.svg': `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`,
};

beforeAll(async () => {
  server = await startServer();
  otherKey = addOtherTenant(server);
  const { id } = await server.upload(await versionCourse({ items: ['a'], files }), 'v1.zip');
  packageId = id;
  await server.upload(await versionCourse({ items: ['b'], files: { 'page.html': 'new' } }), 'v2.zip', {
    package_id: id,
  });
});
afterAll(() => server[Symbol.asyncDispose]());

const read = (query: Record<string, string>, init: RequestInit = {}, of = packageId) =>
  server.request(`/api/lectern/packages/${of}/files/content?${new URLSearchParams(query).toString()}`, init);
const ofFirst = (path: string) => read({ path, version: '1' });

describe('a file of a version', () => {
  test.each(Object.entries(files))(
    'is read by its path in the list, byte for byte: %s',
    async (path, text) => {
      const { data } = await server.call(contract.listPackageFiles, { packageId, version: 1 });
      expect(data.map((file) => file.path)).toContain(path);
      const answer = await ofFirst(path);
      expect([answer.status, await answer.text()]).toEqual([200, text]);
    },
  );

  test('goes by the beginning of its name and its ending where the name is long', async () => {
    const { headers } = await ofFirst(`${'日'.repeat(300)}.html`);
    const name = decodeURIComponent(headers.get('content-disposition')?.split("''")[1] ?? '');
    expect(name).toBe(`${'日'.repeat(145)}.html`);
  });

  test.each(Object.keys(files))('can run nothing on the origin of the owner: %s', async (path) => {
    const { headers } = await ofFirst(path);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w.%~!-]+$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe(
      "sandbox; default-src 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test('is of the current version unless one is named', async () => {
    expect(await (await read({ path: 'page.html' })).text()).toBe('new');
    expect((await read({ path: 'long.txt' })).status).toBe(404);
  });

  test('is sent in ranges', async () => {
    const answer = await read({ path: 'long.txt', version: '1' }, { headers: { Range: 'bytes=10-19' } });
    expect([answer.status, await answer.text()]).toEqual([206, 'n'.repeat(10)]);
  });

  test('is refused where it is bigger than was said, and read where it is not', async () => {
    const answer = await read({ path: 'long.txt', version: '1', max_bytes: '99999' });
    expect([answer.status, await answer.json()]).toMatchObject([
      413,
      { code: 'FILE_TOO_LARGE', details: { size_bytes: 100_000, max_bytes: 99_999 } },
    ]);
    expect((await read({ path: 'long.txt', version: '1', max_bytes: '100000' })).status).toBe(200);
  });

  test.each([
    '../page.html',
    '/page.html',
    './page.html',
    'deep/../page.html',
    'PAGE.html',
    'page.html?x',
    'page%2ehtml',
    'deep',
    'deep/',
    '\\page.html',
    'page.html\0',
    '/etc/passwd',
  ])('is not found under a path that is not in the list: %j', async (path) => {
    const answer = await ofFirst(path);
    expect([answer.status, await answer.json()]).toMatchObject([
      404,
      { code: 'NOT_FOUND', details: { path } },
    ]);
  });

  test.each([
    ['path', {}],
    ['path', { path: '' }],
    ['max_bytes', { path: 'page.html', max_bytes: '-1' }],
    ['version', { path: 'page.html', version: '0' }],
  ])('is refused for a bad %s', async (field, query) => {
    const answer = await read(query);
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { code: 'INVALID_REQUEST', details: { field } },
    ]);
  });

  test('is nobody else’s to read', async () => {
    const asOther = await read({ path: 'page.html' }, { headers: { 'X-API-Key': otherKey } });
    expect([asOther.status, await asOther.json()]).toMatchObject([404, { code: 'PACKAGE_NOT_FOUND' }]);
    const asNobody = await fetch(
      `${server.origin}/api/lectern/packages/${packageId}/files/content?path=page.html`,
    );
    expect(asNobody.status).toBe(401);
  });

  test('of a linked folder is read as it lies there now, and links out of it are not followed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-linked-'));
    try {
      await writeFile(
        join(folder, 'imsmanifest.xml'),
        `<manifest identifier="m"><organizations default="o"><organization identifier="o"><title>Linked</title>
         <item identifier="i" identifierref="r"><title>One</title></item></organization></organizations>
         <resources><resource identifier="r" type="webcontent" href="one.html"/></resources></manifest>`,
      );
      await writeFile(join(folder, 'one.html'), 'as it was');
      await symlink('/etc/passwd', join(folder, 'out.txt'));
      const linked = await server.call(contract.linkFolder, { path: folder });
      await writeFile(join(folder, 'one.html'), 'as it is');
      const answer = await read({ path: 'one.html' }, {}, linked.package_id);
      expect([answer.status, await answer.text()]).toEqual([200, 'as it is']);
      expect((await read({ path: 'out.txt' }, {}, linked.package_id)).status).toBe(404);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
