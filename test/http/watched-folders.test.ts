import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';

const settleMs = 300;
let single: Buffer;
let multi: Buffer;
let bad: Buffer;
beforeAll(async () => {
  single = await zipFixture('scorm12-single');
  multi = await zipFixture('scorm2004-multi');
  bad = Buffer.from('no zip');
});

let server: TestServer;
let folder: string;
beforeEach(async () => {
  server = await startServer({ settleMs });
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-watched-')));
});
afterEach(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const watchIt = (path = folder, include_subfolders = false) =>
  server.call(contract.addWatchedFolder, { path, include_subfolders });
const listFolders = async () => (await server.call(contract.listWatchedFolders, {})).folders;
const listImports = async () => (await server.call(contract.listImports, { limit: 100 })).data;
const listPackages = async () => (await server.call(contract.listPackages, { limit: 100 })).data;
const until = <T>(look: () => Promise<T>): Promise<T> => vi.waitFor(look, { timeout: 20_000, interval: 50 });
const put = (name: string, bytes: Uint8Array) => writeFileSync(join(folder, name), bytes);

const isWatching = () =>
  until(async () => expect((await listFolders()).map(({ state }) => state)).toEqual(['watching']));
/** Imports that have ended, oldest first. */
const ended = (states: readonly string[]) =>
  until(async () => {
    const imports = (await listImports()).toReversed();
    expect(imports.map(({ state }) => state)).toEqual(states);
    return imports;
  });

describe('a watched folder', () => {
  test('tells which file was taken in last, and how that ended', async () => {
    const { last_file: before } = await watchIt();
    expect(before).toBeNull();
    await isWatching();
    put('good.zip', single);
    const [good] = await ended(['completed']);
    const last = async () => (await listFolders())[0]?.last_file;
    expect(await last()).toMatchObject({
      name: 'good.zip',
      state: 'completed',
      package_id: good?.package_id,
    });
    put('bad.zip', bad);
    await ended(['completed', 'failed']);
    expect(await last()).toMatchObject({ name: 'bad.zip', state: 'failed', package_id: null });
    const beside = realpathSync(mkdtempSync(`${folder}-beside-`));
    const other = await watchIt(beside);
    expect(other.last_file).toBeNull();
    rmSync(beside, { recursive: true });
  });

  test('whose name has an emoji tells which file was taken in last, too', async () => {
    const inside = join(folder, 'Kurse 🦘');
    mkdirSync(inside);
    await watchIt(inside);
    await isWatching();
    writeFileSync(join(inside, 'good.zip'), single);
    await ended(['completed']);
    expect((await listFolders())[0]?.last_file).toMatchObject({ name: 'good.zip', state: 'completed' });
  });

  test('has the ZIP files imported that lie in it, and those that come', async () => {
    put('first.zip', single);
    const added = await watchIt();
    expect(added).toMatchObject({ path: folder, include_subfolders: false });
    await ended(['completed']);
    put('second.ZIP', multi);
    const imports = await ended(['completed', 'completed']);
    expect(imports).toMatchObject([
      { way: 'watched', file_name: 'first.zip', version: 1 },
      { way: 'watched', file_name: 'second.ZIP', version: 1 },
    ]);
    expect(await listPackages()).toHaveLength(2);
    expect(await listFolders()).toMatchObject([{ state: 'watching', reason: null, added_by: 'First key' }]);
  });

  test('makes a changed file the next version of its package', async () => {
    put('course.zip', single);
    await watchIt();
    const [first] = await ended(['completed']);
    put('course.zip', multi);
    const [, second] = await ended(['completed', 'completed']);
    expect(second).toMatchObject({ package_id: first?.package_id, version: 2 });
  });

  test('waits until a file is written to its end', async () => {
    await watchIt();
    await isWatching();
    const half = Math.floor(single.length / 2);
    put('slow.zip', single.subarray(0, half));
    for (let at = half; at < single.length; at += Math.ceil(half / 10)) {
      await new Promise((resolve) => setTimeout(resolve, settleMs / 3));
      appendFileSync(join(folder, 'slow.zip'), single.subarray(at, at + Math.ceil(half / 10)));
    }
    await ended(['completed']);
  });

  test('imports nothing again after a restart, and only what changed while it was away', async () => {
    put('same.zip', single);
    put('changed.zip', single);
    put('touched.zip', multi);
    await watchIt();
    await ended(['completed', 'completed', 'completed']);
    await server.lectern().close();
    put('changed.zip', multi);
    utimesSync(join(folder, 'touched.zip'), new Date(), new Date(Date.now() + 60_000));
    await server.restart();
    const imports = await ended(['completed', 'completed', 'completed', 'completed']);
    expect(imports.at(-1)).toMatchObject({ file_name: 'changed.zip', version: 2 });
    put('last.zip', single);
    expect((await ended(Array.from({ length: 5 }, () => 'completed'))).at(-1)).toMatchObject({
      file_name: 'last.zip',
    });
  });

  test('keeps a refused file in the list with its reason, and takes it when it was mended', async () => {
    put('broken.zip', bad);
    await watchIt();
    const [failed] = await ended(['failed']);
    expect(failed).toMatchObject({ way: 'watched', failure: { code: 'INVALID_FILE_TYPE' } });
    put('broken.zip', single);
    const [, mended] = await ended(['failed', 'completed']);
    expect(mended).toMatchObject({ version: 1 });
  });

  test('tells no longer of a refused file that has gone, and tries it anew when it is back', async () => {
    const before = new Date(Date.now() - 60_000);
    const place = () => {
      put('broken.zip', bad);
      utimesSync(join(folder, 'broken.zip'), before, before);
    };
    place();
    await watchIt();
    const [first] = await ended(['failed']);
    put('good.zip', single);
    await ended(['failed', 'completed']);
    rmSync(join(folder, 'broken.zip'));
    rmSync(join(folder, 'good.zip'));
    await ended(['completed']);
    place();
    const [, again] = await ended(['completed', 'failed']);
    expect(again?.import_id).not.toBe(first?.import_id);
  });

  test('leaves names alone that are not for us, links, and subfolders unless they are asked for', async () => {
    const outside = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-outside-')));
    writeFileSync(join(outside, 'far.zip'), single);
    for (const name of ['a.zip.part', 'a.zip.crdownload', 'a.zip~', '~a.zip', '.a.zip', 'a.tmp', 'a.txt'])
      put(name, single);
    symlinkSync(join(outside, 'far.zip'), join(folder, 'link.zip'));
    symlinkSync(outside, join(folder, 'link'));
    mkdirSync(join(folder, 'sub', 'deeper'), { recursive: true });
    put('sub/below.zip', single);
    const first = await watchIt();
    await isWatching();
    put('a.zip', multi);
    expect(await ended(['completed'])).toMatchObject([{ file_name: 'a.zip' }]);
    await server.call(contract.removeWatchedFolder, { folderId: first.folder_id });
    await watchIt(folder, true);
    renameSync(join(folder, 'a.zip.part'), join(folder, 'sub/deeper/arrived.zip'));
    const imports = await ended(['completed', 'completed', 'completed']);
    expect(imports.map(({ file_name }) => file_name).toSorted()).toEqual([
      'a.zip',
      'arrived.zip',
      'below.zip',
    ]);
    rmSync(outside, { recursive: true, force: true });
  });

  test('leaves a deleted package deleted until its file has other bytes', async () => {
    put('course.zip', single);
    await watchIt();
    const [first] = await ended(['completed']);
    await server.call(contract.deletePackage, { packageId: first!.package_id });
    utimesSync(join(folder, 'course.zip'), new Date(), new Date(Date.now() + 60_000));
    await server.restart();
    await isWatching();
    expect(await listPackages()).toEqual([]);
    put('course.zip', multi);
    const [, second] = await ended(['completed', 'completed']);
    expect(second).toMatchObject({ version: 1 });
    expect(second?.package_id).not.toBe(first?.package_id);
  });

  test('says when it is not there, and is watched again when it is back; a vanished file changes nothing', async () => {
    put('course.zip', single);
    await watchIt();
    await ended(['completed']);
    rmSync(folder, { recursive: true });
    await until(async () =>
      expect(await listFolders()).toMatchObject([{ state: 'unavailable', reason: 'ENOENT' }]),
    );
    expect(await listPackages()).toHaveLength(1);
    mkdirSync(folder);
    put('other.zip', multi);
    await ended(['completed', 'completed']);
    await isWatching();
  });

  test('lets hundreds of files wait their turn', { timeout: 60_000 }, async () => {
    await watchIt();
    await isWatching();
    const count = 300;
    for (let at = 0; at < count; at += 1) put(`course-${at}.zip`, at % 2 === 0 ? single : multi);
    await vi.waitFor(
      async () => expect((await server.call(contract.listImports, { limit: 1 })).total).toBe(count),
      { timeout: 40_000, interval: 200 },
    );
    const states = (await listImports()).map(({ state }) => state);
    expect(states.filter((state) => state === 'processing').length).toBeLessThanOrEqual(2);
    expect(states).not.toContain('failed');
    await until(async () => expect((await listPackages()).length).toBeGreaterThan(3));
  });
});

describe('the list of watched folders', () => {
  test('takes a folder that can be watched, once', async () => {
    await watchIt();
    await expect(watchIt(`${folder}/.`)).rejects.toMatchObject({
      status: 409,
      code: 'DUPLICATE_ENTRY',
      message: expect.stringContaining('is watched already') as string,
      details: { field: 'path', path: folder },
    });
    expect(await listFolders()).toHaveLength(1);
  });

  test.each([
    ['a relative path', () => 'courses'],
    ['a path where nothing is', () => join(folder, 'nothing')],
    ['a file', () => join(server.dataFolder, 'lectern.db')],
    ['the data folder', () => server.dataFolder],
    ['a folder in the data folder', () => join(server.dataFolder, 'packages')],
    ['a folder around the data folder', () => tmpdir()],
  ])('refuses %s', async (_, path) => {
    await expect(watchIt(path())).rejects.toMatchObject({
      status: 400,
      code: 'INVALID_REQUEST',
      details: { field: 'path' },
    });
    expect(await listFolders()).toEqual([]);
  });

  test('refuses a link into the data folder', async () => {
    symlinkSync(server.dataFolder, join(folder, 'link'));
    await expect(watchIt(join(folder, 'link'))).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
  });

  test('forgets a folder, and says NOT_FOUND the next time', async () => {
    const { folder_id } = await watchIt();
    await server.call(contract.removeWatchedFolder, { folderId: folder_id });
    expect(await listFolders()).toEqual([]);
    await expect(server.call(contract.removeWatchedFolder, { folderId: folder_id })).rejects.toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    });
  });

  test('is for the owner alone', async () => {
    const { key } = await server.call(contract.createKey, { name: 'client', scopes: ['read', 'write'] });
    await expect(server.call(contract.listWatchedFolders, {}, key)).rejects.toMatchObject({
      code: 'INSUFFICIENT_SCOPES',
    });
    await expect(server.call(contract.addWatchedFolder, { path: folder }, key)).rejects.toMatchObject({
      code: 'INSUFFICIENT_SCOPES',
    });
  });
});
