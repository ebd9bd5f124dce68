/** What a remote has answered, of which nothing is certain. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Null for all but an object. */
export function recordOf(value: unknown): JsonRecord | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : null;
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The first of the names under which there is a text that is not empty. */
export function textAt(json: JsonRecord, ...names: readonly string[]): string | null {
  for (const name of names) {
    const text = textOf(json[name]);
    if (text !== null && text !== '') return text;
  }
  return null;
}

/** Also of digits in a text; null for all that is no whole number from 0. */
export function wholeNumberOf(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** Also of a number in a text; null for what is not finite. */
export function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** Milliseconds since 1970 of a time as text; null where it is none. */
export function timeOf(value: unknown): number | null {
  const ms = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(ms) ? null : ms;
}
