import type { Work } from '../../../src-shared/contract/assignments';
import type { Formats } from '../../ui/formats';

/** "80 · 12:30"; empty for who has not begun. */
export function figuresOf(
  { score, time_spent_seconds: seconds, status }: Work,
  formats: Pick<Formats, 'number' | 'duration'>,
): string {
  if (status === 'not_started') return '';
  return [...(score === null ? [] : [formats.number(score)]), formats.duration(seconds)].join(' · ');
}
