import { describe, expect, test } from 'vitest';
import type { Assignment } from '../../../src-shared/contract/assignments';
import type { LearnerResults } from '../../../src-shared/contract/results';
import { AssignmentId, GroupId, LearnerId, PackageId } from '../../../src-shared/kernel/ids';
import { movedBy, sectionsOf } from '../../../src-renderer/manage/assignments/sections';
import {
  isDueTooEarly,
  termsWish,
  typedTerms,
  usualTerms,
} from '../../../src-renderer/manage/assignments/terms';
import { coursesOf } from '../../../src-renderer/manage/results/courses-of';

const safety = PackageId.parse(crypto.randomUUID());
const tools = PackageId.parse(crypto.randomUUID());
const groupId = GroupId.parse(crypto.randomUUID());

const anAssignment = (of: Partial<Assignment>): Assignment => ({
  assignment_id: AssignmentId.parse(crypto.randomUUID()),
  ...{ package_id: safety, package_title: 'Safety', target: 'everyone', group_id: null, learner_id: null },
  ...{ target_name: null, learner_count: 2, place: 1, opens_at: null, due_at: null, attempts_limit: null },
  ...{ counts: 'best', created_at: '2030-01-01T00:00:00.000Z', updated_at: '2030-01-01T00:00:00.000Z' },
  ...of,
});
const ada = anAssignment({
  ...{ target: 'learner', learner_id: LearnerId.parse(crypto.randomUUID()), target_name: 'Ada' },
});
const ofClass = anAssignment({
  ...{ target: 'class', group_id: groupId, target_name: '5b', package_id: tools, package_title: 'Tools' },
});
const all = anAssignment({ package_id: tools, package_title: 'Tools' });

describe('assignments on the screen', () => {
  const listed = [ada, ofClass, all];

  test('stand in one list, by course, or by whom they are for, everybody first', () => {
    expect(sectionsOf(listed, 'order')).toMatchObject([{ of: null, assignments: listed }]);
    expect(sectionsOf(listed, 'course').map(({ assignments }) => assignments)).toEqual([
      [ada],
      [ofClass, all],
    ]);
    expect(sectionsOf(listed, 'target').map(({ of }) => of)).toEqual([all, ofClass, ada]);
  });

  test('move a step up or down, and not beyond an end', () => {
    expect(movedBy(listed, ofClass, -1)).toEqual([ofClass, ada, all]);
    expect(movedBy(listed, ofClass, 1)).toEqual([ada, all, ofClass]);
    expect(movedBy(listed, ada, -1)).toBeNull();
    expect(movedBy(listed, all, 1)).toBeNull();
  });
});

describe('typed terms', () => {
  test('are empty for none, and come back to the minute', () => {
    expect(termsWish(usualTerms)).toEqual({
      ...{ opens_at: null, due_at: null, attempts_limit: null, counts: 'best' },
    });
    const due_at = '2030-01-31T08:15:00.000Z';
    const typed = typedTerms(anAssignment({ due_at, attempts_limit: 3, counts: 'first' }));
    expect(termsWish(typed)).toEqual({ opens_at: null, due_at, attempts_limit: 3, counts: 'first' });
  });

  test.each([
    ['2030-01-31T08:00', '2030-01-31T07:59', true],
    ['2030-01-31T08:00', '2030-01-31T08:00', false],
    ['', '2030-01-31T08:00', false],
    ['2030-01-31T08:00', '', false],
  ])('that open at %j and are due at %j are refused: %s', (opens, due, expected) => {
    expect(isDueTooEarly({ ...usualTerms, opens, due })).toBe(expected);
  });
});

test('columns of courses stand in the order in which learners have to do them, whoever was given them', () => {
  const work = (package_id: PackageId, title: string, place: number) => ({ package_id, title, place });
  const learners = [
    { results: [work(safety, 'Safety', 3)] },
    { results: [work(tools, 'Tools', 2), work(safety, 'Safety', 3)] },
  ] as LearnerResults[];
  expect(coursesOf(learners).map(({ title }) => title)).toEqual(['Tools', 'Safety']);
});
