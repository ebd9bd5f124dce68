/*
 * What a merge writes are entries from outside. Their ids say what was merged, so that no server merges the same again: one names one
 * end of a journal, see `mergedId`. Where it takes more entries than there are ends, the first ones name nothing.
 */

const whole = 'merged:';
const part = 'merged-part:';

/** Of the entry with which all that led up to a named end is merged. */
export function mergedId(name: string): string {
  return `${whole}${name}`;
}

/** Of entries before that one. */
export function mergedPartId(name: string, at: number): string {
  return `${part}${name}.${String(at)}`;
}

/** The end that an entry of this id has merged; null for any other. */
export function nameMerged(id: unknown): string | null {
  return typeof id === 'string' && id.startsWith(whole) ? id.slice(whole.length) : null;
}

/** What the ids of all that merges write begin with. */
export const mergePrefixes = [whole, part] as const;
