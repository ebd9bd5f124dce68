/** Something that is looked at now and then. */
export interface Alarm {
  /** Looks after so many milliseconds, an hour at most, and at no other time that was set before. */
  set(ms: number): void;
  /** Looks no more. */
  close(): void;
}

const minuteMs = 60_000;
const longestMs = 60 * minuteMs;

/** `look` sets the next time itself; what it throws goes to `onFault`, and it looks again in a minute. Keeps no program running. */
export function createAlarm(look: () => void, onFault: (error: unknown) => void): Alarm {
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const set = (ms: number): void => {
    stop();
    if (!isClosed) timer = setTimeout(ring, Math.min(Math.max(ms, 0), longestMs)).unref();
  };
  const ring = (): void => {
    try {
      look();
    } catch (error) {
      onFault(error);
      set(minuteMs);
    }
  };
  return {
    set,
    close: () => {
      isClosed = true;
      stop();
    },
  };
}
