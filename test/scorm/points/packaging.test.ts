import { describe, expect, test } from 'vitest';
import type { Activity, Course } from '../../../src-shared/scorm/cam/course';
import { decodeManifestBytes } from '../../../src-shared/scorm/cam/decode-manifest';
import { readManifest } from '../../../src-shared/scorm/cam/read-manifest';
import { launchReference, pathFromReference } from '../../../src-shared/scorm/cam/reference';
import { manifest12, manifest2004 } from '../cam/manifest-text';

function courseOf(xml: string): Course {
  const { course, findings } = readManifest(xml);
  if (!course) throw new Error(JSON.stringify(findings));
  return course;
}

const itemsOf = (xml: string): readonly Activity[] => courseOf(xml).root.children;
const idsOf = (xml: string) => readManifest(xml).findings.map(({ id }) => id);
const hrefs = (activities: readonly Activity[]) => activities.map(({ content }) => content?.href ?? null);
const item = (inner: string, attributes = 'identifier="I1" identifierref="R1"') =>
  `<item ${attributes}><title>One</title>${inner}</item>`;

describe('a manifest in any encoding', () => {
  const title = 'Grüße';
  const text = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?>${manifest12()
      .replace(/<\?.*?\?>/, '')
      .replace('Course', title)}`;
  const marked = (encoding: string) => Buffer.from(`\uFEFF${text(encoding)}`, 'utf16le');

  test.each([
    ['UTF-8', Buffer.from(text('UTF-8')), []],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text('UTF-8')}`), ['manifest.byte-order-mark']],
    ['UTF-16 LE', marked('UTF-16'), []],
    ['UTF-16 BE', marked('UTF-16').swap16(), []],
    ['ISO-8859-1', Buffer.from(text('ISO-8859-1'), 'latin1'), []],
    ['windows-1252', Buffer.from(text('windows-1252'), 'latin1'), []],
    ['UTF-8 that says ISO-8859-1', Buffer.from(text('ISO-8859-1')), ['manifest.wrong-encoding']],
    ['ISO-8859-1 that says UTF-8', Buffer.from(text('UTF-8'), 'latin1'), ['manifest.wrong-encoding']],
    ['UTF-16 that says UTF-8', marked('UTF-8'), ['manifest.wrong-encoding']],
    ['UTF-8 that says UTF-16', Buffer.from(text('UTF-16')), ['manifest.wrong-encoding']],
  ])('137: %s', (_, bytes, ids) => {
    const decoded = decodeManifestBytes(bytes);
    expect(courseOf(decoded.text).title).toBe(title);
    expect(decoded.findings.map(({ id }) => id)).toEqual(ids);
  });
});

