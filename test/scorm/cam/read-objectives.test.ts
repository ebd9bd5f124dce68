import { describe, expect, test } from 'vitest';
import type { Activity } from '../../../src-shared/scorm/cam/course';
import { globalIdsOf } from '../../../src-shared/scorm/cam/global-ids';
import { readManifest } from '../../../src-shared/scorm/cam/read-manifest';
import { manifest12, manifest2004 } from './manifest-text';

const third = '2004 3rd Edition';
const fourth = '2004 4th Edition';

const inSequencing = (inner: string, version = fourth) =>
  manifest2004({
    version,
    items: `<item identifier="I1" identifierref="R1"><title>One</title>
      <imsss:sequencing>${inner}</imsss:sequencing></item>`,
  });

/** A primary objective "p" with `mapInfo` elements of both kinds. */
const withMaps = (maps: string, moreMaps = '', version = fourth) =>
  inSequencing(
    `<imsss:objectives><imsss:primaryObjective objectiveID="p">${maps}</imsss:primaryObjective></imsss:objectives>
    <adlseq:objectives><adlseq:objective objectiveID="p">${moreMaps}</adlseq:objective></adlseq:objectives>`,
    version,
  );

function itemOf(xml: string): Activity {
  const { course, findings } = readManifest(xml);
  const item = course?.root.children[0];
  if (!item) throw new Error(JSON.stringify(findings));
  return item;
}
const objectivesOf = (xml: string) => itemOf(xml).sequencing?.objectives ?? [];
const mapsOf = (xml: string) => objectivesOf(xml)[0]?.maps;
const idsOf = (xml: string) => readManifest(xml).findings.map(({ id }) => id);

/** The order of the values in a map means nothing. */
function sorted(
  maps: readonly { target: string; reads: readonly string[]; writes: readonly string[] }[] = [],
) {
  return maps.map((map) => ({ ...map, reads: map.reads.toSorted(), writes: map.writes.toSorted() }));
}

const five = ['raw', 'min', 'max', 'completed', 'amount'];

describe('objectives', () => {
  test('keep their ids as written, without the blanks around', () => {
    const xml = inSequencing(`<imsss:objectives><imsss:primaryObjective objectiveID="&#10; a%20b "/>
      <imsss:objective objectiveID="A%20B"/><imsss:objective objectiveID="urn:x:1"/></imsss:objectives>`);
    expect(objectivesOf(xml).map(({ id }) => id)).toEqual(['a%20b', 'A%20B', 'urn:x:1']);
    expect(idsOf(xml)).toEqual([]);
  });

  test('measure what they need from -1 to 1, and 1 where that is wrong', () => {
    const xml = inSequencing(`<imsss:objectives>
      <imsss:primaryObjective satisfiedByMeasure="1"><imsss:minNormalizedMeasure> -0.5 </imsss:minNormalizedMeasure>
      </imsss:primaryObjective>
      <imsss:objective objectiveID="b"><imsss:minNormalizedMeasure>60</imsss:minNormalizedMeasure></imsss:objective>
      <imsss:objective objectiveID="c" satisfiedByMeasure="often"/></imsss:objectives>`);
    expect(
      objectivesOf(xml).map(({ satisfiedByMeasure, minNormalizedMeasure }) => [
        satisfiedByMeasure,
        minNormalizedMeasure,
      ]),
    ).toEqual([
      [true, -0.5],
      [false, 1],
      [false, 1],
    ]);
    expect(idsOf(xml)).toEqual(['manifest.bad-value', 'manifest.bad-value']);
  });

  test('are left out without an id or with one that is taken', () => {
    const xml = inSequencing(`<imsss:objectives><imsss:primaryObjective objectiveID="p"/><imsss:objective/>
      <imsss:objective objectiveID="p"/><imsss:objective objectiveID="s"/><imsss:objective objectiveID="s"/>
      </imsss:objectives>`);
    expect(objectivesOf(xml).map(({ id, isPrimary }) => [id, isPrimary])).toEqual([
      ['p', true],
      ['s', false],
    ]);
    expect(idsOf(xml)).toEqual([
      'manifest.objective-left-out',
      'manifest.objective-left-out',
      'manifest.objective-left-out',
    ]);
  });
});

