/**
 * Bytes of one value at most, as JSON in UTF-8, in any profile: far beyond every smallest permitted maximum, and little enough
 * to be sent and stored at once. A heavier one is refused as a wrong type, as the standard would.
 */
const heaviestValue = 16_000_000;

/** Bytes that the heaviest character takes: an escape. */
const escapeBytes = 6;

/** How many characters of the text fit into the heaviest value: all of them, in nearly every case. */
export function fittingLength(text: string): number {
  if (text.length * escapeBytes <= heaviestValue) return text.length;
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    bytes += bytesOf(text.charCodeAt(at));
    if (bytes > heaviestValue) return at;
  }
  return text.length;
}

/** Half of a surrogate pair is counted as an escape, since alone it is one. */
function bytesOf(unit: number): number {
  if (unit < 0x20 || (unit >= 0xd800 && unit <= 0xdfff)) return escapeBytes;
  if (unit === 0x22 || unit === 0x5c) return 2;
  if (unit < 0x80) return 1;
  return unit < 0x800 ? 2 : 3;
}
