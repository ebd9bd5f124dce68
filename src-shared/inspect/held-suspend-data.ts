import type { AttemptState } from '../scorm/attempt';
import { recordAt } from '../scorm/attempt/state';
import type { DataNode } from '../scorm/rte/node';
import { sizeOf } from './suspend-data';

/** suspend_data of one activity as the run-time holds it, whoever set it. */
export interface HeldSuspendData {
  readonly activityId: string;
  /** The page the learner was on, as far as it is known there; "" for not. */
  readonly location: string;
  readonly characters: number;
  readonly bytes: number;
}

/** Of the activities whose suspend_data a step has changed, as they are after it. */
export function heldAfter(before: AttemptState, after: AttemptState): readonly HeldSuspendData[] {
  const textBefore =
    before.tree === after.tree ? (place: number) => textAt(before, place) : byId(before, after);
  return placesTouched(before, after).flatMap((place) => {
    const activityId = after.tree[place]?.activity.id;
    const text = textAt(after, place);
    if (activityId === undefined || text === textBefore(place)) return [];
    const { values } = dataAt(after, place);
    const location = values['cmi.location'] ?? values['cmi.core.lesson_location'] ?? '';
    return [{ activityId, location, ...sizeOf(text) }];
  });
}

/** Places in the tree where anything may have changed; of a call that is the open content alone. */
function placesTouched(before: AttemptState, after: AttemptState): readonly number[] {
  if (after.activities !== before.activities || after.tree !== before.tree) return [...after.tree.keys()];
  if (after.open === before.open) return [];
  return [...new Set([before.open?.position ?? [], after.open?.position ?? []].flat())];
}

/** The attempt went over to another version of the course: an activity may stand elsewhere in its tree. */
function byId(before: AttemptState, after: AttemptState): (place: number) => string {
  const places = new Map(before.tree.map(({ activity }, place) => [activity.id, place]));
  return (place) => {
    const was = places.get(after.tree[place]?.activity.id ?? '');
    return was === undefined ? '' : textAt(before, was);
  };
}

function textAt(state: AttemptState, place: number): string {
  return dataAt(state, place).values['cmi.suspend_data'] ?? '';
}

function dataAt(state: AttemptState, place: number): DataNode {
  return state.open?.position === place ? state.open.data : recordAt(state, place).data;
}
