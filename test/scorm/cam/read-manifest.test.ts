import { describe, expect, test } from 'vitest';
import type { Activity, Course } from '../../../src-shared/scorm/cam/course';
import { readManifest } from '../../../src-shared/scorm/cam/read-manifest';
import { manifest12, manifest2004 } from './manifest-text';

function courseOf(xml: string): Course {
  const { course, findings } = readManifest(xml);
  if (!course) throw new Error(JSON.stringify(findings));
  return course;
}
const firstItem = (xml: string): Activity | undefined => courseOf(xml).root.children[0];
const idsOf = (xml: string) => readManifest(xml).findings.map(({ id }) => id);

describe('a SCORM 1.2 manifest', () => {
  test('gives the tree with the launch data of its items', () => {
    const xml = manifest12({
      items: `<item identifier="A"><title> Part
          one </title>
        <item identifier="A1" identifierref="R1" isvisible="false" parameters="?x=1&amp;y=2">
          <title>First</title>
          <adlcp:prerequisites type="aicc_script">A0&amp;B0</adlcp:prerequisites>
          <adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed>
          <adlcp:timelimitaction>exit,no message</adlcp:timelimitaction>
          <adlcp:datafromlms><![CDATA[a &amp; <b>]]></adlcp:datafromlms>
          <adlcp:masteryscore>80.5</adlcp:masteryscore>
        </item>
        <item identifier="A2" identifierref="R2"><title/></item>
      </item>`,
      resources: `<resource identifier="R1" adlcp:scormtype="sco" href="a.html"/>
        <resource identifier="R2" adlcp:scormtype="asset" href="b.html"/>`,
    });
    expect(courseOf(xml)).toEqual({
      scormVersion: '1.2',
      edition: null,
      identifier: 'M12',
      objectivesGlobalToSystem: true,
      sharedDataGlobalToSystem: true,
      title: 'Course',
      description: null,
      root: {
        ...plainActivity('ORG', 'Course'),
        children: [
          {
            ...plainActivity('A', 'Part one'),
            children: [
              {
                ...plainActivity('A1', 'First'),
                isVisible: false,
                content: { kind: 'sco', href: 'a.html', parameters: '?x=1&y=2' },
                launchData: 'a &amp; <b>',
                masteryScore: 80.5,
                maxTimeAllowed: '00:30:00',
                timeLimitAction: 'exit,no message',
                prerequisites: 'A0&B0',
              },
              {
                ...plainActivity('A2', 'A2'),
                content: { kind: 'asset', href: 'b.html', parameters: '' },
              },
            ],
          },
        ],
      },
    });
    expect(readManifest(xml).findings).toEqual([]);
  });

  test('shows the page of a cluster as its first child', () => {
    const xml = manifest12({
      items: `<item identifier="A" identifierref="R1"><title>Top</title><adlcp:masteryscore>5</adlcp:masteryscore>
        <item identifier="B" identifierref="R1"><title>Sub</title></item></item>`,
    });
    const cluster = firstItem(xml);
    expect(cluster?.content).toBeNull();
    expect(cluster?.masteryScore).toBeNull();
    expect(cluster?.children.map(({ id, masteryScore }) => [id, masteryScore])).toEqual([
      ['A-content', 5],
      ['B', null],
    ]);
    expect(idsOf(xml)).toEqual(['manifest.cluster-with-content']);
  });

  test('refuses a mastery score outside of 0 to 100 and says so', () => {
    const xml = manifest12({
      items:
        '<item identifier="A" identifierref="R1"><title>A</title><adlcp:masteryscore>120</adlcp:masteryscore></item>',
    });
    expect(firstItem(xml)?.masteryScore).toBeNull();
    expect(idsOf(xml)).toEqual(['manifest.bad-value']);
  });
});

function plainActivity(id: string, title: string): Activity {
  return {
    id,
    title,
    isVisible: true,
    content: null,
    launchData: null,
    masteryScore: null,
    maxTimeAllowed: null,
    timeLimitAction: null,
    prerequisites: null,
    completionThreshold: null,
    sequencing: null,
    sharedData: [],
    hiddenControls: [],
    children: [],
  };
}

