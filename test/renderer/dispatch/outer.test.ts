import { expect, test } from 'vitest';
import { openOuter } from '../../../src-renderer/dispatch/outer';
import { heardFrom, type Result } from '../../../src-renderer/dispatch/result';
import { timeinterval, timespan12 } from '../../../src-renderer/dispatch/time-text';

const nothing: Result = { completion: 'unknown', success: 'unknown', scaled: null, totalSeconds: 0 };

/** An LMS that remembers; `given` stands in it from before. */
function lms(version: '1.2' | '2004', given: Readonly<Record<string, string>> = {}) {
  const values: Record<string, string> = { ...given };
  const calls: string[] = [];
  const named = version === '1.2' ? 'LMS' : '';
  const api = {
    [`${named}Initialize`]: () => 'true',
    [`${named}GetValue`]: (element = '') => values[element] ?? '',
    [`${named}SetValue`]: (element = '', value = '') => {
      values[element] = value;
      calls.push(element);
      return 'true';
    },
    [`${named}Commit`]: () => {
      calls.push('commit');
      return true;
    },
  };
  return { values, calls, outer: openOuter(api, version) };
}

test.each([
  [{ ...nothing }, 'incomplete', undefined, 'suspend'],
  [{ ...nothing, completion: 'completed' }, 'completed', undefined, ''],
  [{ ...nothing, completion: 'completed', success: 'failed', scaled: 0.455 }, 'failed', '45.5', ''],
  [{ ...nothing, success: 'passed', scaled: -0.5 }, 'passed', '0', ''],
] as const)('SCORM 1.2 is told of %o', (result, status, raw, exit) => {
  const { values, calls, outer } = lms('1.2');
  outer?.report(result, 3661.5);
  expect(values).toMatchObject({
    'cmi.core.lesson_status': status,
    'cmi.core.session_time': '0001:01:01.50',
    'cmi.core.exit': exit,
  });
  expect(values['cmi.core.score.raw']).toBe(raw);
  expect(calls.at(-1)).toBe('commit');
});

test('SCORM 2004 is told of completion and success apart, and of a scaled score', () => {
  const { values, outer } = lms('2004');
  outer?.report({ completion: 'completed', success: 'passed', scaled: 0.75, totalSeconds: 1 }, 61);
  expect(values).toMatchObject({
    ...{ 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed', 'cmi.exit': 'normal' },
    ...{ 'cmi.score.scaled': '0.75', 'cmi.score.raw': '75', 'cmi.session_time': 'PT0H1M1.00S' },
  });
});

test('what the LMS knows as done is not taken back by a new attempt, and nothing is told in review', () => {
  const done = lms('1.2', { 'cmi.core.lesson_status': 'passed' });
  done.outer?.report(nothing, 1);
  expect(done.values['cmi.core.lesson_status']).toBe('passed');
  const review = lms('2004', { 'cmi.mode': 'review' });
  review.outer?.report({ ...nothing, success: 'passed' }, 1);
  expect(review.calls).toEqual([]);
});

test('an LMS that refuses or throws does not stop the course', () => {
  expect(openOuter({ LMSInitialize: () => 'false' }, '1.2')).toBeNull();
  const throwing = openOuter(
    {
      Initialize: () => 'true',
      SetValue: () => {
        throw new Error('no');
      },
    },
    '2004',
  );
  expect(throwing?.learnerId).toBe('');
  expect(() => throwing?.report(nothing, 1)).not.toThrow();
});

test.each([
  [{ scaled: 2 }, 1],
  [{ raw: 30 }, 0.3],
  [{ raw: 30, min: 20, max: 40 }, 0.5],
  [{ raw: 30, min: 40, max: 40 }, null],
  [{ raw: '30' }, null],
  [undefined, null],
])('a score of %o is %o of all that can be had', (score, scaled) => {
  const message = { source: 'allure-scorm-player', type: 'scorm.progress', data: { score } };
  expect(heardFrom(message)?.result.scaled).toBe(scaled);
});

test.each([
  null,
  'text',
  {},
  { source: 'other', type: 'scorm.ready', data: {} },
  { source: 'allure-scorm-player' },
])('%o is no message of the player', (data) => {
  expect(heardFrom(data)).toBeNull();
});

test('times are whole in both vocabularies', () => {
  expect([timespan12(0), timespan12(-1), timespan12(59.999)]).toEqual([
    '0000:00:00.00',
    '0000:00:00.00',
    '0000:01:00.00',
  ]);
  expect(timeinterval(0.25)).toBe('PT0H0M0.25S');
});
