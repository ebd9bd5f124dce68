import { expect, test } from 'vitest';
import { explain, explanationLines, explanationText } from '../../../src-shared/scorm/attempt';
import type { AttemptState, NotedRequest } from '../../../src-shared/scorm/attempt/state';
import { unknownTracking } from '../../../src-shared/scorm/sn/tracking';
import { aCourse12, aCourse2004, anActivity, aSco } from '../a-course';
import { quickestMs } from '../../support/quickest-ms';
import { Player } from '../a-player';
import { aMap, anAttempt, anObjective, aRule, aTree } from '../sn/a-tree';

/** An explanation as an author reads it, a space in front for each level. */
function read(state: AttemptState, asked: Partial<NotedRequest>): string {
  const told = explain(state, { request: 'continue', target: null, ...asked });
  const lines = explanationLines(told, (id) => id.toUpperCase());
  return lines.map((line) => `${' '.repeat(line.depth)}${explanationText(line)}`).join('\n');
}

test('a locked module is explained in sentences, down to the score that is too low', () => {
  const course = aTree('R[a,b]', {
    a: {
      objectives: [
        anObjective({
          satisfiedByMeasure: true,
          minNormalizedMeasure: 0.8,
          maps: [aMap('g', { writes: ['satisfied'] })],
        }),
      ],
    },
    b: {
      objectives: [
        anObjective(),
        anObjective({ id: 'o', isPrimary: false, maps: [aMap('g', { reads: ['satisfied'] })] }),
      ],
      preConditionRules: [
        aRule('disabled', { condition: 'satisfied', isNegated: true, referencedObjective: 'o' }),
      ],
    },
  });
  const tracking = { ...unknownTracking, measure: 0.2, satisfied: false };
  const state = anAttempt(course, {
    running: 'a',
    standings: { a: { tracking } },
    globals: { g: { satisfied: false } },
  });
  expect(read(state, {})).toBe(
    [
      'continue is there, but leads nowhere now',
      ' "B": the activity is disabled, or its attempts are used up (SB.2.2-2)',
      '  "B" is disabled: its precondition rule 1 holds',
      '   not satisfied holds for objective "o" of "B"',
      '    objective "o" of "B" is not satisfied',
      '     that is read from the global objective "g"',
      '     "A" is not satisfied',
      '      that is decided by a measure, which has to reach 0.8',
      '      the score of "A" is 0.2',
      ' it opens when:',
      '  "A" has a score of at least 0.8',
    ].join('\n'),
  );
});

test('where control modes alone stand in the way nothing is promised', () => {
  const state = anAttempt(aTree('R[a,b]', { R: { flow: false } }), { running: 'a' });
  expect(read(state, {})).toBe(
    [
      'continue is not available',
      ' "A": the activities beside the current one do not flow, or the current one is the root (NB.2.1-4)',
      '  "R" declares flow="false": nothing in it follows by itself',
      ' where the learner stands now the course itself does not allow it',
    ].join('\n'),
  );
});

test('a control mode that nobody declared is told as the default', () => {
  const silent = { objectives: [] };
  const root = anActivity('org', { sequencing: silent, children: [aSco('a'), aSco('b')] });
  const player = new Player({ ...aCourse2004([]), root });
  player.launch({ activityId: 'a' });
  expect(read(player.state, {})).toContain(
    '"ORG" does not declare flow="true": nothing in it follows by itself',
  );
});

test('attempts that are used up are told with their number', () => {
  const course = aTree('R[a,b]', { b: { attemptLimit: 2 } });
  const state = anAttempt(course, { running: 'a', standings: { b: { attempts: 2 } } });
  expect(read(state, { request: 'choice', target: 'b' })).toBe(
    [
      'choice "B" is not available',
      ' "B": the activity, or one around it, is disabled, or its attempts are used up (DB.1.1-3)',
      '  "B" has been attempted 2 times, of 2 allowed',
      ' the attempts are used up: nothing the learner does opens it',
    ].join('\n'),
  );
});

