import { useLocation } from 'wouter';
import { useJournal } from '../../../api/journal';
import { useSession } from '../../../api/sessions';
import type { Session } from '../../../../src-shared/contract/sessions';
import { emptyFold, foldOn } from '../../../../src-shared/inspect/fold';
import { summaryOf } from '../../../../src-shared/scorm/attempt';
import { usualLaunch, type LaunchValues } from './launch-values';

/** The moment of a session that the address names. */
export interface Origin {
  readonly sessionId: string;
  /** Null: its newest. */
  readonly position: number | null;
}

/** As the address says it after the tab, `/<session>/<position>`; null where it names none. */
export function useOrigin(): Origin | null {
  const [address] = useLocation();
  const [, sessionId, at] = /\/bench\/([^/]+)(?:\/(\d+))?$/.exec(address) ?? [];
  if (sessionId === undefined) return null;
  return { sessionId, position: at === undefined ? null : Number(at) };
}

export interface Prefill {
  readonly session: Session;
  readonly position: number;
  readonly values: LaunchValues;
}

/** What a launch is that goes on from the moment, with the learner's data as they stood; null until it is known. */
export function usePrefill({ sessionId, position }: Origin): {
  readonly prefill: Prefill | null;
  readonly failure: unknown;
} {
  const { data: session, error } = useSession(sessionId);
  const { course, entries, isComplete, failure } = useJournal(sessionId);
  if (session === undefined || course === null || !isComplete)
    return { prefill: null, failure: error ?? failure };
  const upTo = position === null ? entries : entries.slice(0, position);
  const { location, suspendData } = summaryOf(foldOn(emptyFold(course), upTo).state);
  const values = {
    ...(session.sandbox?.launch ?? usualLaunch),
    ...{ learner_id: session.user_id, learner_name: session.learner_name },
    ...{ entry: 'resume' as const, location, suspend_data: suspendData },
  };
  return { prefill: { session, position: upTo.length, values }, failure: null };
}
