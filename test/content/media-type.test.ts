import { expect, test } from 'vitest';
import { mediaTypeOf, needsUtf8 } from '../../src-main/content/media-type';

test.each([
  ['a.html', 'text/html'],
  ['A.HTM', 'text/html'],
  ['a.js', 'text/javascript'],
  ['a.mjs', 'text/javascript'],
  ['a.css', 'text/css'],
  ['a.json', 'application/json'],
  ['a.xml', 'text/xml'],
  ['a.wasm', 'application/wasm'],
  ['a.mp4', 'video/mp4'],
  ['a.mp3', 'audio/mpeg'],
  ['a.vtt', 'text/vtt'],
  ['a.woff2', 'font/woff2'],
  ['a.svg', 'image/svg+xml'],
  ['a.swf', 'application/x-shockwave-flash'],
  ['folder.js/file', null],
  ['a.zzz', null],
  ['a.php', null],
])('the type of %s is %s', (path, type) => {
  expect(mediaTypeOf(path)).toBe(type);
});

test.each<[string, Buffer, boolean]>([
  ['plain ASCII', Buffer.from('<p>Hi'), true],
  ['UTF-8 cut inside of a character', Buffer.from('<p>ü').subarray(0, 4), true],
  ['bytes that are no UTF-8', Buffer.from('<p>\xfc<', 'latin1'), false],
  ['a declaration', Buffer.from('<meta charset=shift_jis>'), false],
  ['a mark', Buffer.from('\ufeff<p>'), false],
])('a page that begins with %s is told to be UTF-8 or not', (_, start, needs) => {
  expect(needsUtf8(start)).toBe(needs);
});
