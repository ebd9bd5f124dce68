import { recordOf } from '../../src-shared/sync/loose-json';

/** In place of the key. */
const struck = '***';
/** A shorter one is no secret, and stands in words that have to be read. */
const leastChars = 8;

/** Gives back what a remote has told without the key, wherever in texts and names it has repeated it, in either case. */
export function keyStriker(key: string): <T>(told: T) => T {
  const itself = new RegExp(key.replace(/[^a-z0-9_]/gi, '\\$&'), 'gi');
  const text = (one: string): string => one.replace(itself, struck);
  const strike = (told: unknown): unknown => {
    if (typeof told === 'string') return text(told);
    if (Array.isArray(told)) return told.map(strike);
    const record = recordOf(told);
    if (record === null) return told;
    return Object.fromEntries(Object.entries(record).map(([name, value]) => [text(name), strike(value)]));
  };
  return <T>(told: T) => (key.length < leastChars ? told : (strike(told) as T));
}

/** The same of the text of an answer, also where its JSON writes the key in other letters. */
export function textWithoutKey(withoutKey: ReturnType<typeof keyStriker>, text: string): string {
  let told: unknown;
  try {
    told = JSON.parse(text);
  } catch {
    return withoutKey(text);
  }
  try {
    return JSON.stringify(withoutKey(told));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Nested deeper than anything can be looked through: it says nothing.
    return '';
  }
}
