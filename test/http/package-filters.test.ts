import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import type { listPackages } from '../../src-shared/contract/packages';
import type { PackageId } from '../../src-shared/kernel/ids';
import { goodZip, smallManifest, speakingPage } from '../content/zip-bytes';
import { startServer, type TestServer } from '../support/start-server';
import { fixtureFiles, zipFixture } from '../support/zip-fixture';

let server: TestServer;
let folder: string;
const ids: Record<string, PackageId> = {};

beforeAll(async () => {
  server = await startServer();
  folder = mkdtempSync(join(tmpdir(), 'lectern-filters-'));
  for (const [title, fixture] of [
    ['Old', 'scorm12-single'],
    ['New', 'scorm2004-single'],
    ['Odd', 'manifest-wrong-version'],
  ] as const)
    ids[title] = (await server.upload(await zipFixture(fixture), `${title}.zip`, { title })).id;
  const torn = await goodZip({
    'imsmanifest.xml': smallManifest('gone.html'),
    'index.html': speakingPage,
  });
  ids['Torn'] = (await server.upload(torn, 'Torn.zip', { title: 'Torn' })).id;
  for (const { name, bytes } of fixtureFiles('popup')) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  ids['Linked'] = (await server.call(contract.linkFolder, { path: folder })).package_id;
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

async function listed(asked: CallerInput<typeof listPackages>): Promise<string[]> {
  const { data, total } = await server.call(contract.listPackages, { ...asked, limit: 100 });
  expect(total).toBe(data.length);
  const names = Object.entries(ids);
  return data.map(({ id }) => names.find(([, known]) => known === id)?.[0] ?? id).toSorted();
}

const tag = (name: string, tags: unknown) =>
  server.call(contract.updatePackage, { packageId: ids[name] ?? '', metadata: { tags, course: 7 } });

describe('the list of packages', () => {
  test('may be of one version of SCORM, of one source, or of both', async () => {
    expect(await listed({ scorm_version: '2004' })).toEqual(['New', 'Odd']);
    expect(await listed({ source: 'folder' })).toEqual(['Linked']);
    expect(await listed({ source: 'zip', scorm_version: '1.2' })).toEqual(['Old', 'Torn']);
    expect(await listed({ source: 'folder', scorm_version: '2004' })).toEqual([]);
  });

  test('may be of those that have findings, or have none, beside a search', async () => {
    expect(await listed({ findings: 'warning' })).toEqual(['Odd', 'Torn']);
    expect(await listed({ findings: 'error' })).toEqual(['Torn']);
    expect(await listed({ findings: 'none' })).toEqual(['Linked', 'New', 'Old']);
    expect(await listed({ findings: 'warning', search: 'odd' })).toEqual(['Odd']);
  });

  test('may be of those that can be played now, or cannot', async () => {
    expect(await listed({ status: 'failed' })).toEqual([]);
    expect(await listed({ status: 'ready' })).toEqual(['Linked', 'New', 'Odd', 'Old', 'Torn']);
    const manifest = join(folder, 'imsmanifest.xml');
    writeFileSync(manifest, '<broken');
    await vi.waitFor(async () => expect(await listed({ status: 'failed' })).toEqual(['Linked']), 15_000);
    expect(await listed({ status: 'ready' })).toEqual(['New', 'Odd', 'Old', 'Torn']);
  });

  test('may be of those with a tag, which is compared letter by letter', async () => {
    await tag('Old', ['Safety', 'draft']);
    await tag('New', ['Safety']);
    await tag('Odd', 'Safety first');
    expect(await listed({ tag: 'Safety' })).toEqual(['New', 'Old']);
    expect(await listed({ tag: 'draft', scorm_version: '1.2' })).toEqual(['Old']);
    expect(await listed({ tag: 'safety' })).toEqual([]);
    expect(await listed({ tag: '%' })).toEqual([]);
  });

  test.each([
    ['scorm_version', '3'],
    ['source', 'disk'],
    ['status', 'uploading'],
    ['findings', 'some'],
    ['tag', ''],
    ['tag', 'x'.repeat(61)],
  ])('refuses %s=%s and names the field', async (field, value) => {
    const response = await server.request(`/api/v1/packages?${field}=${value}`);
    expect([response.status, await response.json()]).toMatchObject([400, { details: { field } }]);
  });
});

describe('the tags', () => {
  test('are listed with the number of packages that have them, without what is no tag or belongs to a deleted package', async () => {
    await tag('Old', ['Safety', 'draft', 'Safety']);
    await tag('New', ['Safety', 7, null, '', 'y'.repeat(61)]);
    await tag('Odd', { not: 'a list' });
    const gone = await server.upload(await zipFixture('media'));
    await server.call(contract.updatePackage, { packageId: gone.id, metadata: { tags: ['gone'] } });
    await server.call(contract.deletePackage, { packageId: gone.id });
    expect(await server.call(contract.listTags, {})).toEqual({
      tags: [
        { tag: 'Safety', packages: 2 },
        { tag: 'draft', packages: 1 },
      ],
    });
  });
});
