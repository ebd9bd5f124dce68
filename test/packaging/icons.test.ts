import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/** Width and height in the header of a PNG. */
function sizeOf(png: Buffer): readonly number[] {
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('the icon of the program', () => {
  test('is drawn for Linux in each size, and is of that size', () => {
    expect(readdirSync('resources/icons').toSorted()).toEqual(
      sizes.map((size) => `${size}x${size}.png`).toSorted(),
    );
    for (const size of sizes)
      expect(sizeOf(readFileSync(`resources/icons/${size}x${size}.png`))).toEqual([size, size]);
  });

  test('has the sizes that Windows asks for', () => {
    const ico = readFileSync('resources/icon.ico');
    const found = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const at = 6 + 16 * index;
      const width = ico.readUInt8(at) || 256;
      const from = ico.readUInt32LE(at + 12);
      expect(sizeOf(ico.subarray(from, from + ico.readUInt32LE(at + 8)))).toEqual([width, width]);
      return width;
    });
    expect(found).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  test('has the sizes that macOS asks for', () => {
    const icns = readFileSync('resources/icon.icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const found = new Set<number>();
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
      found.add(sizeOf(icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)))[0] ?? 0);
    expect([...found].toSorted((one, other) => one - other)).toEqual([16, 32, 64, 128, 256, 512, 1024]);
  });
});
