import { expect, test } from 'vitest';
import { explain } from '../../../src-shared/scorm/attempt';
import { aCourse12, anActivity, aSco } from '../a-course';
import { Player } from '../a-player';

test('several items that wait for the same one are unlocked by one way, told once', () => {
  const waiting = { prerequisites: 'basics' };
  const workshop = anActivity('workshop', { children: [aSco('saws', waiting), aSco('drills', waiting)] });
  const player = new Player(aCourse12(aSco('basics'), workshop)).start();
  const { isAccepted, unlocks } = explain(player.state, { request: 'choice', target: 'workshop' });
  expect(isAccepted).toBe(false);
  expect(unlocks).toEqual([{ facts: [{ kind: 'status', activity: 'basics', status: 'completed' }] }]);
});
