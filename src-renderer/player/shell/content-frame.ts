import { frameMessageFrom } from '../read-message';
import type { FrameMessage, ShellMessage } from '../shell-frame-protocol';

/** The frame that content runs in. It stands in the page before there are controls around it, so it keeps what it was told. */
export interface ContentFrame {
  /** Gives the frame its run, and again should its document be loaded again; `boot` holds for the first time only. */
  begin(runUrl: string, boot: string | null): void;
  /** Content has loaded, or nothing came of it, or it takes long: nobody need wait any more. */
  readonly begun: Promise<void>;
  /** Hears what the frame has said since it began and says from now on. Returns how to stop. */
  hear(act: (message: FrameMessage) => void): () => void;
  say(message: ShellMessage): void;
  /** For as long as there are no controls: takes the content away, and settles when all is saved or it takes too long. */
  leave(): Promise<void>;
  /** Names the content for those who do not see it. */
  name(title: string): void;
  /** Null gives it no room at all, and it goes on. */
  place(room: DOMRect | null): void;
  remove(): void;
}

const longestWaitMs = 1_000;
/** From its first word on content has the machine to itself for so long, if it does not load sooner: controls would load beside it. */
const ownTimeMs = 400;
/** Less than a window of the desktop program waits. */
const leaveLimitMs = 2_500;

/** The frame on the stage of the page. Only messages of its window and origin are read. */
export function contentFrameOf(page: Document): ContentFrame {
  const stage = page.getElementById('stage');
  const element = stage?.querySelector('iframe') ?? null;
  if (stage === null || element === null) throw new Error('The page of the player has no stage');
  const { origin } = new URL(element.src);
  const say = (message: ShellMessage): void => element.contentWindow?.postMessage(message, origin);

  let isReady = false;
  let runUrl: string | null = null;
  let boot: string | null = null;
  const giveRun = (): void => {
    if (!isReady || runUrl === null) return;
    say({ type: 'begin', runUrl, boot });
    boot = null;
  };
  let settleLeave = (): void => undefined;
  const early: FrameMessage[] = [];
  let tell = (message: FrameMessage): void => void early.push(message);
  const hear = (event: MessageEvent): void => {
    if (event.source !== element.contentWindow || event.origin !== origin) return;
    const message = frameMessageFrom(event.data);
    if (message?.type === 'ready') {
      isReady = true;
      giveRun();
    } else if (message?.type === 'recovered') {
      window.location.reload();
    } else if (message !== null) {
      if (message.type === 'shown' || message.type === 'failed') endWait();
      else endWaitSoon();
      if (message.type === 'left') settleLeave();
      tell(message);
    }
  };
  window.addEventListener('message', hear);
  let endWait = (): void => undefined;
  const endWaitSoon = (): void => void setTimeout(endWait, ownTimeMs);
  const begun = new Promise<void>((resolve) => {
    endWait = resolve;
    setTimeout(resolve, longestWaitMs);
  });
  return {
    begun,
    begin: (url, first) => {
      runUrl = url;
      boot = first;
      giveRun();
    },
    hear: (act) => {
      tell = act;
      for (const message of early.splice(0)) act(message);
      return () => (tell = () => undefined);
    },
    say: (message) => {
      if (isReady) say(message);
    },
    leave: () =>
      new Promise((settle) => {
        settleLeave = settle;
        setTimeout(settle, leaveLimitMs);
        if (isReady && runUrl !== null) say({ type: 'leave' });
        else settle();
      }),
    name: (title) => {
      element.title = title;
      stage.ariaLabel = title;
    },
    place: (room) => {
      stage.hidden = room === null;
      if (room === null) return;
      stage.style.inset = `${String(room.top)}px auto auto ${String(room.left)}px`;
      stage.style.inlineSize = `${String(room.width)}px`;
      stage.style.blockSize = `${String(room.height)}px`;
    },
    remove: () => {
      endWait();
      settleLeave();
      runUrl = null;
      window.removeEventListener('message', hear);
      stage.hidden = true;
      element.remove();
    },
  };
}
