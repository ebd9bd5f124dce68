/** Characters that a passphrase must have. */
export const shortestPassphrase = 10;

export type PassphraseStrength = 'too_short' | 'weak' | 'fair' | 'strong';

/** What a word of a language has at most, whatever its length: one of some 60,000. */
const bitsOfWord = 16;

/** Guesses that it stands, as powers of two; of what repeats itself only the first counts, and words are guessed as words. */
export function passphraseBits(text: string): number {
  const characters = Array.from(text);
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /\p{Lo}/u, /[^\p{L}\p{Nd}\s]/u];
  const sizes = [26, 26, 10, 40, 30];
  const alphabet = kinds.reduce((sum, kind, at) => sum + (kind.test(text) ? (sizes[at] ?? 0) : 0), 0);
  const bitsOfOne = Math.log2(Math.max(2, alphabet));
  let [bits, ofWord] = [0, 0];
  for (const [at, one] of characters.entries()) {
    const counted = isForeseen(characters, one, at) ? 0 : bitsOfOne;
    const isLetter = /\p{L}/u.test(one);
    ofWord = isLetter ? ofWord + counted : 0;
    if (!isLetter) bits += /\s/u.test(one) ? 0 : counted;
    else if (ofWord <= bitsOfWord) bits += counted;
  }
  return bits;
}

/** The same as before it, or the next one of a row such as "abc" or "321"; or the beginning comes once more. */
function isForeseen(all: readonly string[], one: string, at: number): boolean {
  const step = (from: number) => (all[from]?.codePointAt(0) ?? 0) - (all[from - 1]?.codePointAt(0) ?? 0);
  if (at > 0 && one === all[at - 1]) return true;
  if (at > 1 && step(at) === step(at - 1) && Math.abs(step(at)) === 1) return true;
  return (
    at > 3 &&
    all
      .slice(0, at - 2)
      .join('')
      .includes(all.slice(at - 2, at + 1).join(''))
  );
}

const fairBits = 45;
const strongBits = 70;

export function passphraseStrength(text: string): PassphraseStrength {
  if (text.length < shortestPassphrase) return 'too_short';
  const bits = passphraseBits(text);
  if (bits < fairBits) return 'weak';
  return bits < strongBits ? 'fair' : 'strong';
}

/** No letter that is taken for another one. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 5;
const lettersInGroup = 4;

/** One that is easily written down, of some 98 bits, e.g. `k7wd-3fpn-…`. `random`: as many bytes as asked for. */
export function madePassphrase(random: (count: number) => Uint8Array): string {
  const made: string[] = [];
  const fair = Math.floor(256 / letters.length) * letters.length;
  while (made.length < groups * lettersInGroup)
    for (const byte of random(64)) if (byte < fair) made.push(letters[byte % letters.length] ?? '');
  const group = (at: number) => made.slice(at * lettersInGroup, (at + 1) * lettersInGroup).join('');
  return Array.from({ length: groups }, (_, at) => group(at)).join('-');
}
