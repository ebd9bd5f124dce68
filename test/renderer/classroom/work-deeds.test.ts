import { describe, expect, test } from 'vitest';
import type { RoomWork } from '../../../src-shared/contract/room-visit';
import { PackageId } from '../../../src-shared/kernel/ids';
import { deedOf, dueOf, reasonOf } from '../../../src-renderer/classroom/work-deeds';

function work(changes: Partial<RoomWork>): RoomWork {
  return {
    ...{ package_id: PackageId.parse('0f9b2c54-5a1e-4c1a-9a52-6a3ce4a0d1aa'), title: 'A course', place: 1 },
    ...{ due_at: null, counts: 'best', attempts_used: 0, attempts_left: null },
    ...{ status: 'not_started', completion_status: 'not attempted', success_status: 'unknown' },
    ...{ score: null, time_spent_seconds: 0, total_time_seconds: 0 },
    ...{ may_start: true, may_go_on: false, first_activity_at: null, last_activity_at: null },
    ...changes,
  };
}

test.each([
  ['never opened', {}, 'start', null],
  ['begun', { attempts_used: 1, may_go_on: true, may_start: false }, 'goOn', null],
  ['finished, with tries left', { attempts_used: 1, attempts_left: 1, status: 'done' }, 'again', null],
  ['out of tries', { attempts_used: 2, attempts_left: 0, may_start: false }, 'look', 'noTries'],
  ['closed by its rules', { attempts_used: 1, attempts_left: 3, may_start: false }, 'look', 'closed'],
  ['never to be opened', { attempts_left: 0, may_start: false }, null, 'notNow'],
] as const)('what can be done with a course that is %s', (_, changes, deed, reason) => {
  expect([deedOf(work(changes)), reasonOf(work(changes))]).toEqual([deed, reason]);
});

describe('when it is due', () => {
  const nowMs = Date.parse('2026-03-02T10:00:00Z');
  test.each([
    ['never', null, 'not_started', null],
    ['a minute ago', '2026-03-02T09:59:00Z', 'in_progress', 'overdue'],
    ['tomorrow', '2026-03-03T20:00:00Z', 'not_started', 'soon'],
    ['in two days', '2026-03-04T10:00:00Z', 'not_started', 'later'],
    ['long ago, and done', '2026-01-01T10:00:00Z', 'done', null],
  ] as const)('%s', (_, due, status, expected) => {
    expect(dueOf(work({ due_at: due, status }), nowMs)).toBe(expected);
  });
});
