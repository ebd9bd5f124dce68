import type { Clock } from '../clock';
import type { CoverWords } from '../shell-frame-protocol';
import { coverBy } from './cover';
import type { Place } from './places';
import { isBlank, unloadFrame, unloadWindow } from './unload';

/**
 * A window of its own for content: an empty page of ours with one frame in it, in which content finds the API object at its parent, at
 * `window.top` and at its opener. The address is blank, since addresses of content hold the ticket.
 */
export interface ContentWindow extends Place {
  readonly window: Window;
  /** Whether it can take content: false once content has led it to a page of its own. */
  isReady(): boolean;
  /** Lays these words above all of it, also above a page of its own to which content leads it; null: takes them away. */
  cover(words: CoverWords | null): void;
  focus(): void;
  close(): void;
}

export interface ContentWindowHost {
  readonly clock: Clock;
  offer(place: Window): void;
  /** It was closed, not by `close`; what content did on the way has happened. */
  onGone(): void;
}

const features = 'popup,width=1100,height=780';
const frameName = 'content';
const lookMs = 500;

/** Null where the browser wants to be asked by a person. */
export function openContentWindow({ clock, offer, onGone }: ContentWindowHost): ContentWindow | null {
  const opened = window.open('about:blank', '_blank', features);
  if (opened === null) return null;
  let isOurs = true;
  let coverWords: CoverWords | null = null;
  const drawCover = () => {
    const page = documentOf(opened);
    if (page !== null) coverBy(page, coverWords);
  };
  const end = () => {
    if (!isOurs) return;
    isOurs = false;
    onGone();
  };
  const close = () => {
    isOurs = false;
    opened.close();
  };
  const look = () => {
    if (!isOurs) return;
    if (opened.closed) {
      end();
      return;
    }
    if (coverWords !== null) drawCover();
    clock.after(lookMs, look);
  };
  /** Closed, or loaded again, which leaves an empty page; or content led it to a page of its own, where it finds the API by the opener. */
  const lookAfterUnload = () => {
    if (opened.closed) end();
    else if (isBlank(opened)) {
      opened.close();
      end();
    }
  };
  const page = opened.document;
  const isThere = () => isOurs && !opened.closed;
  const isReady = () => isThere() && documentOf(opened) === page;
  /** What content led the window to is content too, and may have something to say as it goes. */
  const clear = async (frame: HTMLIFrameElement) => {
    if (isReady() && frame.isConnected) return unloadFrame(frame, clock);
    await unloadWindow(opened, clock);
    close();
  };
  furnish(opened);
  offer(opened);
  opened.addEventListener('pagehide', () => clock.after(0, lookAfterUnload));
  look();
  return {
    window: opened,
    isThere,
    isReady,
    show: (frame, url) => {
      frame.name = frameName;
      page.title = frame.title;
      page.body.append(frame);
      opened.open(url, frameName);
    },
    clear,
    onCloseAsked: () => opened.close(),
    cover: (words) => {
      coverWords = words;
      drawCover();
    },
    focus: () => opened.focus(),
    close,
  };
}

/** The same look as the frame in the player has. */
function furnish({ document: page }: Window): void {
  for (const { href } of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const sheet = page.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = href;
    page.head.append(sheet);
  }
  page.documentElement.lang = document.documentElement.lang;
}

/** Null where content led the window to another origin. */
function documentOf(opened: Window): Document | null {
  try {
    return opened.document;
  } catch {
    return null;
  }
}