test('a control that the manifest hides is accepted and not offered', () => {
  const course = aCourse2004([aSco('a', { hiddenControls: ['continue'] }), aSco('b')], {
    root: { flow: true },
  });
  const player = new Player(course).start();
  const told = explain(player.state, { request: 'continue', target: null });
  expect(told).toMatchObject({ isAccepted: true, isOffered: false, reason: null, unlocks: [] });
  expect(read(player.state, {})).toBe(
    'continue would be accepted, but is not shown\n "A" hides this control (hideLMSUI)',
  );
  expect(read(player.state, { request: 'exit' })).toBe('exit is available');
});

test('an entry that is not visible may be chosen and is not offered', () => {
  const player = new Player(aCourse2004([aSco('a'), aSco('b', { isVisible: false })])).start();
  expect(read(player.state, { request: 'choice', target: 'b' })).toBe(
    'choice "B" would be accepted, but is not shown\n "B" declares isvisible="false"',
  );
  expect(read(player.state, { request: 'choice', target: 'a' })).toBe('choice "A" is available');
});

test('prerequisites of SCORM 1.2 are told with the items that are not met', () => {
  const course = aCourse12(aSco('a'), aSco('b'), aSco('c', { prerequisites: 'a&b="passed"' }));
  const player = new Player(course).start();
  expect(read(player.state, { request: 'choice', target: 'c' })).toBe(
    [
      'choice "C" is not available',
      ' "C" may not be chosen now',
      '  "C" has prerequisites that are not met: a&b="passed"',
      '   "A" is not attempted; wanted is passed / completed',
      '   "B" is not attempted; wanted is passed',
      ' it opens when:',
      '  "A" is completed',
      '  "B" is passed',
    ].join('\n'),
  );
});

test('an item of the prerequisites that is met is not told', () => {
  const course = aCourse12(aSco('a'), aSco('b'), aSco('c', { prerequisites: 'a&b' }));
  const player = new Player(course).start().fill({ 'cmi.core.lesson_status': 'completed' });
  const told = read(player.state, { request: 'choice', target: 'c' });
  expect(told).toContain('"B" is not attempted; wanted is passed / completed');
  expect(told).not.toContain('"A"');
});

test('one of two items is enough where the prerequisites say so', () => {
  const course = aCourse12(aSco('a'), aSco('b'), aSco('c', { prerequisites: 'a|b' }));
  const { unlocks } = explain(new Player(course).start().state, { request: 'choice', target: 'c' });
  expect(unlocks).toEqual([
    { facts: [{ kind: 'status', activity: 'a', status: 'completed' }] },
    { facts: [{ kind: 'status', activity: 'b', status: 'completed' }] },
  ]);
});

test('the last activity of SCORM 1.2 has nothing after it', () => {
  const player = new Player(aCourse12(aSco('a'))).start();
  expect(read(player.state, {})).toBe(
    [
      'continue is not available',
      ' no activity can be reached in that direction',
      '  there is nothing to reach from "A" on',
      ' where the learner stands now the course itself does not allow it',
    ].join('\n'),
  );
});

/** A course of modules with 24 activities each, in which one waits until the first module is passed. */
function gated(modules: number) {
  const clusters = Array.from({ length: modules }, (_, at) => `C${String(at)}`);
  const inside = (cluster: string): string =>
    Array.from({ length: 24 }, (_, at) => `${cluster}x${String(at)}`).join();
  const gate = aRule('disabled', { condition: 'satisfied', isNegated: true, referencedObjective: 'o' });
  const reads = anObjective({ id: 'o', isPrimary: false, maps: [aMap('g', { reads: ['satisfied'] })] });
  const course = aTree(`R[${clusters.map((cluster) => `${cluster}[${inside(cluster)}]`).join()}]`, {
    C0: { objectives: [anObjective({ maps: [aMap('g', { writes: ['satisfied'] })] })] },
    C1: { objectives: [anObjective(), reads], preConditionRules: [gate] },
  });
  return anAttempt(course, { running: 'C0x23', globals: { g: { satisfied: false } } });
}

test('a control of a course of a thousand activities takes little more than four times as long to explain as one of 250', () => {
  const explainedMs = (modules: number) => {
    const state = gated(modules);
    return quickestMs(() => {
      for (let times = 0; times < 20; times += 1)
        expect(explain(state, { request: 'continue', target: null }).unlocks).toHaveLength(1);
    });
  };
  const someMs = explainedMs(10);
  expect(explainedMs(40)).toBeLessThan(9 * someMs);
});
