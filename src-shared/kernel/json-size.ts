/** Is plain data as JSON at most `most` characters long? Escapes are not counted; counting ends where the answer is known. */
export function isJsonWithin(value: unknown, most: number): boolean {
  return roomBehind(value, most) >= 0;
}

/** What is left of `room`, in characters, behind the value; negative once it is used up. */
export function roomBehind(value: unknown, room: number): number {
  if (typeof value === 'string') return room - value.length - 2;
  if (typeof value !== 'object' || value === null) return room - String(value).length;
  let rest = room - 2;
  for (const [key, inner] of Object.entries(value)) {
    if (rest < 0) return rest;
    rest = roomBehind(inner, rest - 1 - (Array.isArray(value) ? 0 : key.length + 3));
  }
  return rest;
}