describe('the version', () => {
  test.each([
    ['CAM 1.3', '2nd'],
    ['2004 3rd Edition', '3rd'],
    ['2004 4th Edition', '4th'],
    ['2004 4TH  EDITION', '4th'],
    ['SCORM 2004 3rd Ed.', '3rd'],
  ])('is what schemaversion "%s" says', (version, edition) => {
    const xml = manifest2004({ version });
    expect(courseOf(xml)).toMatchObject({ scormVersion: '2004', edition });
    expect(idsOf(xml)).toEqual([]);
  });

  test('is told from the namespaces when schemaversion is missing or strange', () => {
    const missing = manifest12().replace('<schemaversion>1.2</schemaversion>', '');
    expect(courseOf(missing).scormVersion).toBe('1.2');
    expect(idsOf(missing)).toEqual([]);
    const strange = manifest2004({ version: 'next' });
    expect(courseOf(strange)).toMatchObject({ scormVersion: '2004', edition: '3rd' });
    expect(idsOf(strange)).toEqual(['manifest.version-unknown']);
  });

  test('is told from the spelling of scormType when there are no namespaces', () => {
    const bare = (spelling: string) => `<manifest identifier="M"><organizations><organization identifier="O">
      <item identifier="I" identifierref="R"/></organization></organizations>
      <resources><resource identifier="R" ${spelling}="sco" href="a.html"/></resources></manifest>`;
    expect(courseOf(bare('scormtype')).scormVersion).toBe('1.2');
    expect(courseOf(bare('scormType')).scormVersion).toBe('2004');
    expect(firstItem(bare('scormType'))?.content?.kind).toBe('sco');
  });

  test('is that of the namespaces where they and the spelling contradict schemaversion', () => {
    const xml = manifest2004({ version: '1.2' });
    expect(courseOf(xml).scormVersion).toBe('2004');
    expect(idsOf(xml)).toEqual(['manifest.version-conflict']);
  });
});

