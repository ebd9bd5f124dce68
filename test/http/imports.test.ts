import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { PackageId } from '../../src-shared/kernel/ids';
import { zipFixture } from '../support/zip-fixture';
import { sha256Of, soon, startImportServer, type ImportServer } from './import-server';

const limitBytes = 3_000_000;
let server: ImportServer;
let zip: Buffer;
beforeAll(async () => {
  server = await startImportServer({ uploadLimitBytes: limitBytes });
  zip = await zipFixture('scorm12-single');
});
afterEach(async () => {
  server.gate.open();
  await soon(async () =>
    (await server.call(contract.listImports, { limit: 100 })).data.filter(({ state }) =>
      ['waiting', 'processing'].includes(state),
    ),
  ).toEqual([]);
});
afterAll(() => server[Symbol.asyncDispose]());

const statusOf = (packageId: PackageId) => server.call(contract.packageStatus, { packageId });
const listed = async () =>
  (await server.call(contract.listImports, { limit: 100 })).data.map((row) => row.import_id);
const stagedPaths = () =>
  server.gate
    .seen()
    .filter(({ name }) => name === 'stage')
    .map(({ input }) => input['sourcePath']);

describe('files of this machine', () => {
  test('are imported each for itself, and what is wrong with one is told beside the others', async () => {
    const multi = await zipFixture('scorm2004-multi');
    const paths = {
      good: server.place('good.zip', zip),
      other: server.place('Other course.ZIP', multi),
      bad: server.place('bad.zip', await zipFixture('MANIFEST_NOT_FOUND--cmi5')),
      text: server.place('notes.txt', zip),
      folder: join(server.folder, 'folder.zip'),
      course: join(server.folder, 'course'),
      missing: join(server.folder, 'missing.zip'),
    };
    mkdirSync(paths.folder);
    mkdirSync(paths.course);
    const asked = [...Object.values(paths), 'relative.zip'];
    const { files } = await server.call(contract.importFiles, { paths: asked, uploaded_by: 'me' });
    expect(files.map(({ path }) => path)).toEqual(asked);
    expect(files.map(({ failure }) => failure?.code ?? null)).toEqual([
      ...[null, null, null],
      ...['INVALID_FILE_TYPE', 'INVALID_REQUEST', 'INVALID_REQUEST', 'INVALID_REQUEST', 'INVALID_REQUEST'],
    ]);
    for (const { failure } of files.slice(4, 6))
      expect(failure?.details).toMatchObject({
        message: expect.stringContaining('This is a folder. Link it') as string,
      });
    const ends = await Promise.all(
      files.flatMap((file) => (file.import ? [file.import.import_id] : [])).map(server.ended),
    );
    expect(ends).toMatchObject([
      { state: 'completed', way: 'disk', version: 1, progress: 1, file_name: 'good.zip', failure: null },
      { state: 'completed', file_name: 'Other course.ZIP', size_bytes: multi.length },
      {
        state: 'failed',
        version: null,
        failure: { code: 'MANIFEST_NOT_FOUND', details: { detected: 'cmi5' } },
      },
    ]);
    expect(await server.call(contract.readPackage, { packageId: ends[0]!.package_id })).toMatchObject({
      checksum_sha256: sha256Of(zip),
      file_name: 'good.zip',
      uploaded_by: 'me',
      status: 'ready',
    });
    expect(readFileSync(paths.good).equals(zip)).toBe(true);
    expect((await listed()).slice(0, 3)).toEqual(ends.map((end) => end.import_id).toReversed());
    expect(server.files()).toEqual([`${sha256Of(zip)}.zip`, `${sha256Of(multi)}.zip`].toSorted());
  });

  test('are not taken without a path, and by nobody who may not all', async () => {
    await expect(server.call(contract.importFiles, { paths: [] })).rejects.toMatchObject({ status: 400 });
    const { key } = await server.call(contract.createKey, { name: 'w', scopes: ['read', 'write', 'delete'] });
    const refused = server.call(contract.importFiles, { paths: [join(server.folder, 'good.zip')] }, key);
    await expect(refused).rejects.toMatchObject({ status: 403 });
  });

  test('that lie in the data folder are refused, also behind a link: what is there may be of another tenant', async () => {
    const before = (await server.call(contract.listPackages, {})).total;
    const { checksum_sha256: sha256 } = await server.upload(await zipFixture('scorm12-single'));
    const stored = join(server.dataFolder, 'packages', `${sha256}.zip`);
    symlinkSync(stored, join(server.folder, 'link.zip'));
    for (const path of [stored, join(server.folder, 'link.zip')]) {
      const { files } = await server.call(contract.importFiles, { paths: [path] });
      expect(files).toMatchObject([
        { path, import: null, failure: { code: 'INVALID_REQUEST', details: { field: 'paths' } } },
      ]);
    }
    expect((await server.call(contract.listPackages, {})).total).toBe(before + 1);
  });

  test.each([
    ['before it is tried again', false],
    ['while the import waits', true],
  ])('give nothing that is stored already when a link takes their place %s', async (_, isWaiting) => {
    const { checksum_sha256: sha256 } = await server.upload(await zipFixture('scorm2004-multi'));
    const { total: before } = await server.call(contract.listPackages, {});
    const stored = join(server.dataFolder, 'packages', `${sha256}.zip`);
    const path = server.place('bait.zip', Buffer.from('no zip'));
    const link = () => {
      rmSync(path);
      symlinkSync(stored, path);
    };
    const [first] = (await server.call(contract.importFiles, { paths: [path] })).files;
    const importId = first!.import!.import_id;
    const failedAs = (code: string) =>
      soon(async () => {
        const { state, failure } = await server.call(contract.readImport, { importId });
        return [state, failure?.code, failure?.details];
      }).toEqual(['failed', code, expect.anything()]);
    await failedAs('INVALID_FILE_TYPE');
    if (isWaiting) server.gate.shut('stage');
    else link();
    await server.call(contract.retryImport, { importId });
    if (isWaiting) link();
    server.gate.open();
    await failedAs('INVALID_REQUEST');
    expect((await server.call(contract.listPackages, {})).total).toBe(before);
    rmSync(path);
  });

  test('of the same bytes share them, also when they come at the same time', async () => {
    const media = await zipFixture('media');
    const paths = [server.place('one.zip', media), server.place('two.zip', media)];
    const { files } = await server.call(contract.importFiles, { paths });
    const ends = await Promise.all(files.map((file) => server.ended(file.import!.import_id)));
    expect(ends.map(({ state }) => state)).toEqual(['completed', 'completed']);
    expect(new Set(ends.map((end) => end.package_id)).size).toBe(2);
    expect(server.files().filter((file) => file === `${sha256Of(media)}.zip`)).toHaveLength(1);
    const [again, too] = await Promise.all([server.upload(media), server.upload(media)]);
    for (const { duplicate_of } of [again, too])
      expect(ends.map((end) => end.package_id)).toContain(duplicate_of);
    for (const { id } of [again, too]) await server.call(contract.deletePackage, { packageId: id });
    expect(server.files()).toContain(`${sha256Of(media)}.zip`);
  });

  test('become the next version of a package; the same bytes again, or no such package, are refused', async () => {
    const { id } = await server.upload(await zipFixture('popup'));
    const next = await server.begin(server.place('next.zip', await zipFixture('rude')), { package_id: id });
    expect(await server.ended(next.import_id)).toMatchObject({
      state: 'completed',
      package_id: id,
      version: 2,
    });
    const again = await server.begin(join(server.folder, 'next.zip'), { package_id: id });
    expect(await server.ended(again.import_id)).toMatchObject({
      state: 'failed',
      failure: { code: 'DUPLICATE_ENTRY', details: { version: 2 } },
    });
    expect(await statusOf(id)).toMatchObject({
      status: 'ready',
      version: 2,
      error: { code: 'DUPLICATE_ENTRY' },
    });
    const nowhere = '00000000-0000-4000-8000-000000000000';
    const refused = await server.call(contract.importFiles, {
      paths: [join(server.folder, 'next.zip')],
      package_id: nowhere,
    });
    expect(refused.files).toMatchObject([{ import: null, failure: { code: 'PACKAGE_NOT_FOUND' } }]);
  });

  test('beyond the limit are FILE_TOO_LARGE, and strict is strict', async () => {
    const before = server.files();
    const large = server.place(
      'large.zip',
      await zipFixture('scorm12-single', { padToBytes: limitBytes + 1 }),
    );
    const loose = server.place('loose.zip', await zipFixture('one-folder-down'));
    const { files } = await server.call(contract.importFiles, { paths: [large, loose], strict: true });
    const ends = await Promise.all(files.map((file) => server.ended(file.import!.import_id)));
    expect(ends.map(({ failure }) => failure?.code)).toEqual(['FILE_TOO_LARGE', 'MANIFEST_NOT_FOUND']);
    expect(server.files()).toEqual(before);
  });
});

