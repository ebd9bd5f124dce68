import type { FrameState } from './conversation';
import type { ProblemKind } from './open-course';

/** The server refuses what this page would add. */
const fencedFacts = { code: 'fenced', endpoint: 'POST /run/:ticket/journal' } as const;

/** Which screen stands for what is known of the frame. */
export type Screen =
  | { readonly kind: 'loading' | 'course' | 'choosing' | 'ended' }
  | {
      readonly kind: 'problem';
      readonly problem: ProblemKind;
      readonly facts: Readonly<Record<string, string>>;
    };

export function screenOf(state: FrameState | null): Screen {
  if (state === null) return { kind: 'loading' };
  if (state.isGivenUp) return { kind: 'ended' };
  if (state.failure !== null) return failed(state.failure);
  const { view } = state;
  if (view === null) return { kind: 'loading' };
  if (view.save === 'taken-over') return { kind: 'problem', problem: 'takenOver', facts: fencedFacts };
  if (view.outcome === null) return { kind: 'course' };
  return { kind: view.outcome.kind === 'choosing' ? 'choosing' : 'ended' };
}

function failed({ reason, status }: NonNullable<FrameState['failure']>): Screen {
  const problems = { refused: 'token', unreachable: 'unreachable', reloaded: 'reloaded' } as const;
  const problem = reason === 'refused' && status >= 500 ? 'fault' : problems[reason];
  return { kind: 'problem', problem, facts: { frame: reason, status: String(status) } };
}
