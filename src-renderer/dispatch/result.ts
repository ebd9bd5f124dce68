import {
  playerMessageSource,
  type PlayerMessage,
  type PlayerMessageData,
} from '../../src-shared/contract/player-message';

/** How far the learner is, as far as an LMS can be told. */
export interface Result {
  readonly completion: 'unknown' | 'incomplete' | 'completed';
  readonly success: 'unknown' | 'passed' | 'failed';
  /** -1 to 1. */
  readonly scaled: number | null;
  /** Of all visits. */
  readonly totalSeconds: number;
}

export interface Heard {
  readonly type: string;
  readonly result: Result;
}

/** The player's message, or null for any other. Its origin has been checked; its shape has not. */
export function heardFrom(data: unknown): Heard | null {
  const message = (typeof data === 'object' && data !== null ? data : {}) as Partial<PlayerMessage>;
  if (message.source !== playerMessageSource || typeof message.data !== 'object') return null;
  return { type: String(message.type), result: resultFrom(message.data) };
}

function resultFrom(data: Partial<PlayerMessageData>): Result {
  const { completion_status: completion, success_status: success, time_spent_seconds: seconds } = data;
  return {
    completion: completion === 'completed' || completion === 'incomplete' ? completion : 'unknown',
    success: success === 'passed' || success === 'failed' ? success : 'unknown',
    scaled: scaledOf(data.score),
    totalSeconds: isNumber(seconds) ? seconds : 0,
  };
}

/** What the course gave as scaled; else its raw score between its own limits, which are 0 and 100 unless it says otherwise. */
function scaledOf(score: Partial<PlayerMessageData['score']> = {}): number | null {
  const { scaled, raw, min, max } = score;
  if (isNumber(scaled)) return within(scaled);
  if (!isNumber(raw)) return null;
  const [from, to] = [isNumber(min) ? min : 0, isNumber(max) ? max : 100];
  return to > from ? within((raw - from) / (to - from)) : null;
}

function within(scaled: number): number {
  return Math.min(1, Math.max(-1, scaled));
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
