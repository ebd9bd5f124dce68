import { useEffect, useMemo } from 'react';
import type { PlayerMessage } from '../../../src-shared/contract/player-message';
import type { FrameState } from './conversation';
import { createEmbedder } from './embedder';
import type { OpenedCourse } from './open-course';

/** Keeps the page around this one, or the one that opened it, told of how far the learner is. */
export function useEmbedder(course: OpenedCourse, state: FrameState | null): void {
  const tell = useMemo(() => {
    const { session_id: sessionId, package_id: packageId, tells_opener: tellsOpener } = course;
    const post = (message: PlayerMessage): void => {
      for (const hearer of hearers(tellsOpener)) hearer.postMessage(message, '*');
    };
    return createEmbedder({ sessionId, packageId, post });
  }, [course]);
  useEffect(() => {
    if (state !== null) tell(state);
  }, [state, tell]);
}

function hearers(tellsOpener: boolean): readonly Window[] {
  if (window.parent !== window) return [window.parent];
  const opener = window.opener as Window | null;
  return tellsOpener && opener !== null ? [opener] : [];
}
