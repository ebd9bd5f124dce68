import { Refusal } from '../../src-shared/contract/errors';

const dayMs = 86_400_000;

/** From when on, and before when; null: from ever, for ever. A date alone lasts until that day has ended, UTC. Refuses with INVALID_REQUEST a time that ends before it begins. */
export function timeAsked({ from, to }: TimeAsked): {
  readonly fromMs: number | null;
  readonly toMs: number | null;
} {
  const fromMs = from === undefined ? null : Date.parse(from);
  const toMs = to === undefined ? null : Date.parse(to) + (isDate(to) ? dayMs : 0);
  if (fromMs !== null && toMs !== null && toMs < fromMs)
    throw new Refusal('INVALID_REQUEST', { field: 'to', message: 'to: must not be before from' });
  return { fromMs, toMs };
}

/** Both ISO 8601, or a date alone. */
export interface TimeAsked {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function isDate(text: string): boolean {
  return !text.includes('T');
}
