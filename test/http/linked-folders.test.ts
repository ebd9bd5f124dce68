import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { contract } from '../../src-shared/contract';
import { downloadBytes } from '../../src-shared/contract/call';
import type { PackageId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { fixtureFiles, zipFixture } from '../support/zip-fixture';
import { openPage, openRun } from './journal-page';

let server: TestServer;
let folder: string;
beforeEach(async () => {
  server = await startServer();
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-linked-')));
  fill('scorm12-single');
});
afterEach(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

function fill(fixture: string): void {
  for (const { name, bytes } of fixtureFiles(fixture)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}

const until = <T>(look: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(look, { timeout: 20_000, interval: 50 });
const link = (path = folder) => server.call(contract.linkFolder, { path });
const listLinks = async () => (await server.call(contract.listLinks, {})).links;
const read = (packageId: PackageId) => server.call(contract.readPackage, { packageId });
const launch = (packageId: PackageId, user_id = 'learner') =>
  server.call(contract.launchPackage, { packageId, user_id });
const manifest = () => join(folder, 'imsmanifest.xml');
const editManifest = (edit: (xml: string) => string) =>
  writeFileSync(manifest(), edit(readFileSync(manifest(), 'utf8')));

const isLive = () =>
  until(async () => expect(await listLinks()).toMatchObject([{ is_live: true, state: 'ready' }]));

/** All files below the folder with their bytes and times. */
const contents = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((path) => [path, statSync(join(folder, path)).mtimeMs]);

function limitTo({ packages, bytes }: { packages: number; bytes: number }): void {
  const database = new Database(join(server.dataFolder, 'lectern.db'));
  database
    .prepare(
      `INSERT OR REPLACE INTO tenant_limits (tenant_id, max_packages, max_storage_bytes, created_at_ms, updated_at_ms)
       SELECT tenant_id, ?, ?, 0, 0 FROM tenants`,
    )
    .run(packages, bytes);
  database.close();
}

/** What the live channel tells from now on. */
async function listen() {
  const { path } = await server.call(contract.createLiveTicket, {});
  const socket = new WebSocket(server.origin.replace('http', 'ws') + path);
  const heard: { readonly type: string }[] = [];
  socket.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString()) as { type: string }));
  await once(socket, 'open');
  return { heard, close: () => socket.terminate() };
}

describe('a linked folder', () => {
  test('is a package at once, launched and served where it lies', async () => {
    const added = await link();
    expect(added).toMatchObject({ path: folder, version: 1, state: 'ready', failure: null });
    const found = await read(added.package_id);
    expect(found).toMatchObject({ version: 1, source: 'folder', checksum_sha256: '', status: 'ready' });
    const { launch_url: url, session_id: sessionId } = await launch(added.package_id);
    expect((await server.call(contract.readJournal, { sessionId })).checksum_sha256).toBeNull();
    const runUrl = await openRun(server, url);
    const href = found.launch_path ?? '';
    const page = () => fetch(`${runUrl}/files/${href}`);
    const before = await page();
    expect([before.status, await before.text()]).toEqual([200, readFileSync(join(folder, href), 'utf8')]);
    appendFileSync(join(folder, href), '<p>now</p>');
    expect(await (await page()).text()).toMatch(/<p>now<\/p>$/);
  });

  test('tells windows and the page that plays it what has changed', async () => {
    const { package_id } = await link();
    await isLive();
    const other = await server.upload(await zipFixture('scorm12-single'));
    const page = await openPage(server, (await launch(package_id)).launch_url);
    const elsewhere = await openPage(server, (await launch(other.id)).launch_url);
    const { heard, close } = await listen();
    writeFileSync(join(folder, 'new.html'), 'new');
    const news = { type: 'content-changed', paths: ['new.html'] };
    expect(await page.socket.hear('content-changed')).toEqual(news);
    expect(heard).toContainEqual({ ...news, packageId: package_id });
    expect(elsewhere.socket.heard).toEqual([]);
    close();
    await page.close();
    await elsewhere.close();
  });

  test('gathers many changes into few messages, with some of the paths', async () => {
    await link();
    await isLive();
    const { heard, close } = await listen();
    for (let at = 0; at < 500; at += 1) writeFileSync(join(folder, `file-${at}.txt`), 'x');
    const messages = await until(() => {
      const told = heard.filter(({ type }) => type === 'content-changed') as { paths?: string[] }[];
      expect(told.length).toBeGreaterThan(0);
      return told;
    });
    expect(messages.length).toBeLessThan(20);
    expect(Math.max(...messages.map(({ paths }) => paths?.length ?? 0))).toBeLessThanOrEqual(100);
    close();
  });

  test('gets a new version when its manifest has another course; a session stays on its own', async () => {
    const { package_id } = await link();
    await isLive();
    const first = await launch(package_id);
    editManifest((xml) => xml.replace(/<title>[^<]*<\/title>/g, '<title>Another title</title>'));
    await until(async () =>
      expect(await read(package_id)).toMatchObject({ version: 2, title: 'Another title' }),
    );
    const second = await launch(package_id, 'somebody else');
    expect([first, second].map(({ session }) => session.package_version)).toEqual([1, 2]);
    const again = await launch(package_id);
    expect(again).toMatchObject({ resumed: true, session: { package_version: 1 } });
  });

  test('gets no new version for a manifest that says the same in other words', async () => {
    const { package_id } = await link();
    await isLive();
    const { heard, close } = await listen();
    editManifest((xml) => `${xml}<!-- the same course -->`);
    await until(() => expect(heard.map(({ type }) => type)).toContain('content-changed'));
    editManifest((xml) => xml.replace(/<title>[^<]*<\/title>/g, '<title>Another title</title>'));
    await until(async () => expect((await read(package_id)).title).toBe('Another title'));
    expect((await read(package_id)).version).toBe(2);
    close();
  });

  test('keeps its last good version while the manifest is broken, and is not launched until it is mended', async () => {
    const { package_id } = await link();
    await isLive();
    const whole = readFileSync(manifest(), 'utf8');
    writeFileSync(manifest(), whole.slice(0, whole.length / 2));
    await until(async () =>
      expect(await listLinks()).toMatchObject([
        { state: 'broken', version: 1, failure: { code: 'PARSE_FAILED' } },
      ]),
    );
    const error = (await listLinks())[0]?.failure?.error ?? '';
    const failed = { status: 'failed', processing_status: 'failed', processing_error: error, version: 1 };
    expect(error).toMatch(/^Invalid SCORM package: /);
    expect(await read(package_id)).toMatchObject(failed);
    expect((await server.call(contract.listPackages, {})).packages).toMatchObject([failed]);
    expect(await server.call(contract.packageStatus, { packageId: package_id })).toMatchObject({
      ...{ status: 'failed', processing_status: 'failed', version: 1 },
    });
    await expect(launch(package_id)).rejects.toMatchObject({
      ...{ status: 400, code: 'INVALID_REQUEST', details: { status: 'failed', code: 'PARSE_FAILED' } },
      message: expect.stringContaining(error) as string,
    });
    rmSync(manifest());
    await until(async () =>
      expect(await listLinks()).toMatchObject([{ state: 'broken', failure: { code: 'MANIFEST_NOT_FOUND' } }]),
    );
    writeFileSync(manifest(), whole);
    await isLive();
    const ready = { version: 1, status: 'ready', processing_status: 'completed', processing_error: null };
    expect(await read(package_id)).toMatchObject(ready);
    expect((await launch(package_id)).session.package_version).toBe(1);
  });

  test('says when its folder is gone, refuses the launch, and plays again when it is back', async () => {
    const { package_id } = await link();
    await isLive();
    renameSync(folder, `${folder}-away`);
    await until(async () =>
      expect(await listLinks()).toMatchObject([
        { state: 'unavailable', is_live: false, failure: { code: 'STORAGE_UNAVAILABLE' } },
      ]),
    );
    expect(await read(package_id)).toMatchObject({
      status: 'failed',
      processing_error: expect.stringContaining('The linked folder is not there') as string,
    });
    await expect(launch(package_id)).rejects.toMatchObject({
      status: 503,
      code: 'STORAGE_UNAVAILABLE',
      message: expect.stringContaining('linked folder') as string,
    });
    expect((await server.call(contract.listSessions, {})).total).toBe(0);
    renameSync(`${folder}-away`, folder);
    await isLive();
    expect((await launch(package_id)).resumed).toBe(false);
    expect(await read(package_id)).toMatchObject({ status: 'ready', processing_error: null });
  });

  test('is followed after a restart, with what changed meanwhile', async () => {
    const { package_id } = await link();
    await isLive();
    await server.lectern().close();
    editManifest((xml) => xml.replace(/<title>[^<]*<\/title>/g, '<title>Changed while away</title>'));
    await server.restart();
    await until(async () => expect(await read(package_id)).toMatchObject({ version: 2 }));
    await isLive();
  });

  test('can be downloaded as a zip of what it is now', async () => {
    const { package_id } = await link();
    const download = await downloadBytes(contract.downloadPackage, { packageId: package_id }, connection());
    const again = await server.upload(new Uint8Array(await download.arrayBuffer()), 'again.zip');
    expect(again).toMatchObject({
      source: 'zip',
      title: (await read(package_id)).title,
      file_count: readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
        .length,
    });
  });

  test('becomes a real package that no longer needs its folder', async () => {
    const { package_id } = await link();
    await isLive();
    const before = contents();
    const begun = await server.call(contract.importLink, { packageId: package_id });
    expect(begun).toMatchObject({ way: 'linked', package_id });
    await until(async () =>
      expect(await server.call(contract.readImport, { importId: begun.import_id })).toMatchObject({
        state: 'completed',
        version: 2,
      }),
    );
    expect(await read(package_id)).toMatchObject({ version: 2, source: 'zip' });
    expect(await listLinks()).toEqual([]);
    expect(contents()).toEqual(before);
    rmSync(folder, { recursive: true });
    const { launch_url } = await launch(package_id);
    const href = (await read(package_id)).launch_path ?? '';
    expect((await fetch(`${await openRun(server, launch_url)}/files/${href}`)).status).toBe(200);
    await expect(server.call(contract.importLink, { packageId: package_id })).rejects.toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    });
  });

  test('stays on disk as it is when its package is removed', async () => {
    const first = await link();
    const before = contents();
    await server.call(contract.removeLink, { packageId: first.package_id });
    expect([await listLinks(), contents()]).toEqual([[], before]);
    const second = await link();
    await server.call(contract.deletePackage, { packageId: second.package_id });
    expect([await listLinks(), contents()]).toEqual([[], before]);
  });

  test('counts as a package, and takes nothing of the room for bytes', async () => {
    limitTo({ packages: 2, bytes: 1 });
    await link();
    await expect(server.upload(await zipFixture('scorm12-single'))).rejects.toMatchObject({
      code: 'QUOTA_EXCEEDED',
    });
    const another = join(folder, '..', `${basename(folder)}-2`);
    cpSync(folder, another, { recursive: true });
    limitTo({ packages: 1, bytes: 1 });
    await expect(link(another)).rejects.toMatchObject({ status: 403, code: 'QUOTA_EXCEEDED' });
    rmSync(another, { recursive: true });
  });
});

