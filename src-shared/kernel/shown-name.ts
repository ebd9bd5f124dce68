const longest = 120;
const control = /\p{Cc}/u;

/** A name from outside, fit for a sentence: control characters replaced, cut where it is long. */
export function shownName(name: string): string {
  if (name.length <= longest && !control.test(name)) return name;
  const plain = name.slice(0, longest).replace(/\p{Cc}/gu, '\ufffd');
  return name.length > longest ? `${plain}…` : plain;
}

/** The first few of some names for a sentence that puts quotes around them: `a.png", "b.png`. */
export function firstNames(names: readonly string[]): string {
  return names.slice(0, 3).map(shownName).join('", "');
}
