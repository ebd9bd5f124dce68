import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openZipAt } from '../../src-main/content/opened-zip';
import { rawZip, temporaryFolder, type RawEntry } from './zip-bytes';

async function read(entries: readonly RawEntry[]) {
  using folder = temporaryFolder();
  const zip = await openZipAt(folder.write(rawZip(entries)));
  await zip.close();
  return zip.index;
}

/** Names as programs of other systems write them: bytes that say nothing of their encoding. */
const bytes = (hex: string) => Buffer.from(hex, 'hex');

describe('names in an encoding that nobody named', () => {
  test.each([
    ['Shift-JIS', 'shift_jis', 'テスト.html', bytes('836583588367')],
    [
      'Shift-JIS with a backslash as second byte',
      'shift_jis',
      '表紙ソフト.html',
      bytes('955c8e86835c83748367'),
    ],
    ['GBK', 'gb18030', '课件.html', bytes('bfcebcfe')],
    ['windows-1251', 'windows-1251', 'введение.html', bytes('e2e2e5e4e5ede8e5')],
    ['the Russian DOS code page', 'ibm866', 'введение.html', bytes('a2a2a5a4a5ada8a5')],
    ['windows-1252', 'windows-1252', 'Übung.html', bytes('dc62756e67')],
  ])('are read as %s, and the guess is said once', async (_, encoding, name, start) => {
    const other = { name: Buffer.concat([start, Buffer.from('2.html')]) };
    const index = await read([{ name: Buffer.concat([start, Buffer.from('.html')]) }, other]);
    expect([...index.entries.keys()][0]).toBe(name);
    expect(index.findings).toMatchObject([{ id: 'zip.name-encoding', facts: { encoding, name } }]);
  });

  test('are in the DOS code page by rule where that makes words of them', async () => {
    const index = await read([{ name: Buffer.concat([bytes('9a62756e67'), Buffer.from('.html')]) }]);
    expect([...index.entries.keys()]).toEqual(['Übung.html']);
    expect(index.findings).toEqual([]);
  });

  test('are read so too when they are flagged as the UTF-8 that they are not', async () => {
    const index = await read([
      { name: Buffer.from('fc.html', 'latin1'), flags: 0x800 },
      { name: bytes('81'), flags: 0x800 },
    ]);
    expect([...index.entries.keys()]).toEqual(['fc.html', 'ü']);
  });

  test('are read by the Unicode path field where its checksum is that of the name', async () => {
    const name = bytes('3f3f3f');
    const field = (sum: number) => {
      const data = Buffer.concat([Buffer.alloc(5, 1), Buffer.from('课件.html')]);
      data.writeUInt32LE(sum, 1);
      const head = Buffer.alloc(4);
      head.writeUInt16LE(0x7075, 0);
      head.writeUInt16LE(data.length, 2);
      return Buffer.concat([head, data]);
    };
    expect([...(await read([{ name, extra: field(crc32(name)) }])).entries.keys()]).toEqual(['课件.html']);
    expect([...(await read([{ name, extra: field(7) }])).entries.keys()]).toEqual(['???']);
  });
});

describe('names that collide', () => {
  test('in the form of their accents are both there, and it is said', async () => {
    const [composed, decomposed] = ['é.txt'.normalize('NFC'), 'é.txt'.normalize('NFD')];
    const index = await read([
      { name: composed, content: 'one' },
      { name: decomposed, content: 'second' },
    ]);
    expect(index.find(composed)?.size).toBe(3);
    expect(index.find(decomposed)?.size).toBe(6);
    expect(index.findings.map(({ id, file }) => [id, file])).toEqual([['zip.case-collision', decomposed]]);
  });

  test('a thousand times are told fifty times and counted', async () => {
    const pairs = Array.from({ length: 1000 }, (_, at) => [{ name: `a${at}` }, { name: `A${at}` }]).flat();
    const { findings } = await read(pairs);
    expect(findings.filter(({ id }) => id === 'zip.case-collision')).toHaveLength(50);
    expect(findings.at(-1)).toMatchObject({ id: 'zip.more', facts: { number: 950 } });
  });
});

test('a name longer than any system lets it be is refused and shown cut', async () => {
  const refused = read([{ name: 'x'.repeat(5000) }]);
  await expect(refused).rejects.toMatchObject({
    code: 'INVALID_FILE_TYPE',
    details: { findings: [{ id: 'zip.name-long' }] },
  });
});
