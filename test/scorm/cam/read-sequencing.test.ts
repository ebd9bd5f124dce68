import { describe, expect, test } from 'vitest';
import type { Activity, DeclaredSequencing } from '../../../src-shared/scorm/cam/course';
import { readManifest } from '../../../src-shared/scorm/cam/read-manifest';
import { wholeSequencing } from '../../../src-shared/scorm/cam/whole-sequencing';
import { manifest12, manifest2004 } from './manifest-text';

const inItem = (inner: string, parts: Parameters<typeof manifest2004>[0] = {}) =>
  manifest2004({
    ...parts,
    items: `<item identifier="I1" identifierref="R1"><title>One</title>${inner}</item>`,
  });
const inSequencing = (inner: string) => inItem(`<imsss:sequencing>${inner}</imsss:sequencing>`);

function itemOf(xml: string): Activity {
  const { course, findings } = readManifest(xml);
  const item = course?.root.children[0];
  if (!item) throw new Error(JSON.stringify(findings));
  return item;
}

/** What is declared beside the primary objective. */
function declaredIn(xml: string): Omit<DeclaredSequencing, 'objectives'> {
  const { objectives, ...declared } = itemOf(xml).sequencing ?? { objectives: [] };
  expect(objectives).toHaveLength(1);
  return declared;
}
const idsOf = (xml: string) => readManifest(xml).findings.map(({ id }) => id);
const messagesOf = (xml: string) => readManifest(xml).findings.map(({ message }) => message);

const condition = (name: string) => ({
  condition: name,
  isNegated: false,
  referencedObjective: null,
  measureThreshold: 0,
});

describe('what is declared', () => {
  test.each<[string, string, Omit<DeclaredSequencing, 'objectives'>]>([
    ['nothing', '', {}],
    ['elements without attributes', '<imsss:controlMode/><imsss:rollupRules/><imsss:sequencingRules/>', {}],
    [
      'every control mode',
      `<imsss:controlMode choice="false" choiceExit="0" flow="true" forwardOnly="1"
        useCurrentAttemptObjectiveInfo="false" useCurrentAttemptProgressInfo=" FALSE "/>`,
      {
        choice: false,
        choiceExit: false,
        flow: true,
        forwardOnly: true,
        useCurrentAttemptObjectiveInfo: false,
        useCurrentAttemptProgressInfo: false,
      },
    ],
    ['a default that is written down', '<imsss:controlMode choice="true"/>', { choice: true }],
    [
      'constrained choice',
      '<adlseq:constrainedChoiceConsiderations preventActivation="true" constrainChoice="true"/>',
      { preventActivation: true, constrainChoice: true },
    ],
    ['an attempt limit', '<imsss:limitConditions attemptLimit="3"/>', { attemptLimit: 3 }],
    ['an attempt limit of 0', '<imsss:limitConditions attemptLimit="0"/>', { attemptLimit: 0 }],
    [
      'what the activity gives to the rollup of its parent',
      `<imsss:rollupRules rollupObjectiveSatisfied="false" rollupProgressCompletion="false"
        objectiveMeasureWeight="0.25"/>`,
      { rollupObjectiveSatisfied: false, rollupProgressCompletion: false, objectiveMeasureWeight: 0.25 },
    ],
    [
      'rollup considerations',
      `<adlseq:rollupConsiderations requiredForSatisfied="ifAttempted" requiredForNotSatisfied="ifNotSkipped"
        requiredForCompleted="ifNotSuspended" requiredForIncomplete="always" measureSatisfactionIfActive="false"/>`,
      {
        requiredForSatisfied: 'ifAttempted',
        requiredForNotSatisfied: 'ifNotSkipped',
        requiredForCompleted: 'ifNotSuspended',
        requiredForIncomplete: 'always',
        measureSatisfactionIfActive: false,
      },
    ],
    [
      'selection and randomization',
      `<imsss:randomizationControls selectionTiming="once" selectCount="2" randomizationTiming="onEachNewAttempt"
        reorderChildren="true"/>`,
      {
        selectionTiming: 'once',
        selectCount: 2,
        randomizationTiming: 'onEachNewAttempt',
        reorderChildren: true,
      },
    ],
    [
      'delivery controls',
      '<imsss:deliveryControls tracked="false" completionSetByContent="true" objectiveSetByContent="true"/>',
      { tracked: false, completionSetByContent: true, objectiveSetByContent: true },
    ],
  ])('is read and nothing else: %s', (_, inner, declared) => {
    const xml = inSequencing(inner);
    expect(declaredIn(xml)).toStrictEqual(declared);
    expect(idsOf(xml)).toEqual([]);
  });

  test('is read in any order and under any prefix', () => {
    const xml = inItem(`<x:sequencing xmlns:x="urn:other"><deliveryControls tracked="false"/>
      <x:controlMode FLOW="true"/></x:sequencing>`);
    expect(declaredIn(xml)).toEqual({ tracked: false, flow: true });
  });

  test('does not exist in SCORM 1.2', () => {
    const xml = manifest12({
      items:
        '<item identifier="I" identifierref="R1"><sequencing><controlMode flow="true"/></sequencing></item>',
    });
    expect(itemOf(xml).sequencing).toBeNull();
  });

  test('is completed by the defaults of the book', () => {
    const { flow, choice, objectiveMeasureWeight, objectives } = wholeSequencing(
      itemOf(inSequencing('<imsss:controlMode flow="true"/>')).sequencing,
    );
    expect([flow, choice, objectiveMeasureWeight, objectives.length]).toEqual([true, true, 1, 1]);
  });
});

