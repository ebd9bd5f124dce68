import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inspectPackage } from '../../src-main/content/inspect-package';
import { goodZip, rawZip, smallManifest, speakingPage, temporaryFolder } from './zip-bytes';

async function inspect(zip: Buffer | Promise<Buffer>, strict = false) {
  using folder = temporaryFolder();
  return await inspectPackage(folder.write(await zip), { strict });
}

const idsOf = (findings: readonly { readonly id: string; readonly file: string | null }[]) =>
  findings.map(({ id, file }) => [id, file]);

describe('a SCORM package', () => {
  test('is read from its zip with nothing to remark', async () => {
    const files = {
      'imsmanifest.xml': smallManifest('index.html', ['index.html']),
      'index.html': speakingPage,
    };
    const reading = await inspect(goodZip(files));
    expect(reading).toMatchObject({ rootFolder: '', fileCount: 2, findings: [] });
    expect(reading.sizeUnpackedBytes).toBe(files['imsmanifest.xml'].length + speakingPage.length);
    expect(reading.course).toMatchObject({ scormVersion: '1.2', title: 'Small' });
    expect(reading.course.root.children[0]?.content).toEqual({
      kind: 'sco',
      href: 'index.html',
      parameters: '',
    });
  });

  test('may lie in one folder, which is said, and is refused when strict', async () => {
    const files = {
      'course/imsmanifest.xml': smallManifest(),
      'course/index.html': speakingPage,
      '__MACOSX/course/._imsmanifest.xml': 'x',
      '__MACOSX/imsmanifest.xml': 'x',
    };
    const reading = await inspect(goodZip(files));
    expect(reading.rootFolder).toBe('course/');
    expect(idsOf(reading.findings)).toEqual([['package.manifest-in-folder', 'course/imsmanifest.xml']]);
    await expect(inspect(goodZip(files), true)).rejects.toMatchObject({
      code: 'MANIFEST_NOT_FOUND',
      message:
        'Invalid SCORM package: imsmanifest.xml not found at the root of the package. There is one at "course/imsmanifest.xml"',
      details: { findings: [{ id: 'package.manifest-missing', file: 'course/imsmanifest.xml' }] },
    });
  });

  test('may have its manifest in another case, which is said', async () => {
    const reading = await inspect(
      goodZip({ 'ImsManifest.XML': smallManifest(), 'index.html': speakingPage }),
    );
    expect(idsOf(reading.findings)).toEqual([['package.manifest-case', 'ImsManifest.XML']]);
  });

  test('is not guessed where two folders have a manifest, or one lies deeper', async () => {
    const two = { 'a/imsmanifest.xml': smallManifest(), 'b/imsmanifest.xml': smallManifest() };
    await expect(inspect(goodZip(two))).rejects.toMatchObject({ code: 'MANIFEST_NOT_FOUND' });
    const deep = { 'a/b/imsmanifest.xml': smallManifest() };
    await expect(inspect(goodZip(deep))).rejects.toMatchObject({ code: 'MANIFEST_NOT_FOUND' });
  });

  test('is told which of its files are missing or called otherwise', async () => {
    const manifest = smallManifest('start.html?a=1#top', [
      'start.html',
      'Media/Clip%201.mp4',
      'gone.js',
      '100%25.txt',
      'odd%20name.txt',
    ]);
    const reading = await inspect(
      goodZip({
        'imsmanifest.xml': manifest,
        'media/clip 1.mp4': '',
        '100%.txt': '',
        'odd%20name.txt': '',
      }),
    );
    const manifestFile = 'imsmanifest.xml';
    expect(idsOf(reading.findings.filter(({ severity }) => severity !== 'info'))).toEqual([
      ['package.launch-file-missing', manifestFile],
      ['package.file-missing', manifestFile],
      ['package.file-case', manifestFile],
      ['package.name-reserved', '100%.txt'],
    ]);
    expect(reading.findings.find(({ id }) => id === 'package.name-reserved')?.also).toEqual({
      count: 1,
      places: [{ file: 'odd%20name.txt', line: null }],
    });
  });

  test.each([
    [
      'UTF-16, little end first',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(declared(), 'utf16le')]),
    ],
    [
      'UTF-16, big end first',
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(declared(), 'utf16le').swap16()]),
    ],
  ])('may have its manifest in %s', async (_, manifest) => {
    const reading = await inspect(goodZip({ 'imsmanifest.xml': manifest, 'index.html': speakingPage }));
    expect(reading.course.title).toBe('Größe');
    expect(reading.findings).toEqual([]);
  });
});

function declared(): string {
  return smallManifest().replace('UTF-8', 'UTF-16').replace('Small', 'Größe');
}

