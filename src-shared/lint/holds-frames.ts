/** So much of a page is looked at, to see whether it holds frames. */
export const mostReadCharacters = 256 * 1024;

/** Does a page, given as HTML, hold frames that lead one another, or a PDF? Neither works in the player's sandbox. */
export function holdsFrames(text: string): boolean {
  return /<frameset[\s>]/i.test(text) || /<(?:i?frame|embed|object)\s[^<>]*\.pdf\b/i.test(text);
}
