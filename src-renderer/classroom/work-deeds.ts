import type { RoomWork } from '../../src-shared/contract/room-visit';

/** The one thing that can be done with a course now; null: nothing. */
export type Deed = 'start' | 'goOn' | 'again' | 'look' | null;

export function deedOf({ may_start, may_go_on, attempts_used }: RoomWork): Deed {
  if (may_go_on) return 'goOn';
  if (may_start) return attempts_used === 0 ? 'start' : 'again';
  return attempts_used > 0 ? 'look' : null;
}

/** Why there is no more to do than to look, or not even that; null: there is. */
export function reasonOf(work: RoomWork): 'noTries' | 'closed' | 'notNow' | null {
  switch (deedOf(work)) {
    case 'look':
      return work.attempts_left === 0 ? 'noTries' : 'closed';
    case null:
      return 'notNow';
    default:
      return null;
  }
}

const soonMs = 36 * 3_600_000;

/** How near the time is until which it is to be done; null: there is none, or it is done. */
export function dueOf({ due_at: due, status }: RoomWork, nowMs: number): 'overdue' | 'soon' | 'later' | null {
  if (due === null || status === 'done') return null;
  const leftMs = Date.parse(due) - nowMs;
  if (leftMs < 0) return 'overdue';
  return leftMs <= soonMs ? 'soon' : 'later';
}
