import { cluster, flow, item, pack12, pack2004, sequenced, type Pack } from './a-package';
import type { LintCase } from './cases-of-files';

const control = (attributes: string) => `<imsss:controlMode ${attributes}/>`;
const course = (items: string, attributes = ''): Pack =>
  pack2004({ items, organizationAttributes: attributes });
const two = item('A') + item('B');
const rule = (kind: string, condition: string, action: string) =>
  `<imsss:sequencingRules><imsss:${kind}><imsss:ruleConditions>${condition}</imsss:ruleConditions><imsss:ruleAction action="${action}"/></imsss:${kind}></imsss:sequencingRules>`;
const always = '<imsss:ruleCondition condition="always"/>';
const satisfied = '<imsss:ruleCondition condition="satisfied"/>';
const rollup = (rules: string, attributes = '') =>
  `<imsss:rollupRules ${attributes}>${rules}</imsss:rollupRules>`;
const rollupRule = (attributes: string) =>
  `<imsss:rollupRule ${attributes}><imsss:rollupConditions><imsss:rollupCondition condition="completed"/></imsss:rollupConditions><imsss:rollupAction action="completed"/></imsss:rollupRule>`;
const noCompletion = sequenced(rollup('', 'rollupProgressCompletion="false"'));
const noRollup = sequenced(rollup('', 'rollupProgressCompletion="false" rollupObjectiveSatisfied="false"'));
const byMeasure = (least: number) =>
  `<imsss:objectives><imsss:primaryObjective objectiveID="P" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>${least}</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives>`;
const mapped = (attributes: string) =>
  `<imsss:objectives><imsss:primaryObjective objectiveID="P"><imsss:mapInfo targetObjectiveID="G" ${attributes}/></imsss:primaryObjective></imsss:objectives>`;
const measured = (attributes: string) =>
  mapped(attributes).replace('objectiveID="P"', 'objectiveID="P" satisfiedByMeasure="true"');
const waits = rule('preConditionRule', satisfied, 'skip') + mapped('');
const writes = sequenced(mapped('writeSatisfiedStatus="true"'));
const prerequisites = (text: string) =>
  `<adlcp:prerequisites type="aicc_script">${text}</adlcp:prerequisites>`;
const withAsset = `<resource identifier="R1" type="webcontent" adlcp:scormType="sco" href="a.html"><file href="a.html"/></resource>
<resource identifier="R2" type="webcontent" adlcp:scormType="asset" href="a.html"><file href="a.html"/></resource>`;
const asset = (id: string, inside = '') => item(id, inside).replace('"R1"', '"R2"');
const scored = (least: number, inside: string): Pack =>
  pack2004({ resources: withAsset, items: cluster('C', item('A') + inside, flow + byMeasure(least)) });
const manifestFile = { file: 'imsmanifest.xml', line: 5 } as const;

