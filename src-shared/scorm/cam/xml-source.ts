/** A text that is looked at character by character. */
export interface XmlSource {
  readonly text: string;
  /** Its UTF-16 units: reading one here takes a fraction of what it takes in the text. */
  readonly codes: Uint8Array | Uint16Array;
}

export function sourceOf(text: string): XmlSource {
  const bytes = new TextEncoder().encode(text);
  return { text, codes: bytes.length === text.length ? bytes : unitsOf(text) };
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
}

/** Whether the same stands at two indexes. */
export function isSameAt({ codes }: XmlSource, one: number, other: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (codes[one + at] !== codes[other + at]) return false;
  return true;
}

const places = 256;

/** Remembers the last value made for each of some places, and where in the source that was. */
export interface Recent<Value> {
  /** What was made of the same characters; null where that is not remembered. */
  readonly find: (start: number, end: number) => Value | null;
  readonly keep: (start: number, end: number, value: Value) => void;
}

export function createRecent<Value>(source: XmlSource): Recent<Value> {
  const values = new Array<Value | null>(places).fill(null);
  const starts = new Uint32Array(places);
  const lengths = new Uint32Array(places);
  const { codes } = source;
  const placeOf = (start: number, end: number) =>
    ((codes[(start + end) >> 1] ?? 0) * 7 + (codes[end - 1] ?? 0) * 31 + (end - start) * 3) % places;
  return {
    find: (start, end) => {
      const place = placeOf(start, end);
      const length = end - start;
      const isSame = lengths[place] === length && isSameAt(source, starts[place] ?? 0, start, length);
      return isSame ? (values[place] ?? null) : null;
    },
    keep: (start, end, value) => {
      const place = placeOf(start, end);
      values[place] = value;
      starts[place] = start;
      lengths[place] = end - start;
    },
  };
}
