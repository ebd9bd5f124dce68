import { compareTexts } from '../kernel/compare-texts';
import { sortedJson } from '../kernel/sorted-json';
import { recordOf, textOf } from './loose-json';
import type { SharedEntry } from './shared-entries';

/** Of an entry what every server that has it has alike, as text: the same for entries that `sharedCount` takes for the same. */
export function sharedText(entry: SharedEntry): string {
  const { position, epoch, number, source, event, result, error_code: errorCode } = entry;
  return sortedJson([position, epoch, number, source, sharedEvent(event), result, errorCode]);
}

/** Versions of a package have numbers of their own on every server. */
function sharedEvent({ move, ...event }: SharedEntry['event']): SharedEntry['event'] {
  const moved = recordOf(move);
  return moved === null ? event : { ...event, move: textOf(moved['checksum']) ?? moved['course'] };
}

/**
 * Of two journals that went apart the one stays that goes on with the lesser entry, whichever server asks: what a learner did before what
 * was written from outside, both before the end of a visit that nobody came back to; then what was first. So a journal only ever gives
 * way to one that comes before it in this order, and none comes back. Negative: `one` stays; 0 where both say the same.
 */
export function compareParted(one: SharedEntry, other: SharedEntry): number {
  return (
    rankOf(one) - rankOf(other) ||
    timeOf(one) - timeOf(other) ||
    compareTexts(sharedText(one), sharedText(other))
  );
}

function rankOf({ event }: SharedEntry): number {
  if (event['type'] === 'abort') return event['reason'] === 'expired' ? 2 : 0;
  return event['type'] === 'external' ? 1 : 0;
}

function timeOf({ event }: SharedEntry): number {
  const nowMs = event['nowMs'];
  return typeof nowMs === 'number' && Number.isFinite(nowMs) ? nowMs : 0;
}
