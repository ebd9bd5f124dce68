import { describe, expect, test } from 'vitest';
import { isIn, places } from '../../../src-renderer/manage/places';
import { statusesOf } from '../../../src-renderer/manage/sessions/result-marks';
import { scoreText } from '../../../src-renderer/manage/sessions/score-text';
import { createFormats } from '../../../src-renderer/ui/formats';

const none = { raw: null, min: null, max: null, scaled: null };

describe('a result in a list of sessions', () => {
  test.each([
    [{ ...none, raw: 80, max: 100 }, '80 / 100'],
    [{ ...none, raw: 7.5 }, '7.5'],
    [{ ...none, scaled: 0.755 }, '76%'],
    [{ ...none, raw: 0, scaled: 0 }, '0'],
    [none, null],
  ])('the score %j is told as %s', (score, text) => {
    expect(scoreText(score, createFormats('en'))).toBe(text);
  });

  test('success is told beside completion where it is known', () => {
    expect(statusesOf({ completion_status: 'completed', success_status: 'failed' })).toEqual([
      'completed',
      'failed',
    ]);
    expect(statusesOf({ completion_status: 'incomplete', success_status: 'unknown' })).toEqual([
      'incomplete',
    ]);
  });
});

describe('the sidebar', () => {
  test.each([
    ['/', 'app.library'],
    ['/packages/1', 'app.library'],
    ['/sessions', 'app.sessions'],
    ['/api', 'app.api'],
    ['/settings', 'app.settings'],
  ])('%s lies in %s alone', (path, name) => {
    expect(places.filter((place) => isIn(place, path)).map((place) => place.name)).toEqual([name]);
  });
});
