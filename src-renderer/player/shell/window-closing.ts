/** Settles when nothing more has to be saved, or nothing more can be. */
export type Leave = () => Promise<void>;

/** The window of the desktop program closes only when the page has answered. */
export interface WindowClosing {
  /** From now on this is asked, and not what was asked before. */
  ask(leave: Leave): void;
}

/** Listens from the first moment: a window may be closed before there is anything on it. */
export function watchClosing(first: Leave): WindowClosing {
  let leave = first;
  window.lecternPlayer?.onCloseRequested(() => {
    void leave().finally(() => window.lecternPlayer?.closeNow());
  });
  return {
    ask: (next) => {
      leave = next;
    },
  };
}
