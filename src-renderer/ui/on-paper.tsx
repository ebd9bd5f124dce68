import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import './on-paper.css';

export interface OnPaperProps {
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** Stands beside the page, seen on paper only, and is gone once the printing is over. */
export function OnPaper({ onDone, children }: OnPaperProps) {
  const finish = useEffectEvent(onDone);
  useEffect(() => {
    const stop = new AbortController();
    window.addEventListener(
      'afterprint',
      () => {
        finish();
      },
      { signal: stop.signal },
    );
    window.print();
    return () => {
      stop.abort();
    };
  }, []);
  return createPortal(<div className="lectern-printed">{children}</div>, document.body);
}
