import { describe, expect, test } from 'vitest';
import { createAttempt, step, type ApiMethod, type AttemptState } from '../../../src-shared/scorm/attempt';
import { aCourse12, aCourse2004, aSco } from '../a-course';
import { Player } from '../a-player';

/** A state that no event can leave behind: whatever looks at it fails. */
const broken: AttemptState = {
  ...createAttempt(aCourse12(aSco('a'))),
  get open(): never {
    throw new Error('broken state');
  },
};

test.each<[ApiMethod, string, string]>([
  ['LMSInitialize', 'false', '101'],
  ['LMSFinish', 'false', '101'],
  ['LMSGetValue', '', '101'],
  ['LMSSetValue', 'false', '101'],
  ['LMSCommit', 'false', '101'],
  ['LMSGetDiagnostic', '', '101'],
  ['Initialize', 'false', '102'],
  ['Terminate', 'false', '111'],
  ['GetValue', '', '301'],
  ['SetValue', 'false', '351'],
  ['Commit', 'false', '391'],
  ['GetLastError', '101', '101'],
  ['GetErrorString', '', '101'],
])('a fault of the engine in %s is answered "%s" as the general failure %s', (method, value, errorCode) => {
  const { state, result, trace } = step(broken, { type: 'call', nowMs: 1, method, args: ['cmi.x', 'y'] });
  expect(state).toBe(broken);
  expect(result).toMatchObject({ value, errorCode, commits: false, delivered: null });
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

describe('a fault while a SCO runs', () => {
  const player = new Player(aCourse2004([aSco('a')])).start().fill({ 'cmi.location': 'page 3' });
  const { open } = player.state;
  const unreadable = {
    get: () => {
      throw new Error('no records');
    },
  };
  const faulty: AttemptState = { ...player.state, activities: new Proxy([], unreadable) };
  const { state } = step(faulty, { type: 'call', nowMs: 1, method: 'Terminate', args: [''] });

  test('is what GetLastError tells afterwards, and GetDiagnostic explains', () => {
    const answer = (method: ApiMethod): string =>
      step({ ...player.state, open: state.open }, { type: 'call', nowMs: 1, method, args: [''] }).result
        .value;
    expect(answer('GetLastError')).toBe('111');
    expect(answer('GetDiagnostic')).toBe(
      'Terminate: General termination failure (111): the session could not be ended: call Terminate once more; what was committed is kept.',
    );
  });

  test('leaves the run and its data as they were', () => {
    expect(state.open).toEqual({ ...open, lastError: '111', diagnostic: state.open?.diagnostic });
  });
});
