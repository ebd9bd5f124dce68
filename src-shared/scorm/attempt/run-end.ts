import type { NotedRequest } from './state';

/**
 * How a run ends. `finished`: the SCO called Terminate. `left`: the learner went on without waiting for it. `cut-off`:
 * nobody ended it; it will be resumed. `suspended`: everything is suspended. `abandoned`: as if it had not been.
 */
export type RunEnd = 'finished' | 'left' | 'cut-off' | 'suspended' | 'abandoned';

/** How a run ends that is taken away, or terminates, with this request pending. */
export function runEnd(asked: Pick<NotedRequest, 'request'> | null): RunEnd {
  if (asked === null) return 'cut-off';
  if (asked.request === 'abandon' || asked.request === 'abandonAll') return 'abandoned';
  return asked.request === 'suspendAll' ? 'suspended' : 'left';
}
