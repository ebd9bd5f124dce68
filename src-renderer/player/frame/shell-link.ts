import { shellMessageFrom, type FrameMessage, type ShellMessage } from '../shell-frame-protocol';

/** The frame's end of the line to the shell that embeds it. */
export interface ShellLink {
  tell(message: FrameMessage): void;
}

/** Listens to the window that embeds us and to no other, and only while it is of the shell's origin. */
export function linkToShell(shellOrigin: string, hear: (message: ShellMessage) => void): ShellLink {
  window.addEventListener('message', (event) => {
    if (event.source !== window.parent || event.origin !== shellOrigin) return;
    const message = shellMessageFrom(event.data);
    if (message !== null) hear(message);
  });
  return { tell: (message) => window.parent.postMessage(message, shellOrigin) };
}

/** Without a boot answer the shell's origin is not known; these few words may be heard by anybody. */
export function tellFailure(message: Extract<FrameMessage, { type: 'failed' }>): void {
  window.parent.postMessage(message, '*');
}
