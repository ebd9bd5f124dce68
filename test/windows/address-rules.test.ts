import { describe, expect, test } from 'vitest';
import {
  mayDownload,
  mayFrame,
  mayHave,
  mayPopUp,
  mayRequest,
  mayShow,
  type WindowKind,
} from '../../src-main/windows/address-rules';

const api = 'http://127.0.0.1:3001';
const content = 'http://127.0.0.1:3002';
const origins = { api, content };

describe('requests', () => {
  test.each([
    ['our API', `${api}/api/health`, true],
    ['our content', `${content}/run/t/files/a.js`, true],
    ['a socket of ours', 'ws://127.0.0.1:3002/run/t/journal', true],
    ['data in the page', 'data:image/png;base64,AA', true],
    ['a blob', `blob:${content}/1-2-3`, true],
    ['the viewer of PDF', 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', true],
    ['what the viewer is made of', 'chrome://resources/js/assert.js', true],
    ['another extension', 'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/index.html', false],
    ['another part of the browser', 'chrome://settings/', false],
    ['another port of this machine', 'http://127.0.0.1:3003/', false],
    ['the same port by another name', 'http://localhost:3001/', false],
    ['the network', 'https://example.org/', false],
    ['a socket elsewhere', 'wss://example.org/', false],
    ['a name that only begins like ours', 'http://127.0.0.1:3001.example.org/', false],
    ['ours as the user name of another', 'http://127.0.0.1:3001@example.org/', false],
    ['a file of the disk', 'file:///etc/passwd', false],
    ['no address', '', false],
  ])('%s', (_, address, expected) => {
    expect(mayRequest(address, origins)).toBe(expected);
  });
});

describe('the whole window', () => {
  test.each<[WindowKind, string, boolean]>([
    ['app', `${api}/#/packages`, true],
    ['app', `${api}/player/s1?token=t`, false],
    ['app', `${content}/run/t/frame/`, false],
    ['app', 'about:blank', false],
    ['player', `${api}/player/s1?token=t`, true],
    ['player', `${api}/`, false],
    ['player', `${content}/run/t/files/index.html`, false],
    ['player', 'https://example.org/', false],
    ['popup', `${content}/run/t/files/index.html`, true],
    ['popup', 'about:blank', true],
    ['popup', `${api}/player/s1?token=t`, false],
    ['popup', `blob:${api}/1-2-3`, false],
    ['popup', 'file:///etc/passwd', false],
  ])('of kind %s to %s: %s', (kind, address, expected) => {
    expect(mayShow(kind, address, origins)).toBe(expected);
  });
});

describe('a frame in the window', () => {
  test.each<[WindowKind, string, boolean]>([
    ['player', `${content}/frame/index.html`, true],
    ['player', 'about:srcdoc', true],
    ['popup', 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', true],
    ['app', 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', false],
    ['player', `blob:${content}/1-2-3`, true],
    ['player', `${api}/`, false],
    ['player', 'https://example.org/', false],
    ['player', 'javascript:alert(1)', false],
    ['popup', `${content}/run/t/files/a.html`, true],
    ['popup', `${api}/`, false],
    ['app', `${content}/frame/index.html`, false],
    ['player', `${api}/dispatch/d/launch?token=t`, true],
    ['player', `${api}/player/s?token=t`, true],
    ['player', `${api}/api/v1/packages`, false],
    ['app', `${api}/player/s?token=t`, false],
  ])('of kind %s to %s: %s', (kind, address, expected) => {
    expect(mayFrame(kind, address, origins)).toBe(expected);
  });
});

test('content may open its own files in a new window, our pages may open none', () => {
  expect(mayPopUp('player', `${content}/run/t/files/a.html`, origins)).toBe(true);
  expect(mayPopUp('popup', '', origins)).toBe(true);
  expect(mayPopUp('player', `${api}/`, origins)).toBe(false);
  expect(mayPopUp('player', 'https://example.org/', origins)).toBe(false);
  expect(mayPopUp('app', `${content}/run/t/files/a.html`, origins)).toBe(false);
});

test('only what comes from the two origins may be saved', () => {
  expect(mayDownload(`${api}/api/v1/packages/p/download`, origins)).toBe(true);
  expect(mayDownload(`blob:${content}/1-2-3`, origins)).toBe(true);
  expect(mayDownload('https://example.org/a.zip', origins)).toBe(false);
  expect(mayDownload('file:///etc/passwd', origins)).toBe(false);
});

test('content gets the full screen and the pointer, our pages the clipboard, nobody anything else', () => {
  for (const permission of [
    'media',
    'geolocation',
    'notifications',
    'openExternal',
    'clipboard-read',
    'midi',
  ])
    for (const kind of ['app', 'player', 'popup'] as const)
      for (const address of [origins.api, origins.content])
        expect(mayHave(kind, permission, address, origins)).toBe(false);
  expect(mayHave('player', 'fullscreen', origins.content, origins)).toBe(true);
  expect(mayHave('player', 'pointerLock', origins.content, origins)).toBe(true);
  expect(mayHave('app', 'fullscreen', origins.api, origins)).toBe(false);
  for (const kind of ['app', 'player', 'popup'] as const) {
    expect(mayHave(kind, 'clipboard-sanitized-write', `${origins.content}/run/t/files/a.html`, origins)).toBe(
      false,
    );
    expect(mayHave(kind, 'clipboard-sanitized-write', `${origins.api}/player/s`, origins)).toBe(true);
  }
});