describe('a zip without a manifest', () => {
  test.each([
    ['cmi5', { 'cmi5.xml': '<courseStructure/>', 'index.html': '' }, 'This is a cmi5 package'],
    ['aicc', { 'c.au': '', 'c.crs': '', 'c.des': '', 'c.cst': '' }, 'This is an AICC package'],
    ['xapi', { 'tincan.xml': '', 'index.html': '' }, 'This is an xAPI (Tin Can) package'],
    ['html', { 'index.html': '', 'a.js': '' }, 'This is a website without a manifest'],
    ['zip', { 'course.zip': 'PK' }, 'The ZIP archive holds another ZIP archive'],
  ])('is called by its name: %s', async (detected, files, sentence) => {
    await expect(inspect(goodZip(files as Record<string, string>))).rejects.toMatchObject({
      code: 'MANIFEST_NOT_FOUND',
      message: `Invalid SCORM package: imsmanifest.xml not found. ${sentence}`,
      details: { detected, findings: [{ severity: 'error', id: 'package.manifest-missing' }] },
    });
  });

  test('is just that when it is nothing known', async () => {
    await expect(inspect(goodZip({ 'a.txt': '' }))).rejects.toMatchObject({
      message: 'Invalid SCORM package: imsmanifest.xml not found',
    });
  });
});

describe('a manifest that cannot be read', () => {
  test('is PARSE_FAILED with the file, the line and what to do', async () => {
    const manifest = smallManifest().replace('</organization>', '');
    await expect(inspect(goodZip({ 'a/imsmanifest.xml': manifest }))).rejects.toMatchObject({
      code: 'PARSE_FAILED',
      message:
        'Invalid SCORM package: The manifest is not well-formed XML: </organizations> stands where </organization> is expected (line 6)',
      details: {
        findings: [
          {
            id: 'manifest.not-well-formed',
            severity: 'error',
            file: 'a/imsmanifest.xml',
            line: 6,
            fix: 'Correct the XML here',
          },
        ],
      },
    });
  });

  test.each([
    ['item', 'itme', 5],
    ['resource', 'resorce', 8],
    ['resources', 'resorces', 7],
    ['organization', 'organisation', 5],
    ['organizations', 'organisations', 4],
  ])(
    'is PARSE_FAILED for its misspelt %s, and says nothing of what is missing therefore',
    async (name, written, line) => {
      const manifest = smallManifest().replaceAll(new RegExp(`(?<=</?)${name}(?=[ >])`, 'g'), written);
      await expect(inspect(goodZip({ 'imsmanifest.xml': manifest }))).rejects.toMatchObject({
        message: `Invalid SCORM package: SCORM has no element "${written}", so nothing of it is shown; "${name}" is probably meant (line ${String(line)})`,
        details: { findings: [{ id: 'manifest.misspelt-structure', severity: 'error', line }] },
      });
    },
  );

  test('tells of a misspelling that loses one item first, and not of what follows from it', async () => {
    const more =
      '<item identifier="I2" identiferref="R2"><title>Two</title></item><item identifier="I3" identifierref="R3"><title>Three</title></item>';
    const lost =
      '<resource identifier="R2" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource><resorce identifier="R3" href="index.html"/>';
    const manifest = smallManifest()
      .replace('</organization>', `${more}</organization>`)
      .replace('</resources>', `${lost}</resources>`);
    const { findings } = await inspect(goodZip({ 'imsmanifest.xml': manifest, 'index.html': speakingPage }));
    expect(findings.map(({ id, facts, severity }) => [id, facts['wanted'], severity])).toEqual([
      ['manifest.misspelt-structure', 'resource', 'error'],
      ['manifest.misspelt-structure', 'identifierref', 'error'],
    ]);
  });

  test('is PARSE_FAILED when its bytes are damaged', async () => {
    const zip = rawZip([
      { name: 'imsmanifest.xml', content: smallManifest(), method: 8, claims: { crc32: 1 } },
    ]);
    await expect(inspect(zip)).rejects.toMatchObject({
      code: 'PARSE_FAILED',
      details: { findings: [{ id: 'manifest.damaged' }] },
    });
  });

  test('is PARSE_FAILED when it inflates beyond what it claims', async () => {
    const manifest = smallManifest();
    expect(deflateRawSync(manifest).length).toBeLessThan(manifest.length);
    const zip = rawZip([{ name: 'imsmanifest.xml', content: manifest, method: 8, claims: { size: 500 } }]);
    await expect(inspect(zip)).rejects.toMatchObject({ details: { findings: [{ id: 'manifest.damaged' }] } });
  });

  test('is PARSE_FAILED before it is read when it is too big', async () => {
    const zip = rawZip([{ name: 'imsmanifest.xml', content: Buffer.alloc(9_000_000, 32), method: 8 }]);
    await expect(inspect(zip)).rejects.toMatchObject({
      details: { findings: [{ id: 'manifest.too-large' }] },
    });
  });

  test('is PARSE_FAILED when it nests a hundred thousand elements', async () => {
    const manifest = '<manifest>' + '<item>'.repeat(100_000) + '</item>'.repeat(100_000) + '</manifest>';
    await expect(inspect(goodZip({ 'imsmanifest.xml': manifest }))).rejects.toMatchObject({
      code: 'PARSE_FAILED',
      details: { findings: [{ id: 'manifest.too-deep', line: 1 }] },
    });
  });
});
