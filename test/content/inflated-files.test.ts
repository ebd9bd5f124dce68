import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createInflatedFiles } from '../../src-main/content/inflated-files';
import { openZipAt, type OpenedZip } from '../../src-main/content/opened-zip';
import { rawZip, temporaryFolder } from './zip-bytes';

const sha256 = 'a'.repeat(64);
const megabyte = 2 ** 20;
const staying = new AbortController().signal;

let folder: ReturnType<typeof temporaryFolder>;
let zip: OpenedZip;
let dropAll: () => Promise<void>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  await dropAll();
  await zip.close();
  folder[Symbol.dispose]();
});

const inflatedFolder = () => join(folder.path, 'inflated');
const onDisk = (): readonly string[] => (existsSync(inflatedFolder()) ? readdirSync(inflatedFolder()) : []);

/** Bytes of inflated copies; one that goes while it is counted counts as nothing. */
function bytesOnDisk(): number {
  const sizes = onDisk().map(
    (name) => statSync(join(inflatedFolder(), name), { throwIfNoEntry: false })?.size ?? 0,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** `onInflating` hears when one more is inflated, and one less. */
async function inflatedOf(
  contents: readonly Buffer[],
  maxBytes: number,
  onInflating: (more: 1 | -1) => void = () => undefined,
) {
  zip = await openZipAt(
    folder.write(rawZip(contents.map((content, at) => ({ name: `${String(at)}.bin`, content, method: 8 })))),
  );
  const files = createInflatedFiles({
    folder: inflatedFolder(),
    maxBytes,
    withZip: async (_, use) => {
      onInflating(1);
      return use(zip).finally(() => onInflating(-1));
    },
  });
  dropAll = files.dropAll;
  const use = (
    at: number,
    leaving = staying,
    using: (fd: number) => Promise<void> = () => Promise.resolve(),
  ) => files.use({ sha256, entry: entryAt(at) }, leaving, using);
  return { files, use };
}

function entryAt(at: number) {
  const entry = zip.index.find(`${String(at)}.bin`);
  if (!entry) throw new Error('No such file');
  return entry;
}

/** Looks again and again until `done`, and gives the most that was seen. */
async function mostBytesUntil(done: Promise<unknown>): Promise<number> {
  let [most, isDone] = [0, false];
  void done.finally(() => (isDone = true));
  while (!isDone) {
    most = Math.max(most, bytesOnDisk());
    await new Promise((resolve) => setImmediate(resolve));
  }
  return most;
}

describe('inflated copies', () => {
  test('hold the bytes of the file, and are made once for all who ask', async () => {
    const content = Buffer.concat([randomBytes(300_000), Buffer.alloc(300_000)]);
    const { use } = await inflatedOf([content], 4 * megabyte);
    expect(await Promise.all([use(0), use(0), use(0)])).toEqual([true, true, true]);
    expect(onDisk().map((name) => readFileSync(join(inflatedFolder(), name)).equals(content))).toEqual([
      true,
    ]);
    await dropAll();
    expect(onDisk()).toEqual([]);
  });

  test('never take more of the disk than their limit, though many are asked for at once', async () => {
    const contents = Array.from({ length: 12 }, () => Buffer.alloc(4 * megabyte, randomBytes(64)));
    const { use } = await inflatedOf(contents, 10 * megabyte);
    const all = Promise.all(contents.map((_, at) => use(at)));
    const most = await mostBytesUntil(all);
    expect(most).toBeGreaterThan(4 * megabyte);
    expect(most).toBeLessThanOrEqual(10 * megabyte);
    expect((await all).filter(Boolean)).toHaveLength(2);
  });

  test('are made four at a time at most', async () => {
    let [now, most] = [0, 0];
    const contents = Array.from({ length: 12 }, () => Buffer.alloc(100_000));
    const { use } = await inflatedOf(contents, 20 * megabyte, (more) => {
      now += more;
      most = Math.max(most, now);
    });
    const made = await Promise.all(contents.map((_, at) => use(at)));
    expect([most, made.filter(Boolean).length]).toEqual([4, 4]);
  });

  test('make room for others as soon as nobody uses them', async () => {
    const contents = Array.from({ length: 6 }, () => Buffer.alloc(megabyte));
    const { use } = await inflatedOf(contents, 2 * megabyte);
    for (const at of contents.keys()) expect(await use(at)).toBe(true);
    expect(bytesOnDisk()).toBe(2 * megabyte);
  });

  test('are not made while what is used leaves no room', async () => {
    const { use } = await inflatedOf([Buffer.alloc(megabyte), Buffer.alloc(megabyte)], 2 * megabyte - 1);
    const during: boolean[] = [];
    await use(0, staying, async () => {
      during.push(await use(1));
    });
    expect([during, await use(1)]).toEqual([[false], true]);
  });

  test('that cannot be made leave nothing and give their room back', async () => {
    const { files } = await inflatedOf([Buffer.alloc(megabyte)], 2 * megabyte);
    const lying = { ...entryAt(0), size: megabyte + 1 };
    for (let at = 0; at < 4; at += 1)
      await expect(files.use({ sha256, entry: lying }, staying, () => Promise.resolve())).rejects.toThrow(
        'shorter than the ZIP directory claims',
      );
    expect(onDisk()).toEqual([]);
    expect(await files.use({ sha256, entry: entryAt(0) }, staying, () => Promise.resolve())).toBe(true);
  });
});

describe('a file for which nobody waits any more', () => {
  const big = Buffer.alloc(64 * megabyte);

  test('is not inflated further, and leaves nothing', async () => {
    const { use } = await inflatedOf([big], 200 * megabyte);
    const leaving = new AbortController();
    const used: number[] = [];
    const waiting = use(0, leaving.signal, (fd) => Promise.resolve(void used.push(fd)));
    await expect.poll(bytesOnDisk, { interval: 1 }).toBeGreaterThan(0);
    leaving.abort();
    expect(await waiting).toBe(true);
    await expect.poll(onDisk, { interval: 1 }).toEqual([]);
    expect(used).toEqual([]);
  });

  test('is one that all have left: the last to wait still gets it', async () => {
    const { use } = await inflatedOf([big], 200 * megabyte);
    const leaving = new AbortController();
    const sizes: number[] = [];
    const [left, stayed] = [
      use(0, leaving.signal),
      use(0, staying, () => Promise.resolve(void sizes.push(bytesOnDisk()))),
    ];
    await expect.poll(bytesOnDisk, { interval: 1 }).toBeGreaterThan(0);
    leaving.abort();
    expect(await Promise.all([left, stayed])).toEqual([true, true]);
    expect(sizes).toEqual([big.length]);
  });

  test('is inflated anew for the next who asks', async () => {
    const { use } = await inflatedOf([big], 200 * megabyte);
    expect(await use(0, AbortSignal.abort())).toBe(true);
    const sizes: number[] = [];
    await use(0, staying, () => Promise.resolve(void sizes.push(bytesOnDisk())));
    expect(sizes).toEqual([big.length]);
  });
});
