import { useState } from 'react';
import type { JournalEntry, Session } from '../../src-shared/contract/sessions';
import type { Course } from '../../src-shared/scorm/cam/course';
import { emptyFold, foldOn, type Fold } from '../../src-shared/inspect/fold';

/** What every panel shows: a session at one entry of its journal, today the newest. */
export interface Moment {
  readonly session: Session;
  readonly course: Course;
  /** From position 1 without gaps. */
  readonly entries: readonly JournalEntry[];
  /** Entries of an overtaken player, kept aside and not folded in. */
  readonly fencedTotal: number;
  readonly fold: Fold;
  /** The moment shown before this one, for marking what changed; null at first. */
  readonly before: Fold | null;
}

type Folds = Pick<Moment, 'fold' | 'before'>;

/** Follows a growing journal, folding only what is new. */
export function useFolds(course: Course, entries: readonly JournalEntry[]): Folds {
  const [folds, setFolds] = useState<Folds>(() => foldsAfter(null, course, entries));
  if (folds.fold.position === entries.length) return folds;
  const next = foldsAfter(folds, course, entries);
  setFolds(next);
  return next;
}

function foldsAfter(folds: Folds | null, course: Course, entries: readonly JournalEntry[]): Folds {
  const before = folds?.fold ?? null;
  return { before, fold: foldOn(before ?? emptyFold(course), entries) };
}
