import { describe, expect, test } from 'vitest';
import { cmiOf, modeOfReopening, standardProfile } from '../../../src-shared/scorm/attempt';
import { aCourse12, aSco } from '../a-course';
import { Player } from '../a-player';

const status = 'cmi.core.lesson_status';
const location = 'cmi.core.lesson_location';

const afterwards = (...statuses: readonly string[]): Player => {
  const player = new Player(aCourse12(aSco('a'), aSco('b')));
  statuses.forEach((said, at) => {
    player.launch({ activityId: at === 0 ? 'a' : 'b' });
    player.initialize();
    player.fill({ [status]: said }).end();
  });
  return player;
};

describe('an attempt opens again', () => {
  test.each([
    [['completed', 'passed'], 'review'],
    [['failed', 'completed'], 'review'],
    [['completed', 'incomplete'], 'normal'],
    [['completed'], 'normal'],
  ] as const)('after %j in %s mode where that is for what is done', (statuses, mode) => {
    const { state } = afterwards(...statuses);
    expect(modeOfReopening(state, { reopened: 'review-when-done' })).toBe(mode);
    expect(modeOfReopening(state, { reopened: 'as-begun' })).toBe('normal');
    expect(modeOfReopening(state, {})).toBeNull();
  });

  test('by no rule where nobody has opened it yet', () => {
    expect(modeOfReopening(afterwards().state, { reopened: 'as-begun' })).toBeNull();
  });
});

test.each([
  [true, '2'],
  [false, '1'],
])('what review sets is kept: %s', (keepsReview, kept) => {
  const player = new Player(aCourse12(aSco('a'))).start();
  player.fill({ [location]: '1', [status]: 'completed' }).end();
  player.start({ mode: 'review', credit: 'no-credit', profile: { ...standardProfile, keepsReview } });
  player.fill({ [location]: '2' }).end();
  expect(cmiOf(player.state, 'a')[location]).toBe(kept);
});
