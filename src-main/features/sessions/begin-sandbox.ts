import { SessionId } from '../../../src-shared/kernel/ids';
import { newUuid } from '../../platform/ids';
import { insertUntouched, type SessionPlace, type Untouched } from './insert-untouched';
import type { StoredSandbox } from './sandbox-of';

export interface NewSandbox extends Pick<
  Untouched,
  'tenantId' | 'packageId' | 'packageVersion' | 'userId' | 'learnerName' | 'mode'
> {
  readonly sandbox: StoredSandbox;
  /** A new one unless said. */
  readonly sessionId?: SessionId;
}

/** A session that is nobody's record, with an empty journal. Limits of attempts are not for it, and nobody is told. */
export function beginSandbox(place: SessionPlace, made: NewSandbox, nowMs: number): SessionId {
  const { sessionId = SessionId.parse(newUuid()) } = made;
  insertUntouched(place, { ...made, sessionId, attemptNumber: 1, metadata: {} }, nowMs);
  return sessionId;
}
