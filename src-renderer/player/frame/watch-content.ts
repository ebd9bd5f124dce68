import { shortened, type Observed } from '../../../src-shared/contract/observed';
import { paced } from '../../../src-shared/kernel/paced';
import { pathBelow } from '../../../src-shared/scorm/cam/content-address';
import type { Clock } from '../clock';
import { consoleText } from './console-text';

/** Notes what the browser has to say of content: whoever made a course should not need a developer's tools to see it. */
export interface ContentWatch {
  /** To be called as soon as the frame stands in its page: what listens to it then hears its first page from the beginning. */
  watch(frame: HTMLIFrameElement): void;
  /** Content has not found the API; `walk` tells where it could have looked. */
  noteWalk(walk: string): void;
}

export interface ContentWatchHost {
  readonly clock: Clock;
  /** Absolute address of the package's root. */
  readonly filesBase: string;
  readonly activityId: () => string | null;
  tell(observed: readonly Observed[]): void;
}

const pauseMs = 1_000;
/** Of one message; a page that says more in a second repeats itself. */
const mostAtOnce = 50;

type ContentWindow = Window & typeof globalThis;

export function watchContent({ clock, filesBase, activityId, tell }: ContentWatchHost): ContentWatch {
  let waiting: Observed[] = [];
  const send = paced(clock, pauseMs, () => {
    const observed = waiting;
    waiting = [];
    if (observed.length > 0) tell(observed);
  });
  const note = (kind: Observed['kind'], text: string, place: string | null) => {
    if (waiting.length >= mostAtOnce) return;
    const at = { activityId: activityId(), atMs: clock.nowMs() };
    waiting.push({ kind, text: shortened(text), place: place === null ? null : shortened(place), ...at });
    send();
  };
  const placeOf = (address: string): string | null => (address === '' ? null : pathBelow(address, filesBase));
  const listened = new WeakSet<Document>();
  const heard = new WeakSet<Window>();

  const listen = (content: ContentWindow) => {
    content.addEventListener('error', ({ message, filename, lineno }) => {
      const place = placeOf(filename);
      note('script-error', message, place === null ? null : `${place}:${String(lineno)}`);
    });
    content.addEventListener('unhandledrejection', ({ reason }) =>
      note('rejection', consoleText([reason]), null),
    );
    content.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) =>
      note('blocked-request', effectiveDirective, shortened(blockedURI)),
    );
    const { console } = content;
    const say = console.error.bind(console);
    console.error = (...args: readonly unknown[]) => {
      note('console-error', consoleText(args), null);
      say(...args);
    };
    listenToOpened(content);
  };
  /** The first page of a window that content opens gets the window of the empty page that stands there now. */
  const listenToOpened = (content: ContentWindow) => {
    const open = content.open.bind(content);
    content.open = (...args) => {
      const opened = open(...args);
      if (opened !== null && !heard.has(opened)) {
        heard.add(opened);
        reach(opened, listen);
      }
      return opened;
    };
  };
  const noteFailed = (entries: readonly PerformanceEntry[]) => {
    for (const { name, responseStatus = 0 } of entries as readonly (PerformanceEntry & {
      readonly responseStatus?: number;
    })[])
      if (responseStatus >= 400 && name.startsWith(filesBase))
        note('failed-request', String(responseStatus), placeOf(name));
  };
  const listenToRequests = (content: ContentWindow) => {
    const observer = new content.PerformanceObserver((list) => noteFailed(list.getEntries()));
    observer.observe({ type: 'resource', buffered: true });
  };
  return {
    watch: (frame) => {
      // The first page of a frame gets the window of the empty page that stands there now, with who listens to it.
      let isFirst = true;
      reach(frame.contentWindow, listen);
      frame.addEventListener('load', () =>
        reach(frame.contentWindow, (content) => {
          if (listened.has(content.document) || content.location.href === 'about:blank') return;
          listened.add(content.document);
          if (!isFirst) listen(content);
          isFirst = false;
          listenToRequests(content);
        }),
      );
    },
    noteWalk: (walk) => note('api-walk', walk, null),
  };
}

/** Of a page of another origin nothing is seen. */
function reach(content: Window | null, act: (content: ContentWindow) => void): void {
  try {
    if (content !== null) act(content as ContentWindow);
  } catch {
    // Content has led it elsewhere.
  }
}
