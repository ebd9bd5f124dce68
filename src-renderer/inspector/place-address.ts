/** Where one is on the way through a session, by positions of its journal; 0 is before the first entry. */
export interface Place {
  /** The moment shown; null: the newest, whichever that is. */
  readonly at: number | null;
  /** The moment that it is compared with; null: none. */
  readonly base: number | null;
}

export const newest: Place = { at: null, base: null };

/** The end of the inspector's address that stands for a place: "", "120", "120/since/80", "live/since/80". Positions and nothing else. */
export function addressOf({ at, base }: Place): string {
  if (base === null) return at === null ? '' : String(at);
  return `${at === null ? 'live' : String(at)}/since/${String(base)}`;
}

/** The place of an address; what cannot be read is passed over. */
export function placeAt(address: string): Place {
  const [at, since, base] = address.split('/');
  return { at: positionFrom(at), base: since === 'since' ? positionFrom(base) : null };
}

function positionFrom(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
