/** Is plain data as JSON at most `most` characters long? Escapes are not counted; counting ends where the answer is known. */
export function isJsonWithin(value: unknown, most: number): boolean {
  return roomBehind(value, most) >= 0;
}

/** What is left of `room`, in characters, behind the value; negative once it is used up. */
export function roomBehind(value: unknown, room: number): number {
  if (typeof value === 'string') return room - value.length - 2;
  if (typeof value !== 'object' || value === null) return room - String(value).length;
  let rest = room - 2;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    for (const inner of list) {
      if (rest < 0) return rest;
      rest = roomBehind(inner, rest - 1);
    }
    return rest;
  }
  for (const key of Object.keys(value)) rest -= key.length + 4;
  const parts: readonly unknown[] = Object.values(value);
  for (const inner of parts) {
    if (rest < 0) return rest;
    rest = roomBehind(inner, rest);
  }
  return rest;
}
