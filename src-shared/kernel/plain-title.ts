/** Characters of what a package is called. */
export const longestTitle = 1000;

/** A title as it came, fit for a list: cut where it is long, blanks for control characters and halves of characters. May be empty. */
export function plainTitle(title: string): string {
  return title
    .slice(0, longestTitle)
    .replace(/[\p{Cc}\p{Surrogate}]+/gu, ' ')
    .trim();
}
