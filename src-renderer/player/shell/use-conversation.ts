import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { pageClock } from '../clock';
import { frameMessageFrom } from '../shell-frame-protocol';
import { createConversation, type Conversation, type FrameState } from './conversation';

export interface FrameTalk {
  readonly state: FrameState | null;
  readonly talk: RefObject<Conversation | null>;
  readonly frameRef: (frame: HTMLIFrameElement | null) => void;
}

/** Begins to talk with the frame as soon as its element is there. Only messages of its window and origin are read. */
export function useConversation(contentOrigin: string): FrameTalk {
  const [frame, setFrame] = useState<HTMLIFrameElement | null>(null);
  const [state, setState] = useState<FrameState | null>(null);
  const talk = useRef<Conversation | null>(null);

  useEffect(() => {
    if (frame === null) return undefined;
    let isLoaded = false;
    const conversation = createConversation({
      clock: pageClock,
      say: (message) => {
        if (isLoaded) frame.contentWindow?.postMessage(message, contentOrigin);
      },
      onChange: () => setState(conversation.state()),
    });
    const hear = (event: MessageEvent) => {
      if (event.source !== frame.contentWindow || event.origin !== contentOrigin) return;
      const message = frameMessageFrom(event.data);
      if (message !== null) conversation.hear(message);
    };
    const load = () => (isLoaded = true);
    talk.current = conversation;
    frame.addEventListener('load', load);
    window.addEventListener('message', hear);
    return () => {
      window.removeEventListener('message', hear);
      frame.removeEventListener('load', load);
      conversation.end();
    };
  }, [frame, contentOrigin]);

  return { state, talk, frameRef: useCallback((element) => setFrame(element), []) };
}
