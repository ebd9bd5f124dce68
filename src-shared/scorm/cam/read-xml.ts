import { XMLParser } from 'fast-xml-parser';
import type { Note } from './finding-list';
import { scanXml } from './well-formed';
import type { XmlElement } from './xml-element';
import { tell } from './told';

/**
 * Threat model: the text comes from anybody's zip. It may try to read files or the network by external entities, to
 * explode by nested entities, to overflow the stack by nesting, or to name elements after members of Object.
 * Entities are never defined, only the five of XML and character numbers are decoded; depth is bounded by the parser;
 * nothing is looked up by a name from outside except in maps.
 */
export interface XmlDocument {
  readonly root: XmlElement;
  /** Every namespace URI declared anywhere. */
  readonly namespaces: ReadonlySet<string>;
  /** Local names of all attributes, spelled as they are. */
  readonly attributeNames: ReadonlySet<string>;
}

/** Levels of elements; real manifests need about twenty. */
const deepest = 200;
const ourText = '#text';
const ourCdata = '#cdata';
const ourAttributes = ':@';
const ourPrefix = '@';

/** Reads XML text; null when it is not well-formed, which is then among the findings. */
export function readXml(xml: string, note: Note): XmlDocument | null {
  const text = xml.replace(/^\uFEFF/, '').trimStart();
  const leadingLines = xml.slice(0, xml.length - text.length).split('\n').length - 1;
  if (text === '') {
    note('error', tell('manifest.empty', {}));
    return null;
  }
  const nodes = parsedNodes(text, leadingLines, note);
  return nodes && documentFrom(nodes, text, leadingLines, note);
}

/** A node as the parser gives it with `preserveOrder`: one key with the children, and perhaps the attributes. */
type ParsedNode = Readonly<Record<string, unknown>>;

function parsedNodes(text: string, leadingLines: number, note: Note): readonly ParsedNode[] | null {
  try {
    const { fault, withoutDoctype, hasDoctype } = scanXml(text, deepest);
    if (hasDoctype) note('warning', tell('manifest.doctype', {}));
    if (!fault) return createParser().parse(withoutDoctype) as readonly ParsedNode[];
    note('error', fault.told, fault.line + leadingLines);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it cannot be parsed';
    note('error', tell('manifest.not-well-formed/parser', { reason: reason.slice(0, 300) }), 1);
  }
  return null;
}

function createParser(): XMLParser {
  return new XMLParser({
    preserveOrder: true,
    captureMetaData: true,
    ignoreAttributes: false,
    attributeNamePrefix: ourPrefix,
    textNodeName: ourText,
    cdataPropName: ourCdata,
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    trimValues: false,
    maxNestedTags: deepest + 1,
  });
}

function documentFrom(
  nodes: readonly ParsedNode[],
  text: string,
  leadingLines: number,
  note: Note,
): XmlDocument | null {
  const namespaces = new Set<string>();
  const attributeNames = new Set<string>();
  const unknownEntities = new Set<string>();
  const lineAt = createLineCounter(text, leadingLines);
  const decode = (raw: string) => decodeEntities(raw, unknownEntities);

  const elementFrom = (node: ParsedNode, tag: string, outer: NamespaceScope | null): XmlElement => {
    const line = lineAt(startIndexOf(node));
    const parts = node[tag] as readonly ParsedNode[];
    const { attributes, declared } = attributesFrom(node[ourAttributes], decode, attributeNames);
    for (const uri of declared.values()) namespaces.add(uri);
    const scope = declared.size === 0 ? outer : { declared, outer };
    const own = parts.map((part) => ownText(part, decode)).join('');
    const children = parts.flatMap((part) => {
      const name = tagOf(part);
      return name === null ? [] : [elementFrom(part, name, scope)];
    });
    const name = localName(tag).toLowerCase();
    return { name, namespace: namespaceOf(tag, scope), attributes, children, text: own, line };
  };

  const rootNode = nodes.find((node) => tagOf(node) !== null);
  const rootTag = rootNode && tagOf(rootNode);
  if (!rootNode || !rootTag) return null;
  const root = elementFrom(rootNode, rootTag, null);
  noteEntities(unknownEntities, note);
  return { root, namespaces, attributeNames };
}

/** Namespaces by prefix, "" for the one without: a chain, so that deep elements copy nothing. */
interface NamespaceScope {
  readonly declared: ReadonlyMap<string, string>;
  readonly outer: NamespaceScope | null;
}

function namespaceOf(tag: string, scope: NamespaceScope | null): string {
  const prefix = tag.includes(':') ? tag.slice(0, tag.indexOf(':')) : '';
  for (let at = scope; at !== null; at = at.outer) {
    const uri = at.declared.get(prefix);
    if (uri !== undefined) return uri;
  }
  return prefix;
}

function attributesFrom(
  raw: unknown,
  decode: (text: string) => string,
  attributeNames: Set<string>,
): { readonly attributes: ReadonlyMap<string, string>; readonly declared: ReadonlyMap<string, string> } {
  const attributes = new Map<string, string>();
  const declared = new Map<string, string>();
  for (const [prefixed, value] of Object.entries((raw ?? {}) as Record<string, unknown>)) {
    const name = prefixed.slice(ourPrefix.length);
    const text = decode(String(value)).replace(/[\t\n\r]/g, ' ');
    const local = localName(name);
    const key = local.toLowerCase();
    if (name === 'xmlns' || name.startsWith('xmlns:')) {
      declared.set(name === 'xmlns' ? '' : local, text.trim());
      continue;
    }
    attributeNames.add(local);
    if (name === local || !attributes.has(key)) attributes.set(key, text);
  }
  return { attributes, declared };
}

function tagOf(node: ParsedNode): string | null {
  return Object.keys(node).find((key) => ![ourAttributes, ourText, ourCdata].includes(key)) ?? null;
}

function ownText(node: ParsedNode, decode: (text: string) => string): string {
  const plain = node[ourText];
  if (typeof plain === 'string') return decode(plain);
  const cdata = node[ourCdata] as readonly ParsedNode[] | undefined;
  const inside = cdata?.[0]?.[ourText];
  return typeof inside === 'string' ? inside : '';
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

const namedEntities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Decodes once and never again what came out; other names stay as they stand. */
function decodeEntities(raw: string, unknown: Set<string>): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(#x[0-9a-f]+|#\d+|[^\s&;<]{1,60});/gi, (whole, name: string) => {
    if (name.startsWith('#')) return characterOf(name) ?? whole;
    const known = namedEntities.get(name);
    if (known === undefined) unknown.add(name);
    return known ?? whole;
  });
}

function characterOf(reference: string): string | null {
  const isHex = /^#x/i.test(reference);
  const code = Number.parseInt(reference.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}

function noteEntities(unknown: ReadonlySet<string>, note: Note): void {
  for (const name of [...unknown].slice(0, 5)) note('warning', tell('manifest.unknown-entity', { name }));
}

function startIndexOf(node: ParsedNode): number {
  const found = (node as Readonly<Record<symbol, unknown>>)[XMLParser.getMetaDataSymbol() as symbol];
  return (found as { readonly startIndex?: number } | undefined)?.startIndex ?? 0;
}

/** Line of an index, for indexes that mostly grow. */
function createLineCounter(text: string, leadingLines: number): (index: number) => number {
  let seenIndex = 0;
  let line = leadingLines + 1;
  return (index) => {
    for (let i = seenIndex; i < index; i += 1) if (text.charCodeAt(i) === 10) line += 1;
    if (index > seenIndex) seenIndex = index;
    return line;
  };
}
