import type { SessionId } from '../../../src-shared/kernel/ids';
import { createAttempt } from '../../../src-shared/scorm/attempt';
import type { PackageKey } from '../../db/current-version';
import type { Writes } from '../../db/open';
import type { KnownCourses } from './known-courses';
import { storedSummaryOf, summaryColumns } from './projection';
import { insertSession, type NewSession } from './repository';

export interface SessionPlace {
  readonly tx: Writes;
  readonly courses: KnownCourses;
}

/** What a new session is by itself; the rest follows from nothing having happened in it. */
export type Untouched = PackageKey &
  Pick<NewSession, 'userId' | 'learnerName' | 'packageVersion' | 'attemptNumber' | 'mode' | 'metadata'> &
  Pick<Partial<NewSession>, 'dispatchId' | 'sandbox'> & { readonly sessionId: SessionId };

/** A session with an empty journal. */
export function insertUntouched({ tx, courses }: SessionPlace, made: Untouched, nowMs: number): void {
  const attempt = createAttempt(courses.of(tx, made, made.packageVersion));
  insertSession(tx, {
    ...made,
    ...summaryColumns(storedSummaryOf(attempt), nowMs, null),
    version: 1,
    epoch: 0,
    lastPosition: 0,
    startedAtMs: nowMs,
    lastAccessedAtMs: nowMs,
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
  });
}
