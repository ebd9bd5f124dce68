import { shownName } from '../../kernel/shown-name';
import type { AttributeValues } from './attribute-values';
import type { Lookout } from './lookout';
import { tell, type Told } from './told';
import type { XmlAttribute } from './xml-element';
import type { Names, QualifiedName } from './xml-names';
import type { XmlSource } from './xml-source';

/** An opening tag. */
export interface OpenTag {
  readonly name: QualifiedName;
  readonly lastAttribute: XmlAttribute | null;
  /** Namespaces by the prefixes that the tag declares, "" for the one without; null where it declares none. */
  readonly declared: ReadonlyMap<string, string> | null;
  readonly isEmpty: boolean;
  /** Index past its ">". */
  readonly end: number;
}

/** Far beyond any real manifest, and few enough to be read without holding up whoever waits beside. */
const mostAttributes = 256;

const [slash, greater, equalsSign, doubleQuote, singleQuote] = Array.from('/>="\'', (mark) =>
  mark.charCodeAt(0),
);

const anyName = /[\p{L}_:][\p{L}\p{M}\p{N}_:.\-·]*/uy;
const [beginsName, continuesName] = [1, 2];
/** What each ASCII character may do in a name. */
const inNames = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z_:]/i.test(character)) return beginsName | continuesName;
  return /[\d.-]/.test(character) ? continuesName : 0;
});

/** Past the name that stands at an index; the index itself where none does. */
export function endOfName({ text, codes }: XmlSource, start: number): number {
  let at = start;
  let may = beginsName;
  for (; ; at += 1, may = continuesName) {
    const code = codes[at] ?? 0;
    if (code > 127) return endOfAnyName(text, start);
    if (((inNames[code] ?? 0) & may) === 0) return at;
  }
}

function endOfAnyName(text: string, start: number): number {
  anyName.lastIndex = start;
  return anyName.test(text) ? anyName.lastIndex : start;
}

export function endOfBlanks({ codes }: XmlSource, start: number): number {
  let at = start;
  while (isBlank(codes[at] ?? 0)) at += 1;
  return at;
}

function isBlank(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  return code > 127 && /\s/.test(String.fromCharCode(code));
}

/** What reading the tags of one text needs. */
export interface TagSources {
  readonly source: XmlSource;
  readonly lookout: Lookout;
  readonly elementNames: Names;
  readonly attributeNames: Names;
  readonly values: AttributeValues;
}

/** The tag that begins with the "<" at `start`, or what is wrong with it. Each character is looked at a few times at most. */
export function readOpenTag(
  start: number,
  { source, lookout, elementNames, attributeNames, values }: TagSources,
): OpenTag | Told {
  const { text, codes } = source;
  let at = endOfName(source, start + 1);
  if (at === start + 1) return tell('manifest.not-well-formed/bare-less-than', {});
  const name = elementNames.in(start + 1, at);
  const mustEndBefore = lookout.nextLess(start + 1);
  let last: XmlAttribute | null = null;
  let declared: Map<string, string> | null = null;
  let isEmpty = false;
  for (let count = 1; ; count += 1) {
    const begin = endOfBlanks(source, at);
    const equals = lookout.nextEquals(begin);
    const known = begin === at ? null : attributeNames.known(begin, equals);
    const nameEnd = known !== null ? equals : begin === at ? begin : endOfName(source, begin);
    if (nameEnd === begin) {
      isEmpty = codes[begin] === slash;
      at = isEmpty ? begin + 1 : begin;
      break;
    }
    const quoteAt = openingQuote(source, nameEnd);
    const quote = codes[quoteAt] === singleQuote ? "'" : '"';
    const valueEnd = quoteAt < 0 ? -1 : text.indexOf(quote, quoteAt + 1);
    if (valueEnd < 0 || valueEnd > mustEndBefore) return unreadableValue(source, begin, nameEnd);
    const attribute = known ?? attributeNames.in(begin, nameEnd);
    const { written } = attribute;
    const prefix = declaredPrefix(attribute);
    if (prefix === null ? isThere(last, attribute) : declared?.has(prefix) === true)
      return tell('manifest.not-well-formed/attribute-twice', { attribute: written });
    if (lookout.bareAmpersand(quoteAt + 1, valueEnd) !== null)
      return tell('manifest.not-well-formed/attribute-ampersand', { attribute: written });
    if (count > mostAttributes) return tell('manifest.too-many-attributes', { most: mostAttributes });
    const value = values(quoteAt + 1, valueEnd);
    if (prefix === null) last = { name: attribute, value, before: last };
    else declared = (declared ?? new Map<string, string>()).set(prefix, value);
    at = valueEnd + 1;
  }
  if (codes[at] !== greater) return unreadableTag(source, at, name.written);
  return { name, lastAttribute: last, declared, isEmpty, end: at + 1 };
}

function unreadableValue(source: XmlSource, begin: number, nameEnd: number): Told {
  const attribute = shownName(source.text.slice(begin, nameEnd));
  if (openingQuote(source, nameEnd) >= 0) return tell('manifest.not-well-formed/open-value', { attribute });
  return source.codes[endOfBlanks(source, nameEnd)] === equalsSign
    ? tell('manifest.not-well-formed/no-quotes', { attribute })
    : tell('manifest.not-well-formed/no-value', { attribute });
}

function unreadableTag({ text }: XmlSource, at: number, name: string): Told {
  const tag = shownName(name);
  return text.charCodeAt(at) < 32
    ? tell('manifest.not-well-formed/control-character', { tag })
    : tell('manifest.not-well-formed/bad-tag', { tag });
}

/** The prefix that an attribute declares, "" for none; null where it is no declaration. */
function declaredPrefix({ written, prefix, local }: QualifiedName): string | null {
  if (prefix === 'xmlns') return local;
  return written === 'xmlns' ? '' : null;
}

/** The quote behind the "=" that follows a name; -1 where none does. */
function openingQuote(source: XmlSource, nameEnd: number): number {
  const at = endOfBlanks(source, nameEnd);
  if (source.codes[at] !== equalsSign) return -1;
  const quote = endOfBlanks(source, at + 1);
  return source.codes[quote] === doubleQuote || source.codes[quote] === singleQuote ? quote : -1;
}

function isThere(last: XmlAttribute | null, name: QualifiedName): boolean {
  for (let at = last; at !== null; at = at.before) if (at.name === name) return true;
  return false;
}
