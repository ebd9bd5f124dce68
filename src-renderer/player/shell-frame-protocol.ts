/*
 * Threat model. The shell (API origin, ours) and the frame (content origin) talk by postMessage. Content shares the frame's
 * origin: it can read what the shell says to the frame and forge whatever the frame says, also from the frame's own window.
 * So a frame message can only change what the shell shows, as plain text within limits, or end a wait that the shell began;
 * it never carries markup, an address to open or a right. Origin and source window are checked before a message is read here.
 */
import type { AttemptSummary, PlayerControls, TocEntry } from '../../src-shared/scorm/attempt/views';
import { navigationRequests, type NavigationRequest } from '../../src-shared/scorm/attempt/events';

/** Shell to frame. */
export type ShellMessage =
  /** Answers `ready`. */
  | { readonly type: 'begin'; readonly runUrl: string; readonly boot: string | null }
  | { readonly type: 'ping'; readonly count: number }
  | { readonly type: 'navigate'; readonly request: NavigationRequest; readonly target?: string }
  /** Take the content away and suspend; answer `left` when all is acknowledged. */
  | { readonly type: 'leave' }
  /** Content has a window of its own: these are the shell's words for it. */
  | { readonly type: 'window-words'; readonly words: WindowWords };

/** What the frame says while content stands in a window of its own, in the language and colours of the shell. */
export interface WindowWords {
  /** BCP 47. */
  readonly language: string;
  readonly direction: (typeof directions)[number];
  readonly colourScheme: (typeof colourSchemes)[number];
  readonly waiting: CardWords;
  readonly open: CardWords;
  /** The browser did not open the window although it was asked. */
  readonly refused: string;
}
const directions = ['ltr', 'rtl'] as const;
const colourSchemes = ['light', 'dark'] as const;

export interface CardWords {
  readonly title: string;
  readonly text: string;
  readonly button: string;
}

/** Frame to shell. */
export type FrameMessage =
  /** The document is there and waits for its run; said again until it has one. */
  | { readonly type: 'ready' }
  | { readonly type: 'pong'; readonly count: number }
  | { readonly type: 'view'; readonly view: FrameView }
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'notice'; readonly notice: Notice }
  | { readonly type: 'left' }
  /** Content has loaded a page. */
  | { readonly type: 'shown' }
  | { readonly type: 'failed'; readonly reason: FailureReason; readonly status: number };

/** All that the shell shows of a running attempt. */
export interface FrameView {
  readonly controls: PlayerControls;
  readonly activityId: string | null;
  /** The activity that stands for the course itself. */
  readonly courseId: string;
  /** More than one activity has content. */
  readonly isCourseOfMany: boolean;
  readonly save: SaveState;
  /** Entries that the server has not acknowledged. */
  readonly pendingCount: number;
  /** True from the learner's request until the content is gone and the next one is there. */
  readonly isLeaving: boolean;
  readonly outcome: Outcome | null;
}

export type SaveState = (typeof saveStates)[number];
/** `refused`: the server will never take what waits, so nothing more is stored; what it acknowledged stays. */
export const saveStates = ['saved', 'saving', 'offline', 'refused', 'taken-over'] as const;

/** How the visit ended, and what stands in the record then. */
export interface Outcome {
  readonly kind: (typeof outcomeKinds)[number];
  readonly completionStatus: AttemptSummary['completionStatus'];
  readonly successStatus: AttemptSummary['successStatus'];
  readonly scaled: number | null;
  readonly raw: number | null;
  readonly max: number | null;
  readonly totalSeconds: number;
}
/** `choosing`: nothing is shown, the course goes on and the learner picks what comes next. */
export const outcomeKinds = ['choosing', 'exited', 'suspended', 'abandoned'] as const;

