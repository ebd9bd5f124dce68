import { describe, expect, test } from 'vitest';
import { readManifest } from '../../../src-shared/scorm/cam/read-manifest';
import { manifest2004 } from './manifest-text';

describe('a big manifest', () => {
  const sequencedItem = (id: number) => `<item identifier="I${String(id)}" identifierref="R1">
    <title>Item ${String(id)}</title>
    <imsss:sequencing IDRef="shared"><imsss:objectives>
      <imsss:primaryObjective objectiveID="p" satisfiedByMeasure="true">
        <imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure>
        <imsss:mapInfo targetObjectiveID="g${String(id)}" writeSatisfiedStatus="true"/>
      </imsss:primaryObjective></imsss:objectives>
      <adlseq:objectives><adlseq:objective objectiveID="p">
        <adlseq:mapInfo targetObjectiveID="g${String(id)}" writeCompletionStatus="true"/>
      </adlseq:objective></adlseq:objectives></imsss:sequencing></item>`;

  test('with ten thousand items of rules, objectives and maps is read whole', () => {
    const xml = manifest2004({
      items: Array.from({ length: 10_000 }, (_, i) => sequencedItem(i)).join(''),
      end: `<imsss:sequencingCollection><imsss:sequencing ID="shared"><imsss:sequencingRules>
        <imsss:preConditionRule><imsss:ruleConditions><imsss:ruleCondition condition="satisfied"/>
        </imsss:ruleConditions><imsss:ruleAction action="skip"/></imsss:preConditionRule></imsss:sequencingRules>
        <imsss:deliveryControls completionSetByContent="true"/></imsss:sequencing></imsss:sequencingCollection>`,
    });
    const { course, findings } = readManifest(xml);
    expect(findings).toEqual([]);
    expect(course?.root.children.at(-1)?.sequencing).toMatchObject({
      preConditionRules: [{ action: 'skip' }],
      completionSetByContent: true,
      objectives: [{ id: 'p', maps: [{ target: 'g9999', writes: ['satisfied', 'completed'] }] }],
    });
  }, 60_000);
});

describe('hostile sequencing', () => {
  const names = [
    '__proto__',
    'constructor',
    'toString',
    'NaN',
    '-',
    '1e9',
    '',
    ' ',
    '\u0000',
    '9'.repeat(400),
  ];
  test.each(names)('with the value %j everywhere in sequencing is read to the end', (hostile) => {
    const value = hostile.replace('\u0000', '&#0;');
    const all = (attributes: string) =>
      attributes
        .split(' ')
        .map((name) => `${name}="${value}"`)
        .join(' ');
    const rule = (kind: string, part: string, action: string) =>
      `<${kind} ${all('childActivitySet minimumCount minimumPercent')}><${part}s ${all('conditionCombination')}>
        <${part} ${all('condition operator referencedObjective measureThreshold')}/></${part}s>
        <${action} ${all('action')}/></${kind}>`;
    const maps = `<mapInfo ${all('targetObjectiveID readSatisfiedStatus writeSatisfiedStatus writeRawScore')}/>`;
    const objective = (name: string) => `<${name} ${all('objectiveID satisfiedByMeasure')}>
      <minNormalizedMeasure>${value}</minNormalizedMeasure>${maps}${maps}</${name}>`;
    const sequencing = `<controlMode ${all('choice choiceExit flow forwardOnly')}/>
      <sequencingRules>${rule('preConditionRule', 'ruleCondition', 'ruleAction')}
        ${rule('exitConditionRule', 'ruleCondition', 'ruleAction')}</sequencingRules>
      <limitConditions ${all('attemptLimit attemptAbsoluteDurationLimit')}/>
      <rollupRules ${all('objectiveMeasureWeight')}>${rule('rollupRule', 'rollupCondition', 'rollupAction')}</rollupRules>
      <objectives>${objective('primaryObjective')}${objective('objective')}${objective('objective')}</objectives>
      <adlseq:objectives>${objective('objective')}</adlseq:objectives>
      <randomizationControls ${all('selectionTiming selectCount reorderChildren')}/>
      <deliveryControls ${all('tracked')}/>`;
    const xml = manifest2004({
      items: `<item identifier="I" identifierref="R1"><sequencing ${all('IDRef')}>${sequencing}</sequencing>
        <adlcp:data><adlcp:map ${all('targetID readSharedData')}/></adlcp:data>
        <adlcp:completionThreshold ${all('completedByMeasure minProgressMeasure progressWeight')}/>
        <adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>${value}</adlnav:hideLMSUI>
        </adlnav:navigationInterface></adlnav:presentation></item>`,
      end: `<sequencingCollection><sequencing ${all('ID')}>${sequencing}</sequencing></sequencingCollection>`,
    });
    const { objectives = [], ...declared } = readManifest(xml).course?.root.children[0]?.sequencing ?? {};
    expect(declared).toEqual({});
    expect(objectives[0]).toMatchObject({
      isPrimary: true,
      satisfiedByMeasure: false,
      minNormalizedMeasure: 1,
    });
  });
});