describe('a map of imsss alone', () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    ['reads by default', '', ['satisfied', 'measure'], []],
    [
      'writes what it says',
      'writeSatisfiedStatus="true" writeNormalizedMeasure="1"',
      ['satisfied', 'measure'],
      ['satisfied', 'measure'],
    ],
    [
      'reads not what it denies',
      'readSatisfiedStatus="false" writeNormalizedMeasure="true"',
      ['measure'],
      ['measure'],
    ],
    ['may do nothing', 'readSatisfiedStatus="false" readNormalizedMeasure="false"', [], []],
  ])('%s, in the 3rd edition those two values only', (_, attributes, reads, writes) => {
    const map = `<imsss:mapInfo targetObjectiveID=" g " ${attributes}/>`;
    expect(mapsOf(withMaps(map, '', third))).toEqual([{ target: 'g', reads, writes }]);
    expect(sorted(mapsOf(withMaps(map)))).toEqual(
      sorted([{ target: 'g', reads: [...reads, ...five], writes }]),
    );
  });

  test.each([' g%20%20-%20%20a', 'g%20-%20a ', '  %20g - &#10; a'])(
    'names its target %j, in which blanks are one blank, escaped or not',
    (target) => {
      expect(mapsOf(withMaps(`<imsss:mapInfo targetObjectiveID="${target}"/>`))?.[0]?.target).toBe('g - a');
    },
  );

  test('without a target is left out, with a wrong flag keeps the default', () => {
    const xml = withMaps(
      '<imsss:mapInfo targetObjectiveID="%20"/><imsss:mapInfo targetObjectiveID="g" writeSatisfiedStatus="x"/>',
    );
    expect(mapsOf(xml)).toMatchObject([{ target: 'g', writes: [] }]);
    expect(idsOf(xml)).toEqual(['manifest.map-without-target', 'manifest.bad-value']);
  });
});

