import { describe, expect, test } from 'vitest';
import { summaryOf, type AttemptSummary } from '../../../src-shared/scorm/attempt';
import type { Sequencing } from '../../../src-shared/scorm/cam/course';
import { aCourse2004, anAsset, aSco, defaultSequencing } from '../a-course';
import { Player } from '../a-player';

const byMeasure: Sequencing = {
  ...defaultSequencing,
  objectives: [
    { id: 'main', isPrimary: true, satisfiedByMeasure: true, minNormalizedMeasure: 0.6, maps: [] },
  ],
};
const named: Sequencing = {
  ...defaultSequencing,
  objectives: [{ id: 'main', isPrimary: true, satisfiedByMeasure: false, minNormalizedMeasure: 1, maps: [] }],
};
const threshold = { completedByMeasure: true, minProgressMeasure: 0.5, progressWeight: 1 };

function statusOf(summary: AttemptSummary): readonly (string | number | null)[] {
  return [summary.completionStatus, summary.successStatus, summary.score.scaled];
}

describe('what a run means for the tracking of its activity, when it is left (points 45 to 47, 68, 82b, 112, 113)', () => {
  test.each<
    readonly [
      string,
      Parameters<typeof aSco>[1],
      Readonly<Record<string, string>>,
      readonly (string | number | null)[],
    ]
  >([
    ['113: a SCO that reports nothing has completed and passed', {}, {}, ['completed', 'passed', null]],
    [
      '112: unknown is a report',
      {},
      { 'cmi.completion_status': 'unknown', 'cmi.success_status': 'unknown' },
      ['unknown', 'unknown', null],
    ],
    [
      '45: what it reports counts',
      {},
      { 'cmi.completion_status': 'incomplete', 'cmi.success_status': 'failed', 'cmi.score.scaled': '0.25' },
      ['incomplete', 'failed', 0.25],
    ],
    [
      '82b: not attempted is incomplete',
      {},
      { 'cmi.completion_status': 'not attempted' },
      ['incomplete', 'passed', null],
    ],
    ['113: suspended, nothing is made up', {}, { 'cmi.exit': 'suspend' }, ['unknown', 'unknown', null]],
    [
      '45: the threshold decides over the SCO',
      { completionThreshold: threshold },
      { 'cmi.completion_status': 'completed', 'cmi.progress_measure': '0.4' },
      ['incomplete', 'passed', null],
    ],
    [
      '45: without a measure it stays unknown',
      { completionThreshold: threshold },
      { 'cmi.completion_status': 'completed' },
      ['unknown', 'passed', null],
    ],
    [
      '46: the passing score decides over the SCO',
      { sequencing: byMeasure },
      { 'cmi.success_status': 'failed', 'cmi.score.scaled': '0.6' },
      ['completed', 'passed', 0.6],
    ],
    [
      '82d: without a score it stays unknown',
      { sequencing: byMeasure },
      { 'cmi.success_status': 'passed' },
      ['completed', 'unknown', null],
    ],
    [
      '68: the primary row beats the top level in success',
      { sequencing: named },
      { 'cmi.success_status': 'passed', 'cmi.objectives.0.success_status': 'failed' },
      ['completed', 'failed', null],
    ],
    [
      '68: the top level beats the row in score',
      { sequencing: named },
      { 'cmi.score.scaled': '0.1', 'cmi.objectives.0.score.scaled': '0.9' },
      ['completed', 'passed', 0.1],
    ],
    [
      '68: the row counts where the top level is silent',
      { sequencing: named },
      { 'cmi.objectives.0.score.scaled': '0.9', 'cmi.objectives.0.completion_status': 'incomplete' },
      ['incomplete', 'passed', 0.9],
    ],
  ])('point %s', (_, parts, sets, status) => {
    const player = new Player(aCourse2004([aSco('a', parts)])).start().fill(sets);
    player.terminate();
    player.navigate('exitAll');
    player.unload();
    expect(statusOf(summaryOf(player.state))).toEqual(status);
  });

  test('point 82: an asset has completed and passed when it is left', () => {
    const player = new Player(aCourse2004([anAsset('a')]));
    player.launch();
    expect(statusOf(summaryOf(player.state))).toEqual(['unknown', 'unknown', null]);
    player.unload();
    expect(statusOf(summaryOf(player.state))).toEqual(['completed', 'passed', null]);
  });

  test.each(['browse', 'review'] as const)('point 65: %s mode records no result [RTE 4.2.16]', (mode) => {
    const player = new Player(aCourse2004([aSco('a')])).start({ mode });
    expect(player.read('cmi.credit')).toBe('no-credit');
    player.fill({ 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' }).end();
    expect(statusOf(summaryOf(player.state)).slice(1)).toEqual(['unknown', null]);
  });

  test('without credit, success and score do not count', () => {
    const player = new Player(aCourse2004([aSco('a')])).start({ credit: 'no-credit' });
    player
      .fill({
        'cmi.completion_status': 'completed',
        'cmi.success_status': 'failed',
        'cmi.score.scaled': '0.1',
      })
      .terminate();
    expect(statusOf(summaryOf(player.state))).toEqual(['completed', 'unknown', null]);
  });
});

describe('the root (points 123, 126)', () => {
  const course = aCourse2004([aSco('a'), aSco('b')], { root: { flow: true } });

  test('status shows while the SCO still runs', () => {
    const player = new Player(aCourse2004([aSco('a')]))
      .start()
      .fill({ 'cmi.completion_status': 'completed' });
    expect(summaryOf(player.state).completionStatus).toBe('completed');
  });

  test('it completes and passes with its last child; the score is the mean over all children', () => {
    const player = new Player(course).start();
    player.fill({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.score.scaled': '0.8',
    });
    player.navigate('continue');
    player.unload();
    expect(statusOf(summaryOf(player.state))).toEqual(['unknown', 'unknown', 0.4]);
    player.initialize();
    player.fill({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.score.scaled': '0.6',
    });
    player.end();
    const summary = summaryOf(player.state);
    expect(statusOf(summary).slice(0, 2)).toEqual(['completed', 'passed']);
    expect(summary.score.scaled).toBeCloseTo(0.7, 10);
    expect(summary.progress).toBe(1);
  });

  test('one failed child next to an unknown one decides nothing; with all known it does', () => {
    const player = new Player(course)
      .start()
      .fill({ 'cmi.success_status': 'failed', 'cmi.completion_status': 'incomplete' });
    player.navigate('continue');
    player.unload();
    expect(statusOf(summaryOf(player.state)).slice(0, 2)).toEqual(['unknown', 'unknown']);
    player.initialize();
    player.fill({ 'cmi.success_status': 'passed', 'cmi.completion_status': 'completed' }).end();
    expect(statusOf(summaryOf(player.state)).slice(0, 2)).toEqual(['incomplete', 'failed']);
  });

  test('before the first launch nothing is attempted', () => {
    expect(summaryOf(new Player(course).state)).toMatchObject({
      completionStatus: 'not attempted',
      launches: 0,
      progress: null,
    });
  });

  test('a course that was completed stays so while it is looked at again, and begins anew with a new attempt', () => {
    const player = new Player(aCourse2004([aSco('a')]))
      .start()
      .fill({ 'cmi.completion_status': 'completed' })
      .end();
    player.launch({ mode: 'review' });
    expect(summaryOf(player.state).completionStatus).toBe('completed');
    player.end();
    player.launch();
    expect(summaryOf(player.state).completionStatus).toBe('unknown');
  });
});
