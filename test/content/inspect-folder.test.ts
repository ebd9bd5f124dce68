import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOfFolder, inspectFolder } from '../../src-main/content/inspect-folder';
import { inspectPackage } from '../../src-main/content/inspect-package';
import { fixtureFiles, listFixtures, zipFixture } from '../support/zip-fixture';
import { smallManifest, temporaryFolder } from './zip-bytes';

function folderOf(files: Readonly<Record<string, string | Buffer>>) {
  const folder = temporaryFolder();
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, name)), { recursive: true });
    writeFileSync(join(folder.path, name), bytes);
  }
  return folder;
}

describe('a folder as a package', () => {
  test.each(['scorm12-multi', 'one-folder-down', 'unicode-names', 'media'])(
    'says the same of %s as its zip',
    async (name) => {
      expect(listFixtures('good')).toContain(name);
      const files = Object.fromEntries(fixtureFiles(name).map((file) => [file.name, file.bytes]));
      using folder = folderOf(files);
      using zips = temporaryFolder();
      const zipped = await inspectPackage(zips.write(await zipFixture(name)), { strict: false });
      expect(await inspectFolder(folder.path, { strict: false })).toEqual(zipped);
    },
  );

  test('without a manifest is called by its name, and refused', async () => {
    using folder = folderOf({ 'cmi5.xml': '<x/>' });
    await expect(inspectFolder(folder.path, { strict: false })).rejects.toMatchObject({
      code: 'MANIFEST_NOT_FOUND',
      details: { detected: 'cmi5' },
    });
  });

  test('that is not there, or no folder, is STORAGE_UNAVAILABLE', async () => {
    using folder = folderOf({ 'a.txt': '' });
    for (const [path, reason] of [
      ['nowhere', 'ENOENT'],
      ['a.txt', 'ENOTDIR'],
    ] as const) {
      await expect(inspectFolder(join(folder.path, path), { strict: false })).rejects.toMatchObject({
        code: 'STORAGE_UNAVAILABLE',
        details: { reason },
      });
    }
  });

  test('is listed in order, with links that stay inside, without those that do not', async () => {
    using outside = folderOf({ 'secret.txt': 'x' });
    using folder = folderOf({ 'imsmanifest.xml': smallManifest(), 'b/2.txt': 'two', 'a.txt': 'one' });
    symlinkSync(join(outside.path, 'secret.txt'), join(folder.path, 'leads-out.txt'));
    symlinkSync(folder.path, join(folder.path, 'b', 'circle'));
    symlinkSync('b', join(folder.path, 'c'));
    const files = await filesOfFolder(folder.path);
    expect([...files.list.entries.keys()]).toEqual(['a.txt', 'b/2.txt', 'c/2.txt', 'imsmanifest.xml']);
    expect(files.list.findings.map(({ id, file }) => [id, file])).toEqual([
      ['folder.link', 'b/circle'],
      ['folder.link', 'c/circle'],
      ['folder.link', 'leads-out.txt'],
    ]);
    expect(files.list.find('B/2.TXT')?.path).toBe('b/2.txt');
    expect((await files.readWhole('b/2.txt'))?.toString()).toBe('two');
    expect((await files.readStart('b/2.txt', 2)).toString()).toBe('tw');
    expect(await files.readWhole('leads-out.txt')).toBeNull();
    expect((await files.readStart('nothing', 9)).length).toBe(0);
  });

  test('is refused with too many files or folders in one another', async () => {
    using folder = folderOf({ 'a/b/c.txt': '', 'd.txt': '' });
    const limits = { entries: 4, depth: 3 };
    expect((await filesOfFolder(folder.path, limits)).list.entries.size).toBe(2);
    for (const [tight, id] of [
      [{ ...limits, entries: 3 }, 'folder.too-many-files'],
      [{ ...limits, depth: 2 }, 'folder.too-deep'],
    ] as const) {
      await expect(filesOfFolder(folder.path, tight)).rejects.toMatchObject({
        code: 'INVALID_FILE_TYPE',
        details: { findings: [{ id }] },
      });
    }
  });
});
