import type { BoardLearner } from '../../../src-shared/contract/board';
import type { Tone } from '../../ui/status-mark';

export const presenceTones = {
  here: 'good',
  away: 'warning',
  left: 'none',
  'not-come': 'none',
} as const satisfies Record<BoardLearner['presence'], Tone>;

export const savedTones = {
  saved: 'good',
  'so-far': 'underway',
  unknown: 'bad',
  nothing: 'none',
} as const satisfies Record<BoardLearner['saved'], Tone>;
