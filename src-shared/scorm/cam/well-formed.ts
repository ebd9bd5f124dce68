import { createAttributeValues } from './attribute-values';
import type { Decoder } from './character-references';
import { createLookout } from './lookout';
import { endOfBlanks, endOfName, readOpenTag, type OpenTag, type TagSources } from './open-tag';
import { tell, type Told } from './told';
import type { XmlElement } from './xml-element';
import { namespaceOf, type Names, type NamespaceScope } from './xml-names';
import { createOutline, type XmlOutline } from './xml-outline';
import { isSameAt, type XmlSource } from './xml-source';

/** Why a text is no well-formed XML, or nests deeper than allowed. */
export interface XmlFault {
  readonly told: Told;
  readonly line: number;
}

/** An element while its content is read. */
export interface OpenElement extends XmlElement {
  children: XmlElement[];
  text: string;
}

export interface XmlScan {
  /** Null when the text is well-formed as far as manifests need. */
  readonly fault: XmlFault | null;
  /** In the order of the text, still without children and text; all of them where there is no fault. */
  readonly elements: readonly OpenElement[];
  /** Every namespace URI declared anywhere. */
  readonly namespaces: ReadonlySet<string>;
  /** Every prefix declared anywhere, "" for none. */
  readonly declaredPrefixes: ReadonlySet<string>;
  /** Prefixes of elements that are not declared where they stand. */
  readonly strayPrefixes: ReadonlySet<string>;
  /**
   * What is left for a parser: the declaration, and elements and text of the same structure. Without DOCTYPE, other
   * instructions, attributes and white space between tags; CDATA stands there as text with references.
   */
  readonly plain: string;
  readonly hasDoctype: boolean;
}

/** How a text is scanned. */
export interface ScanOptions {
  /** Number of the text's first line. */
  readonly firstLine: number;
  /** Levels of elements that are allowed. */
  readonly deepest: number;
  readonly elementNames: Names;
  readonly attributeNames: Names;
  readonly decode: Decoder['decode'];
}

/** Looks at the text once from the start, without recursion. */
export function scanXml(source: XmlSource, options: ScanOptions): XmlScan {
  const scan: Scan = {
    ...options,
    source,
    lookout: createLookout(source.text, options.firstLine),
    open: [],
    elements: [],
    items: 0,
    namespaces: new Set(),
    declaredPrefixes: new Set(),
    strayPrefixes: new Set(),
    outline: createOutline(),
    values: createAttributeValues(source, options.decode),
    hasDoctype: false,
  };
  const fault = findXmlFault(scan);
  const { elements, namespaces, declaredPrefixes, strayPrefixes, outline, hasDoctype } = scan;
  const plain = outline.text();
  return { fault, elements, namespaces, declaredPrefixes, strayPrefixes, plain, hasDoctype };
}

interface Unclosed {
  readonly name: string;
  /** Index of the name. */
  readonly nameAt: number;
  readonly scope: NamespaceScope | null;
}

/** What a scan has found so far. */
interface Scan extends TagSources {
  readonly deepest: number;
  /** The elements that are not closed yet, outermost first. */
  readonly open: Unclosed[];
  readonly elements: OpenElement[];
  items: number;
  readonly namespaces: Set<string>;
  readonly declaredPrefixes: Set<string>;
  readonly strayPrefixes: Set<string>;
  readonly outline: XmlOutline;
  hasDoctype: boolean;
}

function findXmlFault(scan: Scan): XmlFault | null {
  const { source, open, elements, lookout, outline } = scan;
  const { text } = source;
  const fault = (told: Told, index: number): XmlFault => ({ told, line: lookout.lineAt(index) });
  let index = 0;
  while (index < text.length) {
    const next = lookout.nextLess(index);
    const isBlank = endOfBlanks(source, index) >= next;
    if (!isBlank && open.length === 0) return fault(tell('manifest.not-well-formed/outside-text', {}), index);
    if (!isBlank) outline.add(text.slice(index, next));
    const ampersand = lookout.bareAmpersand(index, next);
    if (ampersand !== null) return fault(tell('manifest.not-well-formed/ampersand', {}), ampersand);
    if (next === text.length) break;
    const end = endOfMarkup(scan, next);
    if (typeof end !== 'number') return fault(end, next);
    index = end;
  }
  const unclosed = open.at(-1)?.name;
  if (unclosed !== undefined)
    return fault(tell('manifest.not-well-formed/early-end', { unclosed }), text.length);
  return elements.length > 0 ? null : fault(tell('manifest.not-well-formed/no-element', {}), 0);
}

