import { describe, expect, test } from 'vitest';
import { explain } from '../../../src-shared/scorm/attempt';
import type { NavigationRequestName } from '../../../src-shared/scorm/sn/nb-2-1-navigation-request';
import { unknownTracking, type Tracking } from '../../../src-shared/scorm/sn/tracking';
import { aMap, anAttempt, anObjective, aRule, aTree, type Declared, type Place } from '../sn/a-tree';
import { brief, briefFact } from './explained-briefly';
import { causesIn } from './explained-facts';

/** A course, where the learner stands in it, what is asked for, and what has to be told. */
interface Row {
  readonly why: string;
  readonly tree: string;
  readonly declared?: Declared;
  readonly place: Place;
  readonly asked: NavigationRequestName;
  readonly target?: string;
  readonly chain: readonly string[];
  readonly unlocks?: readonly string[];
}

const recorded = (tracking: Partial<Tracking>): { readonly tracking: Tracking } => ({
  tracking: { ...unknownTracking, ...tracking },
});

/** A secondary objective "o" that reads a global one. */
const reading = (key: 'satisfied' | 'measure'): ReturnType<typeof anObjective>[] => [
  anObjective(),
  anObjective({ id: 'o', isPrimary: false, maps: [aMap('g', { reads: [key] })] }),
];
const writing = (key: 'satisfied' | 'measure', parts = {}): ReturnType<typeof anObjective>[] => [
  anObjective({ ...parts, maps: [aMap('g', { writes: [key] })] }),
];
const disabled = { preConditionRules: [aRule('disabled', 'always')] };
const alwaysDisabled = (id: string): readonly string[] => [`rule 0 disabled ${id}`, `always ${id}: true`];