describe('a SCORM 2004 manifest', () => {
  const inItem = (inner: string) =>
    manifest2004({ items: `<item identifier="I1" identifierref="R1"><title>One</title>${inner}</item>` });

  test('has but a primary objective where it says nothing about sequencing', () => {
    expect(firstItem(manifest2004())?.sequencing).toEqual({
      objectives: [{ id: '', isPrimary: true, satisfiedByMeasure: false, minNormalizedMeasure: 1, maps: [] }],
    });
  });

  test('gives control modes, objectives with the primary first, and the time limit', () => {
    const xml = inItem(`<imsss:sequencing>
      <imsss:controlMode choice="false" flow="true"/>
      <imsss:limitConditions attemptAbsoluteDurationLimit="PT30M"/>
      <imsss:objectives>
        <imsss:objective objectiveID="second"/>
        <imsss:primaryObjective objectiveID="first" satisfiedByMeasure="true">
          <imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure>
        </imsss:primaryObjective>
      </imsss:objectives>
    </imsss:sequencing>
    <adlcp:dataFromLMS>start here</adlcp:dataFromLMS><adlcp:timeLimitAction>exit,message</adlcp:timeLimitAction>`);
    const item = firstItem(xml);
    expect(item?.sequencing).toEqual({
      choice: false,
      flow: true,
      objectives: [
        { id: 'first', isPrimary: true, satisfiedByMeasure: true, minNormalizedMeasure: 0.6, maps: [] },
        { id: 'second', isPrimary: false, satisfiedByMeasure: false, minNormalizedMeasure: 1, maps: [] },
      ],
    });
    expect(item).toMatchObject({
      maxTimeAllowed: 'PT30M',
      launchData: 'start here',
      timeLimitAction: 'exit,message',
    });
  });

  test('takes from the collection what the item does not say itself', () => {
    const xml = manifest2004({
      items: `<item identifier="I1" identifierref="R1"><title>One</title>
        <imsss:sequencing IDRef=" shared "><imsss:controlMode flow="true"/></imsss:sequencing></item>`,
      end: `<imsss:sequencingCollection><imsss:sequencing ID="shared">
        <imsss:controlMode choice="false"/>
        <imsss:objectives><imsss:primaryObjective objectiveID="p"/></imsss:objectives>
      </imsss:sequencing></imsss:sequencingCollection>`,
    });
    const { choice, flow, objectives } = firstItem(xml)?.sequencing ?? {};
    expect([choice, flow, objectives?.[0]?.id]).toEqual([undefined, true, 'p']);
  });

  test.each([
    [
      'text, as in the 3rd edition',
      '<adlcp:completionThreshold>0.75</adlcp:completionThreshold>',
      [true, 0.75, 1],
    ],
    [
      'attributes, as in the 4th edition',
      '<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.8" progressWeight="0.5"/>',
      [true, 0.8, 0.5],
    ],
    ['nothing but the element', '<adlcp:completionThreshold/>', [false, 1, 1]],
  ])(
    'has a completion threshold from %s',
    (_, element, [completedByMeasure, minProgressMeasure, progressWeight]) => {
      expect(firstItem(inItem(element))?.completionThreshold).toEqual({
        completedByMeasure,
        minProgressMeasure,
        progressWeight,
      });
    },
  );

  test('leaves out the page of a cluster and says so', () => {
    const xml = manifest2004({
      items:
        '<item identifier="A" identifierref="R1"><title>A</title><item identifier="B" identifierref="R1"/></item>',
    });
    expect(firstItem(xml)?.children.map(({ id }) => id)).toEqual(['B']);
    expect(idsOf(xml)).toEqual(['manifest.cluster-with-content']);
  });

  test('may not hold another manifest in the 4th edition', () => {
    expect(readManifest(manifest2004({ end: '<manifest identifier="inner"/>' }))).toMatchObject({
      course: null,
      findings: [{ id: 'manifest.sub-manifest', severity: 'error' }],
    });
  });

  test('gives an item that names an inner manifest of the 3rd edition the items of that', () => {
    const xml = manifest2004({
      version: '2004 3rd Edition',
      items: `<item identifier="I1" identifierref="INNER"><title>Inner</title></item>
        <item identifier="I2" identifierref="INNER"/>`,
      end: `<manifest identifier="INNER" xml:base="inner/"><organizations><organization identifier="IO">
          <item identifier="X" identifierref="RX"/><item identifier="LOOP" identifierref="INNER"/>
        </organization></organizations>
        <resources><resource identifier="RX" adlcp:scormType="sco" href="x.html"/></resources></manifest>`,
    });
    const item = firstItem(xml);
    expect(item?.content).toBeNull();
    expect(item?.children.map(({ id, content }) => [id, content?.href ?? null])).toEqual([
      ['X', 'inner/x.html'],
      ['LOOP', null],
    ]);
    expect(courseOf(xml).root.children[1]?.children).toEqual([]);
    expect(readManifest(xml).findings).toMatchObject([
      { id: 'manifest.sub-manifest' },
      { id: 'manifest.dangling-identifierref', also: { count: 1 } },
    ]);
  });

  test('has title and description of its metadata', () => {
    const xml = manifest2004()
      .replace('<title>Course</title>', '')
      .replace(
        '</schemaversion>',
        `</schemaversion><lom xmlns="http://ltsc.ieee.org/xsd/LOM"><general>
          <title><string language="en">From LOM</string></title>
          <description><string>What it is about</string></description></general></lom>`,
      );
    expect(courseOf(xml)).toMatchObject({ title: 'From LOM', description: 'What it is about' });
  });
});

describe('the files', () => {
  test('written with backslashes are one finding, with the lines of all', () => {
    const written = (count: number) => {
      const files = Array.from({ length: count }, (_, at) => `\n<file href="media\\${String(at)}.png"/>`);
      const resource = `<resource identifier="R1" adlcp:scormtype="sco" href="a.html?a=b\\c">${files.join('')}</resource>`;
      return readManifest(manifest12({ resources: resource })).findings;
    };
    expect(written(0)).toEqual([]);
    expect(written(1)).toMatchObject([
      { message: 'The href "media\\0.png" has backslashes; they are read as slashes', line: 9 },
    ]);
    expect(written(200)).toMatchObject([
      {
        message: '200 hrefs have backslashes, among them "media\\0.png"; they are read as slashes',
        line: 9,
        also: { count: 199 },
      },
    ]);
    expect(written(200)[0]?.also?.lines).toEqual(Array.from({ length: 50 }, (_, at) => 10 + at));
  });

  test('combine xml:base of manifest, resources and resource, each declared once', () => {
    const xml = manifest12({
      resources: `<resource identifier="R1" adlcp:scormtype="sco" xml:base="one/" href="a.html?x=1">
        <file href="a.html"/><file href="../shared/b%20c.js"/><file href="a.html"/><file href="http://cdn/x.js"/>
      </resource>`,
    })
      .replace('<manifest ', '<manifest xml:base="root/" ')
      .replace('<resources>', '<resources xml:base="res/">');
    const { course, hrefs } = readManifest(xml);
    expect(hrefs).toEqual(['root/res/one/a.html', 'root/res/shared/b%20c.js', 'root/res/one/a.html?x=1']);
    expect(course?.root.children[0]?.content?.href).toBe('root/res/one/a.html?x=1');
  });

  test('may be launched from another host, which is said', () => {
    const xml = manifest12({
      resources: '<resource identifier="R1" adlcp:scormtype="sco" href="https://example.org/a.html"/>',
    });
    expect(firstItem(xml)?.content?.href).toBe('https://example.org/a.html');
    expect(idsOf(xml)).toEqual(['manifest.external-href']);
  });
});

