import { askedPauseMs, bounded, dateOf, type Header } from './asked-pause';
import { wholeNumberOf } from './loose-json';

/** What a request counts as: a limit of its own holds for each. */
export type PaceKind = 'read' | 'write';

/** What is known of the limits of a remote, and what went to it. Plain data; times by our clock. */
export interface Pace {
  /** True once a header told of limits, or it is known that there are none to tell of: the documented ones then hold no more. */
  readonly isTold: boolean;
  /** Nothing may go before. */
  readonly closedUntilMs: number;
  readonly read: KindPace;
  readonly write: KindPace;
}

interface KindPace {
  /** When the last requests went, oldest first; as many as the documented limit allows in a minute. */
  readonly sentAtMs: readonly number[];
  /** By the last answer, less what went since; null where no answer told. */
  readonly remaining: number | null;
  /** When there are more again. */
  readonly resetAtMs: number;
}

const untold: KindPace = { sentAtMs: [], remaining: null, resetAtMs: 0 };
export const freshPace: Pace = { isTold: false, closedUntilMs: 0, read: untold, write: untold };

const minuteMs = 60_000;
/** A minute, where no header ever came: below the lowest figures that are documented. */
const documented: Readonly<Record<PaceKind, number>> = { read: 20, write: 10 };

/** A remote of which it is known that it tells its limits, where it has any. */
export function toldPace(pace: Pace): Pace {
  return { ...pace, isTold: true };
}

/** The remote has asked in other ways than by headers to be left alone for so long. */
export function closedPace(pace: Pace, pauseMs: number, nowMs: number): Pace {
  return { ...pace, closedUntilMs: nowMs + bounded(pauseMs) };
}

/** How long a request has to wait; 0 where it may go now. A clock that was set back makes nobody wait longer than the longest pause. */
export function waitMs(pace: Pace, kind: PaceKind, nowMs: number): number {
  const { sentAtMs, remaining, resetAtMs } = pace[kind];
  const [oldest] = sentAtMs;
  const isFull = !pace.isTold && oldest !== undefined && sentAtMs.length >= documented[kind];
  const waits = [
    pace.closedUntilMs - nowMs,
    isFull ? Math.min(oldest + minuteMs - nowMs, minuteMs) : 0,
    remaining === 0 ? resetAtMs - nowMs : 0,
  ];
  return bounded(Math.max(...waits));
}

/** A request goes. */
export function paceAfterSending(pace: Pace, kind: PaceKind, nowMs: number): Pace {
  const { sentAtMs, remaining, resetAtMs } = pace[kind];
  const isOver = remaining === 0 && resetAtMs <= nowMs;
  return {
    ...pace,
    [kind]: {
      sentAtMs: [...sentAtMs, nowMs].slice(-documented[kind]),
      // Until an answer tells more, one is known to be free where the time of waiting is over.
      remaining: remaining === null || isOver ? null : remaining - 1,
      resetAtMs,
    } satisfies KindPace,
  };
}

/** An answer came: what its headers tell holds from now on. */
export function paceAfterAnswer(
  pace: Pace,
  kind: PaceKind,
  { status, header }: { readonly status: number; readonly header: Header },
  nowMs: number,
): Pace {
  const remaining = wholeNumberOf(header('x-ratelimit-remaining'));
  const pauseMs = askedPauseMs(header, {}, nowMs) ?? (status === 429 ? minuteMs : null);
  return {
    ...pace,
    isTold: pace.isTold || remaining !== null,
    closedUntilMs: pauseMs === null ? pace.closedUntilMs : nowMs + pauseMs,
    [kind]: {
      sentAtMs: pace[kind].sentAtMs,
      ...(remaining === null
        ? { remaining: pace[kind].remaining, resetAtMs: pace[kind].resetAtMs }
        : { remaining, resetAtMs: nowMs + untilReset(header, nowMs) }),
    } satisfies KindPace,
  };
}

/** `X-RateLimit-Reset` is in seconds since 1970 by the clock of the remote. */
function untilReset(header: Header, nowMs: number): number {
  const seconds = wholeNumberOf(header('x-ratelimit-reset'));
  return seconds === null ? minuteMs : bounded(seconds * 1000 - (dateOf(header) ?? nowMs));
}
