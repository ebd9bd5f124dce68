import { expect, test } from 'vitest';
import { lintFiles, type LintLimits } from '../../src-main/content/lint-files';
import { openZipAt } from '../../src-main/content/opened-zip';
import { filesOfZip } from '../../src-main/content/package-files';
import { readManifest } from '../../src-shared/scorm/cam/read-manifest';
import { goodZip, rawZip, smallManifest, speakingPage, temporaryFolder } from './zip-bytes';

const roomy: LintLimits = { pages: 100, bytesOfPage: 10_000, bytes: 100_000 };
const external = (host: string) => `<script src="https://${host}/x.js"></script>`;

async function linted(zip: Buffer | Promise<Buffer>, manifest: string, limits = roomy) {
  using folder = temporaryFolder();
  const opened = await openZipAt(folder.write(await zip));
  try {
    const place = { manifestPath: 'imsmanifest.xml', rootFolder: '' };
    return await lintFiles(filesOfZip(opened), readManifest(manifest), place, limits);
  } finally {
    await opened.close();
  }
}

const manifest = smallManifest('z.html', ['z.html', 'a.html', 'b.js', 'c.png']);
const course = {
  'imsmanifest.xml': manifest,
  'a.html': external('a.example'),
  'b.js': 'fetch("https://b.example/x")',
  'c.png': external('c.example'),
  'z.html': `${speakingPage}\n${external('z.example')}`,
};
const placesOf = (findings: Awaited<ReturnType<typeof linted>>) =>
  findings.filter(({ id }) => id === 'page.external-url').map(({ file, line }) => [file, line]);

test('pages and scripts of a zip are looked into, what is launched first, pictures never', async () => {
  const findings = await linted(goodZip(course), manifest);
  expect(placesOf(findings)).toEqual([
    ['z.html', 2],
    ['a.html', 1],
    ['b.js', 1],
  ]);
  expect(findings.map(({ id }) => id)).not.toContain('page.not-read');
});

test.each<[string, Partial<LintLimits>]>([
  ['files', { pages: 1 }],
  ['bytes in all', { bytes: course['z.html'].length }],
])('beyond the limit of %s nothing is read, and that is said', async (_, limits) => {
  const findings = await linted(goodZip(course), manifest, { ...roomy, ...limits });
  expect(placesOf(findings)).toEqual([['z.html', 2]]);
  expect(findings.map(({ id }) => id)).toContain('page.not-read');
});

test('of a long page only the beginning is read', async () => {
  const findings = await linted(goodZip(course), manifest, { ...roomy, bytesOfPage: 60 });
  expect(placesOf(findings)).toEqual([
    ['a.html', 1],
    ['b.js', 1],
  ]);
  expect(findings.map(({ id }) => id)).toContain('page.not-read');
});

test('a damaged page and one in UTF-16 stop nothing', async () => {
  const utf16 = Buffer.from(`\ufeff${speakingPage}\n${external('u.example')}`, 'utf16le');
  const zip = rawZip([
    { name: 'imsmanifest.xml', content: manifest },
    { name: 'a.html', content: 'x'.repeat(500), method: 8, claims: { size: 100 } },
    { name: 'z.html', content: utf16 },
  ]);
  expect(placesOf(await linted(zip, manifest))).toEqual([['z.html', 2]]);
});

test.each<[string, (zip: Buffer, at: number) => unknown]>([
  ['another byte', (zip, at) => zip.writeUInt8(0x58, at)],
  ['a damaged local header', (zip, at) => zip.writeUInt8(0, zip.lastIndexOf('PK\x03\x04', at, 'latin1'))],
])('a page with %s is named, and the others are looked into', async (_, damage) => {
  const zip = await goodZip({ 'stored:z.html': speakingPage, 'stored:a.html': external('a.example') });
  damage(zip, zip.indexOf(speakingPage));
  const findings = await linted(zip, manifest);
  expect(findings.filter(({ id }) => id === 'zip.damaged-file')).toMatchObject([
    { severity: 'error', file: 'z.html', facts: { name: 'z.html' } },
  ]);
  expect(placesOf(findings)).toEqual([['a.html', 1]]);
});
