import { shellMessageFrom } from '../read-message';
import type { FrameMessage, ShellMessage } from '../shell-frame-protocol';

/** The frame's end of the line to the shell that embeds it. */
export interface ShellLink {
  tell(message: FrameMessage): void;
}

/** Listens to the window that embeds us and to no other, and only while it is of the shell's origin. */
export function linkToShell(shellOrigin: string, hear: (message: ShellMessage) => void): ShellLink {
  listen(shellOrigin, hear);
  return { tell: (message) => window.parent.postMessage(message, shellOrigin) };
}

type Begin = Extract<ShellMessage, { readonly type: 'begin' | 'hand-over' }>;

const askAgainMs = 30;

/** What the shell gives this document to begin with, or a page of a room asks of it. The shell's script may begin after ours: it is asked again until it answers. */
export function askedByShell(shellOrigin: string): Promise<Begin> {
  return new Promise((resolve) => {
    const ask = () => window.parent.postMessage({ type: 'ready' } satisfies FrameMessage, shellOrigin);
    const asking = setInterval(ask, askAgainMs);
    const stop = listen(shellOrigin, (message) => {
      if (message.type !== 'begin' && message.type !== 'hand-over') return;
      clearInterval(asking);
      stop();
      resolve(message);
    });
    ask();
  });
}

function listen(shellOrigin: string, hear: (message: ShellMessage) => void): () => void {
  const listener = (event: MessageEvent) => {
    if (event.source !== window.parent || event.origin !== shellOrigin) return;
    const message = shellMessageFrom(event.data);
    if (message !== null) hear(message);
  };
  window.addEventListener('message', listener);
  return () => window.removeEventListener('message', listener);
}
