import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFolderZip } from '../../src-main/content/folder-zip';
import { openZipAt } from '../../src-main/content/opened-zip';
import { filesOfZip } from '../../src-main/content/package-files';
import { stageFolder } from '../../src-main/content/stage-folder';

let place: string;
let folder: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'lectern-folder-zip-'));
  folder = join(place, 'course');
  mkdirSync(join(folder, 'sub'), { recursive: true });
  writeFileSync(join(folder, 'a.txt'), 'a'.repeat(10_000));
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'sub', 'ünlaut.png'), 'picture');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const stage = (limitBytes = 1_000_000) =>
  stageFolder({ folder, targetPath: join(place, 'made.zip'), limitBytes });

describe('a zip of a folder', () => {
  test('holds its plain files with their bytes, and nothing that lies outside', async () => {
    writeFileSync(join(place, 'secret.txt'), 'secret');
    symlinkSync(join(place, 'secret.txt'), join(folder, 'link.txt'));
    const { path } = await stage();
    const zip = await openZipAt(path);
    const files = filesOfZip(zip);
    expect([...files.list.entries.keys()]).toEqual(['a.txt', 'empty.txt', 'sub/ünlaut.png']);
    expect((await files.readWhole('a.txt'))?.toString()).toBe('a'.repeat(10_000));
    expect((await files.readWhole('sub/ünlaut.png'))?.toString()).toBe('picture');
    await zip.close();
  });

  test('is the same bytes again as long as nothing changes', async () => {
    const [first, second] = [
      await buffer(await openFolderZip(folder)),
      await buffer(await openFolderZip(folder)),
    ];
    expect(first.equals(second)).toBe(true);
    utimesSync(join(folder, 'a.txt'), new Date(), new Date(2001, 1, 1));
    expect((await buffer(await openFolderZip(folder))).equals(first)).toBe(false);
  });

  test('fails when a file goes while it is made', async () => {
    const bytes = await openFolderZip(folder);
    rmSync(join(folder, 'sub'), { recursive: true });
    await expect(buffer(bytes)).rejects.toMatchObject({
      code: 'STORAGE_UNAVAILABLE',
      details: { file: 'sub/ünlaut.png' },
    });
  });

  test('beyond the limit is FILE_TOO_LARGE and leaves nothing', async () => {
    await expect(stage(100)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
    expect(readdirSync(place)).toEqual(['course']);
  });

  test('of a folder that is not there is STORAGE_UNAVAILABLE', async () => {
    rmSync(folder, { recursive: true });
    await expect(stage()).rejects.toMatchObject({
      code: 'STORAGE_UNAVAILABLE',
      details: { reason: 'ENOENT' },
    });
    expect(readdirSync(place)).toEqual([]);
  });
});