describe('what a manifest says of itself', () => {
  test('138: nothing of a DTD is fetched or expanded', () => {
    const doctype = `<!DOCTYPE manifest SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY a "ha"><!ENTITY b "&a;&a;">
      <!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1:9/p">%p;]>`;
    const xml = manifest12().replace('<manifest ', `${doctype}<manifest `).replace('Course', '&b;&f;');
    expect(courseOf(xml).title).toBe('&b;&f;');
  });

  test('139: elements are known by their names under any prefix, in wrong namespaces and in none', () => {
    const prefixed = manifest12()
      .replaceAll('adlcp', 'x')
      .replace('xmlns=', 'xmlns:cp=')
      .replace(/<(\/?)(manifest|metadata|schema\w*|organizations?|title|item|resources?)\b/g, '<$1cp:$2');
    const wrong = manifest12().replace(/xmlns="[^"]*"/, 'xmlns="urn:wrong"');
    const none = manifest12()
      .replace(/xmlns(:\w+)?="[^"]*"/g, '')
      .replaceAll('adlcp:', '');
    for (const xml of [prefixed, wrong, none]) {
      expect(courseOf(xml)).toMatchObject({ scormVersion: '1.2', title: 'Course' });
      expect(itemsOf(xml)[0]?.content).toEqual({ kind: 'sco', href: 'a.html', parameters: '' });
    }
  });

  test('139: schemaLocation is not looked at', () => {
    const xml = manifest12().replace(
      '<manifest ',
      '<manifest xmlns:xsi="x" xsi:schemaLocation="a file:///etc/passwd" ',
    );
    expect(readManifest(xml).findings).toEqual([]);
  });

  test.each([
    ['1.2', '1.2', null],
    ['CAM 1.3', '2004', '2nd'],
    ['2004 2nd Edition', '2004', '2nd'],
    ['2004 3rd Edition', '2004', '3rd'],
    ['2004 4th Edition', '2004', '4th'],
    ['SCORM 2004 4th ed.', '2004', '4th'],
    ['v1.2', '1.2', null],
  ])('140: schemaversion "%s" is SCORM %s %s', (written, scormVersion, edition) => {
    const xml =
      scormVersion === '1.2'
        ? manifest12().replace('>1.2<', `>${written}<`)
        : manifest2004({ version: written });
    expect(courseOf(xml)).toMatchObject({ scormVersion, edition });
    expect(idsOf(xml)).toEqual([]);
  });

  test('140: without schemaversion the namespaces decide, and against it where all else says otherwise', () => {
    const without = (xml: string) => xml.replace(/<schemaversion>.*?<\/schemaversion>/, '');
    expect(courseOf(without(manifest12())).scormVersion).toBe('1.2');
    expect(courseOf(without(manifest2004())).scormVersion).toBe('2004');
    expect(courseOf(manifest2004({ version: '1.2' })).scormVersion).toBe('2004');
    expect(courseOf(manifest12().replace('>1.2<', '>2004 4th Edition<')).scormVersion).toBe('1.2');
  });

  test('157: metadata may lie in files that are not there', () => {
    const xml = manifest12().replace(
      '</schemaversion>',
      '</schemaversion><adlcp:location>gone.xml</adlcp:location>',
    );
    expect(readManifest(xml).findings).toEqual([]);
  });
});

describe('references', () => {
  test('141: xml:base of manifest, resources and resource combine in order', () => {
    const xml = manifest2004({
      resources: '<resource identifier="R1" adlcp:scormType="sco" xml:base="c/" href="../a.html"/>',
    })
      .replace('<manifest ', '<manifest xml:base="a/" ')
      .replace('<resources>', '<resources xml:base="b/">');
    expect(hrefs(itemsOf(xml))).toEqual(['a/b/a.html']);
  });

  test.each([
    ['a.html', '?x=1', 'a.html?x=1'],
    ['a.html', 'x=1&amp;y=%20', 'a.html?x=1&y=%20'],
    ['a.html?l=en', '?x=1', 'a.html?l=en&x=1'],
    ['a.html?l=en', '&amp;x=1', 'a.html?l=en&x=1'],
    ['a.html', '#top', 'a.html#top'],
    ['a.html#top', '?x=1', 'a.html?x=1#top'],
    ['a.html#top', '#end', 'a.html#top'],
  ])('142: "%s" with the parameters "%s" is launched as "%s"', (href, parameters, launched) => {
    const xml = manifest2004({
      items: item('', `identifier="I" identifierref="R1" parameters="${parameters}"`),
      resources: `<resource identifier="R1" adlcp:scormType="sco" href="${href}"/>`,
    });
    const content = itemsOf(xml)[0]?.content;
    expect(launchReference(content?.href ?? '', content?.parameters ?? '')).toBe(launched);
  });

  test('142: parameters of a cluster go nowhere', () => {
    const xml = manifest2004({ items: item(item(''), 'identifier="C" parameters="?x=1"') });
    expect(JSON.stringify(courseOf(xml))).not.toContain('x=1');
  });

  test('143: a page of another host is kept and told', () => {
    const xml = manifest12({ resources: '<resource identifier="R1" href="https://example.org/a.html"/>' });
    expect(hrefs(itemsOf(xml))).toEqual(['https://example.org/a.html']);
    expect(idsOf(xml)).toEqual(['manifest.external-href']);
  });

  test('144: query and fragment are no part of the file name', () => {
    const xml = manifest12({ resources: '<resource identifier="R1" href="a%20b.html?x=1#top"/>' });
    expect(readManifest(xml).hrefs.map(pathFromReference)).toEqual(['a b.html']);
  });

  test('145: resources that are missing, lead nowhere or depend on each other in a circle', () => {
    const xml = manifest12({
      items: `${item('')}${item('', 'identifier="I2" identifierref="gone"')}${item('', 'identifier="I3" identifierref="R2"')}`,
      resources: `<resource identifier="R1" href="a.html"><dependency identifierref="R2"/></resource>
        <resource identifier="R2"><file href="b.js"/><dependency identifierref="R1"/><dependency identifierref="gone"/></resource>`,
    });
    expect(hrefs(itemsOf(xml))).toEqual(['a.html', null, null]);
    expect(readManifest(xml).hrefs).toEqual(['a.html', 'b.js']);
    expect(idsOf(xml)).toEqual(['manifest.dangling-identifierref', 'manifest.resource-without-href']);
  });
});

