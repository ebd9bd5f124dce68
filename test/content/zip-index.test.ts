import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { openZipAt } from '../../src-main/content/opened-zip';
import { standardZipLimits, type ZipLimits } from '../../src-main/content/zip-index';
import { goodZip, rawZip, temporaryFolder, type RawEntry } from './zip-bytes';

async function read(bytes: Buffer, limits?: ZipLimits) {
  using folder = temporaryFolder();
  const zip = await openZipAt(folder.write(bytes), limits);
  await zip.close();
  return zip.index;
}

const refusal = (id: string, file: string | null = null) => ({
  code: 'INVALID_FILE_TYPE',
  details: { findings: [expect.objectContaining({ id, severity: 'error', file })] },
});

describe('the directory of a zip', () => {
  test('lists stored and deflated files with their sizes, without folders', async () => {
    const index = await read(await goodZip({ 'a/b.txt': 'hello hello hello hello', 'stored:c.bin': 'raw' }));
    expect([...index.entries.keys()]).toEqual(['a/b.txt', 'c.bin']);
    expect(index.entries.get('a/b.txt')).toMatchObject({ method: 'deflated', size: 23 });
    expect(index.entries.get('c.bin')).toMatchObject({ method: 'stored', size: 3, compressedSize: 3 });
    expect(index.unpackedBytes).toBe(26);
    const withFolder = await read(rawZip([{ name: 'a/' }, { name: './a//b.txt', content: 'x' }]));
    expect([...withFolder.entries.keys()]).toEqual(['a/b.txt']);
  });

  test.each<[string, RawEntry, string]>([
    ['flagged UTF-8', { name: 'ü.txt', flags: 0x800 }, 'ü.txt'],
    ['UTF-8 that nobody flagged', { name: 'naïve/ü.txt' }, 'naïve/ü.txt'],
    ['the DOS code page', { name: Buffer.from([0x81, 0x2e, 0x74, 0x78, 0x74]) }, 'ü.txt'],
    ['backslashes', { name: 'media\\clip.mp4' }, 'media/clip.mp4'],
  ])('reads names of %s', async (_, entry, path) => {
    expect([...(await read(rawZip([entry]))).entries.keys()]).toEqual([path]);
  });

  test.each([
    ['leads out', '../evil.txt', 'zip.name-parent'],
    ['leads out in the middle', 'a/../../evil.txt', 'zip.name-parent'],
    ['leads out by backslashes', '..\\evil.txt', 'zip.name-parent'],
    ['is absolute', '/etc/evil.txt', 'zip.name-absolute'],
    ['is a share', '\\\\host\\evil.txt', 'zip.name-absolute'],
    ['has a drive', 'C:\\evil.txt', 'zip.name-drive'],
  ])('refuses a name that %s', async (_, name, id) => {
    await expect(read(rawZip([{ name: 'a.txt' }, { name }]))).rejects.toMatchObject(refusal(id, name));
  });

  test('refuses a name with a zero byte and shows it without', async () => {
    await expect(read(rawZip([{ name: 'a\0b' }]))).rejects.toMatchObject(refusal('zip.name-nul', 'a\ufffdb'));
  });

  test.each<[string, RawEntry, string]>([
    ['an encrypted folder', { name: 'a/', flags: 1 }, 'zip.encrypted'],
    ['an encrypted file', { name: 'a', content: 'secret', flags: 1 }, 'zip.encrypted'],
    ['a method that is neither stored nor deflated', { name: 'a', content: 'x', method: 12 }, 'zip.method'],
    ['a stored file of two sizes', { name: 'a', content: 'x', claims: { size: 9 } }, 'zip.lying-size'],
    [
      'a ratio that deflate cannot reach',
      { name: 'a', content: 'xx', method: 8, claims: { size: 5_000_000 } },
      'zip.lying-size',
    ],
    [
      'a file that reaches into the directory',
      { name: 'a', content: 'xx', claims: { size: 9999, compressedSize: 9999 } },
      'zip.lying-size',
    ],
  ])('refuses %s', async (_, entry, id) => {
    await expect(read(rawZip([entry]))).rejects.toMatchObject(refusal(id, entry.name.toString()));
  });

  test('refuses two files that share their bytes', async () => {
    const entries = [
      { name: 'a', content: 'x'.repeat(50) },
      { name: 'b', content: 'y'.repeat(50), claims: { offset: 10 } },
    ];
    await expect(read(rawZip(entries))).rejects.toMatchObject(refusal('zip.overlap', 'b'));
  });

  test('refuses a bomb by its whole, and one too big by its claims', async () => {
    const bomb = rawZip([{ name: 'zeros', content: Buffer.alloc(1_000_000), method: 8 }]);
    const limits = { ...standardZipLimits, ratioFreeBytes: 1000 };
    await expect(read(bomb, limits)).rejects.toMatchObject(refusal('zip.bomb'));
    await expect(read(bomb, { ...limits, unpackedBytes: 999_999 })).rejects.toMatchObject(
      refusal('zip.too-big', 'zeros'),
    );
    expect((await read(bomb)).unpackedBytes).toBe(1_000_000);
  });

  test('refuses more files than the limit, before it reads them', async () => {
    const zip = rawZip([{ name: 'a' }], 6);
    await expect(read(zip, { ...standardZipLimits, entries: 5 })).rejects.toMatchObject(
      refusal('zip.too-many-entries'),
    );
  });

  test('keeps the last of two equal names and leaves links out, and says so', async () => {
    const index = await read(
      rawZip([
        { name: 'a.txt', content: 'first' },
        { name: 'a.txt', content: 'second!' },
        { name: 'link', content: '/etc/passwd', mode: 0o120777 },
        { name: 'A.TXT', content: 'other' },
      ]),
    );
    expect([...index.entries.keys()]).toEqual(['a.txt', 'A.TXT']);
    expect(index.entries.get('a.txt')?.size).toBe(7);
    expect(index.findings.map(({ id, file }) => [id, file])).toEqual([
      ['zip.duplicate-name', 'a.txt'],
      ['zip.link', 'link'],
      ['zip.case-collision', 'A.TXT'],
    ]);
  });

  test.each([
    ['a link of Unix', 3, 0o120777, 'zip.link'],
    ['a link of macOS', 19, 0o120777, 'zip.link'],
    ['a pipe', 3, 0o010644, 'zip.no-file'],
    ['a device', 3, 0o020644, 'zip.no-file'],
    ['a socket of macOS', 19, 0o140644, 'zip.no-file'],
  ])('leaves %s out, and says so', async (_, system, mode, id) => {
    const zip = rawZip([{ name: 'odd', mode }]);
    zip.writeUInt8(system, zip.indexOf('PK\x01\x02', 0, 'latin1') + 5);
    const index = await read(zip);
    expect([...index.entries.keys()]).toEqual([]);
    expect(index.findings).toMatchObject([{ id, file: 'odd', severity: 'warning' }]);
  });

  test('takes what only says its permissions, or was made elsewhere than on Unix, for a file', async () => {
    const permissions = rawZip([{ name: 'a', mode: 0o644 }]);
    const ofWindows = rawZip([{ name: 'a', mode: 0o120777 }]);
    ofWindows.writeUInt8(0, ofWindows.indexOf('PK\x01\x02', 0, 'latin1') + 5);
    for (const zip of [permissions, ofWindows]) expect((await read(zip)).entries.size).toBe(1);
  });

  test('finds a file in another case and with accents composed otherwise', async () => {
    const index = await read(rawZip([{ name: 'Médias/Clip.MP4'.normalize('NFD') }]));
    expect(index.find('médias/clip.mp4'.normalize('NFC'))?.path).toBe('Médias/Clip.MP4'.normalize('NFD'));
    expect(index.find('other')).toBeUndefined();
  });

  test('reads zip64 and files whose sizes stand behind their bytes', async () => {
    const zip = new ZipFile();
    zip.addReadStream(Readable.from([Buffer.from('streamed')]), 'streamed.txt');
    zip.addBuffer(Buffer.from('big form'), 'big.txt', { forceZip64Format: true, compress: false });
    zip.end({ forceZip64Format: true, comment: 'a note' });
    const index = await read(await buffer(zip.outputStream));
    expect([...index.entries.values()].map(({ path, size }) => [path, size])).toEqual([
      ['streamed.txt', 8],
      ['big.txt', 8],
    ]);
  });

  test('reads twenty thousand files without a deep stack', async () => {
    const entries = Array.from({ length: 20_000 }, (_, i) => ({ name: `folder/file-${String(i)}.txt` }));
    expect((await read(rawZip(entries))).entries.size).toBe(20_000);
  });
});