describe('a wrong value is told and its default holds', () => {
  test.each([
    ['<imsss:controlMode flow="yes"/>', 'flow "yes" is neither "true" nor "false"; it is ignored'],
    [
      '<imsss:limitConditions attemptLimit="-1"/>',
      'attemptLimit "-1" is no whole number from 0; it is ignored',
    ],
    [
      '<imsss:limitConditions attemptLimit="1.5"/>',
      'attemptLimit "1.5" is no whole number from 0; it is ignored',
    ],
    [
      '<imsss:rollupRules objectiveMeasureWeight="2"/>',
      'objectiveMeasureWeight "2" is no number from 0 to 1; it is ignored',
    ],
    [
      '<adlseq:rollupConsiderations requiredForSatisfied="never"/>',
      'requiredForSatisfied "never" is not known; it is ignored',
    ],
    [
      '<imsss:randomizationControls selectCount="many"/>',
      'selectCount "many" is no whole number from 0; it is ignored',
    ],
    [
      '<imsss:randomizationControls selectionTiming="often"/>',
      'selectionTiming "often" is not known; it is ignored',
    ],
  ])('%s', (inner, message) => {
    const xml = inSequencing(inner);
    expect(declaredIn(xml)).toStrictEqual({});
    expect(readManifest(xml).findings).toMatchObject([
      { id: 'manifest.bad-value', severity: 'warning', message },
    ]);
  });

  test('cut, where it is long', () => {
    const [message = ''] = messagesOf(inSequencing(`<imsss:controlMode flow="${'y'.repeat(100_000)}"/>`));
    expect(message.length).toBeLessThan(200);
  });
});

