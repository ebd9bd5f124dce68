import { newSecret } from '../../platform/ids';
import type { Clock } from '../../platform/clock';

/** Codes of printed URLs: each opens one browser tab, once, within a day, while this run lasts. */
export interface VisitCodes {
  create(): string;
  /** True once for a code that was made and has not ended. */
  redeem(code: string): boolean;
}

const lifeMs = 86_400_000;

export function createVisitCodes(clock: Clock): VisitCodes {
  const endsAtMs = new Map<string, number>();
  return {
    create: () => {
      const code = newSecret(24);
      endsAtMs.set(code, clock.nowMs() + lifeMs);
      return code;
    },
    redeem: (code) => {
      const end = endsAtMs.get(code);
      endsAtMs.delete(code);
      return end !== undefined && clock.nowMs() < end;
    },
  };
}