describe('a file that is no usable zip', () => {
  test('is told apart by how it begins', async () => {
    const zip = await goodZip({ 'a.txt': 'a'.repeat(5000) });
    const says = async (bytes: Buffer) =>
      read(bytes).then(
        () => 'accepted',
        (error: unknown) => (error as Error).message,
      );
    expect(await says(Buffer.alloc(0))).toBe('Invalid SCORM package: the file is empty');
    expect(await says(zip.subarray(0, zip.length - 30))).toBe(
      'Invalid SCORM package: the ZIP archive is cut off: its end is missing',
    );
    expect(await says(Buffer.from('Rar!\x1a\x07 and more'))).toBe(
      'Invalid SCORM package: the file is not a valid ZIP archive: it is a RAR archive',
    );
    expect(await says(Buffer.from('just text'))).toBe(
      'Invalid SCORM package: the file is not a valid ZIP archive',
    );
    expect(await says(Buffer.concat([zip, Buffer.from('tail')]))).toBe(
      'Invalid SCORM package: the ZIP archive has stray bytes at its end',
    );
  });

  test('is refused when its directory lies outside the file or is nonsense', async () => {
    const zip = await goodZip({ 'a.txt': 'a' });
    const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    const outside = Buffer.from(zip);
    outside.writeUInt32LE(0xfffffff0, end + 16);
    await expect(read(outside)).rejects.toMatchObject(refusal('zip.damaged'));
    const nonsense = Buffer.from(zip);
    nonsense.writeUInt32LE(3, end + 16);
    await expect(read(nonsense)).rejects.toMatchObject(refusal('zip.damaged'));
    const parts = Buffer.from(zip);
    parts.writeUInt16LE(1, end + 4);
    await expect(read(parts)).rejects.toMatchObject(refusal('zip.multi-disk'));
  });

  test('is refused, not a crash, when a zip64 locator points beyond every number', async () => {
    const zip = await goodZip({ 'a.txt': 'a' });
    const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    const locator = Buffer.alloc(20, 0xff);
    locator.write('PK\x06\x07', 0, 'latin1');
    const bytes = Buffer.concat([zip.subarray(0, end), locator, zip.subarray(end)]);
    await expect(read(bytes)).rejects.toMatchObject(refusal('zip.damaged'));
  });
});
