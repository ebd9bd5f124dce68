/** Ends an exhaustive switch: a new member of a closed set then fails to compile here. */
export function unreachable(value: never): never {
  throw new TypeError(`Unforeseen value: ${JSON.stringify(value)}`);
}
