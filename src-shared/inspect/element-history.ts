import { eventOf, verbOf, type Logged } from './runs';

/** One value that an element had, and the entry that gave it. */
export interface PastValue {
  readonly position: number;
  readonly atMs: number;
  /** Null: it was taken away. */
  readonly value: string | null;
  readonly by: 'content' | 'outside';
  /** The call was refused: the value never came to be. */
  readonly isRefused: boolean;
}

/** What was written to an element of one activity's data, the oldest first. What the run-time itself decided is not in the journal. */
export function elementHistory(
  entries: readonly Logged[],
  activityId: string,
  element: string,
): readonly PastValue[] {
  return entries.flatMap((entry): readonly PastValue[] => {
    const event = eventOf(entry);
    const at = { position: entry.position, atMs: event.nowMs };
    if (event.type === 'external') {
      const value = event.changes[element];
      const isOurs = event.activityId === activityId && value !== undefined;
      return isOurs ? [{ ...at, value, by: 'outside', isRefused: false }] : [];
    }
    if (event.type !== 'call' || entry.activity_id !== activityId) return [];
    const [name, value = ''] = event.args;
    if (name !== element || verbOf(event.method) !== 'SetValue') return [];
    return [{ ...at, value, by: 'content', isRefused: entry.error_code !== '0' }];
  });
}
