import type { FrameState } from '../conversation';
import { screenOf } from '../screen';

/**
 * How far a course is on its way out: it is being left, entries of it wait for the host, all is saved, the host will never take some, the
 * content did not answer and was removed, or this page has nothing to save.
 */
export type Leaving = 'leaving' | 'waiting' | 'saved' | 'refused' | 'gaveUp' | 'nothing';

export function leavingOf(state: FrameState | null): Leaving {
  if (state?.isGivenUp === true) return 'gaveUp';
  const { kind } = screenOf(state);
  if (kind === 'problem') return 'nothing';
  const { save = 'saving', pendingCount = 0 } = state?.view ?? {};
  if (save === 'refused') return 'refused';
  if (save === 'offline' && pendingCount > 0) return 'waiting';
  return kind === 'ended' && pendingCount === 0 ? 'saved' : 'leaving';
}

/** There is something to leave, and nobody has left it yet. */
export function mayAskToLeave(state: FrameState | null): boolean {
  const { kind } = screenOf(state);
  return state?.view !== null && (kind === 'course' || kind === 'choosing');
}
