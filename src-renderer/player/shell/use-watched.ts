import { useEffect, useState } from 'react';
import { ApiFailure, callEndpoint } from '../../../src-shared/contract/call';
import type { Answer } from '../../../src-shared/contract/endpoint';
import { watchPlayer } from '../../../src-shared/contract/player';
import { launchAddressFrom } from './launch-address';

export type WatchedSession = Answer<typeof watchPlayer>;

export interface Watched {
  /** The newest that was seen; null before the first. */
  readonly session: WatchedSession | null;
  /** `lost`: the server was not reached, it is asked again. `refused`: this page may not look any more. */
  readonly trouble: 'lost' | 'refused' | null;
}

const pauseMs = 2_000;

/** Looks at the session of this page's address again and again, for as long as it may. */
export function useWatched(): Watched {
  const [watched, setWatched] = useState<Watched>({ session: null, trouble: null });
  useEffect(() => {
    let isOver = false;
    let waiting = 0;
    const look = async () => {
      const seen = await lookOnce();
      if (isOver) return;
      setWatched((before) => ({ session: seen.session ?? before.session, trouble: seen.trouble }));
      if (seen.trouble !== 'refused') waiting = window.setTimeout(() => void look(), pauseMs);
    };
    void look();
    return () => {
      isOver = true;
      window.clearTimeout(waiting);
    };
  }, []);
  return watched;
}

async function lookOnce(): Promise<Watched> {
  try {
    const session = await callEndpoint(watchPlayer, launchAddressFrom(location.href), { origin: '' });
    return { session, trouble: null };
  } catch (failure) {
    const isRefused = failure instanceof ApiFailure && failure.status >= 400 && failure.status < 500;
    return { session: null, trouble: isRefused ? 'refused' : 'lost' };
  }
}
