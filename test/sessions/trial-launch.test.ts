import { expect, test } from 'vitest';
import { launchedAs, trialLaunchOf } from '../../src-main/features/sessions/trial-launch';

test('a sandbox that names part of its launch is as usual in the rest', () => {
  const row = { sandbox: { kind: 'test-launch', from: null, launch: { pass_mark: 55 } } };
  expect(trialLaunchOf(row, '1.2', { mode: 'normal', isFirst: true })).toEqual({
    credit: 'credit',
    passMark: 55,
  });
  expect(launchedAs(row)).toMatchObject({ opens_in: null, profile: 'standard' });
});

test('a real session has nothing of a test launch', () => {
  expect(trialLaunchOf({ sandbox: null }, '1.2', { mode: 'normal', isFirst: true })).toEqual({});
});