describe('organizations and items', () => {
  const two = (attribute: string) =>
    manifest12().replace(
      /<organizations[^]*<\/organizations>/,
      `<organizations ${attribute}><organization identifier="A">${item('')}</organization>
        <organization identifier="B">${item('')}</organization></organizations>`,
    );
  test.each([
    ['is named', 'default="B"', 'B', []],
    ['is not named', '', 'A', []],
    ['is not there', 'default="C"', 'A', ['manifest.default-organization']],
  ])('146: the default organization %s', (_, attribute, id, ids) => {
    expect(courseOf(two(attribute)).root.id).toBe(id);
    expect(idsOf(two(attribute))).toEqual([...ids, 'manifest.several-organizations']);
  });

  test('147: white space around ids is dropped and inside them collapsed', () => {
    const xml = manifest12({
      items: item('', 'identifier="\n I  1 " identifierref=" R\t1"'),
      resources: '<resource identifier="R 1" href="a.html"/>',
    });
    expect(itemsOf(xml)[0]).toMatchObject({ id: 'I 1', content: { href: 'a.html' } });
  });

  test.each([
    ['an entity', 'Q &amp; A &#x41;', 'Q & A A'],
    ['CDATA', 'a <![CDATA[<b> &amp;]]> c', 'a <b> &amp; c'],
    ['a comment in it', 'a<!-- b -->c', 'ac'],
    ['line breaks', '\n  a\n  b ', 'a b'],
    ['nothing', '', 'I1'],
  ])('148: a title with %s', (_, written, title) => {
    const xml = manifest12({ items: item('').replace('One', () => written) });
    expect(itemsOf(xml)[0]?.title).toBe(title);
  });

  test('148: of titles in several languages the first counts', () => {
    const xml = manifest12({
      items: item('').replace('<title>', '<title xml:lang="en">First</title><title xml:lang="de">'),
    });
    expect(itemsOf(xml)[0]?.title).toBe('First');
  });

  test.each([
    ['scormType="sco"', 'sco'],
    ['scormtype="sco"', 'sco'],
    ['SCORMTYPE="SCO"', 'sco'],
    ['scormType="asset"', 'asset'],
    ['type="webcontent"', 'asset'],
  ])('149: a resource with %s is launched as %s', (attribute, kind) => {
    const xml = manifest2004({ resources: `<resource identifier="R1" adlcp:${attribute} href="a.html"/>` });
    expect(itemsOf(xml)[0]?.content?.kind).toBe(kind);
  });

  test('156: an item that is not visible keeps its content', () => {
    const xml = manifest2004({ items: item('', 'identifier="I" identifierref="R1" isvisible="false"') });
    expect(itemsOf(xml)[0]).toMatchObject({ isVisible: false, content: { href: 'a.html' } });
  });

  test('158: time limit action, launch data and both forms of the completion threshold', () => {
    const inner = (threshold: string) =>
      item(`<adlcp:timeLimitAction>exit,message</adlcp:timeLimitAction>
        <adlcp:dataFromLMS>start</adlcp:dataFromLMS>${threshold}`);
    const third = manifest2004({
      version: '2004 3rd Edition',
      items: inner('<adlcp:completionThreshold>0.5</adlcp:completionThreshold>'),
    });
    const fourth = manifest2004({
      items: inner('<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.5"/>'),
    });
    for (const xml of [third, fourth]) {
      expect(itemsOf(xml)[0]).toMatchObject({
        timeLimitAction: 'exit,message',
        launchData: 'start',
        completionThreshold: { completedByMeasure: true, minProgressMeasure: 0.5, progressWeight: 1 },
      });
    }
  });

  test('160: the elements of SCORM 1.2 belong to the item that has them', () => {
    const elements = `<adlcp:prerequisites type="aicc_script">A</adlcp:prerequisites>
      <adlcp:maxtimeallowed>00:10:00</adlcp:maxtimeallowed><adlcp:timelimitaction>exit,message</adlcp:timelimitaction>
      <adlcp:datafromlms>d</adlcp:datafromlms><adlcp:masteryscore>80</adlcp:masteryscore>`;
    const xml = manifest12({ items: `${item(elements)}${item('', 'identifier="I2" identifierref="R1"')}` });
    const [first, second] = itemsOf(xml);
    expect(first).toMatchObject({
      prerequisites: 'A',
      maxTimeAllowed: '00:10:00',
      timeLimitAction: 'exit,message',
      launchData: 'd',
      masteryScore: 80,
    });
    expect(second).toMatchObject({
      prerequisites: null,
      maxTimeAllowed: null,
      launchData: null,
      masteryScore: null,
    });
  });
});

