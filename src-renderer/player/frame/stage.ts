import type { Activity } from '../../../src-shared/scorm/cam/course';
import type { Notice } from '../shell-frame-protocol';
import { contentAddress, shownAddress } from '../../../src-shared/scorm/cam/content-address';
import type { Place, Places } from './places';

/** The place where content stands: one iframe, or none. */
export interface Stage {
  /**
   * Null: nothing is shown until further notice. `onLoading` hears when content begins to load, which may be long after
   * where the learner has to open a window for it.
   */
  show(activity: Activity | null, onLoading: () => void): void;
  /** Takes the content away; its handlers have run when this resolves. */
  clear(): Promise<void>;
  /** The same in one go, while the page itself is going away. */
  clearNow(): void;
}

export interface StageHost {
  readonly places: Places;
  /** Absolute address of the package's root. */
  readonly filesBase: string;
  notify(notice: Notice): void;
  /** A frame for content stands in its page, and nothing is in it yet. */
  onFrame(frame: HTMLIFrameElement): void;
}

export function createStage({ places, filesBase, notify, onFrame }: StageHost): Stage {
  let shown: { readonly frame: HTMLIFrameElement; readonly place: Place } | null = null;
  /** Content that is still looking for its place has none any more when something else was asked for. */
  let turn = 0;

  const remove = () => {
    turn += 1;
    shown?.frame.remove();
    shown = null;
  };
  const showPage = (page: ShownPage, place: Place) => {
    const frame = contentFrame(page, place, notify);
    shown = { frame, place };
    place.show(frame, page.url);
    onFrame(frame);
  };
  return {
    show: (activity, onLoading) => {
      remove();
      const content = activity?.content ?? null;
      if (activity === null || content === null) {
        places.rest();
        return;
      }
      const { kind, url } = contentAddress(content, filesBase);
      const detail = shownAddress(content, filesBase);
      if (kind !== 'file') {
        places.rest();
        notify({ kind: kind === 'external' ? 'external-blocked' : 'file-missing', detail });
        return;
      }
      const own = turn;
      places.find(url, (place) => {
        if (own !== turn) return;
        onLoading();
        showPage({ title: activity.title, url, detail }, place);
      });
    },
    clear: async () => {
      const cleared = shown;
      if (cleared?.place.isThere() === true) await cleared.place.clear(cleared.frame);
      if (cleared === shown) remove();
    },
    clearNow: () => {
      remove();
      places.rest();
    },
  };
}

interface ShownPage {
  readonly title: string;
  readonly url: string;
  /** Its address as a person may read it. */
  readonly detail: string;
}

function contentFrame(
  { title, detail }: ShownPage,
  { onCloseAsked }: Place,
  notify: StageHost['notify'],
): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.allow = 'fullscreen; autoplay';
  frame.addEventListener('load', () => {
    if (statusOf(frame) >= 400) notify({ kind: 'file-missing', detail });
    listenForClose(frame, onCloseAsked);
  });
  return frame;
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
