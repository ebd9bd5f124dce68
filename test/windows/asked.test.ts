import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { beforeLink, readAsked, withoutAsked } from '../../src-main/windows/asked';
import { readLaunchOptions } from '../../src-main/windows/launch-options';

const packageId = 'c0ffee00-0000-4000-8000-00000000abcd';
const folder = path.resolve('/home/anna');
const asked = (...args: readonly string[]) => readAsked(args, folder);
const files = (...names: readonly string[]) => [
  { kind: 'files', paths: names.map((name) => path.resolve(folder, name)) },
];

describe('files that are opened with Lectern', () => {
  test.each([
    ['a path', ['/media/course.zip'], ['/media/course.zip']],
    ['one of the folder that the start was given in', ['box/course.zip'], ['box/course.zip']],
    ['any case of the ending', ['A.ZIP', 'b.Zip'], ['A.ZIP', 'b.Zip']],
    ['a file: URL, as file managers give it', ['file:///media/my%20course.zip'], ['/media/my course.zip']],
    ['the same twice', ['a.zip', './a.zip'], ['a.zip']],
    ['one after options, which are not files', ['--data', 'old.zip', '--port=1', 'a.zip'], ['a.zip']],
    ['one after switches of Chromium', ['--no-sandbox', '--disable-gpu', 'a.zip'], ['a.zip']],
    ['a name like an option, behind the end of the options', ['--', '--data.zip'], ['--data.zip']],
  ])('%s', (_name, args, names) => {
    expect(asked(...args)).toEqual(files(...names));
  });

  test.each([
    ['nothing'],
    ['no ZIP', 'course.pdf', '/usr/lib/lectern', '.'],
    ['another machine', 'file://elsewhere/share/a.zip', 'https://example.org/a.zip', 'SMB://elsewhere/a.zip'],
    ['a name with a separator in it', 'file:///media/..%2Fa.zip'],
    ['a name with a zero byte', 'file:///media/a%00.zip'],
    ['a question behind the path', 'file:///media/a?b.zip'],
    ['a path longer than any system takes', `/${'a'.repeat(5000)}.zip`],
  ])('nothing comes of %s', (_name, ...args) => {
    expect(asked(...args)).toEqual([]);
  });

  test('more than a hundred are more than anybody meant', () => {
    const many = Array.from({ length: 500 }, (_, at) => `${at}.zip`);
    expect(asked(...many)).toEqual(files(...many.slice(0, 100)));
  });
});

describe('links', () => {
  test.each([
    [`lectern://packages/${packageId}`, { kind: 'package', packageId }],
    [`LECTERN://Packages/${packageId.toUpperCase()}/`, { kind: 'package', packageId }],
    ['lectern://import', { kind: 'import' }],
    ['lectern://import/', { kind: 'import' }],
  ])('%s', (link, expected) => {
    expect(asked(link)).toEqual([expected]);
  });

  test.each([
    'lectern:',
    'lectern://',
    'lectern://packages',
    'lectern://packages/../settings',
    `lectern://packages/${packageId}/../../settings`,
    `lectern://packages/${packageId}?token=x`,
    `lectern://packages/${packageId}#/settings`,
    `lectern://packages/${packageId}\n`,
    `lectern://anna@packages/${packageId}`,
    `lectern:packages/${packageId}`,
    'lectern://packages/------------------------------------',
    'lectern://import?path=/etc/passwd.zip',
    'lectern://import/etc/passwd.zip',
    'lectern://javascript:alert(1)',
    'lectern://data:text/html,<script>',
  ])('%j is none that Lectern knows', (link) => {
    expect(asked(link)).toMatchObject([{ kind: 'unknown' }]);
  });

  test('an unknown one is shown without what could change the sentence around it, and not at any length', () => {
    expect(asked('lectern://a\u202Egnp.exe\u0007\u2028b\uD800')).toEqual([
      { kind: 'unknown', link: 'lectern://a\u{fffd}gnp.exe\u{fffd}\u{fffd}b\u{fffd}' },
    ]);
    const [long] = asked(`lectern://${'a'.repeat(100_000)}`);
    expect(JSON.stringify(long).length).toBeLessThan(300);
  });

  test('nothing behind a link is read: no file, no second link, no option', () => {
    const args = ['--port=1', 'a.zip', 'lectern://import', '--data', '/elsewhere', 'b.zip', 'lectern://x'];
    expect(asked(...args)).toEqual([...files('a.zip'), { kind: 'import' }]);
    expect(readLaunchOptions(beforeLink(args), folder)).toMatchObject({ dataFolder: null, port: 1 });
  });
});

test('another start of the same command line does not ask again, and keeps its options', () => {
  const options = ['.', '--data', 'old.zip', '--port', '1', '--disable-gpu'];
  expect(withoutAsked([...options, 'a.zip', 'file:///b.zip', 'lectern://import', '--data', 'x'])).toEqual(
    options,
  );
  expect(withoutAsked(options)).toEqual(options);
});
