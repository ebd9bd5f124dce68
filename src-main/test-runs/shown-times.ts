import type { JournalEntry } from '../../src-shared/contract/session-journal';
import { emptyFold, foldInto, noRemarks, type FoldedState } from '../../src-shared/inspect/fold';
import { eventOf } from '../../src-shared/inspect/runs';
import type { Course } from '../../src-shared/scorm/cam/course';
import type { AttemptState } from '../../src-shared/scorm/attempt/state';

/** The identifier of the activity whose content is shown; null: none is. */
export function shownIn({ tree, open }: AttemptState): string | null {
  return open === null ? null : (tree[open.position]?.activity.id ?? null);
}

/** Tells which activity was shown at a time, in milliseconds since 1970; before the first one that was, it. */
export function shownTimes(
  course: Course,
  entries: readonly JournalEntry[],
): (atMs: number) => string | null {
  const times: { readonly id: string; readonly fromMs: number }[] = [];
  const remarks = noRemarks();
  let folded: FoldedState = emptyFold(course);
  for (const entry of entries) {
    [folded] = foldInto(remarks, folded, entry);
    const id = shownIn(folded.state);
    if (id !== null && id !== times.at(-1)?.id) times.push({ id, fromMs: eventOf(entry).nowMs });
  }
  return (atMs) => (times.findLast(({ fromMs }) => fromMs <= atMs) ?? times[0])?.id ?? null;
}
