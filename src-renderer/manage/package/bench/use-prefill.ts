import { useState } from 'react';
import { usualLaunch } from '../../../../src-shared/contract/launch-as';
import type { Session } from '../../../../src-shared/contract/sessions';
import { emptyFold, foldOn } from '../../../../src-shared/inspect/fold';
import { summaryOf } from '../../../../src-shared/scorm/attempt';
import { useJournal, type Journal } from '../../../api/journal';
import { useSession } from '../../../api/sessions';
import type { Asked } from '../../answered';
import type { Origin } from '../tab';
import type { LaunchValues } from './launch-values';

export interface Prefill {
  readonly session: Session;
  readonly position: number;
  readonly values: LaunchValues;
}

/**
 * What a launch is that goes on from the moment, with the learner's data as they stood: as of the first time that all of the journal is
 * known, for what has been typed since would be lost. Another origin needs another component.
 */
export function usePrefill({ sessionId, position }: Origin): Asked<Prefill> {
  const session = useSession(sessionId);
  const journal = useJournal(sessionId);
  const [prefill, setPrefill] = useState<Prefill>();
  if (prefill === undefined && session.data !== undefined) {
    const first = prefillOf(session.data, journal, position);
    if (first !== null) setPrefill(first);
  }
  const error = session.error ?? journal.failure;
  return {
    data: prefill,
    error,
    isPending: prefill === undefined && error === null,
    refetch: () => {
      void session.refetch();
      journal.readOn();
    },
  };
}

/** Null: not all of the journal is known. */
function prefillOf(
  session: Session,
  { course, entries, isComplete }: Journal,
  position: number | null,
): Prefill | null {
  if (course === null || !isComplete) return null;
  const upTo = position === null ? entries : entries.slice(0, position);
  const { activities, shownActivityId, location, suspendData } = summaryOf(
    foldOn(emptyFold(course), upTo).state,
  );
  const values = {
    ...(session.sandbox?.launch ?? usualLaunch),
    learner_id: session.user_id,
    learner_name: session.learner_name,
    activity_id: activities.length > 1 ? shownActivityId : null,
    entry: 'resume' as const,
    location,
    suspend_data: suspendData,
  };
  return { session, position: upTo.length, values };
}
