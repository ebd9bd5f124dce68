const longest = 120;
const control = /\p{Cc}/u;

/** A name from outside, fit for a sentence: control characters replaced, cut where it is long. */
export function shownName(name: string): string {
  if (name.length <= longest && !control.test(name)) return name;
  const plain = name.slice(0, longest).replace(/\p{Cc}/gu, '\ufffd');
  return name.length > longest ? `${plain}…` : plain;
}
