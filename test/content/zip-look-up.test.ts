import { describe, expect, test } from 'vitest';
import { openZipAt } from '../../src-main/content/opened-zip';
import { lookUpIn, packIndex } from '../../src-main/content/zip-look-up';
import { rawZip, temporaryFolder, type RawEntry } from './zip-bytes';

async function indexOf(entries: readonly RawEntry[]) {
  using folder = temporaryFolder();
  const zip = await openZipAt(folder.write(rawZip(entries)));
  await zip.close();
  return zip.index;
}

describe('a packed index', () => {
  test('finds what the index finds, and nothing else', async () => {
    const names = [
      'index.html',
      'INDEX.html',
      'a/b/c.js',
      'a/b',
      'a.js',
      'zzz',
      'Médias/Clip.mp4',
      '课件/表.html',
    ];
    const index = await indexOf([
      ...names.map((name, at) => ({ name, content: 'x'.repeat(at), method: at % 2 === 0 ? 0 : 8 })),
      { name: 'Médias/Clip.mp4'.normalize('NFD'), content: 'decomposed' },
      ...Array.from({ length: 300 }, (_, at) => ({ name: `f/${String(at)}.TXT`, content: String(at) })),
    ]);
    const lookUp = lookUpIn(packIndex(index));
    const asked = [
      ...index.entries.keys(),
      ...[...index.entries.keys()].flatMap((path) => [path.toLowerCase(), path.toUpperCase(), `${path}x`]),
      ...['', 'a', 'a/', 'médias/clip.MP4', 'médias/clip.mp4'.normalize('NFD'), '__proto__', '\ud800'],
    ];
    for (const path of asked) expect([path, lookUp.find(path)]).toEqual([path, index.find(path)]);
  });

  test('of a zip without files finds nothing', async () => {
    const lookUp = lookUpIn(packIndex(await indexOf([])));
    expect([lookUp.find('a'), lookUp.heldBytes]).toEqual([undefined, 0]);
  });

  test('says all that it holds in memory', async () => {
    const weigh = async (length: number) =>
      lookUpIn(packIndex(await indexOf([{ name: 'x'.repeat(length) }]))).heldBytes;
    expect((await weigh(1000)) - (await weigh(10))).toBe(990);
  });

  test('keeps numbers beyond those of 32 bits', () => {
    const entry = {
      ...({ path: 'big.bin', method: 'stored', size: 2 ** 40 + 1 } as const),
      ...{ compressedSize: 2 ** 40 + 1, crc32: 0xffffffff, headerOffset: 2 ** 45 },
    };
    const packed = packIndex({ entries: new Map([[entry.path, entry]]) });
    expect(lookUpIn(structuredClone(packed)).find('BIG.bin')).toEqual(entry);
  });
});