describe('a manifest with faults', () => {
  test('keeps ids unique and names the second one', () => {
    const item = '<item identifier="I" identifierref="R1"><title>T</title></item>';
    const xml = manifest12({ items: `${item}<item identifier="I-2" identifierref="R1"/>${item}${item}` });
    expect(courseOf(xml).root.children.map(({ id }) => id)).toEqual(['I', 'I-2', 'I-3', 'I-4']);
    expect(idsOf(xml)).toEqual(['manifest.duplicate-id', 'manifest.duplicate-id']);
  });

  test('treats an item with a dangling reference as one without content', () => {
    const xml = manifest12({
      items: `<item identifier="A" identifierref="R1"/><item identifier="B" identifierref="gone"><title>B</title></item>`,
    });
    expect(courseOf(xml).root.children.map(({ content }) => content?.href ?? null)).toEqual(['a.html', null]);
    expect(readManifest(xml).findings).toEqual([
      {
        id: 'manifest.dangling-identifierref',
        facts: { reference: 'gone' },
        severity: 'error',
        message:
          'The item refers to the resource "gone", which the manifest does not have, so it shows nothing',
        line: 5,
        fix: 'Correct identifierref',
        section: 'CAM 3.4.1.9',
        fix_id: null,
      },
    ]);
  });

  test.each([
    [
      'no organizations',
      manifest12().replace(/<organizations[^]*<\/organizations>/, ''),
      'manifest.no-organization',
    ],
    [
      'an empty list of organizations',
      manifest12().replace(/<organization [^]*<\/organization>/, ''),
      'manifest.no-organization',
    ],
    ['an organization without items', manifest12({ items: ' ' }), 'manifest.no-items'],
    [
      'only a resource without href',
      manifest12({ resources: '<resource identifier="R1"/>' }),
      'manifest.resource-without-href',
      'manifest.nothing-to-launch',
    ],
    ['nothing', ' \n', 'manifest.empty'],
    ['another document', '<html><body/></html>', 'manifest.not-a-manifest'],
  ])('has no course with %s', (_, xml, ...ids) => {
    const { course, findings } = readManifest(xml);
    expect(course).toBeNull();
    expect(findings.filter(({ severity }) => severity === 'error').map((finding) => finding.id)).toEqual(ids);
  });

  test('uses the first organization where the default one does not exist', () => {
    const xml = manifest12().replace('default="ORG"', 'default="OTHER"');
    expect(courseOf(xml).root.id).toBe('ORG');
    expect(idsOf(xml)).toEqual(['manifest.default-organization']);
  });

  test('is named when it is no manifest of SCORM', () => {
    expect(readManifest('<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1"/>').detected).toBe(
      'cmi5',
    );
    const cartridge = '<manifest><metadata><schema>IMS Common Cartridge</schema></metadata></manifest>';
    expect(readManifest(cartridge).detected).toBe('common-cartridge');
  });
});

test.each([
  ['no quotes', 'identifier=I1', 'the value of the attribute identifier has no quotes'],
  ['no value', 'identifier', 'the attribute identifier has no value'],
  ['quotes that never close', 'identifier="I1', 'the value of the attribute identifier is not closed'],
  [
    'a "<" in a value',
    'identifier="<"',
    'the value of the attribute identifier is not closed, or has a "<" in it',
  ],
  ['a zero byte', 'identifier="I1" \0', 'the tag <item> has a control character in it'],
  ['a stray sign', 'identifier="I1" ;', 'the tag <item> is not written correctly'],
])('a tag with %s is told in the words of an author', (_, attributes, says) => {
  const { findings } = readManifest(manifest12({ items: `<item ${attributes}><title>One</title></item>` }));
  expect(findings).toMatchObject([{ id: 'manifest.not-well-formed', severity: 'error', line: 5 }]);
  expect(findings[0]?.message).toContain(says);
});

