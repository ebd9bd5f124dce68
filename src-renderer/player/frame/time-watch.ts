import type { TimeLimit } from '../../../src-shared/scorm/attempt';
import type { Clock } from '../clock';

/** Timers of a browser count at most 24 days, and stand still while the machine sleeps. */
const longestWaitMs = 3_600_000;

/** Calls `onUp` once when the time is up, never at once; what it returns calls the watch off. */
export function watchTime(
  clock: Clock,
  limit: () => TimeLimit | null,
  onUp: (limit: TimeLimit) => void,
): () => void {
  let callOff = (): void => undefined;
  const check = () => {
    const found = limit();
    if (found !== null && found.leftMs <= 0) onUp(found);
    else wait(found);
  };
  const wait = (found: TimeLimit | null) => {
    if (found === null) return;
    callOff = clock.after(Math.min(Math.max(0, found.leftMs), longestWaitMs), check);
  };
  wait(limit());
  return () => callOff();
}
