import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { onDisk, writeAll } from '../../src-main/content/on-disk';
import { contract } from '../../src-shared/contract';
import { workerFile } from '../support/worker-build';
import { zipFixture } from '../support/zip-fixture';
import { packageFiles, sha256Of, soon, startImportServer } from './import-server';
import { prepareServe } from './prepare-serve';
import { addOtherTenant } from './other-tenant';

let zip: Buffer;
beforeAll(async () => {
  zip = await zipFixture('scorm12-single');
});

describe('a thread that breaks down', () => {
  test.each([
    ['runs out of memory', 'const all = []; for (;;) all.push(new Array(1e6).fill(all.length + 0.5));'],
    ['ends without a word', 'process.exit(1);'],
    ['is broken', 'this is no program'],
  ])(
    'because it %s is INTERNAL_ERROR, and the server lives',
    async (_, code) => {
      const folder = mkdtempSync(join(tmpdir(), 'lectern-broken-'));
      const broken = join(folder, 'worker.mjs');
      writeFileSync(broken, code);
      await using server = await startImportServer({ workerFile: broken });
      await expect(server.upload(zip)).rejects.toMatchObject({ status: 500, code: 'INTERNAL_ERROR' });
      const { import_id: importId } = await server.begin(server.place('a.zip', zip));
      expect(await server.ended(importId)).toMatchObject({
        state: 'failed',
        failure: { code: 'INTERNAL_ERROR', details: null },
      });
      expect(server.files()).toEqual([]);
      expect((await server.request('/api/health')).status).toBe(200);
      writeFileSync(broken, `await import(${JSON.stringify(workerFile)});`);
      await server.call(contract.retryImport, { importId });
      expect((await server.ended(importId)).state).toBe('completed');
      rmSync(folder, { recursive: true, force: true });
    },
    60_000,
  );
});

describe.runIf(process.platform === 'linux')('a disk that is full', () => {
  const serve = prepareServe();

  test('is UPLOAD_FAILED for every way in, leaves nothing behind, and goes on when there is room again', async () => {
    const large = await zipFixture('scorm12-single', { padToBytes: 3 * 1024 ** 2 });
    const source = join(serve.folder, 'large.zip');
    writeFileSync(source, large);
    // No file of the process may have more than 2 MiB: what a full disk says, without a disk.
    const under = ['sh', '-c', `ulimit -f 4096; trap '' XFSZ; exec "$@"`, 'sh'];
    const server = await serve.start('limited', { under });
    const full = { code: 'UPLOAD_FAILED', details: { reason: 'EFBIG' } };
    await expect(server.upload(large)).rejects.toMatchObject({ status: 500, ...full });
    const begun = await server.call(contract.importFiles, { paths: [source] });
    const importId = begun.files[0]!.import!.import_id;
    await soon(async () => (await server.call(contract.readImport, { importId })).state).toBe('failed');
    expect((await server.call(contract.readImport, { importId })).failure).toMatchObject(full);
    expect(packageFiles(server.dataFolder)).toEqual([]);
    expect((await server.upload(zip)).status).toBe('ready');
    await server.stop();

    const roomy = await serve.start('limited', { key: server.key });
    await roomy.call(contract.retryImport, { importId });
    await soon(async () => (await roomy.call(contract.readImport, { importId })).state).toBe('completed');
    expect(packageFiles(roomy.dataFolder)).toEqual(
      [sha256Of(large), sha256Of(zip)].map((sha) => `${sha}.zip`).toSorted(),
    );
    await roomy.stop();
  }, 60_000);

  test('of the system itself is told by its own word', async () => {
    const full = { code: 'UPLOAD_FAILED', details: { reason: 'ENOSPC' } };
    const disk = await open('/dev/full', 'w');
    await expect(onDisk(() => writeAll(disk, Buffer.from('x'), 0))).rejects.toMatchObject(full);
    await disk.close();

    const packages = join(serve.folder, 'mounted', 'packages');
    mkdirSync(packages, { recursive: true });
    // Only root may mount; for others the device above and the limit before it stand for a disk.
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', packages]).status !== 0) return;
    const server = await startImportServer({ dataFolder: join(serve.folder, 'mounted') });
    try {
      const large = await zipFixture('scorm12-single', { padToBytes: 3 * 1024 ** 2 });
      await expect(server.upload(large)).rejects.toMatchObject({ status: 500, ...full });
      const { import_id: importId } = await server.begin(server.place('large.zip', large));
      expect(await server.ended(importId)).toMatchObject({ state: 'failed', failure: full });
      expect(server.files()).toEqual([]);
      expect((await server.upload(zip)).status).toBe('ready');
    } finally {
      await server.lectern().close();
      spawnSync('umount', [packages]);
      await server[Symbol.asyncDispose]();
    }
  }, 60_000);
});

