import { describe, expect, test } from 'vitest';
import { cmiOf, standardProfile, summaryOf, type LaunchEvent } from '../../../src-shared/scorm/attempt';
import { aCourse12, anAsset, aSco } from '../a-course';
import { Player } from '../a-player';

const status = 'cmi.core.lesson_status';
const raw = 'cmi.core.score.raw';

interface Case {
  readonly launch?: Partial<LaunchEvent>;
  readonly mastery?: number | null;
  readonly sets: Readonly<Record<string, string>>;
  readonly ends: string;
}

const browse = { mode: 'browse' } as const;
const noCredit = { credit: 'no-credit' } as const;
const ifUnset = { profile: { ...standardProfile, mastery: 'if-unset' } } as const;
const never = { profile: { ...standardProfile, mastery: 'never' } } as const;
const noCompletion = { profile: { ...standardProfile, completeOnFinish: false } } as const;

const cases: readonly (readonly [string, Case])[] = [
  ['9: a SCO that sets nothing has completed', { sets: {}, ends: 'completed' }],
  ['9: unless the profile says otherwise', { launch: noCompletion, sets: {}, ends: 'incomplete' }],
  ['9: a SCO that will resume is incomplete', { sets: { 'cmi.core.exit': 'suspend' }, ends: 'incomplete' }],
  ['9: what the SCO says stands', { sets: { [status]: 'incomplete' }, ends: 'incomplete' }],
  ['10: the score reaches the mastery score', { mastery: 80, sets: { [raw]: '80' }, ends: 'passed' }],
  ['10: the score is below it', { mastery: 80, sets: { [raw]: '79.9' }, ends: 'failed' }],
  [
    '10: over the status of the SCO',
    { mastery: 80, sets: { [raw]: '90', [status]: 'failed' }, ends: 'passed' },
  ],
  ['10: no score, no verdict', { mastery: 80, sets: { [status]: 'incomplete' }, ends: 'incomplete' }],
  ['10: a blank score, no verdict', { mastery: 80, sets: { [raw]: '', [status]: 'passed' }, ends: 'passed' }],
  [
    '10: no mastery score, no verdict',
    { mastery: null, sets: { [raw]: '10', [status]: 'passed' }, ends: 'passed' },
  ],
  ['10: mastery score 0', { mastery: 0, sets: { [raw]: '0' }, ends: 'passed' }],
  [
    '10: profile if-unset leaves the SCO its word',
    { launch: ifUnset, mastery: 80, sets: { [raw]: '90', [status]: 'failed' }, ends: 'failed' },
  ],
  [
    '10: profile if-unset decides where there is none',
    { launch: ifUnset, mastery: 80, sets: { [raw]: '90' }, ends: 'passed' },
  ],
  ['10: profile never', { launch: never, mastery: 80, sets: { [raw]: '10' }, ends: 'completed' }],
  [
    '11: no credit, no verdict',
    { launch: noCredit, mastery: 80, sets: { [raw]: '10', [status]: 'completed' }, ends: 'completed' },
  ],
  ['11: browse mode says browsed', { launch: browse, mastery: 80, sets: { [raw]: '90' }, ends: 'browsed' }],
  [
    '11: browse mode leaves the SCO its word',
    { launch: browse, sets: { [status]: 'incomplete' }, ends: 'incomplete' },
  ],
];

describe.each(cases)('point %s', (_, { launch = {}, mastery = null, sets, ends }) => {
  const begin = (): Player =>
    new Player(aCourse12(aSco('a', { masteryScore: mastery }))).start(launch).fill(sets);

  test('at LMSFinish', () => {
    expect(cmiOf(begin().end().state, 'a')[status]).toBe(ends);
  });

  test('point 28c: and where the learner just goes on [R12 3.4.4]', () => {
    const player = begin();
    player.navigate('exitAll');
    player.unload();
    expect(cmiOf(player.state, 'a')[status]).toBe(ends);
  });
});

