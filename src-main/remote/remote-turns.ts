import { setTimeout as after } from 'node:timers/promises';
import type { Header } from '../../src-shared/sync/asked-pause';
import { remoteFailed } from '../../src-shared/sync/failure';
import {
  closedPace,
  freshPace,
  paceAfterAnswer,
  paceAfterSending,
  toldPace,
  waitMs,
  type PaceKind,
} from '../../src-shared/sync/pace';
import type { Clock } from '../platform/clock';

export interface TurnsDeps {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Waits; rejects when the signal ends it. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

export type RemoteTurns = ReturnType<typeof createTurns>;

/** Who would have to wait longer fails as `rate-limited` instead. */
const patienceMs = 120_000;

/** When requests to a remote may go. */
export function createTurns({ clock, signal, wait }: TurnsDeps) {
  const waited = wait ?? ((ms: number, until: AbortSignal) => after(ms, undefined, { signal: until }));
  let pace = freshPace;
  let taken = 0;

  const pause = async (ms: number, ofCaller?: AbortSignal): Promise<void> => {
    const until = ofCaller === undefined ? signal : AbortSignal.any([signal, ofCaller]);
    try {
      await waited(ms, until);
    } catch (error) {
      throw until.aborted ? remoteFailed('cancelled', {}) : error;
    }
  };

  return {
    /** Requests that have gone. */
    taken: (): number => taken,

    /** Rejects with `cancelled` when the client is closed meanwhile, or the caller wants it no more. */
    pause,

    take: async (kind: PaceKind, ofCaller?: AbortSignal): Promise<void> => {
      for (let ms = waitMs(pace, kind, clock.nowMs()); ms > 0; ms = waitMs(pace, kind, clock.nowMs())) {
        if (ms > patienceMs) throw remoteFailed('rate-limited', { status: null, retryAfterMs: ms });
        await pause(ms, ofCaller);
      }
      taken += 1;
      pace = paceAfterSending(pace, kind, clock.nowMs());
    },

    heard: (kind: PaceKind, answer: { readonly status: number; readonly header: Header }): void => {
      pace = paceAfterAnswer(pace, kind, answer, clock.nowMs());
    },

    /** Nothing goes for so long. */
    close: (pauseMs: number): void => {
      pace = closedPace(pace, pauseMs, clock.nowMs());
    },

    /** The remote is known to tell its limits where it has any. */
    trust: (): void => {
      pace = toldPace(pace);
    },
  };
}
