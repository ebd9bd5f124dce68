import type { NavigationRequest } from '../../../src-shared/scorm/attempt/events';
import type { Clock } from '../clock';
import type {
  CoverWords,
  FailureReason,
  FrameMessage,
  FrameView,
  Notice,
  Progress,
  ShellMessage,
  WindowWords,
} from '../shell-frame-protocol';

/** What the shell knows of the frame. */
export interface FrameState {
  readonly view: FrameView | null;
  readonly progress: Progress | null;
  readonly notices: readonly Notice[];
  readonly isResponding: boolean;
  readonly failure: { readonly reason: FailureReason; readonly status: number } | null;
  /** The learner wanted to leave and the content did not answer: the frame has to be removed. */
  readonly isGivenUp: boolean;
}

/** The shell's side of the talk with the frame: watches that it answers, and never waits for it for ever. */
export interface Conversation {
  state(): FrameState;
  hear(message: FrameMessage): void;
  navigate(request: NavigationRequest, target?: string): void;
  /** Asks the frame to take the content away and to save; settles in any case within `leaveLimitMs`. */
  leave(): Promise<void>;
  dismiss(notice: Notice): void;
  /** What the frame is to say of content in a window of its own. */
  giveWords(words: WindowWords): void;
  /** What lies above content in a window of its own; null: nothing. */
  cover(words: CoverWords | null): void;
  end(): void;
}

export interface ConversationHost {
  readonly clock: Clock;
  say(message: ShellMessage): void;
  onChange(): void;
}

const leaveLimitMs = 6_000;
const pingMs = 2_000;
const silentLimitMs = 6_000;
/** Until its first word the frame may still be loading. */
const startLimitMs = 15_000;
const exitLimitMs = 3_000;
const exitPingMs = 500;

const ways: readonly NavigationRequest[] = ['exit', 'exitAll', 'suspendAll', 'abandon', 'abandonAll'];

export function createConversation({ clock, say, onChange }: ConversationHost): Conversation {
  let state: FrameState = {
    view: null,
    progress: null,
    notices: [],
    isResponding: true,
    failure: null,
    isGivenUp: false,
  };
  let heardAtMs = clock.nowMs();
  let pings = 0;
  /** When the oldest ping was sent that has no answer; null when all are answered. */
  let unansweredMs: number | null = null;
  let exitAskedMs: number | null = null;
  let sawLeaving = false;
  let settleLeave = (): void => undefined;
  let callOff = (): void => undefined;

  const change = (next: Partial<FrameState>) => {
    state = { ...state, ...next };
    onChange();
  };
  const ping = () => {
    unansweredMs ??= clock.nowMs();
    say({ type: 'ping', count: (pings += 1) });
  };
  const watch = () => {
    const nowMs = clock.nowMs();
    const silentMs = unansweredMs === null ? 0 : nowMs - unansweredMs;
    const isResponding = silentMs < (state.view === null ? startLimitMs : silentLimitMs);
    if (isResponding !== state.isResponding) change({ isResponding });
    if (exitAskedMs !== null && nowMs - Math.max(heardAtMs, exitAskedMs) >= exitLimitMs) giveUp();
    else schedule();
  };
  const schedule = () => {
    callOff = clock.after(exitAskedMs === null ? pingMs : exitPingMs, () => {
      ping();
      watch();
    });
  };
  const giveUp = () => {
    callOff();
    settleLeave();
    change({ isGivenUp: true });
  };
  const expectExit = () => {
    exitAskedMs ??= clock.nowMs();
    callOff();
    ping();
    schedule();
  };
  /** The content went: the visit is over, or the course's rules brought up something else. */
  const isExitDone = (view: FrameView) => {
    const wentBefore = sawLeaving;
    sawLeaving = view.isLeaving;
    return isOver() || (wentBefore && !view.isLeaving);
  };
  const isOver = () => (state.view?.outcome ?? null) !== null && state.view?.outcome?.kind !== 'choosing';

  ping();
  schedule();
  return {
    state: () => state,
    hear: (message) => {
      heardAtMs = clock.nowMs();
      unansweredMs = null;
      if (!state.isResponding) change({ isResponding: true });
      if (message.type === 'view') change({ view: message.view });
      if (message.type === 'progress') change({ progress: message.progress });
      if (message.type === 'notice') change({ notices: withNotice(state.notices, message.notice) });
      if (message.type === 'failed') change({ failure: message });
      if (message.type === 'left') settleLeave();
      if (message.type === 'view' && isExitDone(message.view)) exitAskedMs = null;
    },
    navigate: (request, target) => {
      say({ type: 'navigate', request, ...(target === undefined ? {} : { target }) });
      if (ways.includes(request)) expectExit();
      if (state.notices.length > 0) change({ notices: [] });
    },
    leave: () =>
      new Promise((settle) => {
        settleLeave = settle;
        clock.after(leaveLimitMs, settle);
        if (state.isGivenUp || state.failure !== null || state.view === null) settle();
        say({ type: 'leave' });
        if (!isOver()) expectExit();
      }),
    dismiss: (notice) => change({ notices: state.notices.filter((shown) => shown !== notice) }),
    giveWords: (words) => say({ type: 'window-words', words }),
    cover: (words) => say({ type: 'cover', words }),
    end: () => callOff(),
  };
}

/** One notice of each kind, the newest last. */
function withNotice(notices: readonly Notice[], notice: Notice): readonly Notice[] {
  return [...notices.filter(({ kind }) => kind !== notice.kind), notice];
}
