/** Are two values the same as JSON has them, whatever the order of their keys? A key that is undefined is none. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((item, at) => isSameJson(item, other[at]));
  }
  const [left, right] = [entriesOf(one), entriesOf(other)];
  return (
    left.size === right.size &&
    [...left].every(([key, item]) => right.has(key) && isSameJson(item, right.get(key)))
  );
}

function entriesOf(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).filter(([, item]) => item !== undefined));
}
