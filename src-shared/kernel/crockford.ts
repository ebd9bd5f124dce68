/** Base 32 as Crockford has it: letters and digits that people read to one another, without I, L, O and U. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The lowest bits of a number, five to a character. */
export function crockfordText(value: bigint, characters: number): string {
  const digits = Array.from({ length: characters }, (_, nth) => Number((value >> BigInt(5 * nth)) & 31n));
  return digits
    .reverse()
    .map((digit) => letters[digit])
    .join('');
}

/** As it was written, whatever case, blanks and hyphens it was typed with, and O for 0, I and L for 1; null where it cannot be such a text. */
export function readCrockford(typed: string): string | null {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]*$/.test(text) ? text : null;
}

/** The number that stands in such a text, as `readCrockford` gives it. */
export function crockfordValue(text: string): bigint {
  let value = 0n;
  for (const letter of text) value = value * 32n + BigInt(letters.indexOf(letter));
  return value;
}
