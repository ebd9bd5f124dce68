import type { Work } from '../../../src-shared/contract/assignments';
import type { Formats } from '../../ui/formats';
import type { Tone } from '../../ui/status-mark';
import { statusTones } from '../../ui/status-tones';

/** The one word for how far somebody is: success where it is known, else what is done. */
export function statusOf({ status, success_status: success }: Work): keyof typeof tones {
  return success === 'unknown' ? status : success;
}

export const tones = {
  passed: statusTones.passed,
  failed: statusTones.failed,
  done: statusTones.completed,
  in_progress: statusTones.incomplete,
  not_started: statusTones['not attempted'],
} as const satisfies Readonly<Record<string, Tone>>;

/** "80 · 12:30"; empty for who has not begun. */
export function figuresOf(
  { score, time_spent_seconds: seconds, status }: Work,
  formats: Pick<Formats, 'number' | 'duration'>,
): string {
  if (status === 'not_started') return '';
  return [...(score === null ? [] : [formats.number(score)]), formats.duration(seconds)].join(' · ');
}
