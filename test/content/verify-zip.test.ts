import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { afterAll, describe, expect, test } from 'vitest';
import { verifyZip } from '../../src-main/content/verify-zip';

const folder = mkdtempSync(join(tmpdir(), 'lectern-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = 'All is well that ends well. '.repeat(1000);
const mark = 'MARK OF THIS FILE';

async function zipOf(count: number, compress: boolean): Promise<Buffer> {
  const zip = new ZipFile();
  for (let at = 0; at < count; at += 1)
    zip.addBuffer(Buffer.from(`${mark} ${text} ${String(at)}`), `file-${String(at)}.txt`, { compress });
  zip.end();
  return buffer(zip.outputStream);
}

async function verified(zip: Buffer) {
  const path = join(folder, 'a.zip');
  writeFileSync(path, zip);
  const shares: number[] = [];
  const verification = await verifyZip(path, (share) => shares.push(share));
  return { ...verification, shares };
}

describe('deep verification', () => {
  test.each([true, false])('finds nothing in a whole zip, deflated: %s', async (compress) => {
    const { shares, ...found } = await verified(await zipOf(3, compress));
    expect(found).toEqual({ fileCount: 3, damaged: [], damagedCount: 0 });
    expect(shares.at(-1)).toBe(1);
  });

  test('names a stored file with one other byte', async () => {
    const zip = await zipOf(3, false);
    const at = zip.indexOf(mark, zip.indexOf('file-1.txt'));
    zip[at] = (zip[at] ?? 0) ^ 1;
    expect(await verified(zip)).toMatchObject({ damaged: ['file-1.txt'], damagedCount: 1 });
  });

  test('names a deflated file that cannot be inflated', async () => {
    const zip = await zipOf(2, true);
    zip.fill(0xff, 45, 90);
    expect(await verified(zip)).toMatchObject({ damaged: ['file-0.txt'], damagedCount: 1 });
  });

  test('names a file whose local header is not there', async () => {
    const zip = await zipOf(2, false);
    zip[0] = 0;
    expect(await verified(zip)).toMatchObject({ damaged: ['file-0.txt'], damagedCount: 1 });
  });

  test('counts all that are damaged and names the first fifty', async () => {
    const zip = await zipOf(60, false);
    for (let at = zip.indexOf(mark); at !== -1; at = zip.indexOf(mark, at + 1)) zip[at] = 0;
    const { damaged, damagedCount } = await verified(zip);
    expect([damaged.length, damagedCount]).toEqual([50, 60]);
  });

  test('refuses what is no zip', async () => {
    await expect(verified(Buffer.from('no'))).rejects.toMatchObject({ code: 'INVALID_FILE_TYPE' });
  });
});
