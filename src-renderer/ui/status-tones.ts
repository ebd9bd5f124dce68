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

/** How a learner's standing with a course looks. */
export const standingTones = {
  not_started: statusTones['not attempted'],
  in_progress: statusTones.incomplete,
  done: statusTones.completed,
  passed: statusTones.passed,
  failed: statusTones.failed,
} as const satisfies Readonly<Record<string, Tone>>;
