import type { LaunchEvent } from './events';
import type { StoredProfile } from './profile';
import type { AttemptState } from './state';

/** How an attempt that was begun in normal mode opens again, by a rule of the LMS; null: it has none. */
export function modeOfReopening(
  state: AttemptState,
  { reopened }: Pick<StoredProfile, 'reopened'>,
): LaunchEvent['mode'] | null {
  if (reopened === undefined || state.launches === 0) return null;
  return reopened === 'review-when-done' && areAllDone(state) ? 'review' : 'normal';
}

const done: ReadonlySet<string | undefined> = new Set(['completed', 'passed', 'failed']);

function areAllDone({ tree, activities }: AttemptState): boolean {
  const scos = tree.filter(({ activity }) => activity.content?.kind === 'sco');
  const isDone = (position: number) => done.has(activities[position]?.data.values['cmi.core.lesson_status']);
  return scos.length > 0 && scos.every(({ position }) => isDone(position));
}
