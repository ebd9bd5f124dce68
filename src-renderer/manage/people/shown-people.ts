import type { LearnerGroup } from '../../../src-shared/contract/roster';
import type { GroupId } from '../../../src-shared/kernel/ids';
import type { PeopleAsked } from '../../api/roster';

/** Who is looked at: everybody who has not left, a class or group, or those who have left. */
export type Circle = 'here' | 'left' | GroupId;

export interface RosterCounts {
  readonly here: number;
  readonly left: number;
}

/** What the server is asked for; `search`: empty for all. */
export function askedOf(circle: Circle, search: string): PeopleAsked {
  return {
    ...(search === '' ? {} : { search }),
    ...(isState(circle) ? { state: circle } : { group_id: circle }),
  };
}

/** The class or group that is looked at; null where it is none, or none any more. */
export function groupOf(circle: Circle, groups: readonly LearnerGroup[]): LearnerGroup | null {
  return groups.find(({ id }) => id === circle) ?? null;
}

function isState(circle: Circle): circle is 'here' | 'left' {
  return circle === 'here' || circle === 'left';
}
