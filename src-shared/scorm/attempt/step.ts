import type { AttemptEvent, StepResult, TraceNote } from './events';
import { currentActivityId, type AttemptState } from './state';

export interface Step {
  readonly state: AttemptState;
  readonly result: StepResult;
  readonly trace: readonly TraceNote[];
}

/** Takes an attempt one event further. Pure; never throws, whatever text the event carries. */
export function step(state: AttemptState, event: AttemptEvent): Step {
  if (event.type === 'launch') return launch(state, event);
  const delivered = event.type === 'unload' ? null : currentActivityId(state);
  return {
    state,
    result: { value: '', errorCode: '0', commits: false, delivered, wantsUnload: false },
    trace: [],
  };
}

function launch(state: AttemptState, event: Extract<AttemptEvent, { type: 'launch' }>): Step {
  const first = state.tree.findIndex((node) => node.activity.content !== null);
  const next: AttemptState = {
    ...state,
    launch: event,
    launches: state.launches + 1,
    current: first < 0 ? null : first,
  };
  return {
    state: next,
    result: {
      value: '',
      errorCode: '0',
      commits: false,
      delivered: currentActivityId(next),
      wantsUnload: false,
    },
    trace: [],
  };
}
