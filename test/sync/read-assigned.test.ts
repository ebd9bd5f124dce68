import { describe, expect, test } from 'vitest';
import { assignedOf } from '../../src-shared/sync/read-assigned';

const group_id = '00000000-0000-4000-8000-000000000011';
const one = {
  assignment_id: '00000000-0000-4000-8000-000000000001',
  package_id: '00000000-0000-4000-8000-000000000002',
  package_title: 'Fire',
  ...{ target: 'class', group_id, user_id: null },
  ...{ opens_at: null, due_at: '2030-01-01T00:00:00.000Z', attempts_limit: 2, counts: 'best' },
};
const told = {
  hash: 'a'.repeat(64),
  assignments: [one],
  groups: [{ group_id, kind: 'class', name: '7a', user_ids: ['ada'] }],
  learners: [{ user_id: 'ada', name: 'Ada' }],
};

describe('what a remote tells of its assignments', () => {
  test('is read, and what a later version adds is left out', () => {
    expect(assignedOf({ ...told, more: 1 })).toEqual(told);
  });

  test.each([
    ['no object', null],
    ['no hash', { ...told, hash: 'x' }],
    ['a group that it does not tell', { ...told, groups: [] }],
    ['a member whom it does not tell', { ...told, learners: [] }],
    ['a class without its group', { ...told, assignments: [{ ...one, group_id: null }] }],
    ['a learner beside a group', { ...told, assignments: [{ ...one, user_id: 'ada' }] }],
    ['no time', { ...told, assignments: [{ ...one, due_at: 'soon' }] }],
    ['a due before it opens', { ...told, assignments: [{ ...one, opens_at: '2031-01-01T00:00:00.000Z' }] }],
    ['a name on two lines', { ...told, learners: [{ user_id: 'ada', name: 'Ada\nRoot' }] }],
    [
      'whoever previews packages',
      {
        ...told,
        groups: [{ ...told.groups[0], user_ids: ['designer'] }],
        learners: [{ user_id: 'designer', name: 'D' }],
      },
    ],
  ])('is none with %s', (_, body) => {
    expect(assignedOf(body)).toBeNull();
  });
});
