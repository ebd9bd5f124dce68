import { expect, test } from 'vitest';
import { findBrowser } from '../../src-main/test-runs/find-browser';

const found = (platform: NodeJS.Platform, there: readonly string[], environment = {}) =>
  findBrowser(environment, platform, (path) => there.includes(path));

test.runIf(process.platform !== 'win32')('is looked for on the path, the free one first', () => {
  const PATH = '/opt/bin::/usr/bin';
  const both = ['/opt/bin/google-chrome', '/usr/bin/chromium'];
  expect(found('linux', both, { PATH })).toBe('/usr/bin/chromium');
  expect(found('linux', both.slice(0, 1), { PATH })).toBe('/opt/bin/google-chrome');
});

test('is looked for where programs are on other systems', () => {
  const mac = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
  expect(found('darwin', [mac])).toBe(mac);
  const windows = 'C:\\Users\\Ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
  const environment = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\Ada\\AppData\\Local' };
  expect(found('win32', [windows], environment)).toBe(windows);
});

test('is not there where there is none', () => {
  for (const platform of ['linux', 'darwin', 'win32'] as const) expect(found(platform, [])).toBeNull();
});