describe('the queue', () => {
  test('works at two imports at a time, in the order they came, and tells how far each is', async () => {
    server.gate.shut('stage');
    const already = stagedPaths().length;
    const paths = ['q1', 'q2', 'q3', 'q4'].map((name) => server.place(`${name}.zip`, zip));
    const { files } = await server.call(contract.importFiles, { paths });
    const ids = files.map((file) => file.import!.import_id);
    const states = () => Promise.all(ids.map(async (id) => (await server.read(id)).state));
    await soon(states).toEqual(['processing', 'processing', 'waiting', 'waiting']);
    expect(await statusOf(files[0]!.import!.package_id)).toMatchObject({
      ...{ status: 'processing', processing_status: 'processing', version: null, progress: 0, error: null },
    });
    expect(await statusOf(files[3]!.import!.package_id)).toMatchObject({
      ...{ status: 'processing', processing_status: 'pending', import_id: ids[3] },
    });
    server.gate.open();
    const ends = await Promise.all(ids.map(server.ended));
    expect(ends.map(({ state }) => state)).toEqual(Array(4).fill('completed'));
    expect(new Set(stagedPaths().slice(already, already + 2))).toEqual(new Set(paths.slice(0, 2)));
    expect(new Set(stagedPaths().slice(already + 2))).toEqual(new Set(paths.slice(2)));
    expect(await statusOf(ends[3]!.package_id)).toMatchObject({
      ...{ status: 'ready', processing_status: 'completed', version: 1, progress: 1, error: null },
    });
  });

  test('lets a form pass files that nobody waits for', async () => {
    server.gate.shut('stage');
    const paths = ['p1', 'p2', 'p3'].map((name) => server.place(`${name}.zip`, zip));
    const { files } = await server.call(contract.importFiles, { paths });
    const form = server.upload(await zipFixture('looping'));
    await soon(async () => (await server.call(contract.listImports, {})).data[0]?.way).toBe('form');
    await server.call(contract.cancelImport, { importId: files[0]!.import!.import_id });
    expect((await form).status).toBe('ready');
    expect((await server.read(files[2]!.import!.import_id)).state).toBe('processing');
  });
});

