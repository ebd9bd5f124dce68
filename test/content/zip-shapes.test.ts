import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openZipAt } from '../../src-main/content/opened-zip';
import { readStart, readWholeEntry } from '../../src-main/content/read-entry';
import { membersOfZip, zipOfMembers } from '../support/zip-rewrite';
import { goodZip, rawZip, temporaryFolder } from './zip-bytes';

/** The text of a file of the zip, or the id of why the zip is refused. */
async function textOf(zip: Buffer, path: string): Promise<string> {
  using folder = temporaryFolder();
  const opened = await openZipAt(folder.write(zip)).catch(reasonOf);
  if (typeof opened === 'string') return opened;
  try {
    const entry = opened.index.find(path);
    const bytes = entry && (await readWholeEntry(opened, entry));
    return bytes?.toString() ?? 'damaged';
  } finally {
    await opened.close();
  }
}

function reasonOf(error: unknown): string {
  const { details } = error as { details: { findings: readonly { id: string }[] } };
  return details.findings[0]?.id ?? '';
}

const asZip64 = (zip: Buffer) => zipOfMembers(membersOfZip(zip), { zip64: true });
const endAt = (zip: Buffer) => zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');

describe('bytes around a zip', () => {
  const program = Buffer.from(
    `MZ this program unpacks itself ${'\0'.repeat(70_000)} PK\x05\x06 not yet`,
    'latin1',
  );

  test('before it are jumped over, whether its offsets know of them or not', async () => {
    const zip = await goodZip({ 'a.txt': 'hello', 'stored:b.txt': 'there' });
    const joined = Buffer.concat([program, zip]);
    const mended = Buffer.from(joined);
    const end = endAt(mended);
    const start = mended.readUInt32LE(end + 16) + program.length;
    mended.writeUInt32LE(start, end + 16);
    for (let at = start; at < end; at = mended.indexOf('PK\x01\x02', at + 1, 'latin1')) {
      if (at < 0) break;
      mended.writeUInt32LE(mended.readUInt32LE(at + 42) + program.length, at + 42);
    }
    for (const whole of [joined, mended]) {
      expect(await textOf(whole, 'a.txt')).toBe('hello');
      expect(await textOf(whole, 'b.txt')).toBe('there');
    }
  });

  test('behind it are refused, a comment that says its length is not', async () => {
    const zip = await goodZip({ 'a.txt': 'hello' });
    expect(await textOf(Buffer.concat([zip, Buffer.from('tail')]), 'a.txt')).toBe('zip.trailing-bytes');
    const commented = Buffer.concat([zip, Buffer.from('tail')]);
    commented.writeUInt16LE(4, endAt(commented) + 20);
    expect(await textOf(commented, 'a.txt')).toBe('hello');
  });

  test('behind it are no cut-off end, however many there are', async () => {
    const zip = await goodZip({ 'a.txt': 'hello', 'stored:inner.zip': await goodZip({ 'b.txt': 'there' }) });
    const tail = (bytes: number) => Buffer.concat([zip, Buffer.alloc(bytes, '\r\n')]);
    for (const bytes of [1, 70_000, 3_000_000])
      expect(await textOf(tail(bytes), 'a.txt')).toBe('zip.trailing-bytes');
    const cut = Buffer.concat([zip.subarray(0, endAt(zip)), Buffer.alloc(70_000)]);
    expect(await textOf(cut, 'a.txt')).toBe('zip.truncated');
  });

  test('cut off anywhere are never read as something else', async () => {
    const zip = await goodZip({ 'a.txt': 'hello', 'stored:b.txt': 'there' });
    for (let length = 0; length < zip.length; length += 1) {
      expect(await textOf(zip.subarray(0, length), 'a.txt')).toMatch(/^zip\./);
    }
  });
});

describe('two zips in one file', () => {
  test.each<[string, (one: Buffer, two: Buffer) => Buffer]>([
    ['joined', (one, two) => Buffer.concat([one, two])],
    ['joined with bytes between them', (one, two) => Buffer.concat([one, Buffer.from('between'), two])],
    ['joined behind a program', (one, two) => Buffer.concat([Buffer.from('MZ program'), one, two])],
    ['that are alike', (one) => Buffer.concat([one, one])],
    ['that are alike and big', (one) => Buffer.concat(Array.from({ length: 2 }, () => asZip64(one)))],
    ['of which one is big', (one, two) => Buffer.concat([asZip64(one), two])],
    ['of which one is empty', (_, two) => Buffer.concat([rawZip([]), two])],
  ])('are refused, for programs differ in which they unpack: %s', async (_, join) => {
    const [one, two] = [await goodZip({ 'a.txt': 'one' }), await goodZip({ 'a.txt': 'two', 'b.txt': '2' })];
    expect(await textOf(join(one, two), 'a.txt')).toBe('zip.appended');
  });

  test('are told in plain words', async () => {
    using folder = temporaryFolder();
    const zip = await goodZip({ 'a.txt': 'one' });
    await expect(openZipAt(folder.write(Buffer.concat([zip, zip])))).rejects.toMatchObject({
      code: 'INVALID_FILE_TYPE',
      message: 'Invalid SCORM package: the file holds two ZIP archives, one behind the other',
    });
  });
});

