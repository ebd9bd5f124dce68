import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { PackageId } from '../../src-shared/kernel/ids';
import { updated } from '../http/synced';
import { begun, finished, visited } from '../http/visits';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { backedUp, namesIn, packagesOf, restored, rowsOf, unwatched } from './data-folders';

let server: TestServer;
let packageId: PackageId;
let stick: string;
let file: string;
let target: string;

beforeEach(async () => {
  server = await startServer();
  stick = mkdtempSync(join(tmpdir(), 'lectern-stick-'));
  [file, target] = [join(stick, 'backup.zip'), join(stick, 'restored')];
  packageId = (await server.upload(await zipFixture('scorm2004-single'))).id;
  await visited(server, { packageId, user_id: 'ada' }, finished);
  await visited(server, { packageId, user_id: 'bob' }, begun);
});
afterEach(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(stick, { recursive: true });
});

describe('a backup', () => {
  test('made while Lectern runs holds every row and every package, and gives them back', async () => {
    await server.upload(await zipFixture('scorm12-single'));
    const made = await backedUp(server.dataFolder, file);
    expect(made).toMatchObject({
      file,
      packages: 2,
      missing: [],
      damaged: [],
      sizeBytes: statSync(file).size,
    });
    expect(namesIn(stick)).toEqual(['backup.zip']);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    await restored(file, target);
    expect(rowsOf(target)).toEqual(rowsOf(server.dataFolder));
    expect(packagesOf(target)).toEqual(packagesOf(server.dataFolder));
    expect(readFileSync(join(target, 'dispatch.key'))).toEqual(
      readFileSync(join(server.dataFolder, 'dispatch.key')),
    );
    const kept = [
      'dispatch.key',
      'lectern.db',
      'lock.db',
      ...Object.keys(packagesOf(target)).map((name) => join('packages', name)),
    ];
    expect(namesIn(target)).toEqual(kept);
  });

  test('is a Lectern again: with its keys, sessions and courses', async () => {
    const sessions = (await server.call(contract.listSessions, {})).sessions;
    const instance = (await server.call(contract.health, {})).instance_id;
    await backedUp(server.dataFolder, file);
    await restored(file, target);
    await using again = await startServer({ dataFolder: target });
    const { key } = server;
    expect((await again.call(contract.listSessions, {}, key)).sessions).toEqual(sessions);
    expect((await again.call(contract.health, {}, key)).instance_id).toBe(instance);
    const asBefore: TestServer['call'] = (endpoint, input) => again.call(endpoint, input, key);
    const id = await visited({ call: asBefore }, { packageId, user_id: 'cy' }, finished);
    expect(await asBefore(contract.readSession, { sessionId: id })).toMatchObject({
      completion_status: 'completed',
    });
  });

  test('restored as another one is not taken for the first', async () => {
    const { instance_id: first } = await server.call(contract.health, {});
    await backedUp(server.dataFolder, file);
    await restored(file, target, { isAnother: true });
    await using again = await startServer({ dataFolder: target });
    const { instance_id: second } = await again.call(contract.health, {}, server.key);
    expect(second).not.toBe(first);
  });

  test('leaves out uploads under way and keys of other servers', async () => {
    await server.call(contract.startMultipartUpload, { filename: 'later.zip', file_size: 50_000_000 });
    mkdirSync(join(server.dataFolder, 'remote-keys'));
    writeFileSync(join(server.dataFolder, 'remote-keys', 'a.json'), '{}');
    await backedUp(server.dataFolder, file);
    await restored(file, target);
    expect(rowsOf(server.dataFolder)['imports']).toHaveLength(2);
    expect(rowsOf(target)['imports']).toHaveLength(1);
    expect(existsSync(join(target, 'remote-keys'))).toBe(false);
  });

  test('holds nothing of what was deleted', async () => {
    const id = await visited(server, { packageId, user_id: 'zz-unmistakable-zz' }, finished);
    await server.call(contract.deleteSession, { sessionId: id });
    await backedUp(server.dataFolder, file);
    expect(readFileSync(file).includes('zz-unmistakable-zz')).toBe(false);
  });

  test('names packages that are missing or damaged, and holds the rest', async () => {
    await server.upload(await zipFixture('scorm12-single'));
    const [gone = '', spoilt = ''] = Object.keys(packagesOf(server.dataFolder));
    rmSync(join(server.dataFolder, 'packages', gone));
    truncateSync(join(server.dataFolder, 'packages', spoilt), 100);
    const made = await backedUp(server.dataFolder, file);
    expect([made.missing, made.damaged].map(([name]) => `${String(name)}.zip`)).toEqual([gone, spoilt]);
    const { missing, damaged } = await restored(file, target);
    expect({ missing, damaged }).toEqual({ missing: made.missing, damaged: made.damaged });
    expect(Object.keys(packagesOf(target))).toEqual([spoilt]);
  });

  test('holds what its database needs, however packages come and go meanwhile', async () => {
    const courses = await Promise.all(
      ['scorm12-single', 'scorm2004-multi', 'scorm12-multi'].map((name) => zipFixture(name)),
    );
    let isOver = false;
    const stir = async () => {
      while (!isOver)
        for (const course of courses) {
          const { id } = await server.upload(course);
          await server.call(contract.deletePackage, { packageId: id });
        }
    };
    const stirring = stir();
    for (let at = 0; at < 6; at += 1) {
      const name = `${file}.${String(at)}`;
      expect(await backedUp(server.dataFolder, name)).toMatchObject({ missing: [], damaged: [] });
      await restored(name, `${target}-${String(at)}`);
    }
    isOver = true;
    await stirring;
  }, 60_000);

  test('is one moment of the database, however much is written meanwhile', async () => {
    const sessionId = await visited(server, { packageId, user_id: 'busy' }, begun);
    let [isOver, written] = [false, 0];
    const write = async () => {
      for (; !isOver; written += 1) await updated(server, sessionId, { location: `page-${String(written)}` });
    };
    const writing = write();
    await expect.poll(() => written, { interval: 5 }).toBeGreaterThan(3);
    await backedUp(server.dataFolder, file);
    const upTo = written;
    isOver = true;
    await writing;
    await restored(file, target);
    await using again = await startServer({ dataFolder: target });
    const { location } = await again.call(contract.readSession, { sessionId }, server.key);
    const at = Number(String(location).slice('page-'.length));
    expect(at).toBeGreaterThanOrEqual(3);
    expect(at).toBeLessThanOrEqual(upTo + 1);
  });

  test('can be called off, and leaves nothing then', async () => {
    const ending = new AbortController();
    const watch = { signal: ending.signal, onProgress: () => ending.abort() };
    await expect(backedUp(server.dataFolder, file, watch)).rejects.toThrow();
    expect(namesIn(stick)).toEqual([]);
  });

  test('is refused where it would be none', async () => {
    const refused = (folder: string, name: string) =>
      expect(backedUp(folder, name)).rejects.toMatchObject({ code: expect.any(String) as string });
    await expect(backedUp(stick, file)).rejects.toMatchObject({ code: 'NO_DATA' });
    writeFileSync(file, 'mine');
    await expect(backedUp(server.dataFolder, file)).rejects.toMatchObject({ code: 'FILE_EXISTS' });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    const inside = join(server.dataFolder, 'packages', 'b.zip');
    await expect(backedUp(server.dataFolder, inside)).rejects.toMatchObject({ code: 'IN_DATA_FOLDER' });
    await refused(server.dataFolder, join(stick, 'nowhere', 'b.zip'));
  });

  test('of a damaged database is refused', async () => {
    const copy = join(stick, 'copy');
    await server.lectern().close();
    cpSync(server.dataFolder, copy, { recursive: true });
    await server.restart();
    spoil(join(copy, 'lectern.db'));
    await expect(backedUp(copy, file)).rejects.toMatchObject({ code: 'DATABASE_DAMAGED' });
    expect(existsSync(file)).toBe(false);
  });
});

