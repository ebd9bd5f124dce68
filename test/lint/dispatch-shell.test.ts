import { expect, test } from 'vitest';
import { lintPackage } from '../../src-shared/lint/lint-package';
import { readManifest } from '../../src-shared/scorm/cam/read-manifest';
import { manifest12 } from '../scorm/cam/manifest-text';

function shellFindings(page: string, path = 'a.html') {
  const { course, document, hrefs } = readManifest(manifest12());
  if (!course || !document) throw new Error('The manifest has no course.');
  const file = { path, size: page.length };
  const find = (wanted: string) => (wanted === path ? file : undefined);
  const given = {
    course,
    manifest: { document, path: 'imsmanifest.xml' },
    hrefs,
    rootFolder: '',
    files: [file],
    find,
  };
  return lintPackage(given, [{ path, text: page }]).filter(({ id }) => id === 'package.dispatch-shell');
}

test.each([
  [
    'a refresh',
    '<html>\n<meta http-equiv="Refresh" content="0; URL=https://courses.example.org/launch?id=1">',
    2,
  ],
  [
    'an assignment',
    '<script>\nwindow.location.href = "https://courses.example.org/l?u=" + user;</script>',
    2,
  ],
  ['a call', "<script>top.location.replace('//courses.example.org/x');</script>", 1],
])('a launch page that leads to another host by %s is told with that host', (_, page, line) => {
  expect(shellFindings(page)).toMatchObject([
    { severity: 'info', facts: { host: 'courses.example.org' }, file: 'a.html', line },
  ]);
});

test('a dispatch of SCORM Cloud is told by its name', () => {
  const page = '<script src="configuration.js"></script><iframe id="dispatch_content_frame"></iframe>';
  expect(shellFindings(page)[0]?.message).toMatch(/SCORM Cloud/);
});

test.each([
  ['leads to a page of its own', '<script>location.href = "start.html";</script>', 'a.html'],
  ['only links to another host', '<a href="https://example.org/">more</a>', 'a.html'],
  ['is not launched', '<script>location = "https://example.org/";</script>', 'other.html'],
  ['only comments on it', '<script>\n// location = "https://example.org/";\n</script>', 'a.html'],
])('a page that %s is no shell', (_, page, path) => {
  expect(shellFindings(page, path)).toEqual([]);
});
