import type { Session } from '../../../src-shared/contract/sessions';
import type { Formats } from '../../ui/formats';

/** "80 / 100", "80", "75%", or null where no score was set. */
export function scoreText(
  { raw, max, scaled }: Session['score'],
  formats: Pick<Formats, 'number' | 'percent'>,
): string | null {
  if (raw !== null && max !== null) return `${formats.number(raw)} / ${formats.number(max)}`;
  if (raw !== null) return formats.number(raw);
  return scaled === null ? null : formats.percent(scaled);
}
