import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { downloadBytes } from '../../src-shared/contract/call';
import type { PackageId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { addOtherTenant } from './other-tenant';
import { versionCourse } from './version-course';

let server: TestServer;
let otherKey: string;
let ours: PackageId;
beforeAll(async () => {
  server = await startServer();
  otherKey = addOtherTenant(server);
  ours = await packageOf(await versionCourse({ items: ['a'] }), await versionCourse({ items: ['b'] }));
});
afterAll(() => server[Symbol.asyncDispose]());

/** A package with a version for each zip. */
async function packageOf(...zips: readonly Buffer[]): Promise<PackageId> {
  const [first, ...others] = zips;
  const { id } = await server.upload(first!, 'v1.zip', { uploaded_by: 'author' });
  for (const [at, zip] of others.entries()) await server.upload(zip, `v${at + 2}.zip`, { package_id: id });
  return id;
}

const versionsOf = (packageId: PackageId) => server.call(contract.listVersions, { packageId });

describe('the versions of a package', () => {
  test('are listed newest first, each with what it is and how many sessions are on it', async () => {
    const zips = [
      await versionCourse({ items: ['a'], title: 'One' }),
      await versionCourse({ items: ['a', 'b'], title: 'Two' }),
    ];
    const packageId = await packageOf(zips[0]!);
    await server.call(contract.launchPackage, { packageId, user_id: 'learner' });
    expect((await versionsOf(packageId)).data).toMatchObject([{ version: 1, session_count: 1 }]);
    await server.upload(zips[1]!, 'second.zip', { package_id: packageId });
    const list = await versionsOf(packageId);
    expect(list.data).toEqual(list.versions);
    expect(list).toMatchObject({ total: 2, page: 1 });
    expect(list.data).toMatchObject([
      {
        version: 2,
        is_current: true,
        title: 'Two',
        file_name: 'second.zip',
        file_size_bytes: zips[1]!.length,
        uploaded_by: 'First key',
        session_count: 0,
        verification: 'pending',
        based_on_version: null,
        restored_at: null,
      },
      {
        version: 1,
        is_current: false,
        title: 'One',
        file_name: 'v1.zip',
        uploaded_by: 'author',
        session_count: 1,
      },
    ]);
    expect(list.data[0]?.checksum_sha256).toMatch(/^[0-9a-f]{64}$/);
    const second = await server.call(contract.listVersions, { packageId, limit: 1, page: 2 });
    expect(second.data.map(({ version }) => version)).toEqual([1]);
  });

  test('say how many findings each has, by severity', async () => {
    const packageId = await packageOf(await zipFixture('one-folder-down'));
    const { findings } = await server.call(contract.readPackage, { packageId });
    const { data } = await versionsOf(packageId);
    const counts = data[0]!.finding_counts;
    expect(counts.warning).toBe(findings.filter(({ severity }) => severity === 'warning').length);
    expect(counts.error + counts.warning + counts.info).toBe(findings.length);
    expect(counts.warning).toBeGreaterThan(0);
  });

  test('are told when their manifest has another identifier than the one before', async () => {
    const packageId = await packageOf(
      await versionCourse({ items: ['a'] }),
      await zipFixture('scorm12-single'),
    );
    const { findings, finding_counts: counts } = await server.call(contract.readPackage, { packageId });
    const told = findings.filter(({ severity }) => severity === 'warning');
    expect(told).toMatchObject([
      {
        id: 'package.other-identifier',
        facts: { before: 'versions', version: 1 },
        file: 'imsmanifest.xml',
      },
    ]);
    expect(counts.warning).toBe(1);
    await server.upload(await zipFixture('scorm12-single', { padToBytes: 9000 }), 'v3.zip', {
      package_id: packageId,
    });
    const next = await server.call(contract.readPackage, { packageId });
    expect(next.findings.map(({ id }) => id)).not.toContain('package.other-identifier');
  });

  test('can be downloaded one by one, and read', async () => {
    const zips = [await versionCourse({ items: ['a'] }), await versionCourse({ items: ['b'] })];
    const packageId = await packageOf(...zips);
    const connection = { origin: server.origin, token: server.key };
    const bytes = async (version?: number) => {
      const input = { packageId, ...(version === undefined ? {} : { version }) };
      return Buffer.from(
        await (await downloadBytes(contract.downloadPackage, input, connection)).arrayBuffer(),
      );
    };
    expect((await bytes(1)).equals(zips[0]!)).toBe(true);
    expect((await bytes(2)).equals(zips[1]!)).toBe(true);
    expect((await bytes()).equals(zips[1]!)).toBe(true);
    const manifest = await server.call(contract.readManifest, { packageId, version: 1 });
    expect(manifest).toMatchObject({ version: 1, path: 'imsmanifest.xml', course: { scormVersion: '2004' } });
    expect(manifest.xml).toContain('<item identifier="a"');
    expect((await server.call(contract.readManifest, { packageId })).xml).toContain('<item identifier="b"');
  });

  test.each([
    ['download', '/download?version=9', 'NOT_FOUND'],
    ['manifest', '/manifest?version=9', 'NOT_FOUND'],
    ['files', '/files?version=9', 'NOT_FOUND'],
    ['comparison', '/versions/compare?from=1&to=9', 'NOT_FOUND'],
    ['download of no number', '/download?version=x', 'INVALID_REQUEST'],
    ['comparison without a side', '/versions/compare?from=1', 'INVALID_REQUEST'],
  ])('that are not there refuse a %s', async (_, path, code) => {
    const response = await server.request(`/api/v1/packages/${ours}${path}`);
    expect([response.status, await response.json()]).toMatchObject([
      code === 'NOT_FOUND' ? 404 : 400,
      { code },
    ]);
  });
});

describe('the files of a version', () => {
  test('are listed by path with their sizes, and whether the manifest names them', async () => {
    const files = { 'extra/notes.txt': 'n'.repeat(5000), 'b.txt': 'b' };
    const packageId = await packageOf(await versionCourse({ items: ['a'], files }));
    const list = await server.call(contract.listPackageFiles, { packageId });
    expect(list.data.map(({ path, size_bytes: size, declared }) => [path, size, declared])).toEqual([
      ['a.html', 8, true],
      ['b.txt', 1, false],
      ['extra/notes.txt', 5000, false],
      ['imsmanifest.xml', expect.any(Number), true],
    ]);
    expect(list.data[2]?.compressed_size_bytes).toBeLessThan(100);
    const undeclared = await server.call(contract.listPackageFiles, {
      packageId,
      declared: 'false',
      limit: 1,
      page: 2,
    });
    expect([undeclared.total, undeclared.data.map(({ path }) => path)]).toEqual([2, ['extra/notes.txt']]);
  });
});

describe('a comparison', () => {
  test('tells files, activities and sequencing apart, in the words of the standard', async () => {
    const from = await versionCourse({
      title: 'Before',
      items: ['a', 'b', { id: 'c', parameters: '?x=1' }, 'gone'],
      files: { 'same.js': '1', 'other.js': '12', 'old.js': 'x' },
    });
    const rule =
      '<imsss:sequencing><imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions><imsss:ruleCondition operator="not" condition="satisfied"/></imsss:ruleConditions><imsss:ruleAction action="disabled"/></imsss:preConditionRule></imsss:sequencingRules></imsss:sequencing>';
    const to = await versionCourse({
      title: 'After',
      controlMode: 'choice="false" flow="true"',
      items: ['c2', { id: 'c', parameters: '?x=2', inner: rule }, 'a', { id: 'b', title: 'Another name' }],
      files: { 'same.js': '1', 'other.js': '21', 'new.js': 'yy' },
    });
    const packageId = await packageOf(from, to);
    const compared = await server.call(contract.compareVersions, { packageId, from: 1, to: 2 });
    const paths = (list: { first: readonly { path: string }[] }) => list.first.map(({ path }) => path);
    expect(compared.files.added.first).toEqual([
      { path: 'c2.html', size_bytes: 9 },
      { path: 'new.js', size_bytes: 2 },
    ]);
    expect(paths(compared.files.removed)).toEqual(['gone.html', 'old.js']);
    expect(paths(compared.files.changed)).toEqual(['imsmanifest.xml', 'other.js']);
    expect(compared.files.unchanged).toBe(4);
    expect(compared.course).toEqual([{ field: 'title', before: 'Before', after: 'After' }]);
    const { activities, sequencing } = compared;
    expect(activities.added).toEqual({
      count: 1,
      first: [{ id: 'c2', title: 'Item c2', parent: 'org', place: 1 }],
    });
    expect(activities.removed.first).toMatchObject([{ id: 'gone', place: 4 }]);
    expect(activities.moved.first).toEqual([
      { id: 'c', title: 'Item c', before: { parent: 'org', place: 3 }, after: { parent: 'org', place: 2 } },
    ]);
    expect(activities.renamed.first).toMatchObject([
      { id: 'org', before: 'Before', after: 'After' },
      { id: 'b', before: 'Item b', after: 'Another name' },
    ]);
    expect(activities.changed.first).toEqual([
      { id: 'c', title: 'Item c', fields: [{ field: 'parameters', before: '?x=1', after: '?x=2' }] },
    ]);
    expect(sequencing.first).toEqual([
      {
        id: 'org',
        title: 'After',
        fields: [{ field: 'Sequencing Control Choice', before: 'true', after: 'false' }],
      },
      {
        id: 'c',
        title: 'Item c',
        fields: [{ field: 'Precondition Rules', before: null, after: 'disabled if all of (not satisfied)' }],
      },
    ]);
  });

  test('of a version with itself, and of a package that was only re-rooted, finds nothing', async () => {
    const packageId = await packageOf(
      await versionCourse({ items: ['a'] }),
      await versionCourse({ items: ['a'], folder: 'course/' }),
    );
    for (const [from, to] of [
      [1, 1],
      [1, 2],
    ] as const) {
      const { files, course, activities, sequencing } = await server.call(contract.compareVersions, {
        packageId,
        from,
        to,
      });
      expect([files.added.count, files.removed.count, files.changed.count, files.unchanged]).toEqual([
        0, 0, 0, 2,
      ]);
      expect([course, Object.values(activities).map(({ count }) => count), sequencing.count]).toEqual([
        [],
        [0, 0, 0, 0, 0],
        0,
      ]);
    }
  });

  test('names the first of many files and counts all', async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`f${at}.txt`, String(at)]));
    const packageId = await packageOf(
      await versionCourse({ items: ['a'] }),
      await versionCourse({ items: ['a'], files }),
    );
    const { added } = (await server.call(contract.compareVersions, { packageId, from: 1, to: 2 })).files;
    expect([added.count, added.first.length]).toEqual([300, 200]);
  });
});