describe('the adlseq half of a map', () => {
  const half = `<adlseq:mapInfo targetObjectiveID="g" readRawScore="false" writeRawScore="true"
    readMinScore="false" readMaxScore="false" readCompletionStatus="false" writeProgressMeasure="true"/>`;

  test('decides five values beside the two of the imsss half', () => {
    const xml = withMaps('<imsss:mapInfo targetObjectiveID="g" readNormalizedMeasure="false"/>', half);
    expect(mapsOf(xml)).toEqual([{ target: 'g', reads: ['satisfied', 'amount'], writes: ['raw', 'amount'] }]);
    expect(idsOf(xml)).toEqual([]);
  });

  test('alone reads neither satisfied nor measure', () => {
    expect(mapsOf(withMaps('', half))).toEqual([
      { target: 'g', reads: ['amount'], writes: ['raw', 'amount'] },
    ]);
    expect(mapsOf(withMaps('', '<adlseq:mapInfo targetObjectiveID="g"/>'))?.[0]?.reads).toEqual(five);
  });

  test('is for one target, case-sensitive', () => {
    const xml = withMaps('<imsss:mapInfo targetObjectiveID="G"/>', half);
    expect(sorted(mapsOf(xml))).toEqual(
      sorted([
        { target: 'G', reads: ['satisfied', 'measure', 'raw', 'min', 'max', 'completed'], writes: [] },
        { target: 'g', reads: ['amount'], writes: ['raw', 'amount'] },
      ]),
    );
    expect(idsOf(xml)).toEqual([]);
  });

  test('says nothing before the 4th edition', () => {
    const xml = withMaps('<imsss:mapInfo targetObjectiveID="g"/>', half, third);
    expect(mapsOf(xml)).toEqual([{ target: 'g', reads: ['satisfied', 'measure'], writes: [] }]);
  });

  test('of an objective that does not exist is told', () => {
    const xml = inSequencing(`<imsss:objectives><imsss:primaryObjective objectiveID="p"/></imsss:objectives>
      <adlseq:objectives><adlseq:objective objectiveID="P">${half}</adlseq:objective></adlseq:objectives>`);
    expect(mapsOf(xml)).toEqual([]);
    expect(idsOf(xml)).toEqual(['manifest.unknown-objective']);
  });

  test.each([
    [
      'by namespace, under any prefix',
      'a:objectives',
      ' xmlns:a="http://www.adlnet.org/xsd/adlseq_v1p3"',
      false,
    ],
    [
      'by namespace, before the other',
      'a:objectives',
      ' xmlns:a="http://www.adlnet.org/xsd/adlseq_v1p3"',
      true,
    ],
    ['by prefix, where nothing declares it', 'adlseq:objectives', '', true],
    ['by its place behind the other, where both have one namespace', 'objectives', '', false],
  ])('is told %s', (_, tag, declaration, isFirst) => {
    const ours = '<objectives><primaryObjective objectiveID="p"/></objectives>';
    const theirs = `<${tag}${declaration}><objective objectiveID="p">
      <mapInfo targetObjectiveID="g" writeRawScore="true"/></objective></${tag}>`;
    const xml = inSequencing(isFirst ? theirs + ours : ours + theirs).replace(/ xmlns:adlseq="[^"]*"/, '');
    expect(mapsOf(xml)).toEqual([{ target: 'g', reads: five, writes: ['raw'] }]);
  });

  test('does not hide objectives that stand under its prefix by mistake', () => {
    const xml = inSequencing(`<adlseq:objectives><adlseq:primaryObjective objectiveID="p">
      <adlseq:mapInfo targetObjectiveID="g" writeSatisfiedStatus="true"/></adlseq:primaryObjective></adlseq:objectives>`);
    expect(mapsOf(xml)).toMatchObject([{ target: 'g', writes: ['satisfied'] }]);
  });
});

describe('several maps', () => {
  test('that read the same value: the last one counts and it is told', () => {
    const xml = withMaps(
      '<imsss:mapInfo targetObjectiveID="g1"/><imsss:mapInfo targetObjectiveID="g2" readNormalizedMeasure="false"/>',
      '',
      third,
    );
    expect(mapsOf(xml)).toEqual([
      { target: 'g1', reads: ['measure'], writes: [] },
      { target: 'g2', reads: ['satisfied'], writes: [] },
    ]);
    expect(readManifest(xml).findings).toMatchObject([
      {
        id: 'manifest.several-read-maps',
        severity: 'warning',
        message: 'The objective "p" reads satisfied from several global objectives; the last one counts',
      },
    ]);
  });

  test('that share the reading between them are right, and silence gives way to what is said', () => {
    const xml = withMaps(
      `<imsss:mapInfo targetObjectiveID="g1" readNormalizedMeasure="false"/>
      <imsss:mapInfo targetObjectiveID="g2" readSatisfiedStatus="false"/>`,
      '<adlseq:mapInfo targetObjectiveID="g1" readRawScore="false" readMinScore="false" readMaxScore="false"/>',
    );
    expect(sorted(mapsOf(xml))).toEqual(
      sorted([
        { target: 'g1', reads: ['satisfied', 'completed', 'amount'], writes: [] },
        { target: 'g2', reads: ['measure', 'raw', 'min', 'max'], writes: [] },
      ]),
    );
    expect(idsOf(xml)).toEqual([]);
  });

  test('may write to many targets, but two objectives may not write to one', () => {
    const write = (target: string) =>
      `<imsss:mapInfo targetObjectiveID="${target}" readSatisfiedStatus="false" readNormalizedMeasure="false"
        writeSatisfiedStatus="true"/>`;
    expect(idsOf(withMaps(write('g1') + write('g2'), '', third))).toEqual([]);
    const xml = inSequencing(`<imsss:objectives>
      <imsss:primaryObjective objectiveID="p">${write('g')}</imsss:primaryObjective>
      <imsss:objective objectiveID="s">${write('g')}</imsss:objective></imsss:objectives>`);
    expect(objectivesOf(xml).map(({ maps }) => maps[0]?.writes)).toEqual([['satisfied'], ['satisfied']]);
    expect(idsOf(xml)).toEqual(['manifest.several-writers']);
  });
});

