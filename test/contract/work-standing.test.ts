import { expect, test } from 'vitest';
import { standingOf } from '../../src-shared/contract/work-standing';

test.each([
  ['not_started', 'unknown', 'not_started'],
  ['in_progress', 'unknown', 'in_progress'],
  ['in_progress', 'failed', 'in_progress'],
  ['done', 'unknown', 'done'],
  ['done', 'passed', 'passed'],
  ['done', 'failed', 'failed'],
] as const)('work that is %s and whose success is %s reads %s everywhere', (status, success, standing) => {
  expect(standingOf({ status, success_status: success })).toBe(standing);
});
