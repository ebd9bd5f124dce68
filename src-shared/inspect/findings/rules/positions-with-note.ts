import { eventOf } from '../../runs';
import type { RunSubject } from '../run-rule';

/** Where the engine made this remark as content was taken away; a player that was lost is not the content's fault. */
export function positionsWithNote(
  { entries, notes }: RunSubject,
  id: string,
): readonly { readonly position: number; readonly activityId: string | null }[] {
  const places = [...notes].flatMap(([position, remarks]) =>
    remarks.some((remark) => remark.id === id) ? [position] : [],
  );
  return places.flatMap((position) => {
    const entry = entries[position - 1];
    if (entry === undefined || eventOf(entry).type !== 'unload') return [];
    return [{ position, activityId: entry.activity_id }];
  });
}
