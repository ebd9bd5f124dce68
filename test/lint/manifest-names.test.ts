import { describe, expect, test } from 'vitest';
import { lintManifest } from '../../src-shared/lint/lint-package';
import { nearestName } from '../../src-shared/kernel/nearest-name';
import { readManifest } from '../../src-shared/scorm/cam/read-manifest';
import { quickestMs } from '../support/quickest-ms';
import { item, lint, pack12, pack2004, sequenced, type Pack } from './a-package';

function said(pack: Pack, id: string): readonly string[] {
  return lint(pack)
    .filter((finding) => finding.id === id)
    .map(({ message, fix }) => `${message}. ${fix ?? ''}`);
}

describe('a name that SCORM does not know', () => {
  test('is compared with what is near, letters in exchanged order too', () => {
    const names = ['item', 'title', 'identifierref', 'organization'];
    expect(nearestName('itme', names)).toBe('item');
    expect(nearestName('items', names)).toBe('item');
    expect(nearestName('identiferref', names)).toBe('identifierref');
    expect(nearestName('orgnaizaton', names)).toBe('organization');
    expect(nearestName('term', names)).toBeUndefined();
    expect(nearestName('', names)).toBeUndefined();
    expect(nearestName('x'.repeat(100_000), names)).toBeUndefined();
  });

  test('is spelled in the finding as it is written, and its correction as the version of SCORM spells it', () => {
    expect(
      said(pack2004({ items: item('I1', '<adlcp:dataFormLMS>x</adlcp:dataFormLMS>') }), 'manifest.misspelt'),
    ).toEqual([
      'SCORM has no element "dataFormLMS", so it is left out with all that is inside; "dataFromLMS" is probably meant. Write <dataFromLMS>',
    ]);
    expect(
      said(pack12({ items: item('I1', '<adlcp:datafromlsm>x</adlcp:datafromlsm>') }), 'manifest.misspelt'),
    ).toEqual([
      'SCORM has no element "datafromlsm", so it is left out with all that is inside; "datafromlms" is probably meant. Write <datafromlms>',
    ]);
  });

  test('may be that of an attribute, where the element is one of SCORM', () => {
    const foreign = '<x:item xmlns:x="urn:x" identiferref="R2"/>';
    const items = `${item('I1', foreign)}<item identifier="I2" identiferref="R1"><title>Two</title></item>`;
    expect(said(pack12({ items }), 'manifest.misspelt-structure')).toEqual([
      'SCORM has no attribute "identiferref", so nothing is shown for the element "item"; "identifierref" is probably meant. Write identifierref="…"',
    ]);
  });

  test('has no place in the order of elements, but those of extensions have', () => {
    const order = (inside: string) => said(pack2004({ items: item('I1', inside) }), 'manifest.element-order');
    expect(order('<somewhere/><metadata/>')).toEqual([]);
    expect(order('<adlnav:presentation/><metadata/>')).toEqual([
      '"metadata" stands behind "presentation" in "item"; strict systems refuse this order. Put the elements into the order of the schema: title, item, metadata, elements of extensions',
    ]);
    expect(order(sequenced(''))).toEqual([]);
  });

  test('is told of a manifest without a course, too', () => {
    const { course, document } = readManifest(
      pack12().manifest.replaceAll('<item ', '<itme ').replaceAll('</item>', '</itme>'),
    );
    if (!document) throw new Error('The manifest is well-formed');
    expect(course).toBeNull();
    expect(lintManifest({ document, path: 'imsmanifest.xml' })).toMatchObject([
      { id: 'manifest.misspelt-structure', severity: 'error', file: 'imsmanifest.xml', line: 5 },
    ]);
  });

  test('is compared a few times only in a hostile manifest', () => {
    const readMs = (names: number) => {
      const many = Array.from({ length: names }, (_, at) => `<a${String(at)} b${String(at)}="1"/>`).join('');
      const pack = pack12({ items: item('I1', many) });
      return quickestMs(() => {
        expect(lint(pack).filter(({ id }) => id === 'manifest.unknown-element')).toHaveLength(50);
      });
    };
    const someMs = readMs(10_000);
    expect(readMs(40_000)).toBeLessThan(9 * someMs);
  });
});

describe('a name in the wrong case', () => {
  const spelled = (pack: Pack, from: RegExp, to: string): Pack => ({
    ...pack,
    manifest: pack.manifest.replaceAll(from, to),
  });
  const cases = (pack: Pack) =>
    lint(pack)
      .filter(({ id }) => id === 'manifest.name-case')
      .map(({ facts, line, also }) => [facts['written'], facts['wanted'], line, also?.count ?? 0]);

  test.each([
    ['an item', /item(?=[ >])/g, 'Item', ['Item', 'item', 5, 0]],
    ['a resource', /resource(?=[ >])/g, 'Resource', ['Resource', 'resource', 8, 0]],
    ['a reference', /identifierref/g, 'identifierRef', ['identifierRef', 'identifierref', 5, 0]],
    ['the manifest', /manifest(?=[ >])/g, 'Manifest', ['Manifest', 'manifest', 2, 0]],
    ['what has more titles', /title/g, 'Title', ['Title', 'title', 4, 1]],
    [
      'a schema location',
      / xmlns=/g,
      ' xsi:SchemaLocation="" xmlns:xsi="urn:x" xmlns=',
      ['SchemaLocation', 'schemaLocation', 2, 0],
    ],
  ])('is told with its line and the right spelling: %s', (_, from, to, expected) => {
    expect(cases(spelled(pack12(), from, to))).toEqual([expected]);
  });

  test('is that of the other version where the namespace says so', () => {
    const items = (name: string) => item('I1', `<adlcp:${name}>x</adlcp:${name}>`);
    expect(cases(pack12({ items: items('dataFromLMS') }))).toEqual([['dataFromLMS', 'datafromlms', 5, 0]]);
    expect(cases(pack2004({ items: items('datafromlms') }))).toEqual([['datafromlms', 'dataFromLMS', 5, 0]]);
    expect(cases(pack2004({ items: items('dataFromLMS') }))).toEqual([]);
  });

  test('of other makers is their own', () => {
    const inside = '<x:Item xmlns:x="urn:x" Title="1"/>';
    expect(cases(pack12({ items: item('I1', inside, 'x:IdentifierRef="R1" xmlns:x="urn:x"') }))).toEqual([]);
  });
});

describe('a prefix that is not declared', () => {
  test('is told with the namespace that the version of SCORM gives it', () => {
    const without = pack2004().manifest.replace(/ xmlns:adlcp="[^"]*"/, '');
    expect(said({ ...pack2004(), manifest: without }, 'manifest.undeclared-prefix')).toEqual([
      'The prefix "adlcp" is used, but not declared; strict systems cannot read the manifest at all. Declare it in the element manifest: xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"',
    ]);
  });

  test('is told of an element beside one that declares it for itself', () => {
    const inside = '<x:a xmlns:x="urn:x"/><x:b/>';
    expect(said(pack12({ items: item('I1', inside) }), 'manifest.undeclared-prefix')).toEqual([
      'The prefix "x" is used, but not declared; strict systems cannot read the manifest at all. Declare it in the element manifest with xmlns:x, or remove what it stands before',
    ]);
  });
});
