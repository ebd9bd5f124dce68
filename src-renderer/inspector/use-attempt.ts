import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import type { JournalEntry } from '../../src-shared/contract/session-journal';
import type { Session } from '../../src-shared/contract/sessions';
import type { Fold } from '../../src-shared/inspect/fold';
import { createStory } from '../../src-shared/inspect/story';
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
  const story = useMemo(() => (course === null ? null : createStory(course)), [course]);
  const attempt = useMemo(() => {
    if (session === undefined || course === null || story === null || !isWhole) return null;
    story.readOn(entries);
    return { session, course, entries, fold: story.at(entries.length) };
  }, [session, course, story, entries, isWhole]);
  return { attempt: useCalm(attempt), failure, retry };
}

const pauseMs = 1_000;

/** The first value at once, and a later one once no other has followed for a while: what is made of it takes its time. */
export function useCalm<Value>(value: Value): Value {
  return useDebouncedValue(value, pauseMs, { leading: true })[0];
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