/** How far the learner is, as of the last Commit. */
export interface Progress {
  /** Content is at work: it has said so and not yet ended. */
  readonly isRunning: boolean;
  readonly completionStatus: AttemptSummary['completionStatus'];
  readonly successStatus: AttemptSummary['successStatus'];
  readonly score: AttemptSummary['score'];
  readonly totalSeconds: number;
}

/** Something the learner or designer should know; the course goes on. */
export interface Notice {
  readonly kind: (typeof noticeKinds)[number];
  /** A path in the package, an address outside or a request, "" for none. Never an address of the run: it holds a ticket. */
  readonly detail: string;
}
export const noticeKinds = [
  'external-blocked',
  'file-missing',
  'api-not-found',
  'request-refused',
  'time-up',
  'time-up-closed',
  'content-changed',
] as const;

/** Why there is no course: the boot answer was refused, did not come, or the frame was loaded a second time. */
export type FailureReason = (typeof failureReasons)[number];
export const failureReasons = ['refused', 'unreachable', 'reloaded'] as const;

const completionStatuses = ['not attempted', 'unknown', 'incomplete', 'completed'] as const;
const successStatuses = ['unknown', 'passed', 'failed'] as const;

const textLimit = 2_000;
const tocLimit = 10_000;

/** The shell's message, or null for anything else. */
export function shellMessageFrom(data: unknown): ShellMessage | null {
  const message = fieldsOf(data);
  switch (message['type']) {
    case 'begin':
      return {
        type: 'begin',
        runUrl: textFrom(message['runUrl']),
        boot: typeof message['boot'] === 'string' ? message['boot'] : null,
      };
    case 'ping':
      return { type: 'ping', count: numberFrom(message['count']) ?? 0 };
    case 'leave':
      return { type: 'leave' };
    case 'window-words':
      return { type: 'window-words', words: windowWordsFrom(message['words']) };
    case 'navigate':
      return navigateFrom(message);
    default:
      return null;
  }
}

/** The frame's message with every text cut to its limit, or null for anything else. */
export function frameMessageFrom(data: unknown): FrameMessage | null {
  const message = fieldsOf(data);
  switch (message['type']) {
    case 'pong':
      return { type: 'pong', count: numberFrom(message['count']) ?? 0 };
    case 'ready':
      return { type: 'ready' };
    case 'left':
      return { type: 'left' };
    case 'shown':
      return { type: 'shown' };
    case 'view':
      return viewMessageFrom(message['view']);
    case 'progress':
      return { type: 'progress', progress: progressFrom(message['progress']) };
    case 'notice':
      return noticeFrom(message['notice']);
    case 'failed': {
      const reason = wordFrom(failureReasons, message['reason']);
      return reason === null ? null : { type: 'failed', reason, status: numberFrom(message['status']) ?? 0 };
    }
    default:
      return null;
  }
}

function navigateFrom(message: Fields): ShellMessage | null {
  const request = wordFrom(navigationRequests, message['request']);
  if (request === null) return null;
  const target = message['target'];
  return { type: 'navigate', request, ...(typeof target === 'string' ? { target } : {}) };
}

function windowWordsFrom(data: unknown): WindowWords {
  const words = fieldsOf(data);
  return {
    language: textFrom(words['language']),
    direction: wordFrom(directions, words['direction']) ?? 'ltr',
    colourScheme: wordFrom(colourSchemes, words['colourScheme']) ?? 'light',
    waiting: cardWordsFrom(words['waiting']),
    open: cardWordsFrom(words['open']),
    refused: textFrom(words['refused']),
  };
}

function cardWordsFrom(data: unknown): CardWords {
  const words = fieldsOf(data);
  return {
    title: textFrom(words['title']),
    text: textFrom(words['text']),
    button: textFrom(words['button']),
  };
}

