import { expect, test } from 'vitest';
import { withKind, withProfile } from '../../../src-renderer/manage/package/bench/launch-values';

test.each([
  ['standard', null, 'moodle', 'frame'],
  ['moodle', 'frame', 'standard', null],
  ['moodle', 'frame', 'ilias', 'frame'],
  ['moodle', 'window', 'ilias', 'window'],
  ['standard', 'auto', 'moodle', 'auto'],
  ['standard', 'frame', 'smallest-cut', 'frame'],
] as const)('from %s with content in %s to %s: content in %s', (profile, place, next, then) => {
  expect(withProfile({ profile, opens_in: place }, next, '1.2')).toEqual({ profile: next, opens_in: then });
});

test('a rule of another version of SCORM sets no place', () => {
  const values = { profile: 'standard', opens_in: null };
  expect(withProfile(values, 'openolat', '2004')).toEqual({ profile: 'openolat', opens_in: null });
});

test.each([
  ['get', 'commit-failure', 'any'],
  ['terminate', 'commit-failure', 'terminate'],
  ['get', 'hang', 'get'],
] as const)('a fault about "%s" that becomes one of the kind "%s" is about "%s"', (target, kind, then) => {
  expect(withKind({ target }, kind)).toEqual({ kind, target: then });
});
