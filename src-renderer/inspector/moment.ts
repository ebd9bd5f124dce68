import { createContext, useMemo, useState } from 'react';
import type { Observation } from '../../src-shared/contract/observations';
import type { JournalEntry, SetAsideEntry } from '../../src-shared/contract/session-journal';
import type { Session } from '../../src-shared/contract/sessions';
import type { Fold } from '../../src-shared/inspect/fold';
import { eventOf } from '../../src-shared/inspect/runs';
import type { Story } from '../../src-shared/inspect/story';
import type { Course } from '../../src-shared/scorm/cam/course';
import type { ReadingProps } from './reading';
import type { Travel } from './use-travel';

/** What every panel shows: a session at one entry of its journal. */
export interface Moment {
  readonly session: Session;
  readonly course: Course;
  /** Up to the moment, from position 1 without gaps. */
  readonly entries: readonly JournalEntry[];
  /** What the browser said of the content up to the moment, the first ones first. */
  readonly observations: readonly Observation[];
  /** Absent where the observations are all there: else they are being read, or could not be. */
  readonly observing?: ReadingProps | undefined;
  /** It is read from a file: what needs the session itself is not offered. */
  readonly isFile?: boolean;
  /** What syncs have set aside of the journal, whatever the moment; absent: nothing. */
  readonly setAside?: SetAside | undefined;
  /** Entries of an overtaken player, kept aside and not folded in. */
  readonly fencedTotal: number;
  readonly fold: Fold;
  /** For marking what changed: live, the moment shown before this one, null at first; else what was before its last entry. */
  readonly before: Fold | null;
  /** The way to other moments; absent where this one is all there is. */
  readonly travel?: Travel;
}

export interface SetAside {
  readonly entries: readonly SetAsideEntry[];
  /** Absent where the entries are all there. */
  readonly reading: ReadingProps | undefined;
}

/** The moment that all panels show. Handed down this way, another one makes only what shows it be drawn again, and no tab around it. */
export const ShownMoment = createContext<Moment | null>(null);

type Shown = Pick<Moment, 'entries' | 'fold' | 'before'>;

/** The session at `position`. */
export function useShown(
  { story, journal, at }: Pick<Travel, 'story' | 'journal' | 'at'>,
  position: number,
): Shown {
  const live = useFolds(story, position);
  return useMemo(() => {
    if (at === null) return { ...live, entries: journal };
    return { ...live, before: story.at(position - 1), entries: journal.slice(0, position) };
  }, [live, at, journal, position, story]);
}

/** The fold of a position, and that of the position before it. */
function useFolds(story: Story, position: number): Pick<Moment, 'fold' | 'before'> {
  const [folds, setFolds] = useState<Pick<Moment, 'fold' | 'before'>>(() => ({
    before: null,
    fold: story.at(position),
  }));
  if (folds.fold.position === position) return folds;
  const next = { before: folds.fold, fold: story.at(position) };
  setFolds(next);
  return next;
}

/**
 * Of what was observed, what had been seen by the last of these entries, by the clock of the page; all of it where the moment is the
 * newest.
 */
export function observedBy(
  observations: readonly Observation[],
  { at, entries }: { readonly at: number | null; readonly entries: readonly JournalEntry[] },
): readonly Observation[] {
  if (at === null) return observations;
  const last = entries.at(-1);
  if (last === undefined) return [];
  const { nowMs } = eventOf(last);
  return observations.filter(({ first_at: firstAt }) => Date.parse(firstAt) <= nowMs);
}
