import type { CallFault } from '../../../src-shared/scorm/attempt';
import type { ApiMethod } from '../../../src-shared/scorm/attempt/events';
import type { Clock } from '../clock';

/** One call of content on its way to the engine. */
export interface ApiCall {
  readonly method: ApiMethod;
  readonly args: readonly string[];
  /** When content made it, by the steady clock; absent: nobody looked. */
  readonly beganMs?: number;
  /** A fault of the test bench that has met it. */
  readonly fault?: CallFault;
}

/** Stands between content and engine: passes the call on by `next`, changed or not, or answers itself. */
export type Interceptor = (call: ApiCall, next: (call: ApiCall) => string) => string;

/** The interceptors in their order, the first nearest to content, before what answers in the end. */
export function chainOf(
  interceptors: readonly Interceptor[],
  answer: (call: ApiCall) => string,
): (call: ApiCall) => string {
  return interceptors.reduceRight<(call: ApiCall) => string>(
    (next, intercept) => (call) => intercept(call, next),
    answer,
  );
}

/** Notes when a call was made: stands nearest to content, so that all that follows counts as time that content waited. */
export function noteBegin(clock: Pick<Clock, 'steadyMs'>): Interceptor {
  return (call, next) => next({ ...call, beganMs: clock.steadyMs() });
}
