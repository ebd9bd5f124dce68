import type { ProcessNote } from '../sn/process-note';
import type { StepResult, TraceNote } from './events';
import type { AttemptState } from './state';

/** A state with the remarks made on the way to it. */
export interface Traced {
  readonly state: AttemptState;
  readonly trace: readonly TraceNote[];
  /** What the sequencing processes looked at and came to, in their order; absent: none ran. */
  readonly processes?: readonly ProcessNote[];
}

const noProcesses: readonly ProcessNote[] = [];

/** One after the other. */
export function bothProcesses(one: Traced, other: Traced): readonly ProcessNote[] {
  return [...(one.processes ?? noProcesses), ...(other.processes ?? noProcesses)];
}

/** What one step makes of an attempt. */
export interface Step extends Traced {
  readonly processes: readonly ProcessNote[];
  readonly result: StepResult;
}

export function outcome(
  { state, trace, processes = noProcesses }: Traced,
  result: Partial<StepResult> = {},
): Step {
  const { value = '', errorCode = '0', commits = false, delivered = null, wantsUnload = false } = result;
  return { state, trace, processes, result: { value, errorCode, commits, delivered, wantsUnload } };
}

const acceptedResult: StepResult = {
  value: 'true',
  errorCode: '0',
  commits: false,
  delivered: null,
  wantsUnload: false,
};

/** A value was set, as in nearly every step: all share one result. */
export function accepted(state: AttemptState, trace: readonly TraceNote[]): Step {
  return { state, trace, processes: noProcesses, result: acceptedResult };
}
