/** What the address of a room may bring: the code of the room, from the poster, or the text of a printed card. */
export type Arrival =
  { readonly kind: 'join'; readonly code: string } | { readonly kind: 'card'; readonly text: string };

/** What a device opens that scans the poster. `address`: of the room, with its slash at the end. */
export function joinLink(address: string, code: string): string {
  return `${address}#/join/${encodeURIComponent(code)}`;
}

/** What a device opens that scans a card: the room, as whoever the card is of. */
export function cardLink(address: string, text: string): string {
  return `${address}#/card/${encodeURIComponent(text)}`;
}

/** What these links bring, from the part of an address that begins with `#`; null for any other. */
export function arrivalFrom(hash: string): Arrival | null {
  const [, kind, written = ''] = /^#\/(join|card)\/([^/?#]+)$/.exec(hash) ?? [];
  const text = decoded(written);
  if (text === '') return null;
  if (kind === 'join') return { kind, code: text };
  return kind === 'card' ? { kind, text } : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
