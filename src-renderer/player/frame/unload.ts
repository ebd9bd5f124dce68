import type { Clock } from '../clock';

/** So long may a page take to unload itself, its question to the learner included, before it is simply removed. */
const limitMs = 1_500;
const lookMs = 20;

/** Leads the frame to an empty page, so that handlers of every kind run: removing it would skip `beforeunload`. */
export function unloadFrame(frame: HTMLIFrameElement, clock: Clock): Promise<void> {
  return new Promise((settle) => {
    const callOff = clock.after(limitMs, settle);
    frame.addEventListener('load', () => {
      if (!isBlank(frame.contentWindow)) return;
      callOff();
      settle();
    });
    try {
      frame.contentWindow?.location.replace('about:blank');
    } catch {
      frame.src = 'about:blank';
    }
  });
}

/** The same for a whole window, which tells nothing of a page in it that came from another origin. */
export function unloadWindow(led: Window, clock: Clock): Promise<void> {
  return new Promise((settle) => {
    let isOver = false;
    const end = () => {
      isOver = true;
      settle();
    };
    const look = () => {
      if (isOver) return;
      if (led.closed || isBlank(led)) end();
      else clock.after(lookMs, look);
    };
    clock.after(limitMs, end);
    led.location.replace('about:blank');
    look();
  });
}

export function isBlank(place: Window | null): boolean {
  try {
    return place?.location.href === 'about:blank';
  } catch {
    return false;
  }
}
