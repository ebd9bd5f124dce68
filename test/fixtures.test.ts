import { XMLParser } from 'fast-xml-parser';
import { posix } from 'node:path';
import { fromBuffer, type Entry } from 'yauzl';
import { describe, expect, test } from 'vitest';
import { errorCatalogue } from '../src-shared/contract/errors';
import { badFixtures, fixtureFiles, isHandmade, listFixtures, zipFixture } from './support/zip-fixture';

/** Name, `schemaversion`, and how many items lead to a resource; counted by hand. */
const goodFixtures = [
  ['call-happy', '2004 4th Edition', 1],
  ['calls12-call-happy', '1.2', 1],
  ['calls12-rude', '1.2', 1],
  ['calls12-well-behaved', '1.2', 1],
  ['calls2004-call-happy', '2004 3rd Edition', 1],
  ['calls2004-rude', '2004 4th Edition', 1],
  ['calls2004-well-behaved', '2004 4th Edition', 1],
  ['counting', '2004 4th Edition', 1],
  ['dispatch-redirect', '1.2', 1],
  ['dispatch-scorm-cloud', '2004 3rd Edition', 1],
  ['documents', '1.2', 3],
  ['exit-on-click', '1.2', 1],
  ['frameset', '1.2', 1],
  ['frameset-links', '1.2', 1],
  ['hostile', '1.2', 1],
  ['looping', '1.2', 2],
  ['manifest-collection', '2004 3rd Edition', 2],
  ['manifest-duplicate-ids', '1.2', 2],
  ['manifest-edition-free-text', 'SCORM 2004 3rd Ed.', 1],
  ['manifest-latin1', '1.2', 1],
  ['manifest-metadata', '2004 4th Edition', 1],
  ['manifest-name-case', '1.2', 1],
  ['manifest-no-namespaces', '1.2', 1],
  ['manifest-no-version', null, 1],
  ['manifest-parameters', '1.2', 3],
  ['manifest-prefixed', '2004 3rd Edition', 1],
  ['manifest-presentation', '2004 4th Edition', 1],
  ['manifest-sub-manifest-12', '1.2', 3],
  ['manifest-sub-manifest-3rd', '2004 3rd Edition', 3],
  ['manifest-titles', '1.2', 1],
  ['manifest-two-organizations', '1.2', 2],
  ['manifest-utf16-be', '2004 4th Edition', 1],
  ['manifest-utf16-le', '1.2', 1],
  ['manifest-utf8-mark', '1.2', 1],
  ['manifest-wrong-encoding', '1.2', 1],
  ['manifest-wrong-version', '1.2', 1],
  ['manifest-xml-base', '2004 4th Edition', 1],
  ['media', '1.2', 1],
  ['never-initialises', '2004 4th Edition', 1],
  ['odd-entity-bomb', '1.2', 1],
  ['odd-unknown-version', '9.9', 1],
  ['one-folder-down', '1.2', 1],
  ['popup', '1.2', 1],
  ['rude', '1.2', 1],
  ['scorm12-multi', '1.2', 4],
  ['scorm12-single', '1.2', 1],
  ['scorm2004-2nd-edition', 'CAM 1.3', 1],
  ['scorm2004-multi', '2004 3rd Edition', 3],
  ['scorm2004-single', '2004 4th Edition', 1],
  ['sequence-constrained', '2004 4th Edition', 6],
  ['sequence-forced', '2004 4th Edition', 3],
  ['sequence-placed', '2004 4th Edition', 3],
  ['sequence-placement', '2004 4th Edition', 1],
  ['sequence-post-test', '2004 4th Edition', 3],
  ['sequence-pre-test', '2004 4th Edition', 4],
  ['sequence-random-quiz', '2004 4th Edition', 6],
  ['sequence-remediation', '2004 4th Edition', 2],
  ['sequence12-prerequisites', '1.2', 4],
  ['stage-arts', '1.2', 1],
  ['time-limit12', '1.2', 1],
  ['time-limit2004', '2004 4th Edition', 1],
  ['top-hungry', '1.2', 1],
  ['unicode-names', '1.2', 3],
  ['zip-backslashes', '1.2', 3],
  ['zip-case-collision', '1.2', 1],
  ['zip-comment', '1.2', 1],
  ['zip-descriptors', '1.2', 1],
  ['zip-dos-names', '1.2', 1],
  ['zip-folders', '1.2', 1],
  ['zip-gbk-names', '1.2', 1],
  ['zip-holds-a-zip', '1.2', 1],
  ['zip-link', '1.2', 1],
  ['zip-link-of-macos', '1.2', 1],
  ['zip-lying-local-headers', '1.2', 1],
  ['zip-name-twice', '1.2', 1],
  ['zip-pipe', '1.2', 1],
  ['zip-self-extracting', '1.2', 1],
  ['zip-self-extracting-mended', '1.2', 1],
  ['zip-self-extracting-zip64', '1.2', 1],
  ['zip-shift-jis-names', '1.2', 1],
  ['zip-windows-1251-names', '1.2', 1],
  ['zip-zip64', '1.2', 1],
] as const;