describe('a definition of the collection', () => {
  const definition = (inner: string) => ({
    end: `<imsss:sequencingCollection><imsss:sequencing ID="shared">${inner}</imsss:sequencing></imsss:sequencingCollection>`,
  });
  const taking = (own: string, shared: string) =>
    manifest2004({
      items: `<item identifier="I1" identifierref="R1"><title>One</title>
        <imsss:sequencing IDRef="  shared&#10;">${own}</imsss:sequencing></item>`,
      ...definition(shared),
    });

  test.each([
    [
      'controlMode',
      '<imsss:controlMode flow="true"/>',
      '<imsss:controlMode choice="false" flow="false"/>',
      { flow: true },
    ],
    [
      'sequencingRules',
      '<imsss:sequencingRules/>',
      `<imsss:sequencingRules><imsss:exitConditionRule><imsss:ruleAction action="exit"/></imsss:exitConditionRule>
        </imsss:sequencingRules>`,
      {},
    ],
    [
      'limitConditions',
      '<imsss:limitConditions attemptAbsoluteDurationLimit="PT1H"/>',
      '<imsss:limitConditions attemptLimit="2"/>',
      {},
    ],
    [
      'rollupRules',
      '<imsss:rollupRules objectiveMeasureWeight="0.5"/>',
      '<imsss:rollupRules rollupObjectiveSatisfied="false"/>',
      { objectiveMeasureWeight: 0.5 },
    ],
    [
      'randomizationControls',
      '<imsss:randomizationControls reorderChildren="true"/>',
      '<imsss:randomizationControls selectCount="1"/>',
      { reorderChildren: true },
    ],
    [
      'deliveryControls',
      '<imsss:deliveryControls completionSetByContent="true"/>',
      '<imsss:deliveryControls tracked="false"/>',
      { completionSetByContent: true },
    ],
    [
      'constrainedChoiceConsiderations',
      '<adlseq:constrainedChoiceConsiderations constrainChoice="true"/>',
      '<adlseq:constrainedChoiceConsiderations preventActivation="true"/>',
      { constrainChoice: true },
    ],
    [
      'rollupConsiderations',
      '<adlseq:rollupConsiderations measureSatisfactionIfActive="false"/>',
      '<adlseq:rollupConsiderations requiredForCompleted="ifAttempted"/>',
      { measureSatisfactionIfActive: false },
    ],
  ])('gives %s as a whole or, where the item has its own, not at all', (_, own, shared, expected) => {
    const { objectives, ...declared } = itemOf(taking(own, shared)).sequencing ?? { objectives: [] };
    expect(declared).toStrictEqual(expected);
    expect(objectives).toHaveLength(1);
    const { objectives: others, ...given } = itemOf(taking('', shared)).sequencing ?? { objectives: [] };
    expect(given).not.toStrictEqual(expected);
    expect(others).toHaveLength(1);
    expect(idsOf(taking('', shared))).toEqual([]);
  });

  const ours = (id: string, target: string) =>
    `<imsss:objectives><imsss:primaryObjective objectiveID="${id}">
      <imsss:mapInfo targetObjectiveID="${target}"/></imsss:primaryObjective></imsss:objectives>`;
  const theirs = (id: string, target: string) =>
    `<adlseq:objectives><adlseq:objective objectiveID="${id}">
      <adlseq:mapInfo targetObjectiveID="${target}" writeRawScore="true"/></adlseq:objective></adlseq:objectives>`;

  test.each([
    ['the imsss half of the item', ours('p', 'g'), ours('x', 'y') + theirs('p', 'g')],
    ['the adlseq half of the item', theirs('p', 'g'), ours('p', 'g') + theirs('x', 'y')],
    ['both halves of the collection', '', ours('p', 'g') + theirs('p', 'g')],
  ])('gives imsss:objectives and adlseq:objectives apart: %s', (_, own, shared) => {
    const xml = taking(own, shared);
    expect(sorted(mapsOf(xml))).toEqual(
      sorted([{ target: 'g', reads: ['satisfied', 'measure', ...five], writes: ['raw'] }]),
    );
    expect(idsOf(xml)).toEqual([]);
  });

  test('that many items refer to has its findings told once', () => {
    const item = (id: number) =>
      `<item identifier="I${String(id)}" identifierref="R1"><imsss:sequencing IDRef="shared"/></item>`;
    const xml = manifest2004({
      items: item(1) + item(2) + item(3),
      ...definition('<imsss:controlMode flow="maybe"/>'),
    });
    expect(idsOf(xml)).toEqual(['manifest.bad-value']);
  });

  test('that does not exist is told', () => {
    const xml = taking('<imsss:controlMode flow="true"/>', '').replace('ID="shared"', 'ID="Shared"');
    expect(itemOf(xml).sequencing?.flow).toBe(true);
    expect(idsOf(xml)).toEqual(['manifest.dangling-sequencing']);
  });

  test('big and taken by many is refused, not multiplied', () => {
    const rule = '<imsss:preConditionRule><imsss:ruleAction action="skip"/></imsss:preConditionRule>';
    const items = Array.from(
      { length: 1000 },
      (_, i) => `<item identifier="I${String(i)}" identifierref="R1"><sequencing IDRef="shared"/></item>`,
    ).join('');
    const taken = (rules: number) =>
      readManifest(
        manifest2004({
          items,
          ...definition(`<imsss:controlMode flow="maybe"/>
            <imsss:sequencingRules>${rule.repeat(rules)}</imsss:sequencingRules>`),
        }),
      );
    expect(taken(300)).toMatchObject({ course: null, findings: [{ id: 'manifest.too-much-sequencing' }] });
    expect(taken(10).course?.root.children.at(-1)?.sequencing?.preConditionRules).toHaveLength(10);
  });
});

