import { createFaultPlan, type AttemptState, type CallFault } from '../../../src-shared/scorm/attempt';
import type { Clock } from '../clock';
import type { Interceptor } from './interceptor';

/** Lets calls meet the faults of the launch as content would meet them in a broken LMS. */
export function meetFaults(
  { launch, course }: Pick<AttemptState, 'launch' | 'course'>,
  clock: Pick<Clock, 'nowMs'>,
  onKill: () => void,
): Interceptor {
  const { faults = [], seed = 0 } = launch ?? {};
  if (faults.length === 0) return (call, next) => next(call);
  const meet = createFaultPlan(faults, seed, course.scormVersion);
  let isKilled = false;
  return (call, next) => {
    const fault = isKilled ? null : meet({ ...call, nowMs: clock.nowMs() });
    if (fault === null) return next(call);
    hold(fault);
    const answer = next({ ...call, fault });
    isKilled = fault.kind === 'kill';
    if (isKilled) onKill();
    return answer;
  };
}

/** The API answers at once or not at all: a slow LMS holds the whole page, as a synchronous request does. */
function hold({ delayMs }: CallFault): void {
  const untilMs = performance.now() + delayMs;
  while (performance.now() < untilMs);
}
