import type { Score } from '../../src-shared/scorm/attempt';
import type { Formats } from '../ui/formats';

/** A score in words; null: there is none. */
export function scoreText(
  { raw, max, scaled }: Pick<Score, 'raw' | 'max' | 'scaled'>,
  formats: Pick<Formats, 'number' | 'percent'>,
): string | null {
  if (raw !== null && max !== null) return `${formats.number(raw)} / ${formats.number(max)}`;
  if (raw !== null) return formats.number(raw);
  return scaled === null ? null : formats.percent(scaled);
}
