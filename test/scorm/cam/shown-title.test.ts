import { expect, test } from 'vitest';
import { shownTitle, shownTitles } from '../../../src-shared/scorm/cam/shown-title';
import { treeOf } from '../../../src-shared/scorm/sn/tree';
import { aCourse12, aSco } from '../a-course';

test('an activity without a title is called by its id', () => {
  expect(shownTitle(aSco('a', { title: '' }))).toBe('a');
  const titles = shownTitles(treeOf(aCourse12(aSco('a', { title: '' }), aSco('b'))));
  expect([titles.get('a'), titles.get('b')]).toEqual(['a', 'Title of b']);
});
