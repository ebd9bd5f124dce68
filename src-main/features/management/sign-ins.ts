import { createHash } from 'node:crypto';
import { newSecret } from '../../platform/ids';
import type { Clock } from '../../platform/clock';

/** Browsers that have shown the password. They are known by a hash of their token, and to this run of the program alone. */
export interface SignIns {
  begin(): string;
  /** Whether the token is good; that it was shown counts as a sign of life. */
  isGood(token: string): boolean;
  /** False: it was none. */
  end(token: string): boolean;
  endAll(): void;
  count(): number;
}

export const signInPrefix = 'lectern_managing_';
const hourMs = 3_600_000;
const idleMs = 2 * hourMs;
const longestMs = 12 * hourMs;
/** More than a staff room has; the oldest goes. */
const mostAtOnce = 20;

export function createSignIns(clock: Clock): SignIns {
  const known = new Map<string, { readonly beganMs: number; seenMs: number }>();
  const sweep = (): void => {
    const nowMs = clock.nowMs();
    for (const [hash, { beganMs, seenMs }] of known)
      if (nowMs - seenMs > idleMs || nowMs - beganMs > longestMs) known.delete(hash);
  };
  return {
    begin: () => {
      sweep();
      const [oldest] = known.keys();
      if (known.size >= mostAtOnce && oldest !== undefined) known.delete(oldest);
      const token = signInPrefix + newSecret();
      known.set(hashOf(token), { beganMs: clock.nowMs(), seenMs: clock.nowMs() });
      return token;
    },
    isGood: (token) => {
      sweep();
      const found = known.get(hashOf(token));
      if (found === undefined) return false;
      found.seenMs = clock.nowMs();
      return true;
    },
    end: (token) => known.delete(hashOf(token)),
    endAll: () => known.clear(),
    count: () => {
      sweep();
      return known.size;
    },
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