describe('an import that is called off', () => {
  const unseen = { status: 404, code: 'NOT_FOUND' };

  test('while it waits is never begun', async () => {
    const before = server.files();
    server.gate.shut('stage');
    const paths = ['c1', 'c2', 'c3'].map((name) => server.place(`${name}.zip`, zip));
    const { files } = await server.call(contract.importFiles, { paths });
    const [importId, packageId] = [files[2]!.import!.import_id, files[2]!.import!.package_id];
    expect(await server.call(contract.cancelImport, { importId })).toEqual({ success: true });
    await expect(server.read(importId)).rejects.toMatchObject(unseen);
    await expect(statusOf(packageId)).rejects.toMatchObject({ code: 'PACKAGE_NOT_FOUND' });
    for (const file of files.slice(0, 2))
      await server.call(contract.cancelImport, { importId: file.import!.import_id });
    server.gate.open();
    expect(stagedPaths()).not.toContain(paths[2]);
    expect(server.files()).toEqual(before);
    expect((await listed()).filter((id) => files.some((file) => file.import!.import_id === id))).toEqual([]);
  });

  test.each(['stage', 'inspect'] as const)('while it is at "%s" leaves nothing behind', async (job) => {
    const before = server.files();
    server.gate.shut(job);
    const { import_id: importId, package_id: packageId } = await server.begin(
      server.place(`${job}.zip`, await zipFixture('never-initialises')),
    );
    await soon(() => server.files().length).toBeGreaterThan(before.length);
    await soon(() => server.gate.seen().at(-1)?.name).toBe(job);
    await server.call(contract.cancelImport, { importId });
    expect(server.files()).toEqual(before);
    await expect(server.read(importId)).rejects.toMatchObject(unseen);
    await expect(statusOf(packageId)).rejects.toMatchObject({ code: 'PACKAGE_NOT_FOUND' });
    await expect(server.call(contract.cancelImport, { importId })).rejects.toMatchObject(unseen);
  });

  test('while it comes by a form tells its sender, and leaves nothing behind', async () => {
    const before = server.files();
    server.gate.shut('inspect');
    const form = server.upload(await zipFixture('hostile'));
    const refused = expect(form).rejects.toMatchObject({ status: 400, details: { reason: 'cancelled' } });
    await soon(async () => (await server.call(contract.listImports, {})).data[0]).toMatchObject({
      way: 'form',
      state: 'processing',
    });
    await server.call(contract.cancelImport, { importId: (await listed())[0]! });
    await refused;
    expect(server.files()).toEqual(before);
  });

  test('after it was completed is forgotten; the package stays', async () => {
    const { import_id: importId, package_id: packageId } = await server.begin(server.place('stays.zip', zip));
    await server.ended(importId);
    await server.call(contract.cancelImport, { importId });
    await expect(server.read(importId)).rejects.toMatchObject(unseen);
    expect((await server.call(contract.readPackage, { packageId })).status).toBe('ready');
    expect(await statusOf(packageId)).toMatchObject({ status: 'ready', import_id: null, progress: 1 });
  });
});

