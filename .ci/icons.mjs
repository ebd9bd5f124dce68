/* `npm run icons`: resources/icon.svg in every size and form that systems ask for. Run it when the drawing changes, and commit what it wrote. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { root } from './command.mjs';

const folder = path.join(root, 'resources');
const debianChromium = '/usr/bin/chromium';
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const icoSizes = [16, 24, 32, 48, 64, 128, 256];
/** Types of Apple's icon format whose picture is a PNG, and its width in pixels. */
const icnsTypes = {
  icp4: 16,
  icp5: 32,
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic08: 256,
  ic13: 256,
  ic09: 512,
  ic14: 512,
  ic10: 1024,
};

const drawing = await readFile(path.join(folder, 'icon.svg'));
const pictures = await draw(`data:image/svg+xml;base64,${drawing.toString('base64')}`);
await mkdir(path.join(folder, 'icons'), { recursive: true });
for (const [size, png] of pictures) await writeFile(path.join(folder, `icons/${size}x${size}.png`), png);
await writeFile(path.join(folder, 'icon.ico'), ico());
await writeFile(path.join(folder, 'icon.icns'), icns());

async function draw(address) {
  const browser = await chromium.launch({
    ...(existsSync(debianChromium) ? { executablePath: debianChromium } : {}),
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  const drawn = new Map();
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>* { margin: 0 } img { display: block; width: 100vw }</style><img src="${address}">`,
    );
    await page.locator('img').evaluate((image) => image.decode());
    drawn.set(size, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  return drawn;
}

/** ICONDIR, an ICONDIRENTRY of 16 bytes for each picture, the pictures. A width of 256 is written as 0. */
function ico() {
  const parts = icoSizes.map((size) => [size, pictures.get(size)]);
  const head = Buffer.alloc(6 + 16 * parts.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(parts.length, 4);
  let offset = head.length;
  for (const [index, [size, png]] of parts.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...parts.map(([, png]) => png)]);
}

/** `icns`, the length of all, then type, length and picture of each; lengths count their own eight bytes. */
function icns() {
  const parts = Object.entries(icnsTypes).map(([type, size]) => chunk(type, pictures.get(size)));
  return chunk('icns', Buffer.concat(parts));
}

function chunk(type, bytes) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(8 + bytes.length, 4);
  return Buffer.concat([head, bytes]);
}
