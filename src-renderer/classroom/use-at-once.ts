import { useEffect, useRef } from 'react';

/** Does something once, as soon as its page is there, where that is wanted from the start. */
export function useAtOnce(isWanted: boolean, deed: () => void): void {
  const isWaiting = useRef(isWanted);
  useEffect(() => {
    if (!isWaiting.current) return;
    isWaiting.current = false;
    deed();
  });
}
