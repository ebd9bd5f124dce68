import { useRef } from 'react';

export interface Cancel {
  /** Call when the work begins; the signal is for what does it. */
  begin(): AbortSignal;
  /** Calls the work off that was begun last. */
  cancel(): void;
}

/** For long work of which somebody may have had enough. */
export function useCancel(): Cancel {
  const last = useRef<AbortController>(null);
  return {
    begin: () => {
      last.current = new AbortController();
      return last.current.signal;
    },
    cancel: () => {
      last.current?.abort();
    },
  };
}

/** Was it called off, rather than having failed? */
export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