describe('a failed import', () => {
  test('is kept with its reason, and succeeds when it is tried again without the cause', async () => {
    const before = server.files();
    server.gate.shut('stage');
    const blocked = ['b1', 'b2'].map((name) => server.place(`${name}.zip`, zip));
    const source = server.place('away.zip', await zipFixture('exit-on-click'));
    const { files } = await server.call(contract.importFiles, { paths: [...blocked, source] });
    const { import_id: importId, package_id: packageId } = files[2]!.import!;
    rmSync(source);
    server.gate.open();
    expect(await server.ended(importId)).toMatchObject({
      state: 'failed',
      failure: {
        code: 'STORAGE_UNAVAILABLE',
        error: expect.stringMatching(/cannot be read\. Nothing of it was kept\. Try again/),
        details: { reason: 'ENOENT' },
      },
    });
    expect(await statusOf(packageId)).toMatchObject({
      ...{
        status: 'failed',
        processing_status: 'failed',
        version: null,
        error: { code: 'STORAGE_UNAVAILABLE' },
      },
    });
    for (const { import: begun } of files) await server.ended(begun!.import_id);
    expect(
      server.files().filter((file) => !before.includes(file) && file !== `${sha256Of(zip)}.zip`),
    ).toEqual([]);

    server.place('away.zip', await zipFixture('exit-on-click'));
    server.gate.shut('stage');
    expect(await server.call(contract.retryImport, { importId })).toMatchObject({
      state: 'waiting',
      failure: null,
    });
    const twice = server.call(contract.retryImport, { importId });
    await expect(twice).rejects.toMatchObject({
      status: 400,
      code: 'INVALID_REQUEST',
      details: { field: 'import_id' },
    });
    server.gate.open();
    expect(await server.ended(importId)).toMatchObject({
      state: 'completed',
      version: 1,
      package_id: packageId,
    });
    expect((await server.call(contract.readPackage, { packageId })).version).toBe(1);
  });

  test('that nobody knows cannot be tried again', async () => {
    const importId = '00000000-0000-4000-8000-000000000000';
    await expect(server.call(contract.retryImport, { importId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('beyond its time is PARSE_FAILED 500, and leaves nothing behind', async () => {
    const before = server.files();
    await server.call(contract.updateSettings, { processing_timeout_seconds: 10 });
    server.gate.shut('inspect');
    const form = server.upload(await zipFixture('call-happy'));
    const disk = await server.begin(server.place('slow.zip', await zipFixture('call-happy')));
    await expect(form).rejects.toMatchObject({
      ...{ status: 500, code: 'PARSE_FAILED', details: { reason: 'timeout', timeout_seconds: 10 } },
    });
    expect(await server.ended(disk.import_id)).toMatchObject({
      ...{ state: 'failed', failure: { code: 'PARSE_FAILED', details: { reason: 'timeout' } } },
    });
    expect(server.files()).toEqual(before);
    server.gate.open();
    await server.call(contract.retryImport, { importId: disk.import_id });
    expect((await server.ended(disk.import_id)).state).toBe('completed');
  }, 40_000);
});
