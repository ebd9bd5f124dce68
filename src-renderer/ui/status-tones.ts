import type { Tone } from './status-mark';

/** How a status looks, of completion or of success. */
export const statusTones = {
  'not attempted': 'none',
  unknown: 'none',
  incomplete: 'underway',
  completed: 'good',
  passed: 'good',
  failed: 'bad',
} as const satisfies Readonly<Record<string, Tone>>;
