import type { FrameView, Outcome } from '../shell-frame-protocol';
import { standingOf } from './standing';

/** What the page at the end says first. */
export type End = 'passed' | 'completed' | 'failed' | 'suspended' | 'abandoned' | 'exited' | 'gaveUp';

/** Work thrown away and a course left half-way come before what the record says; a finished one does not. */
export function endOf(outcome: Outcome | null): End {
  if (outcome === null) return 'exited';
  if (outcome.kind === 'abandoned') return 'abandoned';
  const standing = standingOf(outcome);
  if (standing === 'passed' || standing === 'completed' || standing === 'failed') return standing;
  return outcome.kind === 'suspended' ? 'suspended' : 'exited';
}

export interface Ended {
  readonly view: Pick<FrameView, 'save' | 'pendingCount'> | null;
  readonly isGivenUp: boolean;
  readonly isTimeUp: boolean;
}

/** May the learner be led away at once? Not before all is saved, nor past something that is to be read first. */
export function mayLeave({ view, isGivenUp, isTimeUp }: Ended): boolean {
  return !isGivenUp && !isTimeUp && view?.save === 'saved' && view.pendingCount === 0;
}

export type ShownScore =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'points'; readonly raw: number; readonly max: number | null };

/** The score in the form content gave it: points where it counted points, else the scaled score as a share. */
export function scoreOf({ raw, max, scaled }: Pick<Outcome, 'raw' | 'max' | 'scaled'>): ShownScore | null {
  if (raw !== null) return { kind: 'points', raw, max };
  return scaled === null ? null : { kind: 'share', share: scaled };
}