describe('taking a package back to an earlier version', () => {
  test('makes that one the current one for new sessions, says who did it, and the next upload counts on', async () => {
    const packageId = await packageOf(
      await versionCourse({ items: ['a'], title: 'One' }),
      await versionCourse({ items: ['b'], title: 'Two' }),
    );
    const restored = await server.call(contract.restoreVersion, { packageId, version: 1 });
    expect(restored).toMatchObject({ id: packageId, version: 1, title: 'One' });
    const { session } = await server.call(contract.launchPackage, { packageId, user_id: 'after' });
    expect(session.package_version).toBe(1);
    const { data } = await versionsOf(packageId);
    expect(data).toMatchObject([
      { version: 2, is_current: false, restored_at: null },
      { version: 1, is_current: true, restored_by: 'First key', restored_at: expect.stringMatching(/Z$/) },
    ]);
    const third = await server.upload(await versionCourse({ items: ['c'] }), 'v3.zip', {
      package_id: packageId,
    });
    expect(third.version).toBe(3);
    await expect(server.call(contract.restoreVersion, { packageId, version: 4 })).rejects.toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
      details: { version: 4 },
    });
  });
});

describe('what a person calls a package', () => {
  test('stands in place of what its versions say, until it is taken away', async () => {
    const packageId = await packageOf(await versionCourse({ items: ['a'], title: 'By the manifest' }));
    const named = await server.call(contract.updatePackage, {
      packageId,
      title: 'By a person, quokka',
      description: 'For everybody',
      metadata: { department: 'sales' },
    });
    expect(named).toMatchObject({
      title: 'By a person, quokka',
      description: 'For everybody',
      metadata: { department: 'sales' },
    });
    const next = await server.upload(await versionCourse({ items: ['b'], title: 'Two' }), 'v2.zip', {
      package_id: packageId,
    });
    expect(next).toMatchObject({ version: 2, title: 'By a person, quokka' });
    const found = await server.call(contract.listPackages, { search: 'QUOKKA' });
    expect(found.data.map(({ id }) => id)).toEqual([packageId]);
    const { session } = await server.call(contract.launchPackage, { packageId, user_id: 'reader' });
    expect(session.package_title).toBe('By a person, quokka');
    const plain = await server.call(contract.updatePackage, { packageId, title: null, description: null });
    expect(plain).toMatchObject({ title: 'Two', description: null, metadata: { department: 'sales' } });
  });

  test.each([
    ['title', { title: ' ' }],
    ['title', { title: 'x'.repeat(1001) }],
    ['description', { description: 'x'.repeat(10_001) }],
    ['metadata', { metadata: { big: 'x'.repeat(70_000) } }],
    ['metadata', { metadata: [] }],
  ])('is refused with the field %s where it is out of bounds, and changes nothing', async (field, body) => {
    const packageId = await packageOf(await versionCourse({ items: ['a'], title: 'Kept' }));
    const response = await server.request(`/api/v1/packages/${packageId}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { code: 'INVALID_REQUEST', details: { field } },
    ]);
    expect(await server.call(contract.readPackage, { packageId })).toMatchObject({
      title: 'Kept',
      metadata: {},
    });
  });
});

describe('another tenant', () => {
  test.each([
    ['GET', '/versions'],
    ['GET', '/versions/compare?from=1&to=1'],
    ['GET', '/manifest'],
    ['GET', '/files'],
    ['GET', '/download?version=1'],
    ['POST', '/versions/1/restore'],
    ['POST', '/versions/1/move-sessions'],
    ['PATCH', ''],
  ])('meets PACKAGE_NOT_FOUND at %s %s of ours', async (method, path) => {
    const headers = { 'x-api-key': otherKey };
    const response = await server.request(`/api/v1/packages/${ours}${path}`, { method, headers });
    expect([response.status, await response.json()]).toMatchObject([404, { code: 'PACKAGE_NOT_FOUND' }]);
  });
});
