import { expect, test } from 'vitest';
import { paced } from '../../src-shared/kernel/paced';
import { fixedClock } from '../renderer/player/a-clock';

function counting() {
  const clock = fixedClock(0);
  const doneAtMs: number[] = [];
  const call = paced(clock, 100, () => void doneAtMs.push(clock.nowMs()));
  return { clock, doneAtMs, call };
}

test('acts at once for all calls in one go', () => {
  const { clock, doneAtMs, call } = counting();
  call();
  call();
  expect(doneAtMs).toEqual([]);
  clock.advance(0);
  expect(doneAtMs).toEqual([0]);
});

test('acts once more for what came in the pause, when it is over, and not without a call', () => {
  const { clock, doneAtMs, call } = counting();
  call();
  clock.advance(10);
  call();
  call();
  clock.advance(1_000);
  expect(doneAtMs).toEqual([0, 100]);
});

test('acts at once again after a pause without calls', () => {
  const { clock, doneAtMs, call } = counting();
  call();
  clock.advance(500);
  call();
  clock.advance(0);
  expect(doneAtMs).toEqual([0, 500]);
});
