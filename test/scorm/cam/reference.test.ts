import { expect, test } from 'vitest';
import {
  isExternal,
  joinedParameters,
  launchReference,
  leavesPackage,
  pathFromReference,
  resolveReference,
} from '../../../src-shared/scorm/cam/reference';

test.each([
  ['', 'a.html', 'a.html'],
  ['base/', 'a.html', 'base/a.html'],
  ['base/file.html', 'a.html', 'base/a.html'],
  ['a/b/', '../c.html#x', 'a/c.html#x'],
  ['a/', '/c.html', 'c.html'],
  ['a/', './b/./c.html?p=../x', 'a/b/c.html?p=../x'],
  ['a/', '../../c.html', 'c.html'],
  ['a\\b\\', 'c\\d.html?x=\\', 'a/b/c/d.html?x=\\'],
  ['a/', 'b%20c.html', 'a/b%20c.html'],
  ['a/', 'http://host/x.html', 'http://host/x.html'],
  ['http://host/dir/', 'x.html', 'http://host/dir/x.html'],
  ['a/p.html', '?q=1', 'a/p.html?q=1'],
])('from %j the reference %j leads to %j', (base, reference, expected) => {
  expect(resolveReference(base, reference)).toBe(expected);
});

test('a reference leaves the package by climbing above its root, not by climbing inside', () => {
  expect(leavesPackage('a/', '../b.html')).toBe(false);
  expect(leavesPackage('a/', '../../b.html')).toBe(true);
  expect(leavesPackage('', 'a/../../b/c.html')).toBe(true);
  expect(leavesPackage('a/', 'http://host/../x')).toBe(false);
});

test('a scheme or two slashes lead to another host, a drive letter does not', () => {
  expect(['https://x/', '//x/y', 'mailto:a@b'].map(isExternal)).toEqual([true, true, true]);
  expect(['a/b', 'C:/x', 'a?x=http://y'].map(isExternal)).toEqual([false, false, false]);
});

test('the file of a reference has no query, no fragment and is decoded', () => {
  expect(pathFromReference('a%20b/c.html?x=1#y')).toBe('a b/c.html');
  expect(pathFromReference('100%.txt')).toBe('100%.txt');
});

// [CAM 3.4]: one row per branch of the book's algorithm for `parameters`.
test.each([
  ['a.html', '', ''],
  ['a.html', '?x=1', '?x=1'],
  ['a.html', '&x=1', '?x=1'],
  ['a.html', '?&?x=1', '?x=1'],
  ['a.html', 'x=1', '?x=1'],
  ['a.html?y=2', '?x=1', '&x=1'],
  ['a.html', '#part', '#part'],
  ['a.html#top', '#part', ''],
  ['a.html#/page?y=2', 'x=1', '?x=1'],
])('behind %j the parameters %j become %j', (href, parameters, expected) => {
  expect(joinedParameters(href, parameters)).toBe(expected);
});

test.each([
  ['a.html', '', 'a.html'],
  ['a.html', '?x=1', 'a.html?x=1'],
  ['a.html?y=2', '&x=1', 'a.html?y=2&x=1'],
  ['a.html#top', '?x=1', 'a.html?x=1#top'],
  ['a.html?y=2#top', '&x=1', 'a.html?y=2&x=1#top'],
  ['a.html#/page?y=2', '?x=1', 'a.html?x=1#/page?y=2'],
  ['a.html', '#part', 'a.html#part'],
  ['a.html#top', '', 'a.html#top'],
])('%j with the parameters %j is launched as %j', (href, parameters, expected) => {
  expect(launchReference(href, parameters)).toBe(expected);
});
