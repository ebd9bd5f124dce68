import { expect, test } from 'vitest';
import { createAttempt, step, type ApiMethod, type AttemptState } from '../../../src-shared/scorm/attempt';
import { aCourse12, aSco } from '../a-course';

/** A state that no event can leave behind: whatever looks at it fails. */
const broken: AttemptState = {
  ...createAttempt(aCourse12(aSco('a'))),
  get open(): never {
    throw new Error('broken state');
  },
};

test.each<[ApiMethod, string]>([
  ['LMSInitialize', 'false'],
  ['LMSFinish', 'false'],
  ['LMSGetValue', ''],
  ['SetValue', 'false'],
  ['Commit', 'false'],
  ['GetLastError', '101'],
  ['GetErrorString', ''],
  ['LMSGetDiagnostic', ''],
])('a fault of the engine in %s is answered "%s" as a general exception', (method, value) => {
  const { state, result, trace } = step(broken, { type: 'call', nowMs: 1, method, args: ['cmi.x', 'y'] });
  expect(state).toBe(broken);
  expect(result).toMatchObject({ value, errorCode: '101', commits: false, delivered: null });
  const text = 'the run-time failed: broken state';
  expect(trace).toEqual([{ kind: 'error', id: 'engine.fault', facts: { reason: 'broken state' }, text }]);
});

test('a fault of the engine in an event that is no call leaves everything as it was', () => {
  const { state, result } = step(broken, { type: 'unload', nowMs: 1 });
  expect(state).toBe(broken);
  expect(result).toEqual({
    value: '',
    errorCode: '101',
    commits: false,
    delivered: null,
    wantsUnload: false,
  });
});
