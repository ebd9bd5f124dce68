import { expect, test } from 'vitest';
import { scoreText } from '../../../src-renderer/inspector/score-text';
import { createFormats } from '../../../src-renderer/ui/formats';

const none = { raw: null, max: null, scaled: null };

test.each([
  [none, null],
  [{ ...none, raw: 8, max: 10, scaled: 0.8 }, '8 / 10'],
  [{ ...none, raw: 8, scaled: 0.8 }, '8'],
  [{ ...none, max: 10, scaled: 0.8 }, '80%'],
])('the score %j is %s', (score, text) => {
  expect(scoreText(score, createFormats('en'))).toBe(text);
});
