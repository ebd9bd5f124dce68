import type { JournalEntry } from '../../src-shared/contract/sessions';
import { createAttempt, currentActivityId, step, type AttemptEvent } from '../../src-shared/scorm/attempt';
import type { Course } from '../../src-shared/scorm/cam/course';

/** The journal of an attempt to which these events happened, with the answers that content got. */
export function journalOf(course: Course, events: readonly AttemptEvent[]): readonly JournalEntry[] {
  let state = createAttempt(course);
  return events.map((event, index) => {
    const taken = step(state, event);
    state = taken.state;
    return {
      position: index + 1,
      epoch: 1,
      number: index + 1,
      source: event.type === 'call' ? 'learner' : 'server',
      event: { ...event },
      result: taken.result.value,
      error_code: taken.result.errorCode,
      engine_version: '1',
      activity_id: currentActivityId(state),
      server_result: null,
      server_error_code: null,
      received_at: new Date(1_700_000_000_000 + index).toISOString(),
    };
  });
}
