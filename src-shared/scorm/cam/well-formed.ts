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

/** What may stand between tags, by how it begins and ends. */
const wholes = [
  ['<!--', '-->', 'manifest.not-well-formed/open-comment'],
  ['<![CDATA[', ']]>', 'manifest.not-well-formed/open-cdata'],
  ['<?', '?>', 'manifest.not-well-formed/open-instruction'],
] as const;

/** Far beyond any real manifest, and few enough to be read without holding up whoever waits beside. */
const mostAttributes = 256;
const mostItems = 10_000;

export interface XmlScan {
  /** Null when the text is well-formed as far as manifests need. */
  readonly fault: XmlFault | null;
  /** The text with blanks where its DOCTYPE was, lines kept. */
  readonly withoutDoctype: string;
  readonly hasDoctype: boolean;
}

/** Looks at the text once from the start, without recursion. */
export function scanXml(text: string, deepest: number): XmlScan {
  let doctype: readonly [number, number] = [0, 0];
  const fault = findXmlFault(text, deepest, (start, end) => {
    doctype = [start, end];
  });
  const [start, end] = doctype;
  const blank = text.slice(start, end).replace(/[^\n]/g, ' ');
  return { fault, withoutDoctype: text.slice(0, start) + blank + text.slice(end), hasDoctype: end > 0 };
}

function findXmlFault(
  text: string,
  deepest: number,
  seeDoctype: (start: number, end: number) => void,
): XmlFault | null {
  const lineAt = (index: number) => text.slice(0, index).split('\n').length;
  const fault = (told: Told, index: number): XmlFault => ({ told, line: lineAt(index) });
  const open: string[] = [];
  let items = 0;
  let hasRoot = false;
  let hasDoctype = false;
  let index = 0;
  while (index < text.length) {
    const next = text.indexOf('<', index);
    const end = next < 0 ? text.length : next;
    const between = text.slice(index, end);
    if (open.length === 0 && between.trim() !== '')
      return fault(tell('manifest.not-well-formed/outside-text', {}), index);
    const ampersand = bareAmpersand.exec(between);
    if (ampersand) return fault(tell('manifest.not-well-formed/ampersand', {}), index + ampersand.index);
    if (next < 0) break;

    const whole = wholes.find(([start]) => text.startsWith(start, next));
    if (whole) {
      index = endOf(text, next + whole[0].length, whole[1]);
      if (index < 0) return fault(tell(whole[2], {}), next);
      continue;
    }
    if (text.startsWith('<!DOCTYPE', next) && !hasRoot && !hasDoctype) {
      index = endOfDoctype(text, next);
      if (index < 0) return fault(tell('manifest.not-well-formed/open-doctype', {}), next);
      hasDoctype = true;
      seeDoctype(next, index);
      continue;
    }
    closeTag.lastIndex = next;
    const closing = closeTag.exec(text);
    if (closing) {
      const opened = open.pop();
      if (opened !== closing[1]) return fault(closingFault(closing[1] ?? '', opened), next);
      index = closeTag.lastIndex;
      continue;
    }
    const tag = readOpenTag(text, next);
    if ('message' in tag) return fault(tag, next);
    if (open.length === 0 && hasRoot) return fault(tell('manifest.not-well-formed/second-root', {}), next);
    hasRoot = true;
    if (!tag.isEmpty) open.push(tag.name);
    if (/(^|:)item$/.test(tag.name) && (items += 1) > mostItems)
      return fault(tell('manifest.too-many-items', { most: mostItems }), next);
    if (open.length > deepest) return fault(tell('manifest.too-deep', { deepest }), next);
    index = tag.end;
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined)
    return fault(tell('manifest.not-well-formed/early-end', { unclosed }), text.length);
  return hasRoot ? null : fault(tell('manifest.not-well-formed/no-element', {}), 0);
}

function closingFault(closing: string, opened: string | undefined): Told {
  return opened === undefined
    ? tell('manifest.not-well-formed/closes-nothing', { closing })
    : tell('manifest.not-well-formed/other-close', { closing, opened });
}

type OpenTag = { readonly name: string; readonly isEmpty: boolean; readonly end: number };

function readOpenTag(text: string, start: number): OpenTag | Told {
  openTag.lastIndex = start;
  const tagName = openTag.exec(text)?.[1];
  if (tagName === undefined) return tell('manifest.not-well-formed/bare-less-than', {});
  let index = openTag.lastIndex;
  const seen = new Set<string>();
  for (;;) {
    oneAttribute.lastIndex = index;
    const found = oneAttribute.exec(text);
    if (!found) break;
    const [, attributeName = '', quoted, apostrophed] = found;
    if (seen.has(attributeName))
      return tell('manifest.not-well-formed/attribute-twice', { attribute: attributeName });
    if (bareAmpersand.test(quoted ?? apostrophed ?? '')) {
      return tell('manifest.not-well-formed/attribute-ampersand', { attribute: attributeName });
    }
    seen.add(attributeName);
    if (seen.size > mostAttributes) return tell('manifest.too-many-attributes', { most: mostAttributes });
    index = oneAttribute.lastIndex;
  }
  tagEnd.lastIndex = index;
  const ending = tagEnd.exec(text);
  if (!ending) return tell('manifest.not-well-formed/bad-tag', { tag: tagName });
  return { name: tagName, isEmpty: ending[1] === '/', end: tagEnd.lastIndex };
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
