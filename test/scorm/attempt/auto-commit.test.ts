import { describe, expect, test } from 'vitest';
import {
  attemptFromSnapshot,
  cmiOf,
  snapshotOf,
  standardProfile,
  type FaultRule,
  type LaunchEvent,
} from '../../../src-shared/scorm/attempt';
import { aCourse12, aSco } from '../a-course';
import { Player } from '../a-player';

const location = 'cmi.core.lesson_location';
const profile = { ...standardProfile, uncommitted: 'drop', autoCommitMs: 60_000 } as const;

const started = (parts: Partial<LaunchEvent> = {}): Player =>
  new Player(aCourse12(aSco('a'))).start({ profile, ...parts });

const set = (player: Player, value: string, atSecond: number): void => {
  player.nowMs = start + atSecond * 1000;
  player.fill({ [location]: value });
};
const start = new Player(aCourse12(aSco('a'))).nowMs;

const leftAt = (player: Player, second: number): string | undefined => {
  player.nowMs = start + second * 1000;
  player.unload();
  return cmiOf(player.state, 'a')[location];
};

describe('an LMS that commits by itself 60 seconds after the first value', () => {
  test.each([
    ['keeps what was set by then, also what came after the first', { 10: '1', 69: '2', 71: '3' }, 72, '2'],
    ['keeps nothing before', { 10: '1' }, 69, undefined],
    ['waits anew for the first value after it has committed', { 0: '1', 100: '2', 159: '3' }, 160, '3'],
  ])('%s', (_, values, second, kept) => {
    const player = started();
    for (const [atSecond, value] of Object.entries(values)) set(player, value, Number(atSecond));
    expect(leftAt(player, second)).toBe(kept);
  });

  test('waits anew for the first value after a Commit, of which content also learns nothing', () => {
    const player = started();
    set(player, '1', 0);
    player.nowMs = start + 50_000;
    expect(player.call('LMSCommit', '')).toBe('true');
    set(player, '2', 55);
    expect(leftAt(player, 114)).toBe('1');
  });

  test('counts no time in which nobody knows whether the page was there', () => {
    const player = started();
    set(player, '1', 0);
    player.take({ type: 'abort', nowMs: start + 600_000, reason: 'lost' });
    expect(cmiOf(player.state, 'a')[location]).toBeUndefined();
  });

  test('commits nothing by itself where faults were asked for, which strike calls', () => {
    const faults: FaultRule[] = [
      {
        ...{ id: 'f', kind: 'offline', target: 'any', element: '', fromCall: 1000, chance: 1 },
        ...{ times: 1, errorCode: '', milliseconds: 0 },
      },
    ];
    const player = started({ faults });
    set(player, '1', 0);
    expect(leftAt(player, 600)).toBeUndefined();
  });

  test('goes on waiting in an attempt that was read from a snapshot', () => {
    const player = started();
    set(player, '1', 0);
    const kept: unknown = JSON.parse(JSON.stringify(snapshotOf(player.state)));
    player.state = attemptFromSnapshot(player.course, kept);
    expect(leftAt(player, 61)).toBe('1');
  });
});

describe('a status of SCORM 1.2 that no Commit has stored', () => {
  const status = 'cmi.core.lesson_status';
  /** A page that is killed: nobody knows when. */
  const killed = (player: Player): void => {
    player.take({ type: 'abort', nowMs: player.nowMs, reason: 'lost' });
  };

  test('counts in the next run as one that content never set', () => {
    const player = started();
    player.fill({ [status]: 'completed' });
    killed(player);
    player.start({ profile });
    player.call('LMSFinish', '');
    player.unload();
    // Content itself never said so: the book has the LMS decide [R12 3.4.4].
    expect(cmiOf(player.state, 'a')[status]).toBe('completed');
  });

  test('goes, and one that was stored before it stays', () => {
    const player = started();
    player.fill({ [status]: 'incomplete' });
    player.call('LMSCommit', '');
    player.fill({ [status]: 'passed' });
    killed(player);
    player.start({ profile });
    player.call('LMSFinish', '');
    player.unload();
    expect(cmiOf(player.state, 'a')[status]).toBe('incomplete');
  });
});