describe('sequencing rules', () => {
  const rule = (kind: string, action: string, conditions = '<imsss:ruleCondition condition="always"/>') =>
    `<imsss:${kind}><imsss:ruleConditions>${conditions}</imsss:ruleConditions>
      <imsss:ruleAction action="${action}"/></imsss:${kind}>`;
  const inRules = (...rules: readonly string[]) =>
    inSequencing(`<imsss:sequencingRules>${rules.join('')}</imsss:sequencingRules>`);

  test('come in three kinds, each in the order of the manifest', () => {
    const declared = declaredIn(
      inRules(
        rule('preConditionRule', 'skip'),
        rule('postConditionRule', 'retry'),
        rule('exitConditionRule', 'exit'),
        rule('preConditionRule', 'hiddenFromChoice'),
        rule('postConditionRule', 'exitParent'),
      ),
    );
    const common = { combination: 'all', conditions: [condition('always')] };
    expect(declared).toStrictEqual({
      preConditionRules: [
        { ...common, action: 'skip' },
        { ...common, action: 'hiddenFromChoice' },
      ],
      exitConditionRules: [{ ...common, action: 'exit' }],
      postConditionRules: [
        { ...common, action: 'retry' },
        { ...common, action: 'exitParent' },
      ],
    });
  });

  test.each([
    ['preConditionRule', ['skip', 'disabled', 'hiddenFromChoice', 'stopForwardTraversal']],
    ['exitConditionRule', ['exit']],
    ['postConditionRule', ['exitParent', 'exitAll', 'retry', 'retryAll', 'continue', 'previous']],
  ])('of kind %s know these actions: %j', (kind, actions) => {
    const xml = inRules(...actions.map((action) => rule(kind, action)));
    const { preConditionRules, exitConditionRules, postConditionRules } = declaredIn(xml);
    const read = preConditionRules ?? exitConditionRules ?? postConditionRules ?? [];
    expect(read.map(({ action }) => action)).toEqual(actions);
    expect(idsOf(xml)).toEqual([]);
  });

  test('know all conditions of the book', () => {
    const names = [
      'satisfied',
      'objectiveStatusKnown',
      'objectiveMeasureKnown',
      'objectiveMeasureGreaterThan',
      'objectiveMeasureLessThan',
      'completed',
      'activityProgressKnown',
      'attempted',
      'attemptLimitExceeded',
      'timeLimitExceeded',
      'outsideAvailableTimeRange',
      'always',
    ];
    const conditions = names.map((name) => `<imsss:ruleCondition condition="${name}"/>`).join('');
    const xml = inRules(rule('preConditionRule', 'skip', conditions));
    expect(declaredIn(xml).preConditionRules?.[0]?.conditions).toEqual(names.map(condition));
  });

  test('have conditions with a combination, an operator, an objective and a threshold', () => {
    const xml = inSequencing(`<imsss:sequencingRules><imsss:preConditionRule>
        <imsss:ruleConditions conditionCombination="any">
          <imsss:ruleCondition referencedObjective=" obj%20A " operator="not" measureThreshold="-0.7525"
            condition="objectiveMeasureGreaterThan"/>
          <imsss:ruleCondition operator="noOp" condition="Satisfied"/>
        </imsss:ruleConditions><imsss:ruleAction action="disabled"/>
      </imsss:preConditionRule></imsss:sequencingRules>
      <imsss:objectives><imsss:primaryObjective objectiveID="obj%20A"/></imsss:objectives>`);
    expect(itemOf(xml).sequencing?.preConditionRules).toEqual([
      {
        combination: 'any',
        conditions: [
          {
            condition: 'objectiveMeasureGreaterThan',
            isNegated: true,
            referencedObjective: 'obj%20A',
            measureThreshold: -0.7525,
          },
          condition('satisfied'),
        ],
        action: 'disabled',
      },
    ]);
    expect(idsOf(xml)).toEqual([]);
  });

  test.each([
    ['an unknown action', rule('preConditionRule', 'jump'), ['rule-left-out']],
    ['an action of another kind', rule('preConditionRule', 'retry'), ['rule-left-out']],
    [
      'an unknown condition',
      rule('preConditionRule', 'skip', '<imsss:ruleCondition condition="passed"/>'),
      ['rule-left-out'],
    ],
    [
      'no condition in a ruleCondition',
      rule('preConditionRule', 'skip', '<imsss:ruleCondition/>'),
      ['rule-left-out'],
    ],
    ['no action', '<imsss:postConditionRule/>', ['rule-left-out']],
  ])('are left out with %s, the others stay', (_, wrong, ids) => {
    const xml = inRules(wrong, rule('preConditionRule', 'disabled'));
    expect(declaredIn(xml)).toEqual({
      preConditionRules: [{ combination: 'all', conditions: [condition('always')], action: 'disabled' }],
    });
    expect(idsOf(xml)).toEqual(ids.map((id) => `manifest.${id}`));
  });

  test('are told once, with the word that is probably meant', () => {
    const misspelt = '<imsss:ruleCondition condition="satsified"/>';
    expect(readManifest(inRules(rule('preConditionRule', 'skip', misspelt))).findings).toMatchObject([
      {
        message:
          'A preConditionRule is left out: its condition "satsified" is not known; "satisfied" is probably meant',
        fix: 'Write condition="satisfied"',
      },
    ]);
  });

  test('stay with a threshold out of range, which becomes 0', () => {
    const limited =
      '<imsss:ruleCondition condition="objectiveMeasureLessThan" measureThreshold="1.0001" operator="nor"/>';
    const xml = inRules(rule('preConditionRule', 'skip', limited));
    expect(declaredIn(xml).preConditionRules?.[0]?.conditions).toEqual([
      condition('objectiveMeasureLessThan'),
    ]);
    expect(idsOf(xml)).toEqual(['manifest.bad-value', 'manifest.bad-value']);
  });

  test('that name an objective of nobody are told', () => {
    const foreign = '<imsss:ruleCondition condition="satisfied" referencedObjective="gone"/>';
    const xml = inRules(
      rule('preConditionRule', 'skip', foreign),
      rule('postConditionRule', 'retry', foreign),
    );
    expect(declaredIn(xml).preConditionRules?.[0]?.conditions[0]?.referencedObjective).toBe('gone');
    expect(idsOf(xml)).toEqual(['manifest.unknown-objective']);
  });
});

