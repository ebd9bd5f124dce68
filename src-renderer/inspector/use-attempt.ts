import { useMemo } from 'react';
import type { JournalEntry, Session } from '../../src-shared/contract/sessions';
import { emptyFold, foldOn, type Fold } from '../../src-shared/inspect/fold';
import type { Course } from '../../src-shared/scorm/cam/course';
import { useJournal } from '../api/journal';
import { useSession } from '../api/sessions';

/** A session with its whole journal, folded. */
export interface Attempt {
  readonly session: Session;
  readonly course: Course;
  readonly entries: readonly JournalEntry[];
  readonly fold: Fold;
}

export interface AskedAttempt {
  /** Null until all of it has been read. */
  readonly attempt: Attempt | null;
  readonly failure: unknown;
  readonly retry: () => void;
}

export function useAttempt(sessionId: string): AskedAttempt {
  const { session, course, entries, isWhole, failure, retry } = useWholeJournal(sessionId);
  const attempt = useMemo(() => {
    if (session === undefined || course === null || !isWhole) return null;
    return { session, course, entries, fold: foldOn(emptyFold(course), entries) };
  }, [session, course, entries, isWhole]);
  return { attempt, failure, retry };
}

/** A session and its journal, as far as they have been read. */
export function useWholeJournal(sessionId: string) {
  const session = useSession(sessionId);
  const { course, entries, isComplete: isWhole, failure, readOn } = useJournal(sessionId);
  const retry = () => {
    void session.refetch();
    readOn();
  };
  return { session: session.data, course, entries, isWhole, failure: session.error ?? failure, retry };
}