describe('a folder that is no package for us', () => {
  test('is refused with what an import would say, and leaves nothing', async () => {
    rmSync(manifest());
    await expect(link()).rejects.toMatchObject({ status: 400, code: 'MANIFEST_NOT_FOUND' });
    writeFileSync(manifest(), '<manifest');
    await expect(link()).rejects.toMatchObject({ status: 400, code: 'PARSE_FAILED' });
    expect([await listLinks(), (await server.call(contract.listPackages, {})).total]).toEqual([[], 0]);
  });

  test('is refused twice, in the data folder and where nothing is', async () => {
    const { package_id } = await link();
    await expect(link()).rejects.toMatchObject({
      ...{ code: 'DUPLICATE_ENTRY', details: { field: 'path', path: folder, package_id } },
      message: expect.stringContaining(`"${basename(folder)}" is linked already`) as string,
    });
    for (const path of [server.dataFolder, join(folder, 'nothing'), manifest(), 'relative'])
      await expect(link(path)).rejects.toMatchObject({ code: 'INVALID_REQUEST', details: { field: 'path' } });
  });

  test('may hold links out, pipes and loops: they are not served', async () => {
    const secret = join(server.dataFolder, 'secret.txt');
    writeFileSync(secret, 'secret');
    symlinkSync(secret, join(folder, 'out.html'));
    symlinkSync(server.dataFolder, join(folder, 'out'));
    symlinkSync(folder, join(folder, 'loop'));
    execFileSync('mkfifo', [join(folder, 'pipe.html')]);
    const { package_id } = await link();
    await isLive();
    const runUrl = await openRun(server, (await launch(package_id)).launch_url);
    for (const path of ['out.html', 'out/secret.txt', 'pipe.html'])
      expect((await fetch(`${runUrl}/files/${path}`)).status).toBe(404);
    const download = await downloadBytes(contract.downloadPackage, { packageId: package_id }, connection());
    expect(Buffer.from(await download.arrayBuffer()).includes('secret')).toBe(false);
  });

  test('is refused when it is too deep', async () => {
    mkdirSync(join(folder, ...Array.from({ length: 80 }, () => 'd')), { recursive: true });
    await expect(link()).rejects.toMatchObject({ status: 400, code: 'INVALID_FILE_TYPE' });
  });

  test('is for the owner alone to link', async () => {
    const { key } = await server.call(contract.createKey, { name: 'client', scopes: ['read', 'write'] });
    await expect(server.call(contract.linkFolder, { path: folder }, key)).rejects.toMatchObject({
      code: 'INSUFFICIENT_SCOPES',
    });
  });
});

function connection() {
  return { origin: server.origin, token: server.key };
}
