import { expect, test } from 'vitest';
import { decodeManifestBytes } from '../../../src-shared/scorm/cam/decode-manifest';

const xml = (encoding: string | null, text = 'Größe — ж') =>
  `<?xml version="1.0"${encoding === null ? '' : ` encoding="${encoding}"`}?><m>${text}</m>`;
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

test.each<[string, Buffer, string, readonly string[]]>([
  ['UTF-8', Buffer.from(xml('UTF-8')), xml('UTF-8'), []],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${xml('utf-8')}`), xml('utf-8'), ['manifest.byte-order-mark']],
  ['UTF-8 that declares nothing', Buffer.from(xml(null)), xml(null), []],
  [
    'UTF-16 with a mark, little end first',
    Buffer.from(`\ufeff${xml('UTF-16')}`, 'utf16le'),
    xml('UTF-16'),
    [],
  ],
  ['UTF-16 with a mark, big end first', swapped(`\ufeff${xml('UTF-16')}`), xml('UTF-16'), []],
  ['UTF-16 without a mark', Buffer.from(xml('UTF-16'), 'utf16le'), xml('UTF-16'), []],
  [
    'windows-1252 as declared',
    Buffer.from(xml('windows-1252', 'Gr\xf6\xdfe \x96'), 'latin1'),
    xml('windows-1252', 'Größe –'),
    [],
  ],
  [
    'latin-1 as declared',
    Buffer.from(xml('ISO-8859-1', 'Gr\xf6\xdfe'), 'latin1'),
    xml('ISO-8859-1', 'Größe'),
    [],
  ],
  [
    'UTF-8 that declares latin-1',
    Buffer.from(xml('ISO-8859-1')),
    xml('ISO-8859-1'),
    ['manifest.wrong-encoding'],
  ],
  [
    'UTF-16 that declares UTF-8',
    Buffer.from(`\ufeff${xml('UTF-8')}`, 'utf16le'),
    xml('UTF-8'),
    ['manifest.wrong-encoding'],
  ],
  [
    'latin-1 that declares UTF-8',
    Buffer.from(xml('UTF-8', 'Gr\xf6\xdfe'), 'latin1'),
    xml('UTF-8', 'Größe'),
    ['manifest.wrong-encoding'],
  ],
  [
    'latin-1 that declares nothing',
    Buffer.from(xml(null, 'Gr\xf6\xdfe'), 'latin1'),
    xml(null, 'Größe'),
    ['manifest.wrong-encoding'],
  ],
  [
    'an encoding that nobody knows',
    Buffer.from(xml('x-klingon', 'Gr\xf6\xdfe'), 'latin1'),
    xml('x-klingon', 'Größe'),
    ['manifest.wrong-encoding'],
  ],
  ['nothing', Buffer.alloc(0), '', []],
])('the text of %s is read', (_, bytes, text, ids) => {
  const decoded = decodeManifestBytes(bytes);
  expect(decoded.text).toBe(text);
  expect(decoded.findings.map(({ id }) => id)).toEqual(ids);
});