describe('restoring', () => {
  beforeEach(async () => {
    await backedUp(server.dataFolder, file);
  });

  test('fills an empty folder, and no other', async () => {
    mkdirSync(target);
    await restored(file, target);
    const before = rowsOf(target);
    await expect(restored(file, target)).rejects.toMatchObject({ code: 'NOT_EMPTY' });
    expect(rowsOf(target)).toEqual(before);
    await expect(restored(file, stick)).rejects.toMatchObject({ code: 'NOT_EMPTY' });
  });

  const wholeOf = () => readFileSync(file);
  const at = (text: string) => wholeOf().indexOf(text);
  const spoilt: readonly [string, () => Buffer, string][] = [
    [
      'of which a byte is another',
      () => changed(wholeOf(), Math.floor(at('SQLite format 3') + 9000)),
      'BACKUP_DAMAGED',
    ],
    ['whose package has another byte', () => changed(wholeOf(), at('packages/') + 200), 'BACKUP_DAMAGED'],
    ['that is cut short', () => wholeOf().subarray(0, -40), 'NOT_A_BACKUP'],
    ['that is no ZIP', () => Buffer.from('hello'), 'NOT_A_BACKUP'],
    ['that is empty', () => Buffer.of(), 'NOT_A_BACKUP'],
    ['of a later format', () => replaced(wholeOf(), '"version":1', '"version":2'), 'NEWER'],
    [
      'with a name that leads out',
      () => replaced(wholeOf(), '"name":"dispatch.key"', '"name":"../../x.keyy"'),
      'NOT_A_BACKUP',
    ],
  ];
  test.each(spoilt)('refuses a file %s, and leaves the folder empty', async (_, bytes, code) => {
    const other = join(stick, 'other.zip');
    writeFileSync(other, bytes());
    await expect(restored(other, target)).rejects.toMatchObject({ code });
    expect(existsSync(target) ? namesIn(target).filter((name) => name !== 'lock.db') : []).toEqual([]);
    await restored(file, target);
  });

  test('refuses a course in place of a backup', async () => {
    const course = join(stick, 'course.zip');
    writeFileSync(course, await zipFixture('scorm12-single'));
    await expect(restored(course, target)).rejects.toMatchObject({ code: 'NOT_A_BACKUP' });
  });

  test('refuses a database of a newer Lectern', async () => {
    const client = new Database(join(server.dataFolder, 'lectern.db'));
    client.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run('x', 9e12);
    client.close();
    const newer = join(stick, 'newer.zip');
    await backedUp(server.dataFolder, newer);
    await expect(restored(newer, target)).rejects.toMatchObject({ code: 'NEWER' });
  });

  test('that was broken off lets no Lectern begin there, and can be done again', async () => {
    await restored(file, target);
    const half = join(stick, 'half');
    mkdirSync(join(half, 'restoring'), { recursive: true });
    renameSync(join(target, 'packages'), join(half, 'packages'));
    await expect(startServer({ dataFolder: half })).rejects.toMatchObject({ code: 'RESTORE_UNFINISHED' });
    await restored(file, half);
    expect(rowsOf(half)).toEqual(rowsOf(server.dataFolder));
    await using again = await startServer({ dataFolder: half });
    expect((await again.call(contract.listPackages, {}, server.key)).total).toBe(1);
  });

  test('tells how far it is', async () => {
    const seen: number[] = [];
    await backedUp(server.dataFolder, join(stick, 'b.zip'), {
      ...unwatched,
      onProgress: (share) => void seen.push(share),
    });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.toSorted((a, b) => a - b)).toEqual(seen);
    expect(seen.at(-1)).toBeLessThanOrEqual(1);
  });
});

function changed(bytes: Buffer, at: number): Buffer {
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
  return bytes;
}

/** As long as before, so that the ZIP stays one but for its checksum. */
function replaced(bytes: Buffer, before: string, after: string): Buffer {
  const at = bytes.indexOf(before);
  if (at < 0) throw new Error(`There is no ${before}`);
  bytes.write(after, at);
  return bytes;
}

/** Overwrites what is behind the first pages. */
function spoil(database: string): void {
  const bytes = readFileSync(database);
  bytes.fill(0xaa, 3 * 4096, 40 * 4096);
  writeFileSync(database, bytes);
}
