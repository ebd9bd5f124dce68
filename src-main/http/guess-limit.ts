/*
 * Threat model. A room's code has few characters, a PIN fewer, and whoever is on the network may try. So after some wrong ones in a row an
 * address waits, longer each time, and so does a learner whom many addresses guess at, though less strictly: nobody may lock a classmate
 * out for good by guessing. What is remembered is bounded, and forgotten with a restart, which no guesser can cause.
 */
import { LRUCache } from 'lru-cache';
import { Refusal } from '../../src-shared/contract/errors';
import type { Clock } from '../platform/clock';

interface Guesses {
  readonly wrong: number;
  readonly untilMs: number;
  /** Of the last one. */
  readonly atMs: number;
}

export interface GuessLimit {
  /** Refuses with RATE_LIMIT_EXCEEDED who has to wait; `details.retry_after_seconds` says how long. */
  admit(who: string): void;
  /** Counts a guess as wrong: before it is looked at, where that takes long, so that many at once are no way around. */
  wrong(who: string): void;
  /** The last one was right. */
  takeBack(who: string): void;
  /** All before are forgotten. */
  right(who: string): void;
}

const mostRemembered = 20_000;
const forgottenAfterMs = 15 * 60_000;

/** `free`: so many wrong guesses in a row cost nothing. Then 2 seconds, doubled each time, up to `longestMs`. */
export function createGuessLimit(
  clock: Clock,
  { free, longestMs }: { readonly free: number; readonly longestMs: number },
): GuessLimit {
  const known = new LRUCache<string, Guesses>({ max: mostRemembered });
  const wrongOf = (who: string): number => {
    const guesses = known.get(who);
    return guesses === undefined || clock.nowMs() - guesses.atMs > forgottenAfterMs ? 0 : guesses.wrong;
  };
  return {
    admit: (who) => {
      const waitMs = (known.get(who)?.untilMs ?? 0) - clock.nowMs();
      if (waitMs <= 0) return;
      const seconds = Math.ceil(waitMs / 1000);
      throw new Refusal('RATE_LIMIT_EXCEEDED', { reason: 'guesses', retry_after_seconds: seconds });
    },
    wrong: (who) => {
      const wrong = wrongOf(who) + 1;
      const waitMs = wrong <= free ? 0 : Math.min(longestMs, 2_000 * 2 ** (wrong - free - 1));
      known.set(who, { wrong, untilMs: clock.nowMs() + waitMs, atMs: clock.nowMs() });
    },
    takeBack: (who) => {
      const wrong = Math.max(0, wrongOf(who) - 1);
      known.set(who, { wrong, untilMs: 0, atMs: clock.nowMs() });
    },
    right: (who) => void known.delete(who),
  };
}
