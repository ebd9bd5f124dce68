import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createZipStore, type ZipStore } from '../../src-main/content/zip-store';
import { goodZip, temporaryFolder } from './zip-bytes';

let folder: ReturnType<typeof temporaryFolder>;
let store: ZipStore;

beforeEach(() => {
  folder = temporaryFolder();
  store = createZipStore({ folder: folder.path });
});
afterEach(async () => {
  await store.close();
  folder[Symbol.dispose]();
});

const lookUp = (sha256: string, path: string) =>
  store.withZip(sha256, ({ index }) => Promise.resolve(index.find(path)));
const sourceOf = (bytes: Buffer) => Readable.from([bytes.subarray(0, 10), bytes.subarray(10)]);
const limits = { limitBytes: 1_000_000 };
const staged = () => {
  const incoming = join(folder.path, 'incoming');
  return existsSync(incoming) ? readdirSync(incoming) : [];
};

describe('receiving a zip', () => {
  test('keeps the very bytes under their hash once they are committed, not before', async () => {
    const bytes = await goodZip({ 'a.txt': 'hello' });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const received = await store.receive(sourceOf(bytes), limits);
    expect(received).toMatchObject({ sha256, sizeBytes: bytes.length, alreadyStored: false });
    expect(readFileSync(received.path)).toEqual(bytes);
    expect(await store.sizeOf(sha256)).toBeNull();

    await received.commit();
    expect(readFileSync(store.pathOf(sha256))).toEqual(bytes);
    expect(await store.sizeOf(sha256)).toBe(bytes.length);
    expect(staged()).toEqual([]);
    expect(await lookUp(sha256, 'a.txt')).toMatchObject({ path: 'a.txt', size: 5 });
  });

  test('keeps the same bytes once', async () => {
    const bytes = await goodZip({ 'a.txt': 'hello' });
    await (await store.receive(sourceOf(bytes), limits)).commit();
    const again = await store.receive(sourceOf(bytes), limits);
    expect(again.alreadyStored).toBe(true);
    await again.commit();
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.zip'))).toHaveLength(1);
    expect(staged()).toEqual([]);
  });

  test('leaves nothing of what is discarded', async () => {
    const received = await store.receive(sourceOf(Buffer.alloc(99)), limits);
    await received.discard();
    expect(staged()).toEqual([]);
    expect(await store.sizeOf(received.sha256)).toBeNull();
  });

  test('refuses what is longer than the limit, in the words of the contract, and leaves nothing', async () => {
    const source = Readable.from([Buffer.alloc(90), Buffer.alloc(20), Buffer.alloc(90)]);
    const megabyte = 1024 * 1024;
    await expect(store.receive(source, { limitBytes: 100 })).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      message: 'File too large. Your file is more than 100 bytes, but the maximum size is 100 bytes',
    });
    expect(source.destroyed).toBe(false);
    expect(staged()).toEqual([]);

    const gigabyte = 1024 * megabyte;
    await expect(
      store.receive(sourceOf(Buffer.alloc(1)), {
        limitBytes: 10 * gigabyte,
        announcedBytes: 12 * gigabyte,
      }),
    ).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      message: 'File too large. Your file is 12GB, but the maximum size is 10GB',
      details: { file_size_gb: 12, max_size_gb: 10 },
    });
  });

  test('accepts a zip of exactly the limit', async () => {
    const received = await store.receive(sourceOf(Buffer.alloc(100)), { limitBytes: 100 });
    expect(received.sizeBytes).toBe(100);
  });

  test('leaves nothing when the source breaks off, and says why', async () => {
    const broken = new Readable({
      read() {
        this.push(Buffer.alloc(50));
        this.destroy(new Error('the line went dead'));
      },
    });
    await expect(store.receive(broken, limits)).rejects.toThrow('the line went dead');
    expect(staged()).toEqual([]);
  });

  test('refuses with UPLOAD_FAILED when the folder cannot be written', async () => {
    const notAFolder = join(folder.path, 'file');
    writeFileSync(notAFolder, '');
    const blocked = createZipStore({ folder: notAFolder });
    await expect(blocked.receive(sourceOf(Buffer.alloc(50)), limits)).rejects.toMatchObject({
      code: 'UPLOAD_FAILED',
      details: { reason: 'ENOTDIR' },
    });
  });

  test('forgets at the next start what was never committed', async () => {
    await store.receive(sourceOf(Buffer.alloc(50)), limits);
    expect(staged()).toHaveLength(1);
    await store.sweepIncoming();
    expect(staged()).toEqual([]);
  });
});

describe('a stored zip', () => {
  async function stored(files: Readonly<Record<string, string>>): Promise<string> {
    const received = await store.receive(sourceOf(await goodZip(files)), limits);
    await received.commit();
    return received.sha256;
  }

  test('is gone after it was removed, for the cache too', async () => {
    const sha256 = await stored({ 'a.txt': 'hello' });
    await lookUp(sha256, 'a.txt');
    await store.remove(sha256);
    await expect(lookUp(sha256, 'a.txt')).rejects.toMatchObject({
      code: 'STORAGE_UNAVAILABLE',
      details: { reason: 'ENOENT' },
    });
  });

  test('that was damaged on disk is STORAGE_UNAVAILABLE', async () => {
    const sha256 = await stored({ 'a.txt': 'hello' });
    writeFileSync(store.pathOf(sha256), 'rubbish');
    await expect(lookUp(sha256, 'a.txt')).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
  });

  test('stays open for those who read it while forty others are opened', async () => {
    const sha256 = await stored({ 'a.txt': 'hello' });
    await store.withZip(sha256, async (zip) => {
      for (let i = 0; i < 40; i += 1) await lookUp(await stored({ [`${String(i)}.txt`]: 'x' }), 'a.txt');
      await store.remove(await stored({ 'other.txt': 'x' }));
      const entry = zip.index.find('a.txt');
      expect(entry && (await zip.dataOffset(entry))).toBe(30 + 'a.txt'.length);
    });
  });

  test('is never looked for by anything but a hash', () => {
    expect(() => store.pathOf('../../etc/passwd')).toThrow(TypeError);
  });
});
