import { describe, expect, test } from 'vitest';
import { contentAddress, shownAddress } from '../../../src-shared/scorm/cam/content-address';

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

describe('the address that a notice shows', () => {
  const signed = 'http://127.0.0.1:3002/run/eyJhbGciOi.J9.x-y_z/files/';
  const shown = (href: string, parameters = '') => shownAddress({ kind: 'sco', href, parameters }, signed);

  test.each([
    ['pages/wellcome.html', 'pages/wellcome.html'],
    ['a%20b/%C3%A9.html?x=1#top', 'a b/é.html'],
    ['bad%ff.html', 'bad%ff.html'],
    ['../boot', '../boot'],
    ['../../other/files/x.html', '../../other/files/x.html'],
    ['//example.org/sco.html', 'http://example.org/sco.html'],
  ])('of %s is %s, without the ticket of the run', (href, path) => {
    expect(shown(href, '?learner=1').replace('?learner=1', '')).toBe(path);
    expect(shown(href)).not.toContain('eyJ');
  });
});