function viewMessageFrom(data: unknown): FrameMessage | null {
  const view = fieldsOf(data);
  const save = wordFrom(saveStates, view['save']);
  if (save === null) return null;
  return {
    type: 'view',
    view: {
      controls: controlsFrom(view['controls']),
      activityId: view['activityId'] === null ? null : textFrom(view['activityId']),
      courseId: textFrom(view['courseId']),
      isCourseOfMany: view['isCourseOfMany'] === true,
      save,
      pendingCount: Math.max(0, numberFrom(view['pendingCount']) ?? 0),
      isLeaving: view['isLeaving'] === true,
      outcome: view['outcome'] === null ? null : outcomeFrom(view['outcome']),
    },
  };
}

const hidableControls = navigationRequests.filter((request) => request !== 'choice');

function controlsFrom(data: unknown): PlayerControls {
  const controls = fieldsOf(data);
  const toc: readonly unknown[] = Array.isArray(controls['toc']) ? controls['toc'] : [];
  const hidden: readonly unknown[] = Array.isArray(controls['hiddenControls'])
    ? controls['hiddenControls']
    : [];
  return {
    canContinue: controls['canContinue'] === true,
    canPrevious: controls['canPrevious'] === true,
    hiddenControls: hidden.flatMap((word) => wordFrom(hidableControls, word) ?? []),
    canChooseCourse: controls['canChooseCourse'] === true,
    toc: toc.slice(0, tocLimit).map(tocEntryFrom),
  };
}

function tocEntryFrom(data: unknown): TocEntry {
  const entry = fieldsOf(data);
  return {
    activityId: textFrom(entry['activityId']),
    title: textFrom(entry['title']),
    depth: Math.min(40, Math.max(0, Math.trunc(numberFrom(entry['depth']) ?? 0))),
    hasContent: entry['hasContent'] === true,
    isVisible: entry['isVisible'] === true,
    isSelectable: entry['isSelectable'] === true,
    isCurrent: entry['isCurrent'] === true,
    completionStatus: wordFrom(completionStatuses, entry['completionStatus']) ?? 'unknown',
    successStatus: wordFrom(successStatuses, entry['successStatus']) ?? 'unknown',
  };
}

function outcomeFrom(data: unknown): Outcome | null {
  const outcome = fieldsOf(data);
  const kind = wordFrom(outcomeKinds, outcome['kind']);
  if (kind === null) return null;
  return {
    kind,
    completionStatus: wordFrom(completionStatuses, outcome['completionStatus']) ?? 'unknown',
    successStatus: wordFrom(successStatuses, outcome['successStatus']) ?? 'unknown',
    scaled: numberFrom(outcome['scaled']),
    raw: numberFrom(outcome['raw']),
    max: numberFrom(outcome['max']),
    totalSeconds: Math.max(0, numberFrom(outcome['totalSeconds']) ?? 0),
  };
}

function progressFrom(data: unknown): Progress {
  const progress = fieldsOf(data);
  const score = fieldsOf(progress['score']);
  return {
    isRunning: progress['isRunning'] === true,
    completionStatus: wordFrom(completionStatuses, progress['completionStatus']) ?? 'unknown',
    successStatus: wordFrom(successStatuses, progress['successStatus']) ?? 'unknown',
    score: {
      raw: numberFrom(score['raw']),
      min: numberFrom(score['min']),
      max: numberFrom(score['max']),
      scaled: numberFrom(score['scaled']),
    },
    totalSeconds: Math.max(0, numberFrom(progress['totalSeconds']) ?? 0),
  };
}

function noticeFrom(data: unknown): FrameMessage | null {
  const notice = fieldsOf(data);
  const kind = wordFrom(noticeKinds, notice['kind']);
  return kind === null ? null : { type: 'notice', notice: { kind, detail: textFrom(notice['detail']) } };
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(data: unknown): Fields {
  return typeof data === 'object' && data !== null ? (data as Fields) : {};
}

function textFrom(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, textLimit) : '';
}

function numberFrom(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function wordFrom<W extends string>(words: readonly W[], value: unknown): W | null {
  return words.find((word) => word === value) ?? null;
}
