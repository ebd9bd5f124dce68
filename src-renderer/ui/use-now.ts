import { useEffect, useState } from 'react';

/** The time, renewed every half minute, for "3 minutes ago". Unix milliseconds. */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNowMs(Date.now());
    }, 30_000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return nowMs;
}
