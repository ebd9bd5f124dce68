import { describe, expect, test } from 'vitest';
import { lossesOf } from '../../src-shared/inspect/loss';
import { lmsProfileOf } from '../../src-shared/inspect/profiles';
import { engineProfileOf } from '../../src-shared/inspect/profiles/lms-profile';
import { cmiOf, type CallFault, type FaultKind, type FaultRule } from '../../src-shared/scorm/attempt';
import { aCourse12, aCourse2004, aSco } from '../scorm/a-course';
import { Player } from '../scorm/a-player';
import { emptyFold, foldOn } from '../../src-shared/inspect/fold';
import { journalOf } from './recorder';

const location = 'cmi.core.lesson_location';

class FaultyPlayer extends Player {
  fails(
    kind: FaultKind,
    method: 'LMSCommit' | 'LMSSetValue' | 'LMSFinish',
    ...args: readonly string[]
  ): void {
    const fault: CallFault = {
      ...{ rule: 'r', kind, delayMs: 0 },
      answer: { value: 'false', errorCode: '101' },
    };
    this.take({ type: 'call', nowMs: this.nowMs, method, args, fault });
  }

  losses(isOver = true) {
    return lossesOf(journalOf(this.course, this.journal), isOver).map(({ element, value, stored, why }) => [
      element,
      value,
      stored,
      why,
    ]);
  }
}

const started = () => {
  const player = new FaultyPlayer(aCourse12(aSco('a')));
  player.start();
  return player;
};