describe('manifests within, and sequencing', () => {
  const inner = (deeper = '') => `<manifest identifier="M"><organizations><organization identifier="O2">
      ${item('', 'identifier="X" identifierref="RX"')}</organization></organizations>
    <resources><resource identifier="RX" href="x.html"/></resources>${deeper}</manifest>`;
  const items = item('') + item('', 'identifier="P" identifierref="M"');

  test.each([
    ['SCORM 1.2', manifest12({ items }).replace('</manifest>', `${inner()}</manifest>`)],
    ['2nd edition', manifest2004({ version: 'CAM 1.3', items, end: inner() })],
    ['3rd edition', manifest2004({ version: '2004 3rd Edition', items, end: inner() })],
  ])('153: are flattened and told in %s', (_, xml) => {
    expect(hrefs(itemsOf(xml)[1]?.children ?? [])).toEqual(['x.html']);
    expect(idsOf(xml)).toEqual(['manifest.sub-manifest']);
  });

  test('153: are left out and told on the second level', () => {
    const xml = manifest2004({ version: '2004 3rd Edition', items, end: inner(inner()) });
    expect(readManifest(xml).findings.map(({ id, message }) => [id, message])).toEqual([
      ['manifest.sub-manifest', expect.stringContaining('read as its own')],
      ['manifest.sub-manifest', expect.stringContaining('left out')],
    ]);
  });

  test('153: are refused in the 4th edition', () => {
    expect(readManifest(manifest2004({ items, end: inner() }))).toMatchObject({
      course: null,
      findings: [{ id: 'manifest.sub-manifest', severity: 'error' }],
    });
  });

  test('154: what an item says itself comes before the collection, element by element', () => {
    const xml = manifest2004({
      items: item(`<imsss:sequencing IDRef=" s "><imsss:controlMode flow="true"/></imsss:sequencing>`),
      end: `<imsss:sequencingCollection><imsss:sequencing ID="s"><imsss:controlMode choice="false"/>
        <imsss:limitConditions attemptLimit="2"/></imsss:sequencing></imsss:sequencingCollection>`,
    });
    const { choice, flow, attemptLimit } = itemsOf(xml)[0]?.sequencing ?? {};
    expect([choice, flow, attemptLimit]).toEqual([undefined, true, 2]);
  });

  test('155: the order of sequencing elements does not matter', () => {
    const parts = [
      '<imsss:deliveryControls tracked="false"/>',
      '<adlseq:constrainedChoiceConsiderations preventActivation="true"/>',
      '<imsss:limitConditions attemptLimit="2"/>',
      '<imsss:controlMode flow="true"/>',
    ];
    const read = (list: readonly string[]) =>
      itemsOf(manifest2004({ items: item(`<imsss:sequencing>${list.join('')}</imsss:sequencing>`) }))[0]
        ?.sequencing;
    expect(read(parts)).toEqual(read(parts.toReversed()));
    expect(read(parts)).toMatchObject({
      tracked: false,
      preventActivation: true,
      attemptLimit: 2,
      flow: true,
    });
  });
});
