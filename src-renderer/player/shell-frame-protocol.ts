/*
 * Threat model. The shell (API origin, ours) and the frame (content origin) talk by postMessage. Content shares the frame's
 * origin: it can read what the shell says to the frame and forge whatever the frame says, also from the frame's own window.
 * So a frame message can only change what the shell shows, as plain text within limits, or end a wait that the shell began;
 * it never carries markup, an address to open or a right. Origin and source window are checked before a message is read (read-message.ts).
 */
import type { AttemptSummary, PlayerControls } from '../../src-shared/scorm/attempt/views';
import type { HandOver } from '../api/hand-over';
import type { NavigationRequest } from '../../src-shared/scorm/attempt/events';

/** Shell to frame. */
export type ShellMessage =
  /** Answers `ready`. */
  | { readonly type: 'begin'; readonly runUrl: string; readonly boot: string | null }
  /** From a page that plays nothing: what waits in page storage, of whomever, is to be handed in. Nothing answers. */
  | HandOver
  | { readonly type: 'ping'; readonly count: number }
  | { readonly type: 'navigate'; readonly request: NavigationRequest; readonly target?: string }
  /** Take the content away and suspend; answer `left` when all is acknowledged. */
  | { readonly type: 'leave' }
  /** Content has a window of its own: these are the shell's words for it. */
  | { readonly type: 'window-words'; readonly words: WindowWords }
  /** Content in a window of its own is to be covered by these words, which the shell says above itself; null: it is not any more. */
  | { readonly type: 'cover'; readonly words: CoverWords | null };

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
export const directions = ['ltr', 'rtl'] as const;
export const colourSchemes = ['light', 'dark'] as const;

export interface CoverWords {
  readonly title: string;
  readonly text: string;
}

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
  /** The session goes on from what an earlier page had not sent: this page has to be loaded again. */
  | { readonly type: 'recovered' }
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
  'only-here',
] as const;

/** Why there is no course: the boot answer was refused, did not come, or the frame was loaded a second time. */
export type FailureReason = (typeof failureReasons)[number];
export const failureReasons = ['refused', 'unreachable', 'reloaded'] as const;
