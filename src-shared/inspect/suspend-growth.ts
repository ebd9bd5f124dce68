import type { Fold } from './fold';
import type { HeldSuspendData } from './held-suspend-data';

/** suspend_data of an activity once an entry had changed it. */
export interface SuspendStep extends HeldSuspendData {
  readonly position: number;
  /** Characters more than before, of the same activity. */
  readonly grownBy: number;
}

/** How suspend_data changed, the oldest step first. */
export function suspendGrowth({ held }: Pick<Fold, 'held'>): readonly SuspendStep[] {
  const last = new Map<string, number>();
  return [...held].flatMap(([position, all]) =>
    all.map((one) => {
      const grownBy = one.characters - (last.get(one.activityId) ?? 0);
      last.set(one.activityId, one.characters);
      return { ...one, position, grownBy };
    }),
  );
}