describe('what a course refers to', () => {
  const map = (target: string): string => `<imsss:mapInfo targetObjectiveID="${target}"/>`;
  const item = (id: string, inner: string) => `<item identifier="${id}" identifierref="R1">${inner}</item>`;

  test('is listed once each, of the whole tree', () => {
    const { course } = readManifest(
      manifest2004({
        items:
          item(
            'A',
            `<imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="p">${map('g1')}
              </imsss:primaryObjective><imsss:objective objectiveID="s">${map('g%202')}</imsss:objective>
              </imsss:objectives></imsss:sequencing>
            <adlcp:data><adlcp:map targetID="d1"/><adlcp:map targetID="d2"/></adlcp:data>`,
          ) + item('B', '<adlcp:data><adlcp:map targetID="d2"/></adlcp:data>'),
        organizationEnd: `<imsss:sequencing><imsss:objectives><imsss:primaryObjective>${map('g0')}${map('g1')}
          </imsss:primaryObjective></imsss:objectives></imsss:sequencing>`,
      }),
    );
    expect(course && globalIdsOf(course)).toEqual({
      objectives: ['g0', 'g1', 'g 2'],
      sharedData: ['d1', 'd2'],
    });
  });

  test('is nothing in SCORM 1.2', () => {
    const { course } = readManifest(manifest12());
    expect(course && globalIdsOf(course)).toEqual({ objectives: [], sharedData: [] });
  });
});