describe('the good fixtures', () => {
  test('are all in the table of this test', () => {
    expect(listFixtures('good')).toEqual(goodFixtures.map(([name]) => name));
  });

  test.each(goodFixtures)('%s zips to the same bytes each time', async (name) => {
    expect((await zipFixture(name)).equals(await zipFixture(name))).toBe(true);
  });

  test.each(goodFixtures)('%s says version %s and has %i items with content', (name, version, items) => {
    const manifest = manifestOf(name).text;
    expect(/<(?:\w+:)?schemaversion>(.*)<\//.exec(manifest)?.[1] ?? null).toBe(version);
    expect(manifest.match(/<(?:\w+:)?item [^>]*identifierref=/g)).toHaveLength(items);
  });

  test.each(goodFixtures.filter(([name]) => !isHandmade(name)))(
    '%s holds every file that its manifest names',
    async (name) => {
      const { folder, text } = manifestOf(name);
      const inZip = (await entriesOf(await zipFixture(name))).map((entry) => entry.fileName);
      for (const path of filesNamedBy(text)) expect(inZip).toContain(folder + path);
    },
  );

  test.each(goodFixtures)('%s holds every style and script that its pages ask for', (name) => {
    const names = fixtureFiles(name).map((file) => file.name);
    for (const { name: page, bytes } of fixtureFiles(name).filter((file) => file.name.endsWith('.html'))) {
      for (const [, asked = ''] of bytes.toString('utf8').matchAll(/ (?:src|href)="([^"]+)"/g)) {
        expect(names).toContain(posix.join(posix.dirname(page), asked));
      }
    }
  });

  test('store media, deflate text, and deflate the media that an export tool would', async () => {
    const entries = await entriesOf(await zipFixture('media'));
    const methodOf = (name: string) => entries.find((entry) => entry.fileName === name)?.compressionMethod;
    const [stored, deflated] = [0, 8];
    expect(methodOf('media/tone.wav')).toBe(stored);
    expect(methodOf('media/add.wasm')).toBe(stored);
    expect(methodOf('media/deflated-tone.wav')).toBe(deflated);
    expect(methodOf('index.html')).toBe(deflated);
  });

  test('grow to a wanted size', async () => {
    const zip = await zipFixture('scorm12-single', { padToBytes: 300_000 });
    expect(zip.length).toBeGreaterThanOrEqual(300_000);
    expect((await entriesOf(zip)).map((entry) => entry.fileName)).toContain('imsmanifest.xml');
  });
});

describe('the bad fixtures', () => {
  test('are at least ten, each named for a code of the catalogue', () => {
    expect(badFixtures().length).toBeGreaterThanOrEqual(10);
    for (const { code } of badFixtures()) expect(Object.keys(errorCatalogue)).toContain(code);
  });

  test.each([
    ['INVALID_FILE_TYPE--not-a-zip'],
    ['INVALID_FILE_TYPE--empty-file'],
    ['INVALID_FILE_TYPE--truncated'],
    ['INVALID_FILE_TYPE--parent-names'],
    ['INVALID_FILE_TYPE--absolute-names'],
    ['INVALID_FILE_TYPE--backslash-names'],
  ])('%s cannot be read as a zip', async (name) => {
    await expect(entriesOf(await zipFixture(name))).rejects.toThrow();
  });

  test('the encrypted one says of every entry that it is encrypted', async () => {
    const entries = await entriesOf(await zipFixture('INVALID_FILE_TYPE--encrypted'));
    expect(entries.length).toBeGreaterThan(1);
    expect(entries.every((entry) => entry.isEncrypted())).toBe(true);
  });

  test.each([['up/escaped.txt'], ['root/escaped.txt']])(
    'no damaged zip still holds the harmless name %s',
    async (harmless) => {
      for (const { name } of badFixtures().filter((fixture) => fixture.name.endsWith('-names'))) {
        expect((await zipFixture(name)).includes(harmless)).toBe(false);
      }
    },
  );

  test.each(badFixtures().filter((fixture) => fixture.code === 'MANIFEST_NOT_FOUND'))(
    '$name has no manifest where it may be',
    async ({ name }) => {
      const names = (await entriesOf(await zipFixture(name))).map((entry) => entry.fileName);
      expect(names.filter((each) => /^([^/]+\/)?imsmanifest\.xml$/.test(each))).toEqual([]);
    },
  );

  test('the malformed manifest breaks on the line that the table says', () => {
    const broken = badFixtures().find(({ name }) => name === 'PARSE_FAILED--not-well-formed');
    const lines = manifestOf(broken?.name ?? '').text.split('\n');
    expect(lines.findIndex((line) => line.includes('</titel>')) + 1).toBe(broken?.line);
  });
});

function manifestOf(name: string): { readonly folder: string; readonly text: string } {
  const file = fixtureFiles(name).find((each) => /(^|\/)imsmanifest\.xml$/i.test(each.name));
  if (file === undefined) throw new Error(`${name} has no manifest.`);
  return { folder: file.name.slice(0, -'imsmanifest.xml'.length), text: file.bytes.toString('utf8') };
}

interface Based {
  readonly '@base'?: string;
}

interface Resource extends Based {
  readonly '@href': string;
  readonly file: readonly { readonly '@href': string }[];
}

interface Parsed {
  readonly manifest: Based & { readonly resources: Based & { readonly resource: readonly Resource[] } };
}

/** Paths under the manifest's folder: launch pages and files, `xml:base` applied, percent-decoded, query cut off. */
function filesNamedBy(manifest: string): readonly string[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    removeNSPrefix: true,
    attributeNamePrefix: '@',
    processEntities: false,
    isArray: (name) => name === 'resource' || name === 'file',
  });
  const { manifest: outer } = parser.parse(manifest) as Parsed;
  return outer.resources.resource.flatMap((resource) => {
    const base = [outer, outer.resources, resource].map((each) => each['@base'] ?? '').join('');
    return [resource, ...resource.file].map(({ '@href': href }) =>
      decodeURIComponent(`${base}${href.split('?')[0] ?? ''}`),
    );
  });
}

function entriesOf(zip: Buffer): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: false }, (failure, file) => {
      if (failure !== null) {
        reject(failure);
        return;
      }
      const entries: Entry[] = [];
      file.on('entry', (entry: Entry) => entries.push(entry));
      file.on('error', reject);
      file.on('end', () => {
        resolve(entries);
      });
    });
  });
}