export const casesOfSequencing = {
  'sequencing.no-way-in': {
    faulty: course(cluster('C', two, control('choice="false" flow="false"'))),
    says: '"C" allows neither choice nor flow',
    ...manifestFile,
    sound: course(cluster('C', two, control('choice="false" flow="true"'))),
  },
  'sequencing.nothing-to-choose': {
    faulty: course(
      item('D') +
        cluster(
          'C',
          item('A', '', 'isvisible="false"') +
            item('B', sequenced(rule('preConditionRule', always, 'hiddenFromChoice'))),
          control('choice="true"'),
        ),
    ),
    says: '"C" allows choice only, but all that is inside is hidden',
    ...manifestFile,
    sound: course(cluster('C', item('A', '', 'isvisible="false"') + item('B'), control('choice="true"'))),
  },
  'sequencing.empty-menu': {
    faulty: pack2004({
      items: item('A', '', 'isvisible="false"') + item('B', '', 'isvisible="false"'),
      organizationEnd: sequenced(flow),
    }),
    says: 'All items have isvisible="false", so learners see an empty menu',
    file: 'imsmanifest.xml',
    line: 4,
    sound: pack2004({ items: item('A', '', 'isvisible="false"'), organizationEnd: sequenced(flow) }),
  },
  'sequencing.previous-in-forward-only': {
    faulty: course(
      cluster(
        'C',
        item('A') + item('B', sequenced(rule('postConditionRule', satisfied, 'previous'))),
        control('flow="true" forwardOnly="true"'),
      ),
    ),
    says: '"B" wants to go to the previous activity, but "C" allows only forward',
    ...manifestFile,
    sound: course(
      cluster(
        'C',
        item('A') + item('B', sequenced(rule('postConditionRule', satisfied, 'continue'))),
        control('flow="true" forwardOnly="true"'),
      ),
    ),
  },
  'sequencing.prerequisites': {
    faulty: pack12({ items: item('A') + item('B', prerequisites('Z9')) }),
    says: 'The prerequisites of "B" ask for "Z9", which the course does not have',
    ...manifestFile,
    sound: pack12({ items: item('A') + item('B', prerequisites('A')) }),
  },
  'sequencing.attempt-limit': {
    faulty: course(item('A', sequenced('<imsss:limitConditions attemptLimit="0"/>')) + item('B')),
    says: '"A" has an attemptLimit of 0',
    ...manifestFile,
    sound: course(item('A', sequenced('<imsss:limitConditions attemptLimit="1"/>')) + item('B')),
  },
  'sequencing.selection': {
    faulty: course(
      cluster('C', two, `${flow}<imsss:randomizationControls selectionTiming="once" selectCount="3"/>`),
    ),
    says: '"C" selects 3 of its children, but has only 2',
    ...manifestFile,
    sound: course(
      cluster('C', two, `${flow}<imsss:randomizationControls selectionTiming="once" selectCount="2"/>`),
    ),
  },
  'sequencing.objective-never-written': {
    faulty: course(item('A') + item('B', sequenced(waits)), 'adlseq:objectivesGlobalToSystem="false"'),
    says: 'A rule of "B" asks for the global objective "G"',
    ...manifestFile,
    sound: course(item('A', writes) + item('B', sequenced(waits)), 'adlseq:objectivesGlobalToSystem="false"'),
  },
  'sequencing.objective-from-elsewhere': {
    faulty: course(item('A') + item('B', sequenced(waits))),
    says: 'which only another course can write',
    ...manifestFile,
    sound: course(item('A') + item('B', sequenced(mapped('')))),
  },
  'sequencing.measure-never-written': {
    faulty: course(item('A', sequenced(measured('writeSatisfiedStatus="true"')))),
    says: 'The score of "A" is read from the global objective "G"',
    ...manifestFile,
    sound: course(
      item('A', sequenced(measured('writeSatisfiedStatus="true" writeNormalizedMeasure="true"'))) +
        item('B', sequenced(measured('writeSatisfiedStatus="true" readNormalizedMeasure="false"'))),
    ),
  },
  'sequencing.rollup-of-nobody': {
    faulty: course(
      cluster(
        'C',
        item('A', noCompletion) + item('B', noCompletion),
        flow + rollup(rollupRule('childActivitySet="all"')),
      ),
    ),
    says: 'A rollup rule of "C" for "completed" counts none of its children',
    ...manifestFile,
    sound: course(
      cluster('C', item('A', noCompletion) + item('B'), flow + rollup(rollupRule('childActivitySet="all"'))),
    ),
  },
  'sequencing.rollup-count': {
    faulty: course(
      cluster(
        'C',
        item('A', noCompletion) + item('B'),
        flow + rollup(rollupRule('childActivitySet="atLeastCount" minimumCount="2"')),
      ),
    ),
    says: 'A rollup rule of "C" asks for 2 children, but only 1 are counted',
    ...manifestFile,
    sound: course(
      cluster('C', two, flow + rollup(rollupRule('childActivitySet="atLeastCount" minimumCount="2"'))),
    ),
  },
  'sequencing.measure-out-of-reach': {
    faulty: scored(0.8, asset('B') + asset('D')),
    says: '"C" is satisfied from a measure of 0.8 on, but its weights allow 0.333 at most',
    ...manifestFile,
    sound: scored(0.8, asset('B', sequenced(rollup('', 'objectiveMeasureWeight="0"')))),
  },
  'sequencing.always-disabled': {
    faulty: course(item('A', sequenced(rule('preConditionRule', always, 'disabled'))) + item('B')),
    says: 'A rule of "A" disables it always',
    ...manifestFile,
    sound: course(item('A', sequenced(rule('preConditionRule', satisfied, 'disabled'))) + item('B')),
  },
  'sequencing.endless-retry': {
    faulty: course(item('A', sequenced(rule('postConditionRule', always, 'retry'))) + item('B')),
    says: 'A rule of "A" begins it anew whenever it is left',
    ...manifestFile,
    sound: course(item('A', sequenced(rule('postConditionRule', satisfied, 'retry'))) + item('B')),
  },
} as const satisfies Record<string, LintCase>;

/** Further sentences of the rules above. */
export const moreOfSequencing: readonly (readonly [string, Pack])[] = [
  [
    'The prerequisites of "A" can never be met',
    pack12({ items: item('A', prerequisites('B')) + item('B', prerequisites('A')) }),
  ],
  ['The prerequisites of "A" can never be met', pack12({ items: item('A', prerequisites('A')) + item('B') })],
  [
    'The prerequisites of "A" cannot be read from character 3 on',
    pack12({ items: item('A', prerequisites('B&amp;')) + item('B') }),
  ],
  [
    '"C" selects 0 of its children',
    course(cluster('C', two, `${flow}<imsss:randomizationControls selectionTiming="once" selectCount="0"/>`)),
  ],
  [
    '"C" has a selectCount, but its selectionTiming is "never"',
    course(cluster('C', two, `${flow}<imsss:randomizationControls selectCount="1"/>`)),
  ],
  ['Nothing in the course takes part in rollup', course(item('A', noRollup) + item('B', noRollup))],
  [
    '"C" is satisfied by measure, but nothing inside can have a score',
    pack2004({ resources: withAsset, items: cluster('C', asset('B'), flow + byMeasure(0.5)) + item('A') }),
  ],
  [
    'The resource "R1", which an item launches, has the type "other"',
    pack12({ resources: '<resource identifier="R1" type="other" adlcp:scormtype="sco" href="a.html"/>' }),
  ],
  [
    'The resource "R1" has the scormType "SCO" instead of "sco"',
    pack12({
      resources: '<resource identifier="R1" type="webcontent" adlcp:scormtype="SCO" href="a.html"/>',
    }),
  ],
  [
    '"title" stands behind "item" in "item"',
    pack12({ items: `<item identifier="C">${item('A')}<title>C</title></item>` }),
  ],
  ['No resource declares "b.png"', pack12({ files: { 'b.png': 1 } })],
];
