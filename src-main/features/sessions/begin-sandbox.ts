import type { Sandbox } from '../../../src-shared/contract/sandbox';
import { SessionId } from '../../../src-shared/kernel/ids';
import { createAttempt } from '../../../src-shared/scorm/attempt';
import type { PackageKey } from '../../db/current-version';
import type { Writes } from '../../db/open';
import { newUuid } from '../../platform/ids';
import type { KnownCourses } from './known-courses';
import { storedSummaryOf, summaryColumns } from './projection';
import { insertSession, type SessionRow } from './repository';

export interface NewSandbox extends PackageKey, Pick<SessionRow, 'userId' | 'learnerName' | 'mode'> {
  readonly packageVersion: number;
  readonly sandbox: Sandbox;
}

/** A session that is nobody's record, with an empty journal. Limits of attempts are not for it, and nobody is told. */
export function beginSandbox(
  { tx, courses }: { readonly tx: Writes; readonly courses: KnownCourses },
  made: NewSandbox,
  nowMs: number,
): SessionId {
  const sessionId = SessionId.parse(newUuid());
  const untouched = createAttempt(courses.of(tx, made, made.packageVersion));
  insertSession(tx, {
    ...made,
    sessionId,
    attemptNumber: 1,
    ...summaryColumns(storedSummaryOf(untouched), nowMs, null),
    metadata: {},
    version: 1,
    epoch: 0,
    lastPosition: 0,
    startedAtMs: nowMs,
    lastAccessedAtMs: nowMs,
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
  });
  return sessionId;
}
