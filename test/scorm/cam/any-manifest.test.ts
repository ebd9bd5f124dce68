import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeManifestBytes } from '../../../src-shared/scorm/cam/decode-manifest';
import { readManifest } from '../../../src-shared/scorm/cam/read-manifest';
import { manifest2004 } from './manifest-text';
import { mutated } from './mutations';

const packages = path.join(import.meta.dirname, '../../fixtures/packages');
const manifests = ['good', 'bad'].flatMap((kind) =>
  readdirSync(path.join(packages, kind), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|[\\/])imsmanifest\.xml$/i.test(name))
    .map((name) => readFileSync(path.join(packages, kind, name), 'utf8')),
);

/** CPU time that no text may take; on an idle machine it is less than a tenth of it. */
const mostMs = 4000;
/** Characters that a course and its findings may have for any of these texts. */
const longestReading = 60_000_000;

/** True where there is a course. */
function expectBounded(read: () => ReturnType<typeof readManifest>): boolean {
  const before = process.cpuUsage();
  const { course, findings } = read();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(mostMs);
  expect(course === null).toBe(findings.some(({ severity }) => severity === 'error'));
  expect(JSON.stringify({ course, findings }).length).toBeLessThan(longestReading);
  return course !== null;
}

describe('whatever is done to a manifest', () => {
  test('leaves a course or findings that say what is wrong', () => {
    expect(manifests.length).toBeGreaterThan(60);
    let courses = 0;
    const property = fc.property(mutated(manifests), (text) => {
      if (expectBounded(() => readManifest(text))) courses += 1;
    });
    fc.assert(property, { numRuns: 1000 });
    expect(courses).toBeGreaterThan(20);
  }, 120_000);

  test('does so in any bytes', () => {
    const damaged = fc.tuple(
      mutated(manifests, 100_000),
      fc.constantFrom('utf8', 'utf16le', 'latin1'),
      fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 8 }),
    );
    fc.assert(
      fc.property(damaged, ([text, encoding, changes]) => {
        const bytes = Buffer.from(text, encoding as BufferEncoding);
        for (const [index, byte] of changes) if (index < bytes.length) bytes[index] = byte;
        expectBounded(() => readManifest(decodeManifestBytes(bytes).text));
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});

const many = 250_000;

describe('a quarter of a million characters of the same', () => {
  const pieces = [
    '&',
    '&a',
    '&#',
    '<',
    '<a ',
    '<a',
    ' a="',
    ' a=""',
    '"',
    "'",
    '<!--',
    '-->',
    '<![CDATA[',
    '<![CDATA[]]>',
    ']]>',
    ']',
    '] ',
    '<?',
    '<?a?>',
    '<!DOCTYPE',
    '</',
    '</a>',
    '<a>',
    '<a/>',
    '<a></a>',
    '<item/>',
    '<item identifier="i"/>',
    '\n',
    ' ',
    '\t',
    '<a xmlns:b="c">',
    '%',
    '../',
    '&lt;',
    '<title>x</title>',
    '\uD800',
    'é',
    '<é/>',
    '<a é="é"/>',
    '<metadata/>',
    '<resource/>',
  ];
  const places: readonly [string, (pieces: string) => string][] = [
    ['alone', (all) => all],
    ['in the root', (all) => `<manifest>${all}</manifest>`],
    ['in a DOCTYPE', (all) => `<!DOCTYPE a [${all}]><manifest/>`],
    ['in a value', (all) => `<manifest a="${all}"/>`],
    ['in a title', (all) => manifest2004().replace('Course', () => all)],
    ['among items', (all) => manifest2004({ items: `<item identifierref="R1"/>${all}` })],
    [
      'among sequencing',
      (all) => manifest2004({ items: `<item identifierref="R1"><sequencing>${all}</sequencing></item>` }),
    ],
    ['among resources', (all) => manifest2004({ resources: `<resource identifier="R1" href="a"/>${all}` })],
    ['in an href', (all) => manifest2004({ resources: `<resource identifier="R1" href="a${all}"/>` })],
  ];

  test.each(places)(
    '%s is read or refused in time',
    (_, put) => {
      for (const piece of pieces) {
        const text = put(piece.repeat(Math.ceil(many / piece.length)));
        expectBounded(() => readManifest(text));
      }
    },
    300_000,
  );
});