describe('rollup rules', () => {
  const inRollup = (rules: string) => inSequencing(`<imsss:rollupRules>${rules}</imsss:rollupRules>`);
  const ending = '<imsss:rollupAction action="completed"/></imsss:rollupRule>';

  test('have the defaults of the book, of which "any" is one', () => {
    const xml = inRollup(`<imsss:rollupRule><imsss:rollupConditions>
      <imsss:rollupCondition condition="attempted"/></imsss:rollupConditions>${ending}`);
    expect(declaredIn(xml)).toStrictEqual({
      rollupRules: [
        {
          childActivitySet: 'all',
          minimumCount: 0,
          minimumPercent: 0,
          combination: 'any',
          conditions: [{ condition: 'attempted', isNegated: false }],
          action: 'completed',
        },
      ],
    });
  });

  test('give what they declare, in the order of the manifest', () => {
    const xml = inRollup(`<imsss:rollupRule childActivitySet="atLeastPercent" minimumPercent="0.335">
        <imsss:rollupConditions conditionCombination="all">
          <imsss:rollupCondition operator="not" condition="satisfied"/>
          <imsss:rollupCondition condition="outsideAvailableTimeRange"/>
        </imsss:rollupConditions><imsss:rollupAction action="notSatisfied"/></imsss:rollupRule>
      <imsss:rollupRule childActivitySet="atLeastCount" minimumCount="2">${ending}`);
    expect(declaredIn(xml).rollupRules).toEqual([
      {
        childActivitySet: 'atLeastPercent',
        minimumCount: 0,
        minimumPercent: 0.335,
        combination: 'all',
        conditions: [
          { condition: 'satisfied', isNegated: true },
          { condition: 'outsideAvailableTimeRange', isNegated: false },
        ],
        action: 'notSatisfied',
      },
      {
        childActivitySet: 'atLeastCount',
        minimumCount: 2,
        minimumPercent: 0,
        combination: 'any',
        conditions: [],
        action: 'completed',
      },
    ]);
  });

  test.each([
    ['a percentage beyond 1 becomes 0', `<imsss:rollupRule minimumPercent="50">${ending}`, 1, ['bad-value']],
    ['an unknown set becomes all', `<imsss:rollupRule childActivitySet="some">${ending}`, 1, ['bad-value']],
    ['a rule without action is left out', '<imsss:rollupRule/>', undefined, ['rule-left-out']],
    [
      'a condition that only sequencing rules know leaves the rule out',
      `<imsss:rollupRule><imsss:rollupConditions><imsss:rollupCondition condition="always"/>
        </imsss:rollupConditions>${ending}`,
      undefined,
      ['rule-left-out'],
    ],
  ])('%s', (_, rules, length, ids) => {
    const xml = inRollup(rules);
    const { rollupRules } = declaredIn(xml);
    expect(rollupRules?.length).toBe(length);
    if (rollupRules) expect(rollupRules[0]).toMatchObject({ childActivitySet: 'all', minimumPercent: 0 });
    expect(idsOf(xml)).toEqual(ids.map((id) => `manifest.${id}`));
  });
});