/** Past the tag or whatever else begins with the "<" at `start`, or what is wrong with it. */
function endOfMarkup(scan: Scan, start: number): number | Told {
  const second = scan.source.text[start + 1];
  if (second === '/') return closeElement(scan, start);
  if (second === '!' || second === '?') return endOfOther(scan, start);
  const tag = readOpenTag(start, scan);
  if ('message' in tag) return tag;
  return openElement(scan, start, tag) ?? tag.end;
}

const cdata = '<![CDATA[';

/** What may stand between tags, by how it begins and ends. */
const wholes = [
  ['<!--', '-->', 'manifest.not-well-formed/open-comment'],
  [cdata, ']]>', 'manifest.not-well-formed/open-cdata'],
  ['<?', '?>', 'manifest.not-well-formed/open-instruction'],
] as const;

function endOfOther(scan: Scan, start: number): number | Told {
  const { source, outline } = scan;
  const { text } = source;
  const whole = wholes.find(([begin]) => text.startsWith(begin, start));
  if (!whole) return endOfDoctype(scan, start);
  const [begin, end, unclosed] = whole;
  const inside = start + begin.length;
  const found = text.indexOf(end, inside);
  if (found < 0) return tell(unclosed, {});
  if (begin === cdata) outline.add(escaped(text.slice(inside, found)));
  else if (start === 0) outline.add(text.slice(0, found + end.length));
  return found + end.length;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Past the ">" of a DOCTYPE, over its internal subset if it has one. There is one, before the first element. */
function endOfDoctype(scan: Scan, start: number): number | Told {
  const { text } = scan.source;
  const mayStand = text.startsWith('<!DOCTYPE', start) && scan.elements.length === 0 && !scan.hasDoctype;
  if (!mayStand) return tell('manifest.not-well-formed/bare-less-than', {});
  const plain = text.indexOf('>', start);
  const subset = text.indexOf('[', start);
  const ending = subset < 0 || plain < subset ? />/g : /\]\s*>/g;
  ending.lastIndex = Math.max(start, subset < plain ? subset : start);
  if (!ending.test(text)) return tell('manifest.not-well-formed/open-doctype', {});
  scan.hasDoctype = true;
  return ending.lastIndex;
}

/** Far beyond any real course, and few enough to be read without holding up whoever waits beside. */
const mostItems = 10_000;

/** Of every element that has none yet. */
const noChildren: XmlElement[] = [];

function openElement(scan: Scan, start: number, tag: OpenTag): Told | undefined {
  const { open, elements, outline, deepest } = scan;
  if (open.length === 0 && elements.length > 0) return tell('manifest.not-well-formed/second-root', {});
  const { name, declared, lastAttribute, isEmpty } = tag;
  const outer = open.at(-1)?.scope ?? null;
  const scope = declared === null ? outer : { declared, outer };
  if (declared !== null) noteDeclared(scan, declared);
  const namespace = namespaceOf(name.prefix, scope);
  if (name.prefix !== '' && namespace === name.prefix) scan.strayPrefixes.add(name.prefix);
  elements.push({
    name: name.key,
    spelling: name.local,
    namespace,
    lastAttribute,
    children: noChildren,
    text: '',
    line: scan.lookout.lineAt(start),
  });
  if (!isEmpty) open.push({ name: name.written, nameAt: start + 1, scope });
  outline.open(name, isEmpty);
  if (name.key === 'item' && (scan.items += 1) > mostItems)
    return tell('manifest.too-many-items', { most: mostItems });
  return open.length > deepest ? tell('manifest.too-deep', { deepest }) : undefined;
}

function noteDeclared({ namespaces, declaredPrefixes }: Scan, declared: ReadonlyMap<string, string>): void {
  for (const [prefix, uri] of declared) {
    namespaces.add(uri);
    declaredPrefixes.add(prefix);
  }
}

function closeElement({ source, open, outline }: Scan, start: number): number | Told {
  const { text } = source;
  const last = open.pop();
  if (last !== undefined && isSameAt(source, last.nameAt, start + 2, last.name.length)) {
    const end = endOfBlanks(source, start + 2 + last.name.length);
    if (text[end] === '>') {
      outline.close();
      return end + 1;
    }
  }
  const opened = last?.name;
  const closing = text.slice(start + 2, endOfName(source, start + 2));
  if (closing === '') return tell('manifest.not-well-formed/bare-less-than', {});
  return opened === undefined
    ? tell('manifest.not-well-formed/closes-nothing', { closing })
    : tell('manifest.not-well-formed/other-close', { closing, opened });
}
