/** Something that is looked at now and then. */
export interface Alarm {
  /** Looks after so many milliseconds, an hour at most, and at no other time that was set before. */
  set(ms: number): void;
  /** Looks no more. */
  close(): void;
}

const longestMs = 60 * 60_000;

/** `look` must not throw; it sets the next time itself. Keeps no program running. */
export function createAlarm(look: () => void): Alarm {
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return {
    set: (ms) => {
      stop();
      if (!isClosed) timer = setTimeout(look, Math.min(Math.max(ms, 0), longestMs)).unref();
    },
    close: () => {
      isClosed = true;
      stop();
    },
  };
}
