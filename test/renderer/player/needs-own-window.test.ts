import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { needsOwnWindow } from '../../../src-renderer/player/frame/needs-own-window';
import { holdsFrames } from '../../../src-shared/lint/holds-frames';
import { quickestMs } from '../../support/quickest-ms';

test.each([
  ['a frameset', '<html><FRAMESET cols="20%,*"><frame src="menu.html"></FRAMESET></html>', true],
  ['a PDF in a frame', '<iframe id="a"\n src="sheet.PDF#page=2"></iframe>', true],
  ['a PDF as an object', '<object type="application/pdf" data="docs/sheet.pdf"></object>', true],
  ['a link to a PDF', '<a href="sheet.pdf" target="_blank">The sheet</a>', false],
  ['a frame with a page', '<iframe src="menu.html"></iframe>', false],
  ['a word that begins alike', '<framesets>', false],
  ['a page', '<!doctype html><title>frameset</title>', false],
])('%s', (_, text, expected) => {
  expect(holdsFrames(text)).toBe(expected);
});

test('a page that begins the same tag without end takes four times as long where it is four times as long', () => {
  const lookedThroughMs = (tags: number) => {
    const page = '<object '.repeat(tags);
    return quickestMs(() => {
      for (let time = 0; time < 20; time += 1) expect(holdsFrames(page)).toBe(false);
    });
  };
  const someMs = lookedThroughMs(8 * 1024);
  expect(lookedThroughMs(32 * 1024)).toBeLessThan(9 * someMs);
});

/** Address of a page that is sent packed. */
async function served(text: string): Promise<string> {
  const server = createServer((_request, response) => {
    const packed = gzipSync(text);
    response.setHeader('Content-Type', 'text/html').setHeader('Content-Encoding', 'gzip');
    response.setHeader('Content-Length', packed.length).end(packed);
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test('of a page that unpacks to far more than was sent only the beginning is looked at', async () => {
  const padding = ' '.repeat(8 * 1024 * 1024);
  const frameset = '<frameset cols="20%,*">';
  expect(await needsOwnWindow(await served(frameset + padding))).toBe(true);
  expect(await needsOwnWindow(await served(padding + frameset))).toBe(false);
});