describe('beside sequencing', () => {
  const presentation = (...controls: readonly string[]) =>
    `<adlnav:presentation><adlnav:navigationInterface>${controls
      .map((control) => `<adlnav:hideLMSUI>${control}</adlnav:hideLMSUI>`)
      .join('')}</adlnav:navigationInterface></adlnav:presentation>`;

  test('an item hides controls, each once', () => {
    const all = ['continue', 'previous', 'exit', 'exitAll', 'abandon', 'abandonAll', 'suspendAll'];
    const xml = inItem(presentation(...all, ' continue ', 'ExitAll'));
    expect(itemOf(xml).hiddenControls).toEqual(all);
    expect(idsOf(xml)).toEqual([]);
  });

  test('an item cannot hide what is no control', () => {
    const xml = inItem(presentation('next', 'exit', ''));
    expect(itemOf(xml).hiddenControls).toEqual(['exit']);
    expect(messagesOf(xml)).toEqual([
      'hideLMSUI "next" is not known; it is ignored',
      'hideLMSUI "" is not known; it is ignored',
    ]);
  });

  const stores = `<adlcp:data><adlcp:map targetID=" A%20b "/>
    <adlcp:map targetID="c" readSharedData="false" writeSharedData="true"/>
    <adlcp:map targetID="C" writeSharedData="false"/></adlcp:data>`;

  test('an item of the 4th edition has shared data, readable and writable unless it says otherwise', () => {
    const xml = inItem(stores);
    expect(itemOf(xml).sharedData).toEqual([
      { target: 'A%20b', isReadable: true, isWritable: true },
      { target: 'c', isReadable: false, isWritable: true },
      { target: 'C', isReadable: true, isWritable: false },
    ]);
    expect(idsOf(xml)).toEqual([]);
  });

  test('an item of the 3rd edition has none', () => {
    expect(itemOf(inItem(stores, { version: '2004 3rd Edition' })).sharedData).toEqual([]);
  });

  test('a store without a name or mapped twice is told', () => {
    const xml = inItem(`<adlcp:data><adlcp:map/><adlcp:map targetID="a" writeSharedData="false"/>
      <adlcp:map targetID="a"/></adlcp:data>`);
    expect(itemOf(xml).sharedData).toEqual([{ target: 'a', isReadable: true, isWritable: false }]);
    expect(idsOf(xml)).toEqual(['manifest.map-without-target', 'manifest.duplicate-shared-data']);
  });

  test.each([
    ['', true, true, 0],
    ['adlseq:objectivesGlobalToSystem="false"', false, true, 0],
    ['adlcp:sharedDataGlobalToSystem="0" adlseq:objectivesGlobalToSystem="true"', true, false, 0],
    ['adlseq:objectivesGlobalToSystem="no"', true, true, 1],
  ])('an organization with %j says to whom globals belong', (attributes, objectives, data, told) => {
    const { course, findings } = readManifest(manifest2004({ organizationAttributes: attributes }));
    expect(course).toMatchObject({ objectivesGlobalToSystem: objectives, sharedDataGlobalToSystem: data });
    expect(findings).toHaveLength(told);
  });

  test('a completion threshold with wrong attributes is told', () => {
    const xml = inItem('<adlcp:completionThreshold completedByMeasure="maybe" progressWeight="7"/>');
    expect(itemOf(xml).completionThreshold).toEqual({
      completedByMeasure: false,
      minProgressMeasure: 1,
      progressWeight: 1,
    });
    expect(idsOf(xml)).toEqual(['manifest.bad-value', 'manifest.bad-value']);
  });
});
