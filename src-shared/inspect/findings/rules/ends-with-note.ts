import { eventOf, type Run } from '../../runs';
import type { RunSubject } from '../run-rule';

interface NotedEnd {
  readonly position: number;
  readonly activityId: string | null;
  /** Undefined: content never called. */
  readonly run: Run | undefined;
}

/** Where the engine made this remark as content was taken away; a player that was lost is not the content's fault. */
export function endsWithNote({ entries, notes, runs }: RunSubject, id: string): readonly NotedEnd[] {
  const places = [...notes].flatMap(([position, remarks]) =>
    remarks.some((remark) => remark.id === id) ? [position] : [],
  );
  return places.flatMap((position) => {
    const entry = entries[position - 1];
    if (entry === undefined || eventOf(entry).type !== 'unload') return [];
    const run = runs.find(({ endedAt }) => endedAt === position);
    return [{ position, activityId: entry.activity_id, run }];
  });
}
