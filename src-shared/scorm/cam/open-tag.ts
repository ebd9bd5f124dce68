import { shownName } from '../../kernel/shown-name';
import type { Decoder } from './character-references';
import type { Lookout } from './lookout';
import { tell, type Told } from './told';
import type { XmlAttribute } from './xml-element';
import type { Names, QualifiedName } from './xml-names';

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

const anyName = /[\p{L}_:][\p{L}\p{M}\p{N}_:.\-·]*/uy;
const [beginsName, continuesName] = [1, 2];
/** What each ASCII character may do in a name. */
const inNames = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z_:]/i.test(character)) return beginsName | continuesName;
  return /[\d.-]/.test(character) ? continuesName : 0;
});

/** Past the name that stands at an index; the index itself where none does. */
export function endOfName(text: string, start: number): number {
  let at = start;
  let may = beginsName;
  for (; ; at += 1, may = continuesName) {
    const code = text.charCodeAt(at);
    if (code > 127) return endOfAnyName(text, start);
    if (((inNames[code] ?? 0) & may) === 0) return at;
  }
}

function endOfAnyName(text: string, start: number): number {
  anyName.lastIndex = start;
  return anyName.test(text) ? anyName.lastIndex : start;
}

export function endOfBlanks(text: string, start: number): number {
  let at = start;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

function isBlank(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  return code > 127 && /\s/.test(String.fromCharCode(code));
}

/** What reading the tags of one text needs. */
export interface TagSources {
  readonly text: string;
  readonly lookout: Lookout;
  readonly elementNames: Names;
  readonly attributeNames: Names;
  readonly decode: Decoder['decode'];
}

/** The tag that begins with the "<" at `start`, or what is wrong with it. Each character is looked at a few times at most. */
export function readOpenTag(
  start: number,
  { text, lookout, elementNames, attributeNames, decode }: TagSources,
): OpenTag | Told {
  let at = endOfName(text, start + 1);
  if (at === start + 1) return tell('manifest.not-well-formed/bare-less-than', {});
  const name = elementNames.in(text, start + 1, at);
  const mustEndBefore = lookout.nextLess(start + 1);
  let last: XmlAttribute | null = null;
  let declared: Map<string, string> | null = null;
  let isEmpty = false;
  for (let count = 1; ; count += 1) {
    const begin = endOfBlanks(text, at);
    const nameEnd = begin === at ? begin : endOfName(text, begin);
    if (nameEnd === begin) {
      isEmpty = text[begin] === '/';
      at = isEmpty ? begin + 1 : begin;
      break;
    }
    const quoteAt = openingQuote(text, nameEnd);
    const valueEnd = quoteAt < 0 ? -1 : text.indexOf(text[quoteAt] ?? '', quoteAt + 1);
    if (valueEnd < 0 || valueEnd > mustEndBefore) return unreadableValue(text, begin, nameEnd);
    const attribute = attributeNames.in(text, begin, nameEnd);
    const { written } = attribute;
    const prefix = declaredPrefix(attribute);
    if (prefix === null ? isThere(last, attribute) : declared?.has(prefix) === true)
      return tell('manifest.not-well-formed/attribute-twice', { attribute: written });
    if (lookout.bareAmpersand(quoteAt + 1, valueEnd) !== null)
      return tell('manifest.not-well-formed/attribute-ampersand', { attribute: written });
    if (count > mostAttributes) return tell('manifest.too-many-attributes', { most: mostAttributes });
    const value = attributeText(text.slice(quoteAt + 1, valueEnd), decode);
    if (prefix === null) last = { name: attribute, value, before: last };
    else declared = (declared ?? new Map<string, string>()).set(prefix, value.trim());
    at = valueEnd + 1;
  }
  if (text[at] !== '>') return unreadableTag(text, at, name.written);
  return { name, lastAttribute: last, declared, isEmpty, end: at + 1 };
}

function unreadableValue(text: string, begin: number, nameEnd: number): Told {
  const attribute = shownName(text.slice(begin, nameEnd));
  if (openingQuote(text, nameEnd) >= 0) return tell('manifest.not-well-formed/open-value', { attribute });
  return text[endOfBlanks(text, nameEnd)] === '='
    ? tell('manifest.not-well-formed/no-quotes', { attribute })
    : tell('manifest.not-well-formed/no-value', { attribute });
}

function unreadableTag(text: string, at: number, name: string): Told {
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
function openingQuote(text: string, nameEnd: number): number {
  const equals = endOfBlanks(text, nameEnd);
  if (text[equals] !== '=') return -1;
  const quote = endOfBlanks(text, equals + 1);
  return text[quote] === '"' || text[quote] === "'" ? quote : -1;
}

function isThere(last: XmlAttribute | null, name: QualifiedName): boolean {
  for (let at = last; at !== null; at = at.before) if (at.name === name) return true;
  return false;
}

/** White space in a value counts as blanks, a line break as one [XML 1.0, 3.3.3]. */
function attributeText(raw: string, decode: Decoder['decode']): string {
  if (!/[&\t\n\r]/.test(raw)) return raw;
  return decode(raw.replace(/\r\n?/g, '\n')).replace(/[\t\n\r]/g, ' ');
}
