import type { StepResult, TraceNote } from './events';
import type { AttemptState } from './state';

/** A state with the remarks made on the way to it. */
export interface Traced {
  readonly state: AttemptState;
  readonly trace: readonly TraceNote[];
}

/** What one step makes of an attempt. */
export interface Step extends Traced {
  readonly result: StepResult;
}

export function outcome({ state, trace }: Traced, result: Partial<StepResult> = {}): Step {
  const { value = '', errorCode = '0', commits = false, delivered = null, wantsUnload = false } = result;
  return { state, trace, result: { value, errorCode, commits, delivered, wantsUnload } };
}
