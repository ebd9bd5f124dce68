import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Opening } from '../../src-main/content/open-placed';
import { openSource } from '../../src-main/content/open-source';
import { stageFile } from '../../src-main/content/stage-file';
import { Refusal } from '../../src-shared/contract/errors';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-stage-')));
const [sourcePath, targetPath] = [join(folder, 'source.zip'), join(folder, 'copy')];
const bytes = randomBytes(5_000_000);
/** Synced more than once on the way. */
const large = randomBytes(40_000_000);
const limitBytes = 50_000_000;
const dataFolder = join(folder, 'data');
mkdirSync(dataFolder);
const copy = { sourcePath, targetPath, limitBytes, dataFolder };
beforeEach(() => {
  rmSync(targetPath, { force: true });
  writeFileSync(sourcePath, bytes);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sha256 = (of: Buffer) => createHash('sha256').update(of).digest('hex');
const silent = () => undefined;

describe('staging a file', () => {
  test.each([bytes, large, bytes.subarray(0, 1), Buffer.alloc(0)])(
    'copies and hashes it: %#',
    async (content) => {
      writeFileSync(sourcePath, content);
      const shares: number[] = [];
      const staged = await stageFile(copy, (share) => shares.push(share));
      expect(staged).toEqual({ path: targetPath, sha256: sha256(content), sizeBytes: content.length });
      expect(readFileSync(targetPath).equals(content)).toBe(true);
      expect(shares).toEqual(shares.toSorted((one, other) => one - other));
      expect(shares.at(-1) ?? 1).toBe(1);
      if (process.platform !== 'win32') expect(statSync(targetPath).mode & 0o777).toBe(0o600);
    },
  );

  test('without a target hashes it where it lies, and leaves it there whatever comes', async () => {
    const staged = await stageFile({ sourcePath, targetPath: null, limitBytes }, silent);
    expect(staged).toEqual({ path: sourcePath, sha256: sha256(bytes), sizeBytes: bytes.length });
    const refused = stageFile({ sourcePath, targetPath: null, limitBytes: 10 }, silent);
    await expect(refused).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
    expect(readFileSync(sourcePath).equals(bytes)).toBe(true);
  });

  test.each([
    ['grows', () => appendFileSync(sourcePath, 'more')],
    ['shrinks', () => truncateSync(sourcePath, 100)],
    ['is written anew', () => utimesSync(sourcePath, 1, 1)],
  ])('refuses a source that %s meanwhile, and leaves no copy', async (_, change) => {
    let isChanged = false;
    const refused = stageFile(copy, () => {
      if (!isChanged) change();
      isChanged = true;
    });
    await expect(refused).rejects.toMatchObject({
      code: 'STORAGE_UNAVAILABLE',
      message: expect.stringMatching(/changed while it was read\. Nothing of it was kept/),
      details: { reason: 'changed' },
    });
    expect(isChanged).toBe(true);
    expect(existsSync(targetPath)).toBe(false);
  });

  test('refuses a source that grows beyond the limit meanwhile', async () => {
    const refused = stageFile({ ...copy, limitBytes: bytes.length }, () => appendFileSync(sourcePath, bytes));
    await expect(refused).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
    expect(existsSync(targetPath)).toBe(false);
  });

  test.runIf(process.platform !== 'win32')('copies whole what loses its name meanwhile', async () => {
    await stageFile(copy, () => rmSync(sourcePath, { force: true }));
    expect(readFileSync(targetPath).equals(bytes)).toBe(true);
  });

  test.runIf(process.platform !== 'win32')('refuses a pipe at once', async () => {
    const pipe = join(folder, 'pipe.zip');
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    await expect(stageFile({ ...copy, sourcePath: pipe }, silent)).rejects.toMatchObject({
      code: 'STORAGE_UNAVAILABLE',
      details: { reason: 'not-a-file' },
    });
  });

  test('refuses what is not there, and a target that cannot be written', async () => {
    const missing = stageFile({ ...copy, sourcePath: join(folder, 'no') }, silent);
    await expect(missing).rejects.toMatchObject({
      code: 'STORAGE_UNAVAILABLE',
      details: { reason: 'ENOENT' },
    });
    const nowhere = stageFile({ ...copy, targetPath: join(folder, 'no', 'copy') }, silent);
    await expect(nowhere).rejects.toMatchObject({ code: 'UPLOAD_FAILED', details: { reason: 'ENOENT' } });
  });

  test('never touches a file that has the name of its copy', async () => {
    writeFileSync(targetPath, 'mine');
    const refused = stageFile(copy, silent);
    await expect(refused).rejects.toMatchObject({ code: 'UPLOAD_FAILED', details: { reason: 'EEXIST' } });
    expect(readFileSync(targetPath, 'utf8')).toBe('mine');
  });
});

describe('a source that was allowed', () => {
  const other = join(folder, 'other');
  const stored = join(dataFolder, 'stored.zip');
  const inData = { code: 'INVALID_REQUEST', details: { message: expect.stringContaining('data folder') } };
  const moved = { code: 'STORAGE_UNAVAILABLE', details: { reason: 'moved' } };
  beforeEach(() => {
    rmSync(other, { recursive: true, force: true });
    mkdirSync(other);
    for (const path of [stored, join(other, 'stored.zip')]) writeFileSync(path, 'of somebody else');
    rmSync(sourcePath);
  });

  test.each([
    ['the data folder', stored, inData],
    ['another file', join(other, 'stored.zip'), moved],
    ['nothing', join(folder, 'no'), moved],
  ])('is refused when it is a link to %s by now', async (_, target, refusal) => {
    symlinkSync(target, sourcePath);
    await expect(stageFile(copy, silent)).rejects.toMatchObject(refusal);
    expect(existsSync(targetPath)).toBe(false);
  });

  test.each([
    ['the data folder', dataFolder, inData],
    ['another folder', other, moved],
  ])('is refused when a folder on its way is a link to %s by now', async (_, target, refusal) => {
    const way = join(folder, 'way');
    rmSync(way, { force: true });
    symlinkSync(target, way);
    const refused = stageFile({ ...copy, sourcePath: join(way, 'stored.zip') }, silent);
    await expect(refused).rejects.toMatchObject(refusal);
    expect(existsSync(targetPath)).toBe(false);
  });

  test.each<[string, Partial<Opening>]>([
    ['asked for the place', {}],
    ['not asked', { told: () => Promise.resolve(null) }],
  ])(
    'is refused when a folder on its way is a link only while it is opened, the system %s',
    async (_, how) => {
      const way = join(folder, 'swapped');
      mkdirSync(way);
      writeFileSync(join(way, 'stored.zip'), 'mine');
      const swapping = async (path: string, flags: number) => {
        renameSync(way, `${way}-aside`);
        symlinkSync(dataFolder, way);
        const opened = await open(path, flags);
        rmSync(way);
        renameSync(`${way}-aside`, way);
        return opened;
      };
      const refused = openSource(join(way, 'stored.zip'), dataFolder, { ...how, open: swapping });
      await expect(refused).rejects.toThrow(Refusal);
      rmSync(way, { recursive: true });
    },
  );
});