describe('a directory that miscounts', () => {
  const files = [
    { name: 'a.txt', content: 'a' },
    { name: 'b.txt', content: 'b' },
  ];

  test('to fewer is refused: other programs would see more', async () => {
    expect(await textOf(rawZip(files, 1), 'a.txt')).toBe('zip.hidden-entries');
    expect(await textOf(rawZip(files, 0), 'a.txt')).toBe('zip.hidden-entries');
  });

  test.each([-46, -1, 1, 46])('its own bytes by %i is refused', async (bytes) => {
    const zip = rawZip(files);
    zip.writeUInt32LE(zip.readUInt32LE(endAt(zip) + 12) + bytes, endAt(zip) + 12);
    expect(await textOf(zip, 'a.txt')).toMatch(/^zip\.(damaged|hidden-entries)$/);
  });

  test('to more is refused', async () => {
    expect(await textOf(rawZip(files, 3), 'a.txt')).toBe('zip.damaged');
  });

  test('is refused before it is read where it is bigger than names can make it', async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'sparse.zip');
    const fd = openSync(path, 'w');
    const sizeBytes = 70 * 2 ** 20;
    ftruncateSync(fd, sizeBytes);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(60_000, 8);
    end.writeUInt16LE(60_000, 10);
    end.writeUInt32LE(sizeBytes - 22, 12);
    writeSync(fd, end, 0, end.length, sizeBytes - 22);
    closeSync(fd);
    await expect(openZipAt(path).then(() => 'read', reasonOf)).resolves.toBe('zip.big-directory');
  });
});

describe('local headers that lie', () => {
  const local = { name: 'a.txt', content: 'hello hello hello', method: 8 };

  test('about sizes and checksum are not asked: the directory counts', async () => {
    const zip = rawZip([local]);
    zip.writeUInt32LE(0xdeadbeef, 14);
    zip.writeUInt32LE(0x7fffffff, 18);
    zip.writeUInt32LE(1, 22);
    expect(await textOf(zip, 'a.txt')).toBe('hello hello hello');
  });

  test('about the length of their name move the bytes, which is found out', async () => {
    const zip = rawZip([local]);
    zip.writeUInt16LE(7, 26);
    expect(await textOf(zip, 'a.txt')).toBe('damaged');
  });

  test('about what they are, or beyond the end, are damaged entries', async () => {
    const noHeader = rawZip([local]);
    noHeader.write('XX', 0);
    const beyond = rawZip([local]);
    beyond.writeUInt16LE(0xffff, 28);
    for (const zip of [noHeader, beyond]) {
      await expect(textOf(zip, 'a.txt')).rejects.toMatchObject({
        code: 'STORAGE_UNAVAILABLE',
        details: { reason: 'damaged-entry', file: 'a.txt' },
      });
    }
  });
});

describe('zip64', () => {
  test('holds more files than the old form can count', async () => {
    const zip = rawZip(
      Array.from({ length: 66_000 }, (_, at) => ({ name: `f/${String(at)}`, content: 'x' })),
    );
    using folder = temporaryFolder();
    const opened = await openZipAt(folder.write(zip));
    expect(opened.index.entries.size).toBe(66_000);
    const last = opened.index.find('f/65999');
    expect(last && (await readWholeEntry(opened, last))?.toString()).toBe('x');
    await opened.close();
  }, 60_000);

  test('holds sizes in its own field, and its bytes are read', async () => {
    const zip = asZip64(await goodZip({ 'big.txt': 'big form' }));
    expect(await textOf(zip, 'big.txt')).toBe('big form');
  });

  test('behind a program is read, although its offsets do not know of it', async () => {
    const zip = asZip64(await goodZip({ 'big.txt': 'big form' }));
    expect(await textOf(Buffer.concat([Buffer.from('MZ program'), zip]), 'big.txt')).toBe('big form');
  });

  test('that says otherwise than the old form beside it is refused', async () => {
    const zip = asZip64(await goodZip({ 'a.txt': 'a' }));
    for (const [at, bytes] of [
      [10, 2],
      [12, 4],
      [16, 4],
    ] as const) {
      const other = Buffer.from(zip);
      other.writeUIntLE(7, endAt(zip) + at, bytes);
      expect(await textOf(other, 'a.txt')).toBe('zip.damaged');
    }
  });
});

test('a small file of many bytes in the zip is damaged, and they are not read', async () => {
  using folder = temporaryFolder();
  const path = folder.write(rawZip([{ name: 'a', content: 'small', method: 8 }]));
  const opened = await openZipAt(path);
  const entry = opened.index.find('a');
  expect(entry && (await readWholeEntry(opened, entry))?.toString()).toBe('small');
  expect(entry && (await readWholeEntry(opened, { ...entry, compressedSize: 2 ** 52 }))).toBeNull();
  await opened.close();
});

test('a bomb is never inflated further than asked for', async () => {
  const bomb = rawZip([{ name: 'zeros', content: Buffer.alloc(200_000_000), method: 8 }]);
  using folder = temporaryFolder();
  const opened = await openZipAt(folder.write(bomb));
  const entry = opened.index.find('zeros');
  const before = process.memoryUsage();
  const start = entry && (await readStart(opened, entry, 4096));
  const after = process.memoryUsage();
  expect(start?.length).toBe(4096);
  expect(after.rss + after.external - before.rss - before.external).toBeLessThan(20_000_000);
  await opened.close();
});
