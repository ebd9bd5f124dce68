import { useEffect, useRef, useState, type RefObject } from 'react';
import { pageClock } from '../clock';
import type { ContentFrame } from './content-frame';
import { createConversation, type Conversation, type FrameState } from './conversation';

export interface FrameTalk {
  readonly state: FrameState | null;
  readonly talk: RefObject<Conversation | null>;
}

/** Talks with the frame, from the first word it said. */
export function useConversation(frame: ContentFrame): FrameTalk {
  const [state, setState] = useState<FrameState | null>(null);
  const talk = useRef<Conversation | null>(null);

  useEffect(() => {
    const conversation = createConversation({
      clock: pageClock,
      say: (message) => frame.say(message),
      onChange: () => setState(conversation.state()),
    });
    talk.current = conversation;
    const stopHearing = frame.hear((message) => conversation.hear(message));
    return () => {
      stopHearing();
      conversation.end();
    };
  }, [frame]);

  return { state, talk };
}
