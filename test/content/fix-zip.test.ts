import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { join } from 'node:path';
import { openPromise, type Entry } from 'yauzl';
import { describe, expect, test } from 'vitest';
import { fixZip } from '../../src-main/content/fix-zip';
import { inspectPackage } from '../../src-main/content/inspect-package';
import { fixesFor } from '../../src-shared/lint/fixes';
import type { FixId } from '../../src-shared/scorm/cam/told';
import { zipFixture } from '../support/zip-fixture';
import { goodZip, rawZip, smallManifest, speakingPage, temporaryFolder } from './zip-bytes';

interface NewFile {
  readonly method: number;
  readonly bytes: Buffer;
  readonly time: string;
}

/** Everything in a zip, read by the library alone. */
async function unzipped(path: string): Promise<ReadonlyMap<string, NewFile>> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  const files = new Map<string, NewFile>();
  for await (const entry of zip.eachEntry() as AsyncIterable<Entry>) {
    const bytes = await buffer(await zip.openReadStreamPromise(entry));
    const time = entry.getLastModDate({ forceDosFormat: true }).toISOString();
    files.set(entry.fileName, { method: entry.compressionMethod, bytes, time });
  }
  zip.close();
  return files;
}

async function fixed(zip: Buffer, fixIds?: readonly FixId[]) {
  const folder = temporaryFolder();
  const source = folder.write(zip);
  const target = join(folder.path, 'new.zip');
  const before = await inspectPackage(source, { strict: false });
  const report = await fixZip(source, target, fixIds ?? fixesFor(before.findings));
  const files = await unzipped(target);
  const after = await inspectPackage(target, { strict: false });
  expect(readFileSync(source).equals(zip)).toBe(true);
  folder[Symbol.dispose]();
  return { report, files, before, after, names: [...files.keys()] };
}

const page = { 'index.html': speakingPage };
const textOf = (files: ReadonlyMap<string, NewFile>, name = 'imsmanifest.xml') =>
  files.get(name)?.bytes.toString('utf8');

