/** The set with this one in it if it was not, and without it if it was. */
export function toggled<Item>(set: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  const others = [...set].filter((one) => one !== item);
  return new Set(set.has(item) ? others : [...others, item]);
}
