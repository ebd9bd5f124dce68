import type { AttemptEvent } from './events';
import { remark } from './remark';
import type { AttemptState } from './state';
import { outcome, type Step } from './step-outcome';

/** Id of the remark that a fault of the engine leaves. */
export const engineFaultId = 'engine.fault';

/** "General exception", in both versions [R12 3.3, RTE 3.1.7]. */
const generalException = '101';

/** What a step answers that failed by a fault of the engine. */
export function faultOf(state: AttemptState, event: AttemptEvent, error: unknown): Step {
  const reason = error instanceof Error ? error.message : String(error);
  return outcome(
    { state, trace: [remark('error', engineFaultId, { reason })] },
    { value: valueOf(event), errorCode: generalException },
  );
}

function valueOf(event: AttemptEvent): string {
  if (event.type !== 'call') return '';
  if (event.method.endsWith('GetLastError')) return generalException;
  return /Get(Value|ErrorString|Diagnostic)$/.test(event.method) ? '' : 'false';
}
