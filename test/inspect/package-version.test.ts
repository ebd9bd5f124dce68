import { expect, test } from 'vitest';
import { packageVersionAt } from '../../src-shared/inspect/package-version';
import { standardProfile, type LaunchEvent } from '../../src-shared/scorm/attempt';
import { aCourse12, aSco } from '../scorm/a-course';
import { journalOf } from './recorder';

const course = aCourse12(aSco('a'));

function launch(fromVersion?: number, toVersion?: number): LaunchEvent {
  return {
    ...{ type: 'launch', nowMs: 1, learner: { id: 'jdoe', name: 'Doe' }, mode: 'normal', credit: 'credit' },
    ...{ seed: 1, profile: standardProfile },
    ...(fromVersion === undefined || toVersion === undefined
      ? {}
      : { move: { fromVersion, toVersion, course } }),
  };
}

test.each([
  ['that never moved: the same all the time', [launch(), launch()], [null, null, null]],
  [
    'that moved, before and behind each launch that moved it',
    [launch(), launch(2, 4), launch(4, 5)],
    [2, 2, 4, 5],
  ],
  ['that has not begun: the same all the time', [], [null]],
])('an attempt is on a version of its package: one %s', (_, launches, versions) => {
  const journal = journalOf(course, launches);
  expect(versions.map((_version, position) => packageVersionAt(journal, position))).toEqual(versions);
});
