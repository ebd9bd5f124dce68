import { diagnosticOf } from '../rte/explain-error';
import type { AttemptEvent, CallEvent } from './events';
import { remark } from './remark';
import { withOpen, type AttemptState } from './state';
import { outcome, type Step } from './step-outcome';

/** Id of the remark that a fault of the engine leaves. */
export const engineFaultId = 'engine.fault';

/** "General exception", in both versions [R12 3.3, RTE 3.1.7]. */
const generalException = '101';

/** "General ... failure" of SCORM 2004, which has one for each function that does something [RTE 3.1.7]. */
const generalFailures: ReadonlyMap<string, string> = new Map([
  ['Initialize', '102'],
  ['Terminate', '111'],
  ['GetValue', '301'],
  ['SetValue', '351'],
  ['Commit', '391'],
]);

/** What a step answers that failed by a fault of the engine: nothing has changed but the last error. */
export function faultOf(state: AttemptState, event: AttemptEvent, error: unknown): Step {
  const reason = error instanceof Error ? error.message : String(error);
  const trace = [remark('error', engineFaultId, { reason })];
  if (event.type !== 'call') return outcome({ state, trace }, { errorCode: generalException });
  const errorCode = generalFailures.get(event.method) ?? generalException;
  return outcome(
    { state: withLastError(state, event, errorCode), trace },
    { value: valueOf(event), errorCode },
  );
}

/** GetLastError must tell of it; a state that cannot even be asked for its content stays as it is. */
function withLastError(state: AttemptState, { method }: CallEvent, code: string): AttemptState {
  try {
    const { open, course } = state;
    if (open === null || /Get(LastError|ErrorString|Diagnostic)$/.test(method)) return state;
    const diagnostic = diagnosticOf({ version: course.scormVersion, code, method });
    return withOpen(state, { ...open, lastError: code, diagnostic });
  } catch {
    return state;
  }
}

function valueOf({ method }: CallEvent): string {
  if (method.endsWith('GetLastError')) return generalException;
  return /Get(Value|ErrorString|Diagnostic)$/.test(method) ? '' : 'false';
}