test('the line of a strange or contradicted version is that of schemaversion', () => {
  const xml = manifest2004({ version: '9.9' }).replace('<metadata>', '<metadata>\n');
  expect(readManifest(xml).findings).toMatchObject([{ id: 'manifest.version-unknown', line: 4 }]);
});

describe('hostile XML', () => {
  test('does not expand entities of a DOCTYPE, however many', () => {
    const doctype = `<!DOCTYPE manifest [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">
      <!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    const xml = manifest12({
      items: '<item identifier="I" identifierref="R1"><title>&c;&x; &amp;lt; &#x41;</title></item>',
    }).replace('<manifest ', `${doctype}<manifest `);
    expect(firstItem(xml)?.title).toBe('&c;&x; &lt; A');
    expect(idsOf(xml)).toEqual(['manifest.doctype', 'manifest.unknown-entity', 'manifest.unknown-entity']);
  });

  test.each([
    ['closed', '<item>'.repeat(100_000) + '</item>'.repeat(100_000)],
    ['open', '<item>'.repeat(100_000)],
  ])('of a hundred thousand levels, %s, is a finding', (_, inner) => {
    const { course, findings } = readManifest(`<manifest>${inner}</manifest>`);
    expect(course).toBeNull();
    expect(findings.map(({ id }) => id)).toEqual(['manifest.too-deep']);
  });

  test('with ten thousand equal ids stays quick and its findings few', () => {
    const xml = manifest12({ items: '<item identifier="I" identifierref="R1"/>'.repeat(10_000) });
    const { course, findings } = readManifest(xml);
    expect(course?.root.children.at(-1)?.id).toBe('I-10000');
    expect(findings).toHaveLength(51);
  });

  test.each([
    ['manifest.too-many-items', manifest12({ items: '<item identifier="I"/>'.repeat(10_001) })],
    [
      'manifest.too-many-attributes',
      `<manifest ${Array.from({ length: 257 }, (_, i) => `a${i}="x"`).join(' ')}/>`,
    ],
  ])('beyond what can be read without holding up others is refused: %s', (id, xml) => {
    const { course, findings } = readManifest(xml);
    expect(course).toBeNull();
    expect(findings.map((finding) => finding.id)).toEqual([id]);
  });

  test('with a title of megabytes keeps what a list can bear', () => {
    const xml = manifest12({
      items: `<item identifier="I" identifierref="R1"><title>${'long '.repeat(500_000)}</title></item>`,
    });
    expect(firstItem(xml)?.title).toHaveLength(2000);
  });

  test('cannot name an element after a member of Object', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const reading = readManifest(`<manifest><${name} ${name}="x"/></manifest>`);
      expect(reading.course).toBeNull();
    }
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test.each([
    ['a tag that is closed by another', '<manifest>\n<a></b></manifest>', 2],
    ['a bare ampersand', '<manifest>\n\n<title>Q & A</title></manifest>', 3],
    ['a bare ampersand in an attribute', '<manifest>\n<a b="x&y"/></manifest>', 2],
    ['an attribute without quotes', '<manifest\n><a b=c/></manifest>', 2],
    ['an attribute given twice', '<manifest>\n<a b="1" b="2"/></manifest>', 2],
    ['two roots', '<manifest/>\n<manifest/>', 2],
    ['text behind the end', '<manifest/>\nx', 1],
    ['a comment that never ends', '<manifest>\n<!-- </manifest>', 2],
    ['an end that is missing', '<manifest>\n<a>\n', 3],
    ['a declaration whose quote never ends', '<?xml version="1.0?>\n<manifest/>', 1],
    [
      'a declaration whose quote ends far behind',
      '<?xml version="1.0?>\n<manifest><a/><?b "?></manifest>',
      1,
    ],
  ])('with %s is told with its line', (_, xml, line) => {
    expect(readManifest(xml).findings).toMatchObject([
      { id: 'manifest.not-well-formed', severity: 'error', line },
    ]);
  });

  test('is read to the end over an instruction with an apostrophe in it', () => {
    const item = '<item identifier="I" identifierref="R1"><title>One</title></item>';
    const xml = manifest2004({ items: `<?editor that's one?>${item}` });
    expect(firstItem(xml)).toMatchObject({ id: 'I', title: 'One' });
  });
});
