import { isAcceptedWrite, type Run } from './runs';
import { sizeOf } from './suspend-data';

/** suspend_data after one writing of it. */
export interface SuspendStep {
  readonly position: number;
  readonly atMs: number;
  readonly activityId: string;
  /** The page the learner was on, as far as content had told by then; "" for not. */
  readonly location: string;
  readonly characters: number;
  readonly bytes: number;
  /** Characters more than before, of the same activity. */
  readonly grownBy: number;
}

const locations = ['cmi.location', 'cmi.core.lesson_location'];

/** How suspend_data grew, the oldest writing first; refused ones left out. */
export function suspendGrowth(runs: readonly Run[]): readonly SuspendStep[] {
  const last = new Map<string, number>();
  const places = new Map<string, string>();
  return runs.flatMap(({ activityId, calls }) =>
    calls.filter(isAcceptedWrite).flatMap(({ position, atMs, element, value }): readonly SuspendStep[] => {
      if (locations.includes(element)) places.set(activityId, value);
      if (element !== 'cmi.suspend_data') return [];
      const size = sizeOf(value);
      const grownBy = size.characters - (last.get(activityId) ?? 0);
      last.set(activityId, size.characters);
      return [{ position, atMs, activityId, location: places.get(activityId) ?? '', ...size, grownBy }];
    }),
  );
}