describe('what a learner would have lost', () => {
  test('is nothing where content ends itself', () => {
    const player = started();
    player.fill({ [location]: '1' }).end();
    expect(player.losses()).toEqual([]);
  });

  test('is what no Commit followed, against what one had stored', () => {
    const player = started();
    player.fill({ [location]: '1' });
    player.call('LMSCommit', '');
    player.fill({ [location]: '2', 'cmi.core.lesson_status': 'completed' });
    expect(player.losses(false)).toEqual([]);
    player.unload();
    expect(player.losses()).toEqual([
      [location, '2', '1', 'never-saved'],
      ['cmi.core.lesson_status', 'completed', null, 'never-saved'],
    ]);
  });

  test('is nothing of what a fork keeps', () => {
    const player = started();
    player.fill({ [location]: '1' });
    player.take({ type: 'abort', nowMs: player.nowMs, reason: 'forked' });
    player.start();
    expect(player.losses()).toEqual([]);
    player.fill({ [location]: '2' });
    expect(player.losses()).toEqual([[location, '2', '1', 'never-saved']]);
  });

  test('is nothing that somebody outside has written over meanwhile, which is stored at once', () => {
    const player = started();
    const write = (id: string, value: string | null) =>
      player.take({
        type: 'external',
        nowMs: player.nowMs,
        id,
        activityId: 'a',
        changes: { [location]: value },
      });
    player.fill({ [location]: '1' });
    write('w1', '7');
    expect(player.losses()).toEqual([]);
    player.fill({ [location]: '2' });
    player.unload();
    expect(player.losses()).toEqual([[location, '2', '7', 'never-saved']]);
    write('w2', null);
    expect(player.losses()).toEqual([]);
  });

  test('is told as the attempt then holds it, where only what was stored outlives a run', () => {
    const player = new FaultyPlayer(aCourse12(aSco('a')));
    player.start({ faults: [offline] }).fill({ [location]: '1', 'cmi.comments': 'mine' });
    player.take({
      ...{ type: 'external', nowMs: player.nowMs, id: 'w', activityId: 'a' },
      changes: { [location]: '7' },
    });
    expect(writes(player)).toBe(2);
    player.fill({ [location]: '2' }).unload();
    expect(player.losses()).toEqual([
      ['cmi.comments', 'mine', null, 'never-saved'],
      [location, '2', '7', 'never-saved'],
    ]);
    const { [location]: held, 'cmi.comments': comments } = cmiOf(player.state, 'a');
    expect([held, comments]).toEqual(['7', undefined]);
  });

  test('is what a Commit that failed had to store, unless a later one stored it', () => {
    const player = started();
    player.fill({ [location]: '1' });
    player.fails('commit-failure', 'LMSCommit', '');
    expect(player.losses()).toEqual([[location, '1', null, 'not-saved']]);
    player.call('LMSCommit', '');
    expect(player.losses()).toEqual([]);
  });

  test('is a value that was refused, unless it was set again', () => {
    const player = started();
    player.fails('refuse', 'LMSSetValue', location, '1');
    player.call('LMSCommit', '');
    expect(player.losses()).toEqual([[location, '1', null, 'refused']]);
    player.fill({ [location]: '1' });
    player.call('LMSCommit', '');
    expect(player.losses()).toEqual([]);
  });

  test('is all since the last Commit where the page was killed', () => {
    const player = started();
    player.fill({ [location]: '1' });
    player.fails('kill', 'LMSSetValue', 'cmi.suspend_data', 'x');
    expect(player.losses()).toEqual([
      [location, '1', null, 'killed'],
      ['cmi.suspend_data', 'x', null, 'killed'],
    ]);
  });

  const writes = (player: FaultyPlayer) =>
    foldOn(emptyFold(player.course), journalOf(player.course, player.journal)).writesSinceCommit;
  const offline: FaultRule = {
    ...{ id: 'r', element: '', fromCall: 1, chance: 1, milliseconds: 0, errorCode: '' },
    ...{ kind: 'offline', target: 'commit', times: null },
  };

  test('is not called committed by the end of content', () => {
    const player = new FaultyPlayer(aCourse12(aSco('a')));
    player.start({ faults: [offline] });
    player.fill({ [location]: '2', 'cmi.core.lesson_status': 'completed' });
    player.fails('offline', 'LMSCommit', '');
    player.fails('offline', 'LMSFinish', '');
    player.unload();
    expect(writes(player)).toBe(2);
    const kept = started();
    kept.fill({ [location]: '2' }).unload();
    expect(writes(kept)).toBe(0);
  });

  test.each([
    { reason: 'lost', uncommitted: 1 },
    { reason: 'forked', uncommitted: 0 },
  ] as const)('where a run is $reason, the writes that still wait for a Commit are $uncommitted', (end) => {
    const player = new FaultyPlayer(aCourse12(aSco('a')));
    player.start({ faults: [offline] }).fill({ [location]: '2' });
    player.take({ type: 'abort', nowMs: player.nowMs, reason: end.reason });
    expect(writes(player)).toBe(end.uncommitted);
  });

  test.each(['LMSCommit', 'LMSFinish'] as const)(
    'is told as killed, where the page was so at %s',
    (method) => {
      const player = started();
      player.fill({ [location]: '1' });
      player.fails('kill', method, '');
      expect(player.losses()).toEqual([[location, '1', null, 'killed']]);
    },
  );

  test('is not what stands open after a later launch: a page that was killed is gone, the next one is not', () => {
    const player = started();
    player.fill({ [location]: '1' });
    player.fails('kill', 'LMSSetValue', 'cmi.suspend_data', 'x');
    const killed = player.losses(false);
    expect(killed.map(([element]) => element)).toEqual([location, 'cmi.suspend_data']);
    player.start();
    player.fill({ [location]: '2' });
    expect(player.losses(false)).toEqual(killed);
    player.end();
    expect(player.losses(false)).toEqual([['cmi.suspend_data', 'x', null, 'killed']]);
  });

  test('is what the rules of an LMS refuse, beside the shorter value that it has stored', () => {
    const player = new FaultyPlayer(aCourse12(aSco('a')));
    player.start({ profile: engineProfileOf(lmsProfileOf('moodle'), '1.2') });
    player.fill({ 'cmi.suspend_data': 'page 1' });
    player.call('LMSSetValue', 'cmi.suspend_data', 'x'.repeat(6000));
    expect(player.losses(false)).toEqual([]);
    player.end();
    expect(player.losses()).toEqual([['cmi.suspend_data', 'x'.repeat(6000), 'page 1', 'refused']]);
  });

  test('is what an LMS cut off: it has stored the beginning', () => {
    const player = new FaultyPlayer(aCourse12(aSco('a')));
    player.start({ profile: engineProfileOf(lmsProfileOf('smallest-cut'), '1.2') });
    const long = 'x'.repeat(5000);
    player.fill({ 'cmi.suspend_data': long });
    player.call('LMSCommit', '');
    expect(player.losses(false)).toEqual([]);
    player.unload();
    expect(player.losses()).toEqual([['cmi.suspend_data', long, 'x'.repeat(4096), 'cut']]);
    player.start({ profile: engineProfileOf(lmsProfileOf('smallest-cut'), '1.2') });
    player.fill({ 'cmi.suspend_data': `${long}y` }).unload();
    expect(player.losses()).toEqual([['cmi.suspend_data', `${long}y`, 'x'.repeat(4096), 'never-saved']]);
    player.start().fill({ 'cmi.suspend_data': long }).end();
    expect(player.losses()).toEqual([]);
  });

  test.each([
    { end: 'Terminate', course: aCourse2004([aSco('a')]), status: 'cmi.completion_status' },
    { end: 'LMSFinish', course: aCourse12(aSco('a')), status: 'cmi.core.lesson_status' },
  ])('is a status that is set after $end, unless the next visit sets it in time', ({ course, status }) => {
    const player = new FaultyPlayer(course);
    player.start();
    player.fill({ [status]: 'incomplete' });
    player.terminate();
    player.set(status, 'incomplete');
    player.set(status, 'completed');
    player.unload();
    expect(player.losses()).toEqual([[status, 'completed', 'incomplete', 'after-end']]);
    player.start();
    player.fill({ [status]: 'completed' }).end();
    expect(player.losses()).toEqual([]);
  });

  test('is nothing that the LMS had time to commit by itself, and what was set after that', () => {
    const player = new FaultyPlayer(aCourse12(aSco('a')));
    player.start({ profile: engineProfileOf(lmsProfileOf('moodle-auto-commit'), '1.2') });
    player.fill({ [location]: '1' });
    player.nowMs += 61_000;
    player.fill({ [location]: '2' }).unload();
    expect(player.losses()).toEqual([[location, '2', '1', 'never-saved']]);
    expect(cmiOf(player.state, 'a')[location]).toBe('1');
  });
});
