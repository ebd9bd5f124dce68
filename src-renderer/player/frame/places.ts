import type { Clock } from '../clock';
import type { CoverWords } from '../shell-frame-protocol';
import type { LaunchRules } from '../../../src-shared/contract/launch-rules';
import { openContentWindow, type ContentWindow } from './content-window';
import { needsOwnWindow } from './needs-own-window';
import { unloadFrame } from './unload';
import type { CardState, WindowCard } from './window-card';

/** Where content can stand. */
export interface Place {
  /** False once its window is gone. */
  isThere(): boolean;
  show(frame: HTMLIFrameElement, url: string): void;
  /** Unloads what content shows in the frame that `show` was given, or where it went from there. */
  clear(frame: HTMLIFrameElement): Promise<void>;
  /** Content called `window.close()`, which does nothing in a frame. */
  onCloseAsked(): void;
}

/** Finds content its place: in this frame, or in a window of its own. */
export interface Places {
  /** Calls `stand` as soon as there is a place, which may be when the learner has pressed a button. */
  find(url: string, stand: (place: Place) => void): void;
  /** Nothing needs a place for now. */
  rest(): void;
  /** Lays these words above content that has a window of its own, now or later; null: nothing. */
  cover(words: CoverWords | null): void;
  /** The window in which content's frame stands. */
  home(): Window;
}

export interface PlacesHost {
  readonly opensIn: LaunchRules['opens_in'];
  /** Whether the first content needs a window, where it is known already. */
  readonly needsWindow: boolean | null;
  readonly clock: Clock;
  readonly card: WindowCard;
  /** Puts the API object on a window. */
  offer(place: Window): void;
  onCloseAsked(): void;
  /** The window of the content was closed, by whomever. */
  onWindowGone(): void;
}

export function createPlaces({
  opensIn,
  needsWindow,
  clock,
  card,
  offer,
  onCloseAsked,
  onWindowGone,
}: PlacesHost): Places {
  let own: ContentWindow | null = null;
  /** What is read ahead of an activity comes late when something else was asked for. */
  let turn = 0;
  let known = needsWindow;
  let coverWords: CoverWords | null = null;
  const frame: Place = {
    isThere: () => true,
    show: (shown, url) => {
      shown.src = url;
      document.body.append(shown);
    },
    clear: (shown) => unloadFrame(shown, clock),
    onCloseAsked,
  };
  const forget = () => {
    own = null;
    card.hide();
  };
  const openWindow = (): ContentWindow | null => {
    if (own?.isReady() === true) return own;
    own?.close();
    own = openContentWindow({
      clock,
      offer,
      onGone: () => {
        forget();
        onWindowGone();
      },
    });
    own?.cover(coverWords);
    return own;
  };
  const closeWindow = () => {
    const closed = own;
    forget();
    closed?.close();
  };
  const inWindow = (stand: (place: Place) => void, without: CardState = 'waiting') => {
    const opened = openWindow();
    if (opened === null) {
      card.show(without, () => inWindow(stand, 'refused'));
      return;
    }
    card.show('open', () => opened.focus());
    stand(opened);
  };
  const inFrame = (stand: (place: Place) => void) => {
    closeWindow();
    stand(frame);
  };
  const readAhead = async (url: string, stand: (place: Place) => void) => {
    const asked = turn;
    const isNeeded = await needsOwnWindow(url);
    if (asked === turn) (isNeeded ? inWindow : inFrame)(stand);
  };
  return {
    find: (url, stand) => {
      turn += 1;
      if (own?.isReady() !== true) card.hide();
      const needs = known;
      known = null;
      if (opensIn === 'frame' || (opensIn === 'auto' && needs === false)) inFrame(stand);
      else if (opensIn === 'window' || needs === true) inWindow(stand);
      else void readAhead(url, stand);
    },
    rest: () => {
      turn += 1;
      known = null;
      closeWindow();
    },
    cover: (words) => {
      coverWords = words;
      own?.cover(words);
    },
    home: () => own?.window ?? window,
  };
}