const table: readonly Row[] = [
  {
    why: 'the cluster does not flow',
    tree: 'R[a,b]',
    declared: { R: { flow: false } },
    place: { running: 'a' },
    asked: 'continue',
    chain: ['NB.2.1-4 at a', 'flow=false R'],
  },
  {
    why: 'the cluster ahead does not flow',
    tree: 'R[a,B[b1]]',
    declared: { B: { flow: false } },
    place: { running: 'a' },
    asked: 'continue',
    chain: ['SB.2.2-1 at b1', 'flow=false B'],
  },
  {
    why: 'the cluster is walked forward only',
    tree: 'R[a,b]',
    declared: { R: { forwardOnly: true } },
    place: { running: 'b' },
    asked: 'previous',
    chain: ['NB.2.1-5 at b', 'forwardOnly=true R'],
  },
  {
    why: 'a cluster further up is walked forward only',
    tree: 'R[A[a1],B[b1]]',
    declared: { R: { forwardOnly: true } },
    place: { running: 'b1' },
    asked: 'previous',
    chain: ['SB.2.1-4 at R', 'forwardOnly=true R'],
  },
  {
    why: 'nothing comes before the first',
    tree: 'R[a,b]',
    place: { running: 'a' },
    asked: 'previous',
    chain: ['SB.2.1-3 at a', 'edge first a'],
  },
  {
    why: 'the next activity is always disabled',
    tree: 'R[a,b]',
    declared: { b: disabled },
    place: { running: 'a' },
    asked: 'continue',
    chain: ['SB.2.2-2 at b', ...alwaysDisabled('b')],
  },
  {
    why: 'one is skipped, and the one after it is disabled',
    tree: 'R[a,b,c]',
    declared: { b: { preConditionRules: [aRule('skip', 'always')] }, c: disabled },
    place: { running: 'a' },
    asked: 'continue',
    chain: ['SB.2.2-2 at c', ...alwaysDisabled('c'), 'rule 0 skip b', 'always b: true'],
  },
  {
    why: 'the attempts are used up',
    tree: 'R[a,b]',
    declared: { b: { attemptLimit: 1 } },
    place: { running: 'a', standings: { b: { attempts: 1 } } },
    asked: 'continue',
    chain: ['SB.2.2-2 at b', 'attempts b 1 of 1'],
  },
  {
    why: 'it has not been attempted',
    tree: 'R[a,b]',
    declared: { b: { preConditionRules: [aRule('disabled', 'not attempted')] } },
    place: { running: 'a' },
    asked: 'continue',
    chain: ['SB.2.2-2 at b', 'rule 0 disabled b', 'not attempted b: true', 'attempts b 0'],
    unlocks: ['b attempted 1'],
  },
  {
    why: 'the test before was failed by measure, which is read from a global objective',
    tree: 'R[a,b]',
    declared: {
      a: { objectives: writing('satisfied', { satisfiedByMeasure: true, minNormalizedMeasure: 0.8 }) },
      b: {
        objectives: reading('satisfied'),
        preConditionRules: [
          aRule('disabled', { condition: 'satisfied', isNegated: true, referencedObjective: 'o' }),
        ],
      },
    },
    place: {
      running: 'a',
      standings: { a: recorded({ measure: 0.2, satisfied: false }) },
      globals: { g: { satisfied: false } },
    },
    asked: 'continue',
    chain: [
      'SB.2.2-2 at b',
      'rule 0 disabled b',
      'not satisfied b/o: true',
      'satisfied b/o: false from global g',
      'satisfied a: false by-measure 0.8',
      'measure a: 0.2 own',
    ],
    unlocks: ['a measure at-least 0.8'],
  },
  {
    why: 'the score of another activity is too low',
    tree: 'R[a,b]',
    declared: {
      a: { objectives: writing('measure') },
      b: {
        objectives: reading('measure'),
        preConditionRules: [
          aRule('disabled', {
            condition: 'objectiveMeasureLessThan',
            referencedObjective: 'o',
            measureThreshold: 0.6,
          }),
        ],
      },
    },
    place: {
      running: 'a',
      standings: { a: recorded({ measure: 0.4 }) },
      globals: { g: { measure: 0.4 } },
    },
    asked: 'continue',
    chain: [
      'SB.2.2-2 at b',
      'rule 0 disabled b',
      'objectiveMeasureLessThan 0.6 b/o: true',
      'measure b/o: 0.4 from global g',
      'measure a: 0.4 own',
    ],
    unlocks: ['a measure at-least 0.6'],
  },
  {
    why: 'another course has to write the global objective',
    tree: 'R[a,b]',
    declared: {
      b: {
        objectives: reading('satisfied'),
        preConditionRules: [
          aRule('disabled', { condition: 'satisfied', isNegated: true, referencedObjective: 'o' }),
        ],
      },
    },
    place: { running: 'a', globals: { g: { satisfied: false } } },
    asked: 'continue',
    chain: [
      'SB.2.2-2 at b',
      'rule 0 disabled b',
      'not satisfied b/o: true',
      'satisfied b/o: false from global g',
    ],
    unlocks: ['global g satisfied is true'],
  },
  {
    why: 'a cluster is not satisfied, because one of its children is not',
    tree: 'R[A[a1,a2],b]',
    declared: {
      A: { objectives: writing('satisfied') },
      b: {
        objectives: reading('satisfied'),
        preConditionRules: [
          aRule('disabled', { condition: 'satisfied', isNegated: true, referencedObjective: 'o' }),
        ],
      },
    },
    place: {
      running: 'a2',
      standings: {
        a1: { attempts: 1, ...recorded({ satisfied: false }) },
        a2: recorded({ satisfied: true }),
      },
    },
    asked: 'continue',
    chain: [
      'SB.2.2-2 at b',
      'rule 0 disabled b',
      'not satisfied b/o: true',
      'satisfied b/o: false from global g',
      'satisfied A: false own',
      'rollup notSatisfied A by default holds: a1 true, a2 true',
      'objectiveStatusKnown a1: true',
      'satisfied a1: false own',
      'objectiveStatusKnown a2: true',
      'satisfied a2: true own',
      'rollup satisfied A by default lacks: a1 false, a2 true',
      'satisfied a1: false',
      'satisfied a1: false own',
    ],
    unlocks: ['a1 satisfied is true'],
  },
  {
    why: 'a cluster left before is not satisfied',
    tree: 'R[A[a1],b,c]',
    declared: {
      A: { objectives: writing('satisfied') },
      c: {
        objectives: reading('satisfied'),
        preConditionRules: [
          aRule('disabled', { condition: 'satisfied', isNegated: true, referencedObjective: 'o' }),
        ],
      },
    },
    place: {
      running: 'b',
      standings: {
        A: recorded({ satisfied: false }),
        a1: { attempts: 1, ...recorded({ satisfied: false }) },
      },
      globals: { g: { satisfied: false } },
    },
    asked: 'continue',
    chain: [
      'SB.2.2-2 at c',
      'rule 0 disabled c',
      'not satisfied c/o: true',
      'satisfied c/o: false from global g',
      'satisfied A: false own',
      'rollup notSatisfied A by default holds: a1 true',
      'objectiveStatusKnown a1: true',
      'satisfied a1: false own',
      'rollup satisfied A by default lacks: a1 false',
      'satisfied a1: false',
      'satisfied a1: false own',
    ],
    unlocks: ['a1 satisfied is true'],
  },
  {
    why: 'one of two conditions is enough, so both have to go',
    tree: 'R[a,b]',
    declared: {
      b: {
        preConditionRules: [{ ...aRule('disabled', 'not satisfied', 'not completed'), combination: 'any' }],
      },
    },
    place: { running: 'a', standings: { b: recorded({ completed: false, satisfied: false }) } },
    asked: 'continue',
    chain: [
      'SB.2.2-2 at b',
      'rule 0 disabled b',
      'not satisfied b: true',
      'satisfied b: false own',
      'not completed b: true',
      'completed b: false own',
    ],
    unlocks: ['b satisfied is true + b completed is true'],
  },
  {
    why: 'all conditions are needed, so one of them is enough to go',
    tree: 'R[a,b]',
    declared: { b: { preConditionRules: [aRule('disabled', 'not satisfied', 'not completed')] } },
    place: { running: 'a', standings: { b: recorded({ completed: false, satisfied: false }) } },
    asked: 'continue',
    chain: [
      'SB.2.2-2 at b',
      'rule 0 disabled b',
      'not satisfied b: true',
      'satisfied b: false own',
      'not completed b: true',
      'completed b: false own',
    ],
    unlocks: ['b satisfied is true', 'b completed is true'],
  },
  {
    why: 'behind the rule that holds another one waits',
    tree: 'R[a,b]',
    declared: {
      b: { preConditionRules: [aRule('disabled', 'not completed'), aRule('disabled', 'not satisfied')] },
    },
    place: { running: 'a', standings: { b: recorded({ completed: false, satisfied: false }) } },
    asked: 'continue',
    chain: ['SB.2.2-2 at b', 'rule 0 disabled b', 'not completed b: true', 'completed b: false own'],
    unlocks: ['b completed is true + b satisfied is true'],
  },
  {
    why: 'a post-condition rule leaves the cluster first',
    tree: 'R[A[a1,a2],b]',
    declared: { a1: { postConditionRules: [aRule('exitParent', 'always')] }, b: disabled },
    place: { running: 'a1' },
    asked: 'continue',
    chain: ['SB.2.2-2 at b', ...alwaysDisabled('b'), 'rule 0 exitParent a1', 'always a1: true'],
  },
  {
    why: 'an exit rule ends the cluster first',
    tree: 'R[A[a1,a2],b]',
    declared: { A: { exitConditionRules: [aRule('exit', 'always')] }, b: disabled },
    place: { running: 'a1' },
    asked: 'continue',
    chain: ['SB.2.2-2 at b', ...alwaysDisabled('b'), 'rule 0 exit A', 'always A: true'],
  },
  {
    why: 'no session is open',
    tree: 'R[a,b]',
    place: {},
    asked: 'continue',
    chain: ['NB.2.1-2 at null', 'state no-session null'],
  },
  {
    why: 'a session is open already',
    tree: 'R[a,b]',
    place: { running: 'a' },
    asked: 'start',
    chain: ['NB.2.1-1 at a', 'state session-open a'],
  },
  {
    why: 'the activity has ended',
    tree: 'R[a,b]',
    place: { ended: 'a' },
    asked: 'exit',
    chain: ['NB.2.1-12 at a', 'state ended a'],
    unlocks: ['go continue', 'go choice a'],
  },
  {
    why: 'nothing in the cluster may be chosen',
    tree: 'R[a,b]',
    declared: { R: { choice: false } },
    place: { running: 'a' },
    asked: 'choice',
    target: 'b',
    chain: ['NB.2.1-10 at b', 'choice=false R'],
  },
  {
    why: 'the cluster may not be left by choice, but by going on',
    tree: 'R[A[a1],b]',
    declared: { A: { choiceExit: false } },
    place: { running: 'a1' },
    asked: 'choice',
    target: 'b',
    chain: ['NB.2.1-8 at A', 'choiceExit=false A', 'state active A'],
    unlocks: ['go continue'],
  },
  {
    why: 'the cluster has to be entered first',
    tree: 'R[a,B[b1]]',
    declared: { B: { preventActivation: true } },
    place: { running: 'a' },
    asked: 'choice',
    target: 'b1',
    chain: ['SB.2.9-6 at B', 'preventActivation B', 'state not-active B'],
    unlocks: ['go continue', 'go choice B'],
  },
  {
    why: 'it is out of reach of a cluster that constrains choice',
    tree: 'R[A[a1],B[b1],C[c1]]',
    declared: { A: { constrainChoice: true } },
    place: { running: 'a1' },
    asked: 'choice',
    target: 'c1',
    chain: ['SB.2.9-8 at A', 'constrainChoice A reaches B'],
    unlocks: ['go continue', 'go choice B'],
  },
  {
    why: 'an activity on the way may not be passed before it is completed',
    tree: 'R[a,b,c]',
    declared: { a: { preConditionRules: [aRule('stopForwardTraversal', 'not completed')] } },
    place: { running: 'a', standings: { a: recorded({ completed: false }) } },
    asked: 'choice',
    target: 'c',
    chain: [
      'SB.2.4-1 at a',
      'rule 0 stopForwardTraversal a',
      'not completed a: true',
      'completed a: false own',
    ],
    unlocks: ['a completed is true'],
  },
  {
    why: 'the entry is hidden until it is completed',
    tree: 'R[a,b]',
    declared: { b: { preConditionRules: [aRule('hiddenFromChoice', 'not completed')] } },
    place: { running: 'a', standings: { b: recorded({ completed: false }) } },
    asked: 'choice',
    target: 'b',
    chain: ['SB.2.9-3 at b', 'rule 0 hiddenFromChoice b', 'not completed b: true', 'completed b: false own'],
    unlocks: ['b completed is true'],
  },
  {
    why: 'the entry lies in a cluster that is hidden',
    tree: 'R[A[a1],B[b1]]',
    declared: { B: { preConditionRules: [aRule('hiddenFromChoice', 'always')] } },
    place: { running: 'a1' },
    asked: 'choice',
    target: 'b1',
    chain: ['SB.2.9-3 at B', 'rule 0 hiddenFromChoice B', 'always B: true'],
  },
  {
    why: 'the entry was not selected',
    tree: 'R[a,b]',
    place: { running: 'a', available: { R: ['a'] } },
    asked: 'choice',
    target: 'b',
    chain: ['SB.2.9-2 at b', 'not selected b of R'],
  },
  {
    why: 'the target of a jump was not selected',
    tree: 'R[a,b]',
    place: { running: 'a', available: { R: ['a'] } },
    asked: 'jump',
    target: 'b',
    chain: ['NB.2.1-11 at b', 'not selected b of R'],
  },
  {
    why: 'there is no such entry',
    tree: 'R[a,b]',
    place: { running: 'a' },
    asked: 'choice',
    target: 'x',
    chain: ['NB.2.1-11 at null', 'state not-in-course null'],
  },
  {
    why: 'the chosen activity is disabled',
    tree: 'R[a,b]',
    declared: { b: disabled },
    place: { running: 'a' },
    asked: 'choice',
    target: 'b',
    chain: ['DB.1.1-3 at b', ...alwaysDisabled('b')],
  },
  {
    why: 'a cluster around the chosen activity is disabled',
    tree: 'R[a,B[b1]]',
    declared: { B: disabled },
    place: { running: 'a' },
    asked: 'choice',
    target: 'b1',
    chain: ['DB.1.1-3 at b1', ...alwaysDisabled('B')],
  },
  {
    why: 'the chosen activity has no content',
    tree: 'R[a,b-]',
    place: { running: 'a' },
    asked: 'choice',
    target: 'b',
    chain: ['DB.1.1-2 at b', 'edge no-content b'],
  },
  {
    why: 'all in the chosen cluster is disabled',
    tree: 'R[a,B[b1]]',
    declared: { b1: disabled },
    place: { running: 'a' },
    asked: 'choice',
    target: 'B',
    chain: ['SB.2.9-9 at B', 'SB.2.2-2 at b1', ...alwaysDisabled('b1')],
  },
  {
    why: 'selection left nothing in the chosen cluster',
    tree: 'R[a,B[b1]]',
    place: { running: 'a', available: { B: [] } },
    asked: 'choice',
    target: 'B',
    chain: ['SB.2.9-9 at B', 'SB.2.1-2 at B', 'edge no-children B'],
  },
];

describe('why a control or an entry is greyed out', () => {
  test.for(table)(
    '$asked: $why',
    ({ tree, declared = {}, place, asked, target = null, chain, unlocks = [] }) => {
      const told = explain(anAttempt(aTree(tree, declared), place), { request: asked, target });
      expect(causesIn(told.chain).map(brief)).toEqual(chain);
      expect(told.unlocks.map(({ facts }) => facts.map(briefFact).join(' + '))).toEqual(unlocks);
    },
  );
});
