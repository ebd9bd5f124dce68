import { useMemo } from 'react';
import type { JournalEntry, Session } from '../../../src-shared/contract/sessions';
import { emptyFold, foldOn, type Fold } from '../../../src-shared/inspect/fold';
import type { Course } from '../../../src-shared/scorm/cam/course';
import { useJournal } from '../../api/journal';
import { useSession } from '../../api/sessions';

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
  const session = useSession(sessionId);
  const { course, entries, isComplete, failure, readOn } = useJournal(sessionId);
  const attempt = useMemo(() => {
    if (session.data === undefined || course === null || !isComplete) return null;
    return { session: session.data, course, entries, fold: foldOn(emptyFold(course), entries) };
  }, [session.data, course, entries, isComplete]);
  return {
    attempt,
    failure: session.error ?? failure,
    retry: () => {
      void session.refetch();
      readOn();
    },
  };
}
