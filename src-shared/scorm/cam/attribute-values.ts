import type { Decoder } from './character-references';
import { createRecent, type XmlSource } from './xml-source';

/** The value that stands between two indexes of a source, without the white space around it; one that comes often is one string. */
export type AttributeValues = (start: number, end: number) => string;

export function createAttributeValues(source: XmlSource, decode: Decoder['decode']): AttributeValues {
  const recent = createRecent<string>(source);
  const found = (start: number, end: number): string => {
    const raw = source.text.slice(start, end);
    const value = (/[&\t\n\r]/.test(raw) ? decoded(raw, decode) : raw).trim();
    recent.keep(start, end, value);
    return value;
  };
  return (start, end) => recent.find(start, end) ?? found(start, end);
}

/** White space in a value counts as blanks, a line break as one [XML 1.0, 3.3.3]. */
function decoded(raw: string, decode: Decoder['decode']): string {
  return decode(raw.replace(/\r\n?/g, '\n')).replace(/[\t\n\r]/g, ' ');
}