test('what the SCO said and why it was overruled are both told', () => {
  const player = new Player(aCourse12(aSco('a', { masteryScore: 80 })))
    .start()
    .fill({ [raw]: '50', [status]: 'passed' });
  player.terminate();
  expect(player.trace).toMatchObject([{ kind: 'decision', id: 'rte.status.mastery' }]);
  expect(player.trace[0]?.text).toContain('the SCO had said "passed"');
  expect(player.state.activities[1]?.saidStatus).toBe('passed');
});

test('a status the SCO set in an earlier session is still its own for the profile if-unset', () => {
  const player = new Player(aCourse12(aSco('a', { masteryScore: 80 })))
    .start(ifUnset)
    .fill({ [status]: 'incomplete' });
  player
    .end()
    .start(ifUnset)
    .fill({ [raw]: '90' })
    .end();
  expect(cmiOf(player.state, 'a')[status]).toBe('incomplete');
});

test('a run that is cut off is not judged', () => {
  const player = new Player(aCourse12(aSco('a', { masteryScore: 80 }))).start().fill({ [raw]: '10' });
  player.take({ type: 'abort', nowMs: player.nowMs, reason: 'lost' });
  expect(cmiOf(player.state, 'a')[status]).toBe('incomplete');
});

test.each([
  ['passed', 'completed', 'passed'],
  ['failed', 'completed', 'failed'],
  ['completed', 'completed', 'unknown'],
  ['incomplete', 'incomplete', 'unknown'],
  ['browsed', 'incomplete', 'unknown'],
])('lesson status "%s" is told as %s and %s', (word, completion, success) => {
  const player = new Player(aCourse12(aSco('a'))).start().fill({ [status]: word });
  expect(summaryOf(player.state)).toMatchObject({ completionStatus: completion, successStatus: success });
});

test('a course is completed when all of it is, assets by being looked at', () => {
  const player = new Player(aCourse12(aSco('a'), anAsset('b'), aSco('c')))
    .start()
    .fill({ [status]: 'passed', [raw]: '60' });
  player.terminate();
  player.navigate('continue');
  expect(player.unload()).toBe('b');
  expect(summaryOf(player.state)).toMatchObject({ completionStatus: 'incomplete', successStatus: 'unknown' });
  player.navigate('continue');
  expect(player.unload()).toBe('c');
  player.initialize();
  player.fill({ [status]: 'completed', [raw]: '100' });
  expect(summaryOf(player.state)).toMatchObject({
    completionStatus: 'completed',
    successStatus: 'passed',
    score: { raw: 80, scaled: 0.8 },
    progress: 1,
  });
});

test('one failed lesson fails the course', () => {
  const player = new Player(aCourse12(aSco('a'), aSco('b'))).start().fill({ [status]: 'failed' });
  expect(summaryOf(player.state).successStatus).toBe('failed');
});

test.each([
  ['50', undefined, undefined, 0.5],
  ['5', '0', '10', 0.5],
  ['15', '10', '20', 0.5],
  ['50', '0', '0', 0.5],
])('score %s from %s to %s is %s scaled', (value, min, max, scaled) => {
  const player = new Player(aCourse12(aSco('a'))).start().fill({ [raw]: value });
  if (min !== undefined) player.fill({ 'cmi.core.score.min': min });
  if (max !== undefined) player.fill({ 'cmi.core.score.max': max });
  expect(summaryOf(player.state).score.scaled).toBeCloseTo(scaled, 10);
});

test('point 9: what we said of a run that was to go on decides nothing when the SCO ends without a status', () => {
  const suspended = new Player(aCourse12(aSco('a'))).start().fill({ 'cmi.core.exit': 'suspend' }).end();
  expect(cmiOf(suspended.state, 'a')[status]).toBe('incomplete');
  expect(cmiOf(suspended.start().end().state, 'a')[status]).toBe('completed');
});

test('point 9: what the SCO said in an earlier run stands', () => {
  const suspended = new Player(aCourse12(aSco('a')))
    .start()
    .fill({ [status]: 'incomplete', 'cmi.core.exit': 'suspend' })
    .end();
  expect(cmiOf(suspended.start().end().state, 'a')[status]).toBe('incomplete');
});