describe('the fix', () => {
  test('re-root moves everything out of the one folder, and no byte changes', async () => {
    const zip = await zipFixture('one-folder-down');
    const { report, files, before, after } = await fixed(zip);
    expect(fixesFor(before.findings)).toEqual(['re-root']);
    expect(report).toMatchObject({
      fixIds: ['re-root'],
      changes: [{ fix_id: 're-root', file: null, before: 'course export/', after: '' }],
    });
    expect(after.rootFolder).toBe('');
    expect(fixesFor(after.findings)).toEqual([]);
    expect(report.findings).toEqual(after.findings);
    using folder = temporaryFolder();
    const old = await unzipped(folder.write(zip));
    expect([...files]).toEqual([...old].map(([name, file]) => [name.replace('course export/', ''), file]));
  });

  test('re-root leaves out what the folder would cover, and says so', async () => {
    const { report, files, names } = await fixed(
      await goodZip({
        'readme.txt': 'outer',
        'notes.txt': 'stays',
        'a/imsmanifest.xml': smallManifest(),
        'a/index.html': speakingPage,
        'a/readme.txt': 'inner',
      }),
    );
    expect(names).toEqual(['notes.txt', 'imsmanifest.xml', 'index.html', 'readme.txt']);
    expect(textOf(files, 'readme.txt')).toBe('inner');
    expect(report.changes).toContainEqual({
      fix_id: 're-root',
      file: 'readme.txt',
      before: 'readme.txt',
      after: null,
    });
  });

  test('manifest-name gives the manifest its right case', async () => {
    const manifest = smallManifest();
    const { report, files } = await fixed(await goodZip({ 'ImsManifest.XML': manifest, ...page }));
    expect(textOf(files)).toBe(manifest);
    expect(report.changes).toEqual([
      {
        fix_id: 'manifest-name',
        file: 'imsmanifest.xml',
        before: 'ImsManifest.XML',
        after: 'imsmanifest.xml',
      },
    ]);
  });

  test('slashes mends names and hrefs, but not a query', async () => {
    const manifest = smallManifest('media\\index.html?a=b\\c', ['media\\index.html', 'x.js']).replace(
      '<resources>',
      '<!-- a\\b --><resources>',
    );
    const { report, files, names } = await fixed(
      rawZip([
        { name: 'imsmanifest.xml', content: manifest, method: 8 },
        { name: 'media\\index.html', content: speakingPage },
        { name: 'x.js' },
      ]),
    );
    expect(names).toEqual(['imsmanifest.xml', 'media/index.html', 'x.js']);
    expect(textOf(files)).toBe(manifest.replaceAll('media\\index', 'media/index'));
    expect(report.changes.map(({ fix_id, before, after }) => [fix_id, before, after])).toEqual([
      ['slashes', 'media\\index.html', 'media/index.html'],
      ['slashes', 'media\\index.html?a=b\\c', 'media/index.html?a=b\\c'],
      ['slashes', 'media\\index.html', 'media/index.html'],
    ]);
  });

  test('case writes each href as its file is called, through xml:base and percent signs', async () => {
    const manifest = smallManifest('Index.HTML?a=1#Top', ['Index.HTML', 'SUB/Clip%201.mp4', 'R&amp;D/a.txt'])
      .replace('<resource ', '<resource xml:base="Media/" ')
      .replace('<resources>', '<resources xml:base="Course\\">');
    const { report, files } = await fixed(
      await goodZip({
        'imsmanifest.xml': manifest,
        'course/media/index.html': speakingPage,
        'course/media/sub/clip 1.mp4': 'x',
        'course/media/r&d/A.txt': 'x',
      }),
    );
    expect(textOf(files)).toBe(
      manifest
        .replace('Course\\', 'course/')
        .replace('Media/', 'media/')
        .replaceAll('Index.HTML', 'index.html')
        .replace('SUB/Clip%201', 'sub/clip%201')
        .replace('R&amp;D/a.txt', 'r&amp;d/A.txt'),
    );
    expect(report.fixIds).toEqual(['slashes', 'case']);
    expect(report.changes).toContainEqual({
      fix_id: 'case',
      file: 'imsmanifest.xml',
      before: 'SUB/Clip%201.mp4',
      after: 'sub/clip%201.mp4',
    });
  });

  test.each<[string, Buffer, string, string]>([
    [
      'a byte order mark',
      Buffer.from(`\ufeff${smallManifest()}`),
      smallManifest(),
      'UTF-8 with a byte order mark',
    ],
    [
      'latin-1 that declares UTF-8',
      Buffer.from(smallManifest().replace('Small', 'Größe'), 'latin1'),
      smallManifest().replace('Small', 'Größe'),
      'WINDOWS-1252',
    ],
    [
      'UTF-8 that declares latin-1',
      Buffer.from(smallManifest().replace('Small', 'Größe').replace('UTF-8', 'ISO-8859-1')),
      smallManifest().replace('Small', 'Größe'),
      'UTF-8',
    ],
  ])('encoding makes plain UTF-8 of %s', async (_, bytes, text, before) => {
    const { report, files } = await fixed(await goodZip({ 'imsmanifest.xml': bytes, ...page }));
    expect(textOf(files)).toBe(text);
    expect(report.changes).toEqual([{ fix_id: 'encoding', file: 'imsmanifest.xml', before, after: 'UTF-8' }]);
  });

  test('a text fix alone keeps UTF-16 and its mark', async () => {
    const text = `\ufeff${smallManifest('Index.html').replace('UTF-8', 'UTF-16')}`;
    const swapped = Buffer.from(text, 'utf16le').swap16();
    const { files } = await fixed(await goodZip({ 'imsmanifest.xml': swapped, ...page }));
    const right = Buffer.from(text.replaceAll('Index.html', 'index.html'), 'utf16le').swap16();
    expect(files.get('imsmanifest.xml')?.bytes.equals(right)).toBe(true);
  });

  const modern = (metadata: string) =>
    smallManifest()
      .replace('adlcp_rootv1p2', 'adlcp_v1p3')
      .replace('imscp_rootv1p1p2', 'imscp_v1p1')
      .replace('scormtype', 'scormType')
      .replace(/<metadata>.*<\/metadata>/, metadata);
  const schema = '<schema>ADL SCORM</schema>';
  test.each([
    [
      '9.9 of the namespaces of 2004',
      modern(`<metadata>${schema}<schemaversion>9.9</schemaversion></metadata>`),
    ],
    [
      'a version that the namespaces deny',
      modern(`<metadata>${schema}<schemaversion>1.2</schemaversion></metadata>`),
    ],
    ['an empty version', modern(`<metadata>${schema}<schemaversion/></metadata>`)],
    ['none behind schema', modern(`<metadata>${schema}</metadata>`)],
    ['empty metadata', modern('<metadata/>')],
    ['metadata of something else', modern('<metadata><note>1</note></metadata>')],
    ['no metadata', modern('')],
  ])('schema-version says what the package is: %s', async (_, manifest) => {
    const page2004 = '<script>API_1484_11.Initialize("")</script>';
    const { report, files, after } = await fixed(
      await goodZip({ 'imsmanifest.xml': manifest, 'index.html': page2004 }),
      ['schema-version'],
    );
    const text = textOf(files) ?? '';
    expect(text).toContain('<schemaversion>2004 3rd Edition</schemaversion>');
    expect(text).toContain(schema);
    expect(report.changes).toMatchObject([{ fix_id: 'schema-version', after: '2004 3rd Edition' }]);
    expect(after.course).toMatchObject({ scormVersion: '2004', edition: '3rd' });
    const without = (whole: string) =>
      whole.replace(/\s*<metadata.*?(<\/metadata>|<metadata\/>|(?=<org))/s, '');
    expect(without(text).replace(/\s+/g, '')).toBe(
      without(manifest).replace('<metadata/>', '').replace(/\s+/g, ''),
    );
  });

  test('all at once mends a package that has all of it', async () => {
    const manifest = `\ufeff${smallManifest('Media\\Index.html', ['Media\\Index.html']).replace('>1.2<', '>9.9<')}`;
    const { report, names, after } = await fixed(
      await goodZip({
        'c/IMSMANIFEST.xml': manifest,
        'c/media/index.html': speakingPage,
        'stored:c/media/film.mp4': Buffer.alloc(300_000, 3),
      }),
    );
    expect(report.fixIds).toEqual([
      're-root',
      'manifest-name',
      'slashes',
      'case',
      'encoding',
      'schema-version',
    ]);
    expect(names).toEqual(['imsmanifest.xml', 'media/index.html', 'media/film.mp4']);
    expect(fixesFor(after.findings)).toEqual([]);
  });

  test('stored stays stored, deflated stays deflated, and times stay', async () => {
    const zip = await goodZip({
      'a/imsmanifest.xml': smallManifest(),
      'a/index.html': speakingPage,
      'stored:a/film.mp4': Buffer.alloc(700_000, 9),
    });
    const { files } = await fixed(zip);
    expect([...files].map(([name, { method }]) => [name, method])).toEqual([
      ['imsmanifest.xml', 8],
      ['index.html', 8],
      ['film.mp4', 0],
    ]);
    using folder = temporaryFolder();
    const [first] = [...(await unzipped(folder.write(zip))).values()];
    expect([...files.values()].map(({ time }) => time)).toEqual([first?.time, first?.time, first?.time]);
  });

  test('progress grows to 1', async () => {
    using folder = temporaryFolder();
    const source = folder.write(await zipFixture('one-folder-down', { padToBytes: 2_000_000 }));
    const shares: number[] = [];
    await fixZip(source, join(folder.path, 'new.zip'), ['re-root'], {
      onProgress: (share) => shares.push(share),
    });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(3);
    expect(shares.at(-1)).toBeCloseTo(1);
  });
});

