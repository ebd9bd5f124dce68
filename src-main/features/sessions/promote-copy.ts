import type { SessionId } from '../../../src-shared/kernel/ids';
import { sessionOrRefuse } from './read-session';
import type { Recording } from './record';
import { updateSessionRow, type SessionRow } from './repository';
import { selectLastAttemptNumber } from './repository-attempts';
import type { SessionKey } from './repository-journal';
import type { SessionBefore } from './session-news';

/** In the `metadata` of an attempt that was made of a journal that gave way. */
export interface ForkedFrom {
  readonly session_id: SessionId;
  /** Of the last entry that it has in common with that session. */
  readonly position: number;
  readonly at: string;
}

/** The copy becomes a real session: the learner's next attempt. That is a change, also for who asks what has changed since it was copied. */
export function promote(
  { tx, nowMs, tell }: Pick<Recording, 'tx' | 'nowMs' | 'tell'>,
  row: SessionRow,
  copy: SessionKey,
  forkedFrom: ForkedFrom,
): void {
  const { metadata, dispatchId, startedAtMs, lastAccessedAtMs, completedAtMs } = row;
  updateSessionRow(tx, copy.tenantId, copy.sessionId, {
    ...{ dispatchId, startedAtMs, lastAccessedAtMs, completedAtMs },
    attemptNumber: selectLastAttemptNumber(tx, row) + 1,
    metadata: { ...metadata, forked_from: forkedFrom },
  });
  updateSessionRow(tx, copy.tenantId, copy.sessionId, { sandbox: null, updatedAtMs: nowMs });
  const { session } = sessionOrRefuse(tx, copy);
  tell(tx, 'created', session, null);
  tell(tx, 'changed', session, asUntouched(session));
}

function asUntouched(row: SessionRow): SessionBefore {
  return {
    ...{ ...row, status: 'active', completionStatus: 'not attempted', successStatus: 'unknown' },
    ...{ version: 1, completedAtMs: null, totalSeconds: 0 },
    score: { raw: null, min: null, max: null, scaled: null },
  };
}
