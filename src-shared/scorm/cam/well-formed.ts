import { tell, type Told } from './told';

/** Why a text is no well-formed XML, or nests deeper than allowed. */
export interface XmlFault {
  readonly told: Told;
  /** From 1. */
  readonly line: number;
}

const name = String.raw`[\p{L}_:][\p{L}\p{M}\p{N}_:.\-·]*`;
const openTag = new RegExp(`<(${name})`, 'uy');
const oneAttribute = new RegExp(String.raw`\s+(${name})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, 'uy');
const tagEnd = /\s*(\/?)>/y;
const closeTag = new RegExp(String.raw`</(${name})\s*>`, 'uy');
const bareAmpersand = /&(?!#\d+;|#x[0-9a-f]+;|[\p{L}_:][\p{L}\p{N}_:.-]*;)/iu;

const isItem = /(?:^|:)item$/;

/** What may stand between tags, by how it begins and ends. */
const wholes = [
  ['<!--', '-->', 'manifest.not-well-formed/open-comment'],
  ['<![CDATA[', ']]>', 'manifest.not-well-formed/open-cdata'],
  ['<?', '?>', 'manifest.not-well-formed/open-instruction'],
] as const;

/** Far beyond any real manifest, and few enough to be read without holding up whoever waits beside. */
const mostAttributes = 256;
const mostItems = 10_000;

/** An opening tag as it is written. */
export interface ScannedTag {
  readonly name: string;
  /** Names and values in turn, values without their quotes. */
  readonly attributes: readonly string[];
  /** From 1. */
  readonly line: number;
}

export interface XmlScan {
  /** Null when the text is well-formed as far as manifests need. */
  readonly fault: XmlFault | null;
  /** In the order of the text; all of them where there is no fault. */
  readonly tags: readonly ScannedTag[];
  /** The text without its DOCTYPE and the processing instructions behind its declaration. */
  readonly plain: string;
  readonly hasDoctype: boolean;
}

/** Looks at the text once from the start, without recursion. */
export function scanXml(text: string, deepest: number): XmlScan {
  const scan: Scan = { text, deepest, tags: [], left: [], hasDoctype: false };
  const fault = findXmlFault(scan);
  return { fault, tags: scan.tags, plain: withoutSpans(text, scan.left), hasDoctype: scan.hasDoctype };
}

/** What a scan has found so far. */
interface Scan {
  readonly text: string;
  readonly deepest: number;
  readonly tags: ScannedTag[];
  /** Begin and end of what is left out of the plain text. */
  readonly left: (readonly [number, number])[];
  hasDoctype: boolean;
}

function withoutSpans(text: string, spans: Scan['left']): string {
  const ends = [0, ...spans.map(([, end]) => end)];
  return ends.map((end, at) => text.slice(end, spans[at]?.[0])).join('');
}

function findXmlFault(scan: Scan): XmlFault | null {
  const { text, deepest, tags } = scan;
  const lineAt = createLineCounter(text);
  const fault = (told: Told, index: number): XmlFault => ({ told, line: lineAt(index) });
  const open: string[] = [];
  let items = 0;
  let index = 0;
  while (index < text.length) {
    const next = text.indexOf('<', index);
    const between = text.slice(index, next < 0 ? text.length : next);
    if (open.length === 0 && between.trim() !== '')
      return fault(tell('manifest.not-well-formed/outside-text', {}), index);
    const ampersand = bareAmpersandIn(between);
    if (ampersand !== null) return fault(tell('manifest.not-well-formed/ampersand', {}), index + ampersand);
    if (next < 0) break;

    const whole = wholeAt(text, next);
    if (whole) {
      index = endOf(text, next + whole[0].length, whole[1]);
      if (index < 0) return fault(tell(whole[2], {}), next);
      if (whole[0] === '<?' && next > 0) scan.left.push([next, index]);
      continue;
    }
    if (text.startsWith('<!DOCTYPE', next) && tags.length === 0 && !scan.hasDoctype) {
      index = endOfDoctype(text, next);
      if (index < 0) return fault(tell('manifest.not-well-formed/open-doctype', {}), next);
      scan.hasDoctype = true;
      scan.left.push([next, index]);
      continue;
    }
    const closing = closedBy(text, next);
    if (closing !== null) {
      const opened = open.pop();
      if (opened !== closing) return fault(closingFault(closing, opened), next);
      index = closeTag.lastIndex;
      continue;
    }
    const tag = readOpenTag(text, next);
    if ('message' in tag) return fault(tag, next);
    if (open.length === 0 && tags.length > 0)
      return fault(tell('manifest.not-well-formed/second-root', {}), next);
    tags.push({ name: tag.name, attributes: tag.attributes, line: lineAt(next) });
    if (!tag.isEmpty) open.push(tag.name);
    if (isItem.test(tag.name) && (items += 1) > mostItems)
      return fault(tell('manifest.too-many-items', { most: mostItems }), next);
    if (open.length > deepest) return fault(tell('manifest.too-deep', { deepest }), next);
    index = tag.end;
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined)
    return fault(tell('manifest.not-well-formed/early-end', { unclosed }), text.length);
  return tags.length > 0 ? null : fault(tell('manifest.not-well-formed/no-element', {}), 0);
}

/** Line of an index, for indexes that grow; one that does not counts as the one before. */
function createLineCounter(text: string): (index: number) => number {
  let line = 1;
  let nextBreak = text.indexOf('\n');
  return (index) => {
    for (; nextBreak >= 0 && nextBreak < index; nextBreak = text.indexOf('\n', nextBreak + 1)) line += 1;
    return line;
  };
}

/** Where an ampersand begins no reference; null where there is none. */
function bareAmpersandIn(text: string): number | null {
  return text.includes('&') ? (bareAmpersand.exec(text)?.index ?? null) : null;
}

/** Only "<!" and "<?" begin one. */
function wholeAt(text: string, index: number): (typeof wholes)[number] | undefined {
  const second = text[index + 1];
  if (second !== '!' && second !== '?') return undefined;
  return wholes.find(([start]) => text.startsWith(start, index));
}

/** The name that a closing tag closes; null where none stands. `closeTag.lastIndex` is its end then. */
function closedBy(text: string, index: number): string | null {
  if (text[index + 1] !== '/') return null;
  closeTag.lastIndex = index;
  return closeTag.exec(text)?.[1] ?? null;
}

function closingFault(closing: string, opened: string | undefined): Told {
  return opened === undefined
    ? tell('manifest.not-well-formed/closes-nothing', { closing })
    : tell('manifest.not-well-formed/other-close', { closing, opened });
}

interface OpenTag {
  readonly name: string;
  readonly attributes: readonly string[];
  readonly isEmpty: boolean;
  readonly end: number;
}

function readOpenTag(text: string, start: number): OpenTag | Told {
  openTag.lastIndex = start;
  const tagName = openTag.exec(text)?.[1];
  if (tagName === undefined) return tell('manifest.not-well-formed/bare-less-than', {});
  let index = openTag.lastIndex;
  const attributes: string[] = [];
  const seen = new Set<string>();
  for (;;) {
    oneAttribute.lastIndex = index;
    const found = oneAttribute.exec(text);
    if (!found) break;
    const [, attributeName = '', quoted, apostrophed] = found;
    const value = quoted ?? apostrophed ?? '';
    if (seen.has(attributeName))
      return tell('manifest.not-well-formed/attribute-twice', { attribute: attributeName });
    if (bareAmpersandIn(value) !== null)
      return tell('manifest.not-well-formed/attribute-ampersand', { attribute: attributeName });
    seen.add(attributeName);
    if (seen.size > mostAttributes) return tell('manifest.too-many-attributes', { most: mostAttributes });
    attributes.push(attributeName, value);
    index = oneAttribute.lastIndex;
  }
  tagEnd.lastIndex = index;
  const ending = tagEnd.exec(text);
  if (!ending) return tell('manifest.not-well-formed/bad-tag', { tag: tagName });
  return { name: tagName, attributes, isEmpty: ending[1] === '/', end: tagEnd.lastIndex };
}

function endOf(text: string, from: number, ending: string): number {
  const found = text.indexOf(ending, from);
  return found < 0 ? -1 : found + ending.length;
}

/** Past the ">" of a DOCTYPE, over its internal subset if it has one. */
function endOfDoctype(text: string, start: number): number {
  const plain = text.indexOf('>', start);
  const subset = text.indexOf('[', start);
  if (subset < 0 || plain < subset) return plain < 0 ? -1 : plain + 1;
  const close = /\]\s*>/g;
  close.lastIndex = subset;
  return close.exec(text) ? close.lastIndex : -1;
}
