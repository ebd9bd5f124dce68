import { expect, test } from 'vitest';
import { explain } from '../../../src-shared/scorm/attempt';
import { explanationText } from '../../../src-shared/scorm/attempt/explain-line';
import { unlockLines } from '../../../src-shared/scorm/attempt/explain-unlock-lines';
import type { MappedValue } from '../../../src-shared/scorm/cam/course';
import { unknownTracking } from '../../../src-shared/scorm/sn/tracking';
import { aMap, anAttempt, anObjective, aRule, aTree } from '../sn/a-tree';
import { brief, briefFact } from './explained-briefly';
import { causesIn } from './explained-facts';

/** The test `a` reads its score from the global objective "h"; `b` waits until the module `M` around it has a status. */
function whyNot(writes: readonly MappedValue[]) {
  const tree = aTree('R[M[a],b]', {
    M: { objectives: [anObjective({ maps: [aMap('g', { writes: ['satisfied'] })] })] },
    a: {
      objectives: [
        anObjective({
          ...{ satisfiedByMeasure: true, minNormalizedMeasure: 0.8 },
          maps: [aMap('h', { reads: ['satisfied', 'measure'], writes: [...writes] })],
        }),
      ],
    },
    b: {
      objectives: [
        anObjective(),
        anObjective({ id: 'o', isPrimary: false, maps: [aMap('g', { reads: ['satisfied'] })] }),
      ],
      preConditionRules: [
        aRule('disabled', { condition: 'objectiveStatusKnown', isNegated: true, referencedObjective: 'o' }),
      ],
    },
  });
  const tracking = { ...unknownTracking, measure: 0.9, satisfied: true };
  const state = anAttempt(tree, { running: 'a', standings: { a: { tracking } } });
  const told = explain(state, { request: 'continue', target: null });
  return {
    last: causesIn(told.chain).map(brief).at(-1),
    unlocks: told.unlocks.map(({ facts }) => facts.map(briefFact).join(' + ')),
    lines: unlockLines(told, (id) => id).map(explanationText),
  };
}

test('a score that counts nowhere, as nothing writes it where it is read, is said to, and no score is advised', () => {
  const { last, unlocks, lines } = whyNot(['satisfied']);
  expect(last).toBe('measure a: null from global-unwritten h');
  expect(unlocks).toEqual([]);
  expect(lines.join()).toContain('to which nothing in this course writes it');
});

test('where this course writes nothing at all of it, another one may', () => {
  expect(whyNot([]).unlocks).toContain('global h measure at-least 0.8');
});

test('where the score is written, too, a score is what it takes', () => {
  expect(whyNot(['satisfied', 'measure']).unlocks).toContain('a measure at-least 0.8');
});
