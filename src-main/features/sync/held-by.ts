import type { Remote } from '../../../src-shared/contract/remotes';
import { isWithinHours, nextWithinHours } from '../../../src-shared/sync/hours';
import type { RemoteRow } from './repository-remotes';

const minuteMs = 60_000;
/** Hours that never come are looked for again. */
const dayMs = 24 * 60 * minuteMs;

/** What holds a remote back that would sync by itself, and when that is looked at again. */
export interface Held {
  readonly by: NonNullable<Remote['held_by']>;
  readonly untilMs: number;
}

/** `isMetered`: null while it is being found out. Null: nothing does. */
export function heldNow(
  { hours, pauseOnMetered }: Pick<RemoteRow, 'hours' | 'pauseOnMetered'>,
  nowMs: number,
  isMetered: () => boolean | null,
): Held | null {
  if (hours !== null && !isWithinHours(nowMs, hours))
    return { by: 'hours', untilMs: nextWithinHours(nowMs, hours) ?? nowMs + dayMs };
  if (pauseOnMetered && isMetered() !== false) return { by: 'metered', untilMs: nowMs + minuteMs };
  return null;
}
