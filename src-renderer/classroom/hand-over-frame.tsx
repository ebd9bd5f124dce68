import { useEffect, useRef } from 'react';
import type { HandOver } from '../api/hand-over';

export interface HandOverFrameProps {
  readonly contentOrigin: string;
  /** Another one whenever the host has answered. */
  readonly answeredAtMs: number;
}

/** What earlier pages at this device have not sent, of whomever, goes up from here: their page storage is that of the content. */
export function HandOverFrame({ contentOrigin, answeredAtMs }: HandOverFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const isThere = useRef(false);
  useEffect(() => {
    const hear = ({ source, origin, data }: MessageEvent<unknown>) => {
      const isReady = typeof data === 'object' && data !== null && 'type' in data && data.type === 'ready';
      if (source !== frame.current?.contentWindow || origin !== contentOrigin || !isReady) return;
      isThere.current = true;
      ask(frame.current, contentOrigin);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [contentOrigin]);
  useEffect(() => {
    if (isThere.current) ask(frame.current, contentOrigin);
  }, [contentOrigin, answeredAtMs]);
  return <iframe ref={frame} src={`${contentOrigin}/frame/index.html`} title="" hidden aria-hidden />;
}

function ask(frame: HTMLIFrameElement | null, contentOrigin: string): void {
  frame?.contentWindow?.postMessage({ type: 'hand-over' } satisfies HandOver, contentOrigin);
}