describe('a fix that cannot be made leaves no file and', () => {
  async function refusal(zip: Buffer, fixIds: readonly FixId[], signal?: AbortSignal) {
    using folder = temporaryFolder();
    const source = folder.write(zip);
    const hash = createHash('sha256').update(zip).digest('hex');
    const target = join(folder.path, 'new.zip');
    const error: unknown = await fixZip(source, target, fixIds, signal ? { signal } : {}).catch(
      (reason: unknown) => reason,
    );
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(folder.path)).toHaveLength(1);
    expect(createHash('sha256').update(readFileSync(source)).digest('hex')).toBe(hash);
    return error;
  }

  test('says that there is nothing to mend', async () => {
    expect(await refusal(await zipFixture('scorm12-single'), ['re-root', 'case'])).toMatchObject({
      code: 'INVALID_REQUEST',
      details: { field: 'fixes' },
    });
  });

  test.each([
    ['INVALID_FILE_TYPE--truncated', 'INVALID_FILE_TYPE'],
    ['MANIFEST_NOT_FOUND--cmi5', 'MANIFEST_NOT_FOUND'],
    ['PARSE_FAILED--not-well-formed', 'PARSE_FAILED'],
  ])('refuses as an import does: %s', async (name, code) => {
    expect(await refusal(await zipFixture(name), ['re-root'])).toMatchObject({ code });
  });

  test.each([
    ['a checksum', { crc32: 1 }],
    ['a size that is claimed too big', { size: 6 }],
    ['a size that is claimed too small', { size: 2 }],
  ])('names the file that is damaged by %s', async (_, claims) => {
    const zip = rawZip([
      { name: 'a/imsmanifest.xml', content: smallManifest(), method: 8 },
      { name: 'a/index.html', content: speakingPage },
      { name: 'a/film.mp4', content: 'film', method: 8, claims },
    ]);
    expect(await refusal(zip, ['re-root'])).toMatchObject({
      code: 'INVALID_FILE_TYPE',
      details: { findings: [{ id: 'zip.damaged-file', file: 'a/film.mp4' }] },
    });
  });

  test('ends when it is told to', async () => {
    const stop = new AbortController();
    const zip = await zipFixture('one-folder-down', { padToBytes: 8_000_000 });
    using folder = temporaryFolder();
    const source = folder.write(zip);
    const target = join(folder.path, 'new.zip');
    const options = { signal: stop.signal, onProgress: (share: number) => share > 0.2 && stop.abort() };
    await expect(fixZip(source, target, ['re-root'], options)).rejects.toThrow(/abort/i);
    expect(readdirSync(folder.path)).toHaveLength(1);
    expect(await refusal(zip, ['re-root'], AbortSignal.abort())).toMatchObject({ name: 'AbortError' });
  });

  test('touches no file that is there already', async () => {
    using folder = temporaryFolder();
    const source = folder.write(await zipFixture('one-folder-down'));
    const other = folder.write(Buffer.from('mine'));
    await expect(fixZip(source, other, ['re-root'])).rejects.toMatchObject({ code: 'UPLOAD_FAILED' });
    expect(readFileSync(other, 'utf8')).toBe('mine');
  });
});
