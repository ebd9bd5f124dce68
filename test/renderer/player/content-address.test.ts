import { describe, expect, test } from 'vitest';
import { contentAddress } from '../../../src-renderer/player/frame/content-address';

const files = 'http://127.0.0.1:3002/run/t/files/';
const of = (href: string, parameters = '') => contentAddress({ kind: 'sco', href, parameters }, files);

describe('the address of an activity', () => {
  test.each([
    ['index.html', '', `${files}index.html`],
    ['a%20b/c.html', '?x=1', `${files}a%20b/c.html?x=1`],
    ['index.html?a=1', '?b=2', `${files}index.html?a=1&b=2`],
    ['index.html#top', '?b=2', `${files}index.html?b=2#top`],
    ['index.html#top', '#end', `${files}index.html#top`],
    ['index.html', '#end', `${files}index.html#end`],
    ['sub/../index.html', '', `${files}index.html`],
  ])('of %s with %s is under the package', (href, parameters, url) => {
    expect(of(href, parameters)).toEqual({ kind: 'file', url });
  });

  test.each([
    'http://example.org/sco.html',
    '//example.org/sco.html',
    'javascript:alert(1)',
    'data:text/html,x',
  ])('never leads to %s', (href) => {
    expect(of(href).kind).toBe('external');
  });

  test.each(['../boot', '/run/other/files/x.html', '..%2f../../boot/../../boot'])(
    'never leads out of the package by %s',
    (href) => {
      expect(of(href).kind).toBe('outside');
    },
  );
});
