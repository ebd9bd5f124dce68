import type { Settings } from '../../../src-shared/contract/app';
import type { Clock } from '../../platform/clock';
import type { AskMetered } from '../../remote/metered-connection';

export interface Metered {
  /** What nobody tells counts as not metered. Null: it is being found out, and `onKnown` will tell. */
  now(): boolean | null;
}

export interface MeteredParts {
  readonly clock: Clock;
  /** What a person has said of this machine. */
  readonly said: () => Settings['metered_connection'];
  readonly ask: AskMetered;
  readonly onKnown: () => void;
}

const freshMs = 60_000;

export function createMetered({ clock, said, ask, onKnown }: MeteredParts): Metered {
  let known: boolean | null = null;
  let askedAtMs: number | null = null;
  const askAnew = (): void => {
    askedAtMs = clock.nowMs();
    void ask().then((isMetered) => {
      const isNews = known !== (isMetered ?? false);
      known = isMetered ?? false;
      if (isNews) onKnown();
    });
  };
  return {
    now: () => {
      if (said() !== 'auto') return said() === 'yes';
      if (askedAtMs === null || Math.abs(clock.nowMs() - askedAtMs) >= freshMs) askAnew();
      return known;
    },
  };
}
