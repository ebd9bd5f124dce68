import { step, type AttemptState, type ExternalEvent } from '../../../src-shared/scorm/attempt';
import type { ExternalWrite } from './repository-journal';

export function externalEventOf(write: ExternalWrite, nowMs: number): ExternalEvent {
  return {
    type: 'external',
    nowMs,
    id: write.writeId,
    activityId: write.activityId,
    changes: write.changes,
  };
}

/** The state with waiting writes laid over it, as a Commit now would make it. */
export function withPending(
  state: AttemptState,
  pending: readonly ExternalWrite[],
  nowMs: number,
): AttemptState {
  return pending.reduce((laid, write) => step(laid, externalEventOf(write, nowMs)).state, state);
}

/** As the page is told of it. */
export function externalMessage({ writeId, activityId, changes }: ExternalWrite) {
  return { type: 'external' as const, id: writeId, activityId, changes };
}
