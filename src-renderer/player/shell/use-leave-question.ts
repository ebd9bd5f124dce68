import { useEffect } from 'react';

/**
 * Has the browser ask before the tab closes while something is not on the server. The desktop window saves before it
 * closes and asks nothing.
 */
export function useLeaveQuestion(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved || window.lecternPlayer !== undefined) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
}