describe('a database that takes nothing', () => {
  test('hears of the end of an import as soon as it takes something again', async () => {
    await using server = await startImportServer();
    const database = new Database(join(server.dataFolder, 'lectern.db'));
    database.exec(
      `CREATE TRIGGER full BEFORE UPDATE ON imports WHEN NEW.state = 'failed'
       BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`,
    );
    const { import_id: importId } = await server.begin(
      server.place('bad.zip', await zipFixture('MANIFEST_NOT_FOUND--cmi5')),
    );
    await soon(() => server.gate.seen().map(({ name }) => name)).toContain('inspect');
    const form = server.upload(await zipFixture('MANIFEST_NOT_FOUND--cmi5'));
    await expect(form).rejects.toMatchObject({ code: 'MANIFEST_NOT_FOUND' });
    expect((await server.read(importId)).state).toBe('processing');
    database.exec('DROP TRIGGER full');
    database.close();
    expect(await server.ended(importId)).toMatchObject({
      state: 'failed',
      failure: { code: 'MANIFEST_NOT_FOUND' },
    });
    await server.call(contract.retryImport, { importId });
    expect(await server.ended(importId)).toMatchObject({ failure: { code: 'MANIFEST_NOT_FOUND' } });
  });
});

describe('an import that ends the program', () => {
  const serve = prepareServe();

  test('is begun by itself twice and not again, and once more when somebody asks for it', async () => {
    const source = join(serve.folder, 'a.zip');
    writeFileSync(source, zip);
    const worker = join(dirname(serve.program()), 'import-worker.js');
    const sound = readFileSync(worker);
    writeFileSync(worker, `process.kill(process.pid, 'SIGKILL');`);
    const start = (key?: string) => serve.start('fatal', key === undefined ? {} : { key });
    const first = await start();
    const begun = first.call(contract.importFiles, { paths: [source] });
    await Promise.allSettled([begun, first.ended]);
    // It may end before it has told its address.
    await start(first.key).then(
      (second) => second.ended,
      (error: unknown) => expect(String(error)).toContain('The server ended'),
    );
    const third = await start(first.key);
    const { data } = await third.call(contract.listImports, {});
    expect(data).toMatchObject([
      { state: 'failed', failure: { code: 'PARSE_FAILED', details: { reason: 'program_ended' } } },
    ]);
    const importId = data[0]!.import_id;
    writeFileSync(worker, sound);
    await third.call(contract.retryImport, { importId });
    await soon(async () => (await third.call(contract.readImport, { importId })).state).toBe('completed');
    await third.stop();
  }, 60_000);
});

describe('another tenant', () => {
  test('sees none of our imports, and can neither call them off nor try them again', async () => {
    await using server = await startImportServer();
    const other = addOtherTenant(server);
    const { import_id: importId, package_id: packageId } = await server.begin(
      server.place('bad.zip', await zipFixture('MANIFEST_NOT_FOUND--cmi5')),
    );
    await server.ended(importId);
    expect((await server.call(contract.listImports, {}, other)).total).toBe(0);
    for (const endpoint of [contract.readImport, contract.retryImport, contract.cancelImport])
      await expect(server.call(endpoint, { importId }, other)).rejects.toMatchObject({
        status: 404,
        code: 'NOT_FOUND',
      });
    await expect(server.call(contract.packageStatus, { packageId }, other)).rejects.toMatchObject({
      code: 'PACKAGE_NOT_FOUND',
    });
    const ours = await server.upload(zip);
    const wish = { paths: [join(server.folder, 'bad.zip')], package_id: ours.id };
    await expect(server.call(contract.importFiles, wish, other)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await server.read(importId)).state).toBe('failed');
  });
});

describe('imports of the past', () => {
  test('are told for a day; the package stays', async () => {
    let nowMs = Date.parse('2026-03-01T12:00:00Z');
    const clock = { nowMs: () => nowMs };
    await using server = await startImportServer({ clock });
    const good = await server.begin(server.place('a.zip', zip));
    const bad = await server.begin(server.place('b.zip', await zipFixture('MANIFEST_NOT_FOUND--cmi5')));
    expect((await server.ended(good.import_id)).expires_at).toBe('2026-03-02T12:00:00.000Z');
    await server.ended(bad.import_id);
    nowMs += 24 * 60 * 60 * 1000;
    await server.restart();
    expect((await server.call(contract.listImports, {})).total).toBe(2);
    nowMs += 1;
    await server.restart();
    expect((await server.call(contract.listImports, {})).total).toBe(0);
    const { package_id: packageId } = good;
    expect(await server.call(contract.packageStatus, { packageId })).toMatchObject({
      status: 'ready',
      import_id: null,
    });
    const gone = server.call(contract.packageStatus, { packageId: bad.package_id });
    await expect(gone).rejects.toMatchObject({ code: 'PACKAGE_NOT_FOUND' });
  });

  test('that a closed server had not ended are ended by the next one, whenever that starts', async () => {
    let nowMs = Date.parse('2026-03-01T12:00:00Z');
    const clock = { nowMs: () => nowMs };
    await using server = await startImportServer({ clock });
    server.gate.shut('inspect');
    const paths = ['a', 'b', 'c'].map((name) => server.place(`${name}.zip`, zip));
    const { files } = await server.call(contract.importFiles, { paths });
    const inspected = () => server.gate.seen().filter(({ name }) => name === 'inspect').length;
    // More often than an import that ends the program is begun again: to close is no fault of the import.
    for (const times of [1, 2, 3]) {
      await soon(inspected).toBe(2 * times);
      nowMs += 3 * 24 * 60 * 60 * 1000;
      await server.restart();
    }
    server.gate.open();
    const ends = await Promise.all(files.map((file) => server.ended(file.import!.import_id)));
    expect(ends.map(({ state }) => state)).toEqual(['completed', 'completed', 'completed']);
    expect(server.files()).toEqual([`${sha256Of(zip)}.zip`]);
  });
});
