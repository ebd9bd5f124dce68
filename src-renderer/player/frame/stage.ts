import type { Activity } from '../../../src-shared/scorm/cam/course';
import type { Notice } from '../shell-frame-protocol';
import type { Clock } from '../clock';
import { contentAddress, shownAddress } from './content-address';

/** The place where content stands: one iframe, or none. */
export interface Stage {
  show(activity: Activity): void;
  /** Takes the content away; its handlers have run when this resolves. */
  clear(): Promise<void>;
  /** The same in one go, while the page itself is going away. */
  clearNow(): void;
}

export interface StageHost {
  readonly place: HTMLElement;
  /** Absolute address of the package's root. */
  readonly filesBase: string;
  readonly clock: Clock;
  notify(notice: Notice): void;
  /** Content called `window.close()`, which does nothing in a frame. */
  onCloseAsked(): void;
}

/** So long may a page take to unload itself, its question to the learner included, before it is simply removed. */
const unloadLimitMs = 1_500;

export function createStage(host: StageHost): Stage {
  let shown: HTMLIFrameElement | null = null;

  const remove = () => {
    shown?.remove();
    shown = null;
  };
  return {
    show: (activity) => {
      remove();
      if (activity.content === null) return;
      const { kind, url } = contentAddress(activity.content, host.filesBase);
      const detail = shownAddress(activity.content, host.filesBase);
      if (kind !== 'file') {
        host.notify({ kind: kind === 'external' ? 'external-blocked' : 'file-missing', detail });
        return;
      }
      shown = contentFrame({ title: activity.title, url, detail }, host);
      host.place.append(shown);
    },
    clear: async () => {
      const frame = shown;
      if (frame !== null) await blank(frame, host.clock);
      if (frame === shown) remove();
    },
    clearNow: remove,
  };
}

interface ShownPage {
  readonly title: string;
  readonly url: string;
  /** Its address as a person may read it. */
  readonly detail: string;
}

function contentFrame({ title, url, detail }: ShownPage, host: StageHost): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.allow = 'fullscreen; autoplay';
  frame.src = url;
  frame.addEventListener('load', () => {
    if (statusOf(frame) >= 400) host.notify({ kind: 'file-missing', detail });
    listenForClose(frame, () => host.onCloseAsked());
  });
  return frame;
}

/** Leads the frame to an empty page, so that handlers of every kind run: removing it would skip `beforeunload`. */
function blank(frame: HTMLIFrameElement, clock: Clock): Promise<void> {
  return new Promise((settle) => {
    const callOff = clock.after(unloadLimitMs, settle);
    frame.addEventListener('load', () => {
      if (!isBlank(frame)) return;
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

function isBlank(frame: HTMLIFrameElement): boolean {
  try {
    return frame.contentWindow?.location.href === 'about:blank';
  } catch {
    return false;
  }
}

/** HTTP status of the page in the frame; 0 where it cannot be known. */
function statusOf(frame: HTMLIFrameElement): number {
  try {
    const [navigation] = frame.contentWindow?.performance.getEntriesByType('navigation') ?? [];
    const { responseStatus } = (navigation ?? {}) as Partial<PerformanceNavigationTiming>;
    return responseStatus ?? 0;
  } catch {
    return 0;
  }
}

function listenForClose(frame: HTMLIFrameElement, onCloseAsked: () => void): void {
  try {
    if (frame.contentWindow !== null) frame.contentWindow.close = onCloseAsked;
  } catch {
    // The page came from another origin: its window is not ours to change.
  }
}
