import { describe, expect, test } from 'vitest';
import { meets } from '../../src-main/test-runs/meets-plan';
import { emptyPlan, readPlan } from '../../src-main/test-runs/plan';

describe('a plan', () => {
  test('may say nothing', () => {
    expect(readPlan('{}')).toEqual(emptyPlan);
  });

  test.each([
    ['{', 'is no JSON: '],
    ['[]', ': '],
    ['{"course": {}}', 'Unrecognized key: "course"'],
    ['{"scos": {"a": {"steps": [{"click": ""}]}}}', 'scos.a.steps.0'],
    ['{"scos": {"a": {"steps": [{"click": "#a", "fill": "#b"}]}}}', 'scos.a.steps.0'],
    ['{"scos": {"a": {"steps": [{"wait_ms": -1}]}}}', 'scos.a.steps.0'],
    ['{"scos": {"a": {"values": {"cmi.location": {"matches": "("}}}}}', 'scos.a.values.cmi.location'],
    ['{"score_scaled": {}}', 'score_scaled'],
  ])('%s is refused, and says where', (text, words) => {
    expect(() => readPlan(text)).toThrow(words);
  });
});

describe('what came of it', () => {
  test.each([
    ['80', '80', true],
    ['80.0', '80', false],
    ['80', { at_least: 80 }, true],
    ['79.9', { at_least: 80 }, false],
    ['80', { at_least: 70, at_most: 80 }, true],
    ['80.1', { at_most: 80 }, false],
    ['', { at_most: 80 }, false],
    ['passed', { at_least: 0 }, false],
    ['page-3', { matches: '^page-\\d$' }, true],
    ['Page-3', { matches: '^page-\\d$' }, false],
  ])('%j against %j', (actual, expected, isMet) => {
    expect(meets(actual, expected)).toBe(isMet);
  });
});
