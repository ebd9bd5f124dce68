/** Why a text is no well-formed XML. `cut-off`: it ends too early; `too-deep`: elements nest more than allowed. */
export interface XmlFault {
  readonly kind: 'wrong' | 'cut-off' | 'too-deep';
  readonly message: string;
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
const wholes: readonly (readonly [start: string, end: string, what: string])[] = [
  ['<!--', '-->', 'a comment'],
  ['<![CDATA[', ']]>', 'a CDATA section'],
  ['<?', '?>', 'a processing instruction'],
];

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
  const fault = (message: string, index: number, kind: XmlFault['kind'] = 'wrong'): XmlFault => ({
    kind,
    message,
    line: lineAt(index),
  });
  const open: string[] = [];
  let hasRoot = false;
  let hasDoctype = false;
  let index = 0;
  while (index < text.length) {
    const next = text.indexOf('<', index);
    const end = next < 0 ? text.length : next;
    const between = text.slice(index, end);
    if (open.length === 0 && between.trim() !== '')
      return fault('text stands outside of all elements', index);
    const ampersand = bareAmpersand.exec(between);
    if (ampersand) return fault('a bare "&" stands in the text; write "&amp;"', index + ampersand.index);
    if (next < 0) break;

    const whole = wholes.find(([start]) => text.startsWith(start, next));
    if (whole) {
      index = endOf(text, next + whole[0].length, whole[1]);
      if (index < 0) return fault(`${whole[2]} is never closed`, next, 'cut-off');
      continue;
    }
    if (text.startsWith('<!DOCTYPE', next) && !hasRoot && !hasDoctype) {
      index = endOfDoctype(text, next);
      if (index < 0) return fault('a DOCTYPE is never closed', next, 'cut-off');
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
    if ('message' in tag) return fault(tag.message, next);
    if (open.length === 0 && hasRoot) return fault('there is a second element beside the first', next);
    hasRoot = true;
    if (!tag.isEmpty) open.push(tag.name);
    if (open.length > deepest)
      return fault(`elements nest more than ${String(deepest)} levels deep`, next, 'too-deep');
    index = tag.end;
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) return fault(`it ends before </${unclosed}>`, text.length, 'cut-off');
  return hasRoot ? null : fault('it has no element', 0);
}

function closingFault(closing: string, opened: string | undefined): string {
  return opened === undefined
    ? `</${closing}> closes nothing`
    : `</${closing}> stands where </${opened}> is expected`;
}

type OpenTag = { readonly name: string; readonly isEmpty: boolean; readonly end: number };

function readOpenTag(text: string, start: number): OpenTag | { readonly message: string } {
  openTag.lastIndex = start;
  const tagName = openTag.exec(text)?.[1];
  if (tagName === undefined) return { message: 'a "<" begins no tag; write "&lt;" in text' };
  let index = openTag.lastIndex;
  const seen = new Set<string>();
  for (;;) {
    oneAttribute.lastIndex = index;
    const found = oneAttribute.exec(text);
    if (!found) break;
    const [, attributeName = '', quoted, apostrophed] = found;
    if (seen.has(attributeName)) return { message: `the attribute ${attributeName} is given twice` };
    if (bareAmpersand.test(quoted ?? apostrophed ?? '')) {
      return { message: `a bare "&" stands in the attribute ${attributeName}; write "&amp;"` };
    }
    seen.add(attributeName);
    index = oneAttribute.lastIndex;
  }
  tagEnd.lastIndex = index;
  const ending = tagEnd.exec(text);
  if (!ending) return { message: `the tag <${tagName}> is not written correctly` };
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
