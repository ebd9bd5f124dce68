import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { contract } from '../../src-shared/contract';
import { downloadBytes } from '../../src-shared/contract/call';
import type { ImportId, PackageId } from '../../src-shared/kernel/ids';
import { goodZip, rawZip, smallManifest, speakingPage } from '../content/zip-bytes';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { openPage } from './journal-page';
import { addOtherTenant } from './other-tenant';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

/** How an import ended. */
const ended = (importId: ImportId) =>
  vi.waitFor(
    async () => {
      const one = await server.call(contract.readImport, { importId });
      expect(['completed', 'failed']).toContain(one.state);
      return one;
    },
    { timeout: 15_000, interval: 50 },
  );
const fix = async (packageId: PackageId, fixes: 'all' | ('re-root' | 'case' | 'encoding')[] = 'all') => {
  const begun = await server.call(contract.fixPackage, { packageId, fixes });
  return { begun, done: await ended(begun.import_id) };
};
const storedZips = () =>
  readdirSync(join(server.dataFolder, 'packages'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.zip'))
    .toSorted();
const leftAside = () => {
  const aside = readdirSync(join(server.dataFolder, 'packages'), { recursive: true, encoding: 'utf8' });
  return aside.filter((name) => name.startsWith('incoming/'));
};
const download = async (packageId: PackageId, version: number) => {
  const connection = { origin: server.origin, token: server.key };
  const answer = await downloadBytes(contract.downloadPackage, { packageId, version }, connection);
  return Buffer.from(await answer.arrayBuffer());
};

/** In a folder of its own, with a page whose name is written in another case. */
const muddled = (title: string) =>
  goodZip({
    'course/imsmanifest.xml': smallManifest('index.html'),
    'course/Index.html': `${speakingPage}${title}`,
  });

describe('mending a package', () => {
  test('leaves a package ready when the same fix brings nothing new, and says beside it why the import failed', async () => {
    const { id } = await server.upload(await muddled('Fixed twice'), 'twice.zip');
    expect((await fix(id)).done.state).toBe('completed');
    const again = await server.call(contract.fixPackage, { packageId: id, fixes: 'all', version: 1 });
    const { failure } = await ended(again.import_id);
    expect(failure).toMatchObject({ code: 'DUPLICATE_ENTRY', details: { version: 2 } });
    expect(await server.call(contract.packageStatus, { packageId: id })).toEqual({
      ...{ package_id: id, import_id: again.import_id, version: 2, progress: 1 },
      ...{ status: 'ready', processing_status: 'completed', error: failure },
    });
  });

  test('makes a new version with a report, and keeps the one it is made of, byte for byte', async () => {
    const zip = await zipFixture('one-folder-down');
    const { id, findings } = await server.upload(zip, 'course.zip', {
      uploaded_by: 'author',
      title: 'My title',
    });
    expect(findings.map(({ fix_id: fixId }) => fixId)).toContain('re-root');
    const { begun, done } = await fix(id);
    expect(begun).toMatchObject({ package_id: id, way: 'fix', file_name: 'course.zip' });
    expect(['waiting', 'processing']).toContain(begun.state);
    expect(done).toMatchObject({ state: 'completed', version: 2, progress: 1 });

    const mended = await server.call(contract.readPackage, { packageId: id });
    expect(mended).toMatchObject({ version: 2, based_on_version: 1, title: 'My title', status: 'ready' });
    expect(mended.findings.filter(({ fix_id: fixId }) => fixId !== null)).toEqual([]);
    const { data } = await server.call(contract.listVersions, { packageId: id });
    expect(data).toMatchObject([
      {
        version: 2,
        is_current: true,
        based_on_version: 1,
        uploaded_by: 'First key',
        fix_report: [{ fix_id: 're-root', file: null, before: 'course export/', after: '' }],
      },
      { version: 1, based_on_version: null, fix_report: null },
    ]);
    expect((await download(id, 1)).equals(zip)).toBe(true);
    const bytes = await download(id, 2);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(data[0]?.checksum_sha256);
    const { launch_url: url } = await server.call(contract.launchPackage, {
      packageId: id,
      user_id: 'learner',
    });
    const page = await openPage(server, url);
    expect((await fetch(`${page.runUrl}/files/${mended.launch_path}`)).status).toBe(200);
    await page.close();
    const compared = await server.call(contract.compareVersions, { packageId: id, from: 1, to: 2 });
    expect([compared.files.added.count, compared.files.removed.count]).toEqual([0, 0]);
    expect(leftAside()).toEqual([]);
  });

  test('makes only the fixes that were asked for', async () => {
    const { id } = await server.upload(await muddled('some'));
    await fix(id, ['case']);
    const { fix_report: report } = (await server.call(contract.listVersions, { packageId: id })).data[0]!;
    expect(new Set(report?.map(({ fix_id: fixId }) => fixId))).toEqual(new Set(['case']));
    const { findings } = await server.call(contract.readPackage, { packageId: id });
    expect(findings.map(({ fix_id: fixId }) => fixId)).toContain('re-root');
    expect((await fix(id)).done).toMatchObject({ state: 'completed', version: 3 });
  });

  test('can begin from an earlier version', async () => {
    const { id } = await server.upload(await muddled('earlier'));
    await server.upload(
      await goodZip({ 'imsmanifest.xml': smallManifest(), 'index.html': speakingPage }),
      'b.zip',
      {
        package_id: id,
      },
    );
    const begun = await server.call(contract.fixPackage, { packageId: id, version: 1, fixes: 'all' });
    await ended(begun.import_id);
    expect(await server.call(contract.readPackage, { packageId: id })).toMatchObject({
      version: 3,
      based_on_version: 1,
    });
  });

  test.each([
    ['all', 'all'],
    ['others than those', ['encoding']],
  ] as const)('is refused where nothing is to be mended by %s', async (_, fixes) => {
    const zip =
      fixes === 'all'
        ? await goodZip({ 'imsmanifest.xml': smallManifest(), 'index.html': `${speakingPage}sound` })
        : await muddled('others');
    const { id } = await server.upload(zip);
    const refused = server.call(contract.fixPackage, {
      packageId: id,
      fixes: fixes === 'all' ? 'all' : [...fixes],
    });
    await expect(refused).rejects.toMatchObject({
      status: 400,
      code: 'INVALID_REQUEST',
      details: { field: 'fixes' },
    });
    expect((await server.call(contract.listVersions, { packageId: id })).total).toBe(1);
  });

  test.each([[{}], [{ fixes: [] }], [{ fixes: ['magic'] }], [{ fixes: 'some' }]])(
    'is refused where %j does not say which fixes',
    async (body) => {
      const { id } = await server.upload(await muddled(JSON.stringify(body)));
      const response = await server.request(`/api/v1/packages/${id}/fixes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      expect([response.status, await response.json()]).toMatchObject([
        400,
        { code: 'INVALID_REQUEST', details: { field: expect.stringMatching(/^fixes/) } },
      ]);
    },
  );

  test('ends as a failed import where a file is damaged, and leaves nothing behind', async () => {
    const damaged = rawZip([
      { name: 'course/imsmanifest.xml', content: smallManifest('index.html', ['index.html', 'a.bin']) },
      { name: 'course/index.html', content: speakingPage },
      { name: 'course/a.bin', content: 'x'.repeat(100), method: 8, claims: { crc32: 1 } },
    ]);
    const { id } = await server.upload(damaged);
    const before = storedZips();
    const { done } = await fix(id);
    expect(done).toMatchObject({ state: 'failed', version: null, failure: { code: 'INVALID_FILE_TYPE' } });
    expect((await server.call(contract.readPackage, { packageId: id })).version).toBe(1);
    expect([storedZips(), leftAside()]).toEqual([before, []]);
  });

  test('twice from the same version says that the mended one is there', async () => {
    const { id } = await server.upload(await muddled('twice'));
    await fix(id);
    const again = await server.call(contract.fixPackage, { packageId: id, version: 1, fixes: 'all' });
    expect(await ended(again.import_id)).toMatchObject({
      state: 'failed',
      failure: { code: 'DUPLICATE_ENTRY', details: { version: 2 } },
    });
    expect(leftAside()).toEqual([]);
  });

  test('is not possible once the stored file is gone, nor for another tenant', async () => {
    const { id, checksum_sha256: sha256 } = await server.upload(await muddled('gone'));
    const fixes = { packageId: id, fixes: 'all' } as const;
    const theirs = server.call(contract.fixPackage, fixes, addOtherTenant(server));
    await expect(theirs).rejects.toMatchObject({ status: 404, code: 'PACKAGE_NOT_FOUND' });
    rmSync(join(server.dataFolder, 'packages', `${sha256}.zip`));
    const refused = server.call(contract.fixPackage, { packageId: id, fixes: 'all' });
    await expect(refused).rejects.toMatchObject({ status: 503, code: 'STORAGE_UNAVAILABLE' });
  });
});
