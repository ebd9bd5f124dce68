/** What the address says that led to this page: the code of the poster, or a printed card. */
export type Arrival =
  { readonly kind: 'join'; readonly code: string } | { readonly kind: 'card'; readonly text: string };

/** `hash`: `#/join/CODE` or `#/card/TEXT`; null for any other. */
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
